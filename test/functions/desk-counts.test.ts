import { expect, it } from 'vitest';
import { liveUntil } from '../support/live.ts';
import { aSignedInBrowser, callDesk } from '../support/desk.ts';
import { wordsOf } from '../support/rehearsing.ts';
import { aRunningCohort, ask, onPair, pairId } from '../support/running-cohort.ts';
import { zoeId } from '../support/builders.ts';

const cohort = '/desk/cohorts/cohortaaaaaa';

/** A pair and a group, of five people; then another pair is split off, and somebody is replaced. */
const aGrownCohort = async () => {
  const world = await aRunningCohort();
  const newcomer = (name: string) => ({ newcomer: { name, address: `${name.toLowerCase()}@example.org` } });
  await onPair(world, { do: 'join', role: 'mentee' }, newcomer('Paul'));
  await onPair(world, { do: 'split', who: [zoeId], mentor: 'ninaaaaaaaaaaaaa' });
  await onPair(world, { do: 'join', role: 'mentee' }, newcomer('Rose'));
  return { world, browser: await aSignedInBrowser(world) };
};

it('says everywhere how many pairs and people there are, those that came later included', async () => {
  const { world, browser } = await aGrownCohort();
  expect(wordsOf(await browser.open('/desk'))).toContain('3 pairs ·');
  const page = wordsOf(await browser.open(cohort));
  expect(page).toContain('3 pairs · 7 people');
  expect(page).toContain('for 7 people');
  expect(wordsOf(await browser.open('/desk'))).toContain('of 18 meetings');
  expect(page).toContain('The plan reaches 18');
  const { body: list } = await callDesk(world, {});
  expect(list.cohorts[0]).toMatchObject({ pairs: 3, people: 7 });
  const { body: one } = await callDesk(world, { path: '/api/cohorts/cohortaaaaaa' });
  expect(one.cohort).toMatchObject({ pairs: 3, people: 7 });
  const { body: overview } = await ask(world, 'overview');
  expect(overview.totals).toMatchObject({ pairs: 3, people: 7 });
  expect(overview.plan.at(-1)).toMatchObject({ meetings: 18 });
});

it('expects at the end what the plan came to', async () => {
  const { world } = await aGrownCohort();
  await liveUntil(world, '2027-06-29T12:00:00.000Z');
  const { body } = await ask(world, 'overview');
  expect(body.totals.expected).toBe(body.plan.at(-1).meetings);
});

it('needs nobody once it is over, and has no pair go on', async () => {
  const world = await aRunningCohort();
  await onPair(world, { do: 'end' }, {}, pairId);
  await liveUntil(world, '2027-06-25T12:00:00.000Z');
  const browser = await aSignedInBrowser(world);
  expect((await ask(world, 'overview')).body).toMatchObject({ totals: { needs: 0 }, cases: [] });
  const page = wordsOf(await browser.open(cohort));
  expect(page).toContain('all is well');
  expect(page).not.toContain('Who needs you');
});
