import fc from 'fast-check';
import { expect, it } from 'vitest';
import { agreeDate, cancelDate } from '../../shared/domain/meeting-date.ts';
import { dayIn, plusMinutes } from '../../shared/domain/time.ts';
import { aCohort, aPair, helene, heleneId, zoe, zoeId } from '../support/builders.ts';
import { liveUntil } from '../support/live.ts';
import type { OutgoingMail } from '../../shared/world.ts';
import { aWorld, type TestWorld } from '../support/world.ts';

const cohort = aCohort();
const who = { helene: { id: heleneId, zone: 'Asia/Kolkata' }, zoe: { id: zoeId, zone: 'Europe/Paris' } };

/** What happens, after a while: somebody says something about the date of a step, or SES refuses or loses the next letters. */
const event = fc.record({
  afterMinutes: fc.oneof(fc.constant(0), fc.nat({ max: 90 }), fc.nat({ max: 4 * 24 * 60 })),
  step: fc.constantFrom('expectations', 'goals'),
  does: fc.oneof(
    fc.record({ inMinutes: fc.integer({ min: 1, max: 12 * 24 * 60 }), minutes: fc.constantFrom(30, 90) }),
    fc.constantFrom('cancel' as const, 'throttled' as const, 'unknown' as const),
  ),
  /** Whether people are woken before the next thing happens. */
  wakes: fc.boolean(),
});
type Event = typeof event extends fc.Arbitrary<infer E> ? E : never;

const happen = async (world: TestWorld, { step, does }: Event): Promise<void> => {
  if (does === 'throttled' || does === 'unknown') return void world.answers.push({ kind: does, why: 'by chance' });
  const pair = (await world.store.pair(cohort.id, 'pairaaaaaaaa'))!;
  const now = world.now();
  const after =
    does === 'cancel'
      ? cancelDate(pair, step, zoeId, now)
      : agreeDate(cohort, pair, step, { at: plusMinutes(now, does.inMinutes), minutes: does.minutes }, zoeId, now);
  if (after !== pair) expect(await world.store.savePair(after)).toBe('saved');
};

const play = async (events: readonly Event[]) => {
  const people = [zoe(), helene({ zone: who.helene.zone })];
  const world = { ...aWorld({ cohort, people, pairs: [aPair()] }), isResting: () => false };
  /** The letters that may have arrived, those whose answer was lost included. */
  const asked: OutgoingMail[] = [];
  const { sendMail } = world;
  world.sendMail = async (mail) => {
    const outcome = await sendMail(mail);
    if (outcome.kind !== 'throttled') asked.push(mail);
    return outcome;
  };
  await liveUntil(world, '2026-12-02T12:00:00.000Z');
  for (const one of events) {
    const at = plusMinutes(world.now(), one.afterMinutes);
    if (one.wakes) await liveUntil(world, at);
    else world.moveTo(at);
    await happen(world, one);
  }
  await liveUntil(world, plusMinutes(world.now(), 20 * 24 * 60));
  return { world, asked };
};

it('each change of a date is told once, in order, and calm letters stay one a day', { timeout: 60_000 }, async () => {
  const seen = { invitations: 0, cancellations: 0, asks: 0 };
  await fc.assert(
    fc.asyncProperty(fc.array(event, { maxLength: 14 }), async (events) => {
      const { world, asked } = await play(events);
      for (const [name, { id, zone }] of Object.entries(who)) {
        const letters = world.mails.filter(({ to }) => to === `${name}@example.org`);
        const prompts = letters.filter(({ calendar }) => calendar);
        seen.invitations += prompts.filter(({ calendar }) => calendar?.method === 'REQUEST').length;
        seen.cancellations += prompts.filter(({ calendar }) => calendar?.method === 'CANCEL').length;

        const entries = asked.flatMap(({ to, calendar }) => (to === `${name}@example.org` && calendar) || []);
        for (const uid of new Set(entries.map((entry) => entry.uid))) {
          const mine = entries.filter((entry) => entry.uid === uid);
          const sequences = mine.map(({ sequence }) => sequence);
          expect(sequences).toEqual(sequences.toSorted((a, b) => a - b));
          expect(mine[0]?.method).toBe('REQUEST');
          const told = prompts
            .filter(({ calendar }) => calendar?.uid === uid)
            .map(({ calendar }) => calendar?.sequence);
          expect(told).toEqual([...new Set(told)]);
        }
        const days = letters.filter(({ calendar }) => !calendar).map(({ at }) => dayIn(zone, at));
        expect(days).toEqual([...new Set(days)]);
        expect(prompts.every(({ calendar, at }) => at < plusMinutes(calendar!.start, calendar!.minutes))).toBe(true);

        const { told, open } = (await world.store.person(cohort.id, id))!;
        const fates = Object.entries(told).filter(([, { as }]) => as === 'told');
        seen.asks += fates.filter(([key]) => key.includes('_ask_')).length;
        expect(open).toBeUndefined();
      }
    }),
    { numRuns: 150, seed: 11 },
  );
  expect(Math.min(seen.invitations, seen.cancellations, seen.asks)).toBeGreaterThan(50);
});
