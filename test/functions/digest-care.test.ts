import { describe, expect, it } from 'vitest';
import { plusMinutes } from '../../shared/domain/time.ts';
import { failingAt } from '../support/failing-world.ts';
import { everySchedule, interleave } from '../support/interleave.ts';
import { aWeek, cohortId, monday, noted, pairOf } from '../support/weekly.ts';

const day = 24 * 60;
const after = (week: number, days: number) => plusMinutes(monday(week), days * day);
const met = (n: number, at: string) => pairOf(n, { answers: noted(at, `mentor${n}`) });
const oneWeek = () => aWeek([met(1, after(0, 1))], { nextAt: monday(1) });

describe('a weekly letter', () => {
  it('comes once, whoever looks at the row at the same moment', async () => {
    const alone = oneWeek();
    alone.world.moveTo(monday(1));
    const [calls] = await interleave(alone.world, [alone.wakeIn, async () => undefined], []);
    expect(calls).toBeGreaterThan(10);
    for (const runs of everySchedule(calls, calls).filter((_, index) => index % 13 === 0)) {
      const { world, wakeIn, letters, until } = oneWeek();
      world.moveTo(monday(1));
      await interleave(world, [wakeIn, wakeIn], runs);
      await until(after(1, 6));
      expect({ runs, letters: letters().length }).toEqual({ runs, letters: 1 });
    }
  });

  it('comes once at most, and is never lost in silence, at whatever call the world breaks', async () => {
    const ends = new Set<string>();
    for (const moment of ['before', 'after'] as const)
      for (let nth = 1, failed = true; failed; nth += 1) {
        const { world, wakeIn, letters, until, logged } = oneWeek();
        world.moveTo(monday(1));
        const broken = failingAt(world, nth, moment);
        await wakeIn(broken.world);
        failed = broken.failed();
        world.pass(20);
        await until(after(1, 3));
        const lost = logged('digest not sent').length;
        expect([1, lost], `${moment} ${nth}`).toContain(letters().length);
        expect(letters().length + lost, `${moment} ${nth}`).toBeGreaterThan(0);
        ends.add(`${letters().length} sent, ${lost} lost`);
      }
    expect(ends).toContain('1 sent, 0 lost');
  });

  it('whose answer was lost is not sent again: the next one tells of both weeks', async () => {
    const { world, until, letters, logged } = aWeek([met(1, after(0, 1)), met(2, after(1, 1))]);
    await until(after(0, 6));
    world.answers.push({ kind: 'unknown', why: 'TimeoutError' });
    await until(after(2, 1));
    expect(letters().map(([, at]) => at)).toEqual([monday(2)]);
    expect(logged('digest not sent').at(-1)).toMatchObject({ why: 'unknown TimeoutError' });
    expect(world.mails[0]?.text).toContain('2 rencontres enregistrées ces 2 dernières semaines.');
  });

  it('that SES refuses for now comes a quarter of an hour later; one that it rejects, not this week', async () => {
    const later = oneWeek();
    later.world.answers.push({ kind: 'throttled', why: 'x' }, { kind: 'paused', why: 'x' });
    await later.until(after(1, 2));
    expect(later.letters().map(([, at]) => at)).toEqual([plusMinutes(monday(1), 30)]);
    const never = oneWeek();
    never.world.answers.push({ kind: 'rejected', why: 'x' });
    await never.until(after(1, 6));
    expect([never.letters(), never.logged('digest not sent')]).toEqual([
      [],
      [expect.objectContaining({ why: 'rejected x' })],
    ]);
  });

  it('is not begun while the account rests, or at the end of a run, and the row stays due', async () => {
    const { world, wakeIn, wake, letters, row } = oneWeek();
    world.moveTo(monday(1));
    await wakeIn({ ...world, turn: async () => 'none' });
    expect([letters(), (await row()).nextAt]).toEqual([[], monday(1)]);
    await wake();
    expect(letters()).toHaveLength(1);
  });

  it('that an outage kept back is made up for in the same week, on a working day, not before nine', async () => {
    const at = async (now: string) => {
      const { world, wake, until, letters } = oneWeek();
      world.moveTo(now);
      await wake();
      await until(after(2, 1));
      return letters().map(([, sent]) => sent);
    };
    expect(await at('2026-12-09T02:00:00.000Z')).toEqual(['2026-12-09T08:00:00.000Z']);
    expect(await at('2026-12-10T15:00:00.000Z')).toEqual(['2026-12-10T15:00:00.000Z']);
    expect(await at('2026-12-12T10:00:00.000Z')).toEqual([monday(2)]);
  });

  it('is counted in pieces: people’s letters do not wait behind ten thousand pairs', async () => {
    const pairs = Array.from({ length: 450 }, (_, n) => met(n, after(0, 1)));
    const { world, wake, letters, row } = aWeek(pairs, { nextAt: monday(1) });
    world.moveTo(monday(1));
    const { roster } = world.store;
    world.store.roster = async (...page) => {
      world.pass(0.2);
      return await roster(...page);
    };
    await wake();
    expect([letters(), (await row()).weekly?.round?.state]).toEqual([[], 'counting']);
    expect(world.queue).toMatchObject([{ kind: 'cohort', cohort: cohortId }]);
    for (let rounds = 0; rounds < 10 && world.queue.splice(0).length > 0; rounds += 1) await wake();
    expect(world.mails.map(({ text }) => /450 rencontres enregistrées/.test(text))).toEqual([true]);
  });

  it('waits while something that an organiser has done reaches everybody', async () => {
    const { world, wake, letters, until } = aWeek([met(1, after(0, 1))], { nextAt: monday(1), walk: {} });
    world.moveTo(monday(1));
    await wake();
    expect(letters()).toEqual([]);
    await until(after(1, 1));
    expect(letters()).toHaveLength(1);
  });

  it('is not written about a cohort that is withdrawn', async () => {
    const { world, wake, letters } = aWeek([met(1, after(0, 1))], { state: 'withdrawn', nextAt: monday(1) });
    world.moveTo(monday(1));
    await wake();
    expect(letters()).toEqual([]);
  });
});
