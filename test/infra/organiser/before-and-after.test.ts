import { expect, it } from 'vitest';
import { sample } from '../../support/desk.ts';
import { anOrganiser, jsonIn } from '../../support/organiser.ts';

const aHeldCohort = async () => {
  const at = anOrganiser({ files: { 'pairs.csv': new Uint8Array(sample('utf8')) } });
  const dates = ['--start', '2026-12-01', '--zone', 'Europe/Paris'];
  await at.type('upload', 'pairs.csv', '--name', 'Cercle', ...dates, '--hold', '--programme', 'trial');
  return at;
};

it('tells every letter of a cohort before it begins, in the words of whoever asks', async () => {
  const { type } = await aHeldCohort();
  const { code, out } = await type('rehearse', 'Cercle', '--day', '2026-11-24');
  expect(code).toBe(0);
  expect(out).toMatch(/^\d+ letters, on the days and clocks of those who read them:\n/);
  expect(out).toMatch(/ {2}24 November 2026 +09:00 +18 +welcome\n/);
  expect(out).toMatch(/ {2}1 December 2026 +09:00 +21 +topic expectations\n/);
  const french = await type('rehearse', 'Cercle', '--way', 'silence', '--language', 'fr');
  expect(french.out).toMatch(/ {2}1er décembre 2026 +9 h +21 +sujet expectations\n/);
});

it('tells the letters of one person by their subjects', async () => {
  const { type, world } = await aHeldCohort();
  const [cohort] = await world.store.cohorts();
  const [person] = (await world.store.roster(cohort!.id)).people;
  const { letters } = jsonIn(await type('rehearse', 'Cercle', '--person', person!.id, '--json'));
  const { out } = await type('rehearse', 'Cercle', '--person', person!.id);
  for (const { subject } of letters) expect(out).toContain(subject.replaceAll('\u00A0', ' '));
});

it('writes everybody into a file, of the kind that its name says', async () => {
  const { type, kept } = await aHeldCohort();
  const { code, out } = await type('export', 'Cercle', '--out', 'Everybody.CSV');
  expect([code, out]).toEqual([0, expect.stringMatching(/^Written: Everybody\.CSV\. It has names and addresses/)]);
  expect(new TextDecoder().decode(kept['Everybody.CSV'] as Uint8Array)).toContain('Anne Delorme');
  expect(jsonIn(await type('export', 'Cercle', '--out', 'all.xlsx', '--json')).files).toEqual(['all.xlsx']);
  expect(
    Buffer.from(kept['all.xlsx'] as Uint8Array)
      .subarray(0, 2)
      .toString(),
  ).toBe('PK');
});

it('writes nothing where the name says no kind, or the cohort is unknown', async () => {
  const { type, kept } = await aHeldCohort();
  const before = Object.keys(kept);
  expect((await type('export', 'Cercle', '--out', 'everybody')).code).toBe(2);
  expect((await type('export', 'Autre', '--out', 'everybody.csv')).code).toBe(1);
  expect(Object.keys(kept)).toEqual(before);
});

it('says that what has begun is not rehearsed', async () => {
  const { type, world } = await aHeldCohort();
  await type('launch', 'Cercle');
  world.moveTo('2026-11-25T08:00:00.000Z');
  expect(await type('rehearse', 'Cercle')).toMatchObject({ code: 1, err: expect.stringMatching(/^It was not done: /) });
});
