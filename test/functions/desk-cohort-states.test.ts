import { describe, expect, it } from 'vitest';
import type { Cohort } from '../../shared/domain/cohort.ts';
import { aDeskCohort, pairsOn, textIn } from '../support/desk-cohort.ts';

const aCohortThat = (change: Partial<Cohort>, pairs = 3) =>
  aDeskCohort({ pairs, day: -10, change: ({ cohort, ...rows }) => ({ ...rows, cohort: { ...cohort, ...change } }) });

describe('before its launch', () => {
  it('a cohort that waits can be looked at letter by letter, launched, or removed', async () => {
    const { page, path } = await aCohortThat({ state: 'held' });
    const shown = await page();
    expect(textIn(shown)).toContain('Ready, and waiting for you');
    expect(shown.match(/<form method="post" action="[^"]*launch">/)?.[0]).toContain(`${path}/launch`);
    expect(shown.match(/<input[^>]*name="day"[^>]*>/)?.[0].replaceAll(/\s+/g, ' ')).toContain(
      'value="2026-11-23" min="2026-11-22" max="2026-12-27"',
    );
    expect(textIn(shown)).toContain('From 1 December 2026 on, the first topic comes in one letter with the welcome.');
    expect([...shown.matchAll(/href="[^"]*\/(rehearsal|withdraw|report)"/g)].map(([, to]) => to)).toEqual([
      'rehearsal',
      'withdraw',
    ]);
  });

  it('one that is launched can be taken back until its letters leave', async () => {
    const { page, path } = await aCohortThat({});
    const shown = await page();
    expect(textIn(shown)).toContain('The first letters leave on 24 November 2026, at 09:00');
    expect(shown.match(/action="[^"]*take-back"/)?.[0]).toBe(`action="${path}/take-back"`);
  });

  it('its pairs are there already, and nothing is said of meetings', async () => {
    const { page } = await aCohortThat({ state: 'held' });
    expect(pairsOn(await page())).toHaveLength(3);
    expect(textIn(await page())).not.toContain('Meetings held');
  });
});

it('a cohort that is being written says so, and looks again by itself', async () => {
  const shown = await (await aCohortThat({ state: 'writing' })).page();
  expect(textIn(shown)).toContain('Being written');
  expect(shown.match(/<meta http-equiv="refresh"[^>]*>/)).not.toBeNull();
});

it('a cohort whose people are erased is its numbers, and a way to its report', async () => {
  const { page, world } = await aCohortThat({ state: 'erased', totals: { meetings: 14, certificates: 1 } });
  const before = world.dump();
  const shown = await page();
  expect(textIn(shown)).toContain(
    'This cohort is over Its people are erased, as promised. What stays are numbers. 14 meetings, 1 certificate',
  );
  expect(shown.match(/href="[^"]*\/report"/)).not.toBeNull();
  expect(world.dump()).toEqual(before);
});

describe('a cohort of more than 250 pairs', () => {
  const aLarge = () => aDeskCohort({ pairs: 300 });

  it('is counted for the first time while one waits: by a script, or by a button', async () => {
    const { page, ask, path } = await aLarge();
    const shown = await page();
    expect(textIn(shown)).toContain('Counting the pairs for the first time');
    expect(shown.match(/data-of="[^"]*"/)?.[0]).toBe('data-of="/api/cohorts/cohortaaaaaa/overview"');
    expect(await ask(`${path}/count`, { method: 'POST' })).toMatchObject({
      statusCode: 303,
      headers: { location: path },
    });
    expect(pairsOn(await page())).toHaveLength(50);
  });

  it('says when it was counted, and offers to count anew, which it begins by itself once that is long ago', async () => {
    const { page, ask, path, world } = await aLarge();
    await ask(`${path}/count`, { method: 'POST' });
    const fresh = await page();
    expect(textIn(fresh)).toContain(
      'Counted on Thursday 11 March at 09:00. There is a newer count. Show it Count anew',
    );
    expect(fresh.match(/data-of=/)).toBeNull();
    world.pass(5);
    const old = await page();
    expect(pairsOn(old)).toHaveLength(50);
    expect(old.match(/data-of=/)).not.toBeNull();
  });
});

it('the list of cohorts tells how far each is', async () => {
  const { ask } = await aDeskCohort();
  const home = (await ask('/desk')).body;
  expect(textIn(home)).toContain('42 of 78 meetings 5 pairs need you');
  expect(home.match(/<progress[^>]*>/)?.[0]).toBe('<progress max="78" value="42" aria-label="42 of 78 meetings">');
});
