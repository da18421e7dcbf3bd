import { describe, expect, it } from 'vitest';
import { answersEndAt, type Cohort } from '../../shared/domain/cohort.ts';
import { plusMinutes } from '../../shared/domain/time.ts';
import { readOverview } from '../../shared/overview.ts';
import { answered } from '../support/builders.ts';
import { aSignedInBrowser } from '../support/desk.ts';
import { aDeskCohort, textIn } from '../support/desk-cohort.ts';
import { aRunningCohort, rowsOf } from '../support/running-cohort.ts';

type Desk = Awaited<ReturnType<typeof aDeskCohort>>;

const listOf = async ({ ask }: Desk, language = 'en') => textIn((await ask('/desk', { language })).body);

/** The list once no answer counts any more; whoever was signed in before is no longer. */
const listAtTheEnd = async ({ world, cohort }: Desk) => {
  world.moveTo(plusMinutes(answersEndAt(cohort), 1));
  return textIn((await (await aSignedInBrowser(world)).open('/desk')).body ?? '');
};

/** Which of these cohorts, so many pairs each, the list counts; none of their pairs are there. */
const countedAmong = async ({ world, cohort, ask }: Desk, others: Record<string, Partial<Cohort>>) => {
  for (const [id, other] of Object.entries(others)) await world.store.createCohort({ ...cohort, ...other, id });
  await ask('/desk');
  return (await world.store.overviews(Object.keys(others))).map((one) => one.cohort);
};

describe('the list of cohorts', () => {
  it('counts a small one itself, and shows no old number', async () => {
    const world = await aRunningCohort();
    const browser = await aSignedInBrowser(world);
    const list = async () => textIn((await browser.open('/desk')).body ?? '');
    expect(await list()).toContain('3 of 12 meetings');
    const { pair } = await rowsOf(world);
    await world.store.savePair({ ...pair, answers: answered(4) });
    world.pass(1);
    expect(await list()).toContain('5 of 12 meetings');
    expect(await list()).not.toContain('Counted on');
  });

  it('counts nothing anew that was counted a moment ago', async () => {
    const desk = await aDeskCohort();
    await listOf(desk);
    const before = desk.world.dump();
    desk.world.pass(0.5);
    expect(await listOf(desk)).toContain('42 of 78 meetings 5 pairs need you');
    expect(desk.world.dump()).toEqual(before);
  });

  it('says of a large one when it was counted, in both languages, and does not count it', async () => {
    const desk = await aDeskCohort({ pairs: 300 });
    expect(await listOf(desk)).not.toContain('meetings');
    await desk.ask(`${desk.path}/count`, { method: 'POST' });
    desk.world.pass(3 * 24 * 60);
    expect(await listOf(desk)).toContain('pairs need you Counted on Thursday 11 March at 09:00.');
    expect(await listOf(desk, 'fr')).toContain('ont besoin de vous Compté jeudi 11 mars à 9 h.');
  });

  it('has one that is over need nobody because of what was counted before', async () => {
    const desk = await aDeskCohort({ pairs: 300 });
    await desk.ask(`${desk.path}/count`, { method: 'POST' });
    expect(await listOf(desk)).toContain('need you');
    const list = await listAtTheEnd(desk);
    expect(list).toContain('Ended');
    expect(list).not.toContain('need');
  });

  it('says of a small one that is over what its own page says: who put something off may still answer', async () => {
    const desk = await aDeskCohort();
    expect(await listOf(desk)).toContain('5 pairs need you');
    expect(await listAtTheEnd(desk)).toContain('Ended 42 of 78 meetings 1 pair needs you');
    const { counted } = await readOverview(desk.world, desk.cohort);
    expect(counted?.totals.needs).toBe(1);
  });

  it('counts no more of them at a time than one small cohort may have pairs, those that run first', async () => {
    const ended = { start: '2026-01-05', launchAt: '2026-01-02T08:00:00.000Z', pairs: 100 };
    const others = { endedaaaaaaa: ended, runninga1aaa: { pairs: 100 }, runningb2aaa: { pairs: 100 } };
    const desk = await aDeskCohort();
    expect(await countedAmong(desk, others)).toEqual(['runninga1aaa', 'runningb2aaa']);
    desk.world.pass(0.5);
    expect(await countedAmong(desk, {})).toEqual([]);
    expect((await desk.world.store.overviews(['endedaaaaaaa'])).length).toBe(1);
  });

  it('counts no more than ten of the smallest', async () => {
    const tiny = Array.from({ length: 12 }, (_, index) => [`tiny${String(index).padStart(8, '0')}`, { pairs: 1 }]);
    expect(await countedAmong(await aDeskCohort(), Object.fromEntries(tiny))).toHaveLength(9);
  });
});
