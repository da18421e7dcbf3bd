import { expect, it } from 'vitest';
import { makeHandler } from '../../functions/serve-desk/handler.ts';
import { answersEndAt, type Cohort } from '../../shared/domain/cohort.ts';
import { plusMinutes } from '../../shared/domain/time.ts';
import { aSignedInBrowser } from '../support/desk.ts';
import { liveUntil } from '../support/live.ts';
import { aBrowser } from '../support/web.ts';
import { aWeek, claire, cohortId, monday, noted, pairOf } from '../support/weekly.ts';

const day = 24 * 60;
const report = `/desk/cohorts/${cohortId}/report`;
const digest = `/desk/cohorts/${cohortId}/digest`;
const met = (n: number) => pairOf(n, { answers: noted(plusMinutes(monday(1), n * day), `mentor${n}`) });

/** The words of a page, a line for each of its elements. */
const wordsOf = (html = '') =>
  html
    .replaceAll(/<(style|script)>.*?<\/\1>/gs, '')
    .replaceAll(/<[^>]*>/g, '\n')
    .replaceAll(/\s*\n\s*/g, '\n');

const given = async (pairs: number, change: Partial<Cohort> = {}) => {
  const week = aWeek(
    Array.from({ length: pairs }, (_, n) => met(n)),
    { pairs, people: 2 * pairs, ...change },
  );
  /** Signed in anew: a session is over after a week. */
  const signedIn = async () => await aSignedInBrowser(week.world);
  const open = async (path: string) => await (await signedIn()).open(path);
  const post = async (path: string, form: Record<string, string>) => await (await signedIn()).post(path, form);
  return { ...week, open, post, read: async (path = report) => wordsOf((await open(path)).body) };
};

it('tells sums of the last Monday, and names nobody', async () => {
  const { until, read, open } = await given(6);
  expect(await read()).toContain('The first figures come on 30 November 2026.');
  await until(plusMinutes(monday(2), day));
  const words = await read();
  for (const told of [
    '6\npairs',
    '12 people',
    '6\nmeetings recorded',
    '6 of 6 pairs',
    'Figures of 14 December 2026',
    'Nobody left',
  ])
    expect(words).toContain(told);
  expect((await open(report)).body).not.toMatch(/Mentor \d|Mentee \d|mentor\d|@example/);
});

it('shows nothing of fewer than five pairs, or five people', async () => {
  const { until, read } = await given(4);
  await until(plusMinutes(monday(2), day));
  const words = await read();
  expect(words).toContain('4\nmeetings recorded');
  expect(words).not.toMatch(/week by week|Step by step|How meetings were recorded/);
  expect(words).toContain('Fewer than five people have answered');
});

it('stays, the same but for a line, once everybody in it is erased', async () => {
  const { world, until, read, row } = await given(6);
  await until('2027-07-01T00:00:00.000Z');
  const before = await read();
  expect(before).toContain('Final figures, of 21 June 2027.');
  await liveUntil(world, '2028-01-10T00:00:00.000Z');
  expect([...world.table.keys()].filter((key) => /^(person|pair|letters) /.test(key))).toEqual([]);
  expect(await row()).not.toHaveProperty('weekly');
  const after = await read();
  expect(after).toContain('Everything about its people has been erased');
  const figures = (words: string) => words.slice(words.indexOf('pairs'));
  expect(figures(after.replace(/Everything about its people[^\n]*\n/, ''))).toBe(figures(before));
});

it('is for those who run the cohort alone, as is the page of the weekly letter', async () => {
  const { world, open, post } = await given(6, { organiser: { ...claire, address: 'paul@example.org' } });
  for (const path of [report, digest]) {
    expect((await open(path)).statusCode).toBe(404);
    expect((await post(path, { weekly: 'off' })).statusCode).toBe(path === digest ? 404 : 405);
    expect(await aBrowser(makeHandler(world)).open(path)).toMatchObject({ statusCode: 303 });
  }
});

it('an organiser ends the weekly letter for themselves alone, and may have it again', async () => {
  const { until, post, letters, read } = await given(6, {
    organisers: ['claire@example.org', 'paul@example.org'],
    nextAt: monday(1),
  });
  expect(await read(digest)).toContain('claire@example.org, that is you\npaul@example.org');
  expect(await post(digest, { weekly: 'off' })).toMatchObject({ statusCode: 303, headers: { location: digest } });
  expect(await read(digest)).toContain('You get no weekly letters about this cohort.');
  await until(plusMinutes(monday(2), day));
  expect(letters()).toEqual([['paul@example.org', monday(2)]]);
  await post(digest, { weekly: 'on' });
  await until(plusMinutes(monday(3), day));
  expect(letters().slice(1)).toEqual([['claire@example.org', monday(3)]]);
});

it('says of no pair that it goes on once the cohort is over, before its last letter is written too', async () => {
  const { world, read, until } = await given(6);
  await until(plusMinutes(monday(2), day));
  expect(await read()).toContain('pairs go on');
  const cohort = (await world.store.cohort(cohortId))!;
  world.moveTo(plusMinutes(answersEndAt(cohort), 1));
  expect(await read()).toContain('pairs went on to the end');
});

it('tells as many pairs and people as there were, whatever the upload had', async () => {
  const { until, read } = await given(6, { pairs: 5, people: 9 });
  await until(plusMinutes(monday(2), day));
  const words = await read();
  for (const told of ['6\npairs', '12 people', 'for 12 people']) expect(words).toContain(told);
});
