import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Act } from '../../shared/domain/act.ts';
import { pressPair } from '../../shared/domain/press-pair.ts';
import { pressPerson } from '../../shared/domain/press-person.ts';
import { isAnswered } from '../../shared/domain/standing.ts';
import { dayIn, plusMinutes } from '../../shared/domain/time.ts';
import { aCohort, aPair, helene, heleneId, zoe, zoeId } from '../support/builders.ts';
import { liveUntil } from '../support/live.ts';
import type { OutgoingMail } from '../../shared/world.ts';
import { aWorld, type TestWorld } from '../support/world.ts';

const cohort = aCohort();
const who = { helene: { id: heleneId, zone: 'Asia/Kolkata' }, zoe: { id: zoeId, zone: 'Europe/Paris' } };

/**
 * What happens, after a while: Zoé says something about a step or its date, stops her reminders or wants them back,
 * or SES refuses or loses the next letters.
 */
const event = fc.record({
  afterMinutes: fc.oneof(fc.constant(0), fc.nat({ max: 90 }), fc.nat({ max: 4 * 24 * 60 })),
  step: fc.constantFrom('expectations', 'goals'),
  does: fc.oneof(
    {
      weight: 4,
      arbitrary: fc.record({ inMinutes: fc.integer({ min: 1, max: 12 * 24 * 60 }), minutes: fc.constantFrom(30, 90) }),
    },
    { weight: 4, arbitrary: fc.constantFrom('cancel' as const, 'throttled' as const, 'unknown' as const) },
    { weight: 1, arbitrary: fc.constantFrom('met' as const, 'undo' as const, 'undo' as const) },
    { weight: 1, arbitrary: fc.constantFrom('stop' as const, 'resume' as const, 'resume' as const) },
  ),
  proof: fc.constantFrom('known browser' as const, 'pressed button' as const),
  /** Whether people are woken before the next thing happens. */
  wakes: fc.boolean(),
});
type Event = typeof event extends fc.Arbitrary<infer E> ? E : never;

const happen = async (world: TestWorld, { step, does, proof }: Event): Promise<void> => {
  if (does === 'throttled' || does === 'unknown') return void world.answers.push({ kind: does, why: 'by chance' });
  const at = world.now();
  if (does === 'stop' || does === 'resume') {
    const person = (await world.store.person(cohort.id, zoeId))!;
    const act = { do: does === 'stop' ? ('stop reminders' as const) : ('resume reminders' as const) };
    const { person: after } = pressPerson(person, { at, proof, act });
    if (after !== person) expect(await world.store.savePerson(after)).toBe('saved');
    return;
  }
  const pair = (await world.store.pair(cohort.id, 'pairaaaaaaaa'))!;
  const { pair: after } = pressPair(cohort, pair, { by: zoeId, at, proof, act: said(step, does, at) });
  if (after !== pair) expect(await world.store.savePair(after)).toBe('saved');
};

type Said = Exclude<Event['does'], 'throttled' | 'unknown' | 'stop' | 'resume'>;

const said = (step: string, does: Said, now: string): Act => {
  if (does === 'cancel') return { do: 'no date', step };
  if (does === 'met') return { do: 'met', step };
  if (does === 'undo') return { do: 'withdraw', step };
  return { do: 'date', step, at: plusMinutes(now, does.inMinutes), minutes: does.minutes };
};

/** Every calendar holds what stands, once nobody has said anything for a day; what is recorded or over is left alone. */
const expectCalendarsToHold = async (world: TestWorld, asked: readonly OutgoingMail[]): Promise<number> => {
  const pair = (await world.store.pair(cohort.id, 'pairaaaaaaaa'))!;
  const standing = Object.entries(pair.dates).filter(
    ([step, date]) => !isAnswered(pair, step) && plusMinutes(date.at, date.minutes) > world.now(),
  );
  let seen = 0;
  for (const name of Object.keys(who)) {
    for (const [step, date] of standing) {
      const entry = asked.findLast(
        ({ to, calendar }) => to === `${name}@example.org` && calendar?.uid.includes(`-${step}@`),
      )?.calendar;
      seen += 1;
      const held = entry?.method === 'REQUEST' ? entry.sequence : undefined;
      expect(held).toBe(date.state === 'agreed' ? date.sequence : undefined);
    }
  }
  return seen;
};

const play = async (events: readonly Event[]) => {
  const people = [zoe(), helene({ zone: who.helene.zone })];
  const world = { ...aWorld({ cohort, people, pairs: [aPair()] }), turn: async () => 'at once' as const };
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
  await liveUntil(world, plusMinutes(world.now(), 24 * 60));
  const held = await expectCalendarsToHold(world, asked);
  await liveUntil(world, plusMinutes(world.now(), 45 * 24 * 60));
  return { world, asked, held };
};

it('dates are told once and in order, calendars hold them, one calm letter a day', { timeout: 300_000 }, async () => {
  const seen = { invitations: 0, cancellations: 0, asks: 0, held: 0 };
  await fc.assert(
    fc.asyncProperty(fc.array(event, { maxLength: 14 }), async (events) => {
      const { world, asked, held } = await play(events);
      seen.held += held;
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
    { numRuns: 300, seed: 11 },
  );
  expect(Math.min(...Object.values(seen))).toBeGreaterThan(50);
});
