import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Act } from '../../shared/domain/act.ts';
import { type Cohort, gridDay, longestDelay } from '../../shared/domain/cohort.ts';
import type { Pair } from '../../shared/domain/pair.ts';
import { topicKey } from '../../shared/domain/ladder.ts';
import { pairAnswersEndAt, pauseEnd, placesOf, resumeMorning, topicDue } from '../../shared/domain/places.ts';
import { reachedAt } from '../../shared/domain/standing.ts';
import { dayIn, instantAt, plusDays, plusMinutes, timeIn, workingDayFrom } from '../../shared/domain/time.ts';
import { timetable } from '../../shared/domain/timetable.ts';
import { aCohort, aPair, helene, heleneId, pressed, zoe, zoeId } from '../support/builders.ts';

const day = 24 * 60;
const zone = fc.constantFrom(
  'Europe/Paris',
  'America/Montreal',
  'Asia/Kolkata',
  'Pacific/Noumea',
  'America/St_Johns',
  'Australia/Lord_Howe',
  'Pacific/Kiritimati',
  'Pacific/Pago_Pago',
  'UTC',
);

const cohort = fc
  .record({ startsIn: fc.nat({ max: 729 }), zone, intervalDays: fc.constantFrom(7, 14, 28, 30) })
  .map(({ startsIn, zone: of, intervalDays }) => {
    const start = plusDays('2026-06-01', startsIn);
    const launchAt = instantAt(plusDays(start, -7), '09:00', of);
    return aCohort({ start, zone: of, launchAt, programme: { ...aCohort().programme, intervalDays } });
  });

/** Something that puts off what follows, or takes that back, so many minutes after the one before. */
const change = fc.record({
  after: fc.oneof(fc.nat({ max: 2 * day }), fc.nat({ max: 60 * day })),
  by: fc.constantFrom(zoeId, heleneId),
  does: fc.oneof(
    { weight: 3, arbitrary: fc.record({ pauses: fc.integer({ min: 1, max: 90 }) }) },
    { weight: 3, arbitrary: fc.record({ moves: fc.nat({ max: 5 }) }) },
    {
      weight: 3,
      arbitrary: fc.constantFrom('resume' as const, 'unmove' as const, 'not working' as const, 'working' as const),
    },
  ),
  step: fc.nat({ max: 5 }),
});
type Change = typeof change extends fc.Arbitrary<infer C> ? C : never;

const play = (of: Cohort, changes: readonly Change[]) => {
  let now = plusMinutes(of.launchAt, 60);
  return changes.reduce(
    ({ pairs, pair }, { after, by, does, step }) => {
      now = plusMinutes(now, after);
      const next = pressed(of, pair, by, now, actOf(of, pair, does, step, now));
      return { pairs: next === pair ? pairs : [...pairs, { before: pair, after: next, at: now }], pair: next };
    },
    { pairs: [] as { before: Pair; after: Pair; at: string }[], pair: aPair() },
  );
};

const actOf = (of: Cohort, pair: Pair, does: Change['does'], index: number, now: string): Act => {
  const name = of.programme.steps[typeof does === 'object' && 'moves' in does ? does.moves : index] ?? '';
  const seen = pair.moved[name]?.times ?? 0;
  if (does === 'unmove') return { do: 'unmove', step: name, seen };
  if (typeof does === 'string') return { do: does };
  if ('moves' in does) return { do: 'move', step: name, seen };
  return { do: 'pause', until: plusDays(dayIn(of.zone, now), does.pauses) };
};

const partnersOf = (zoeZone: string, heleneZone: string) => [zoe({ zone: zoeZone }), helene({ zone: heleneZone })];
/** When a topic came that is due at `due`: in a pause it waits, and may then run into another. */
const arrivalOf = (of: Cohort, pair: Pair, due: string, zoneName: string): string =>
  pair.pauses.reduce(
    (at, pause) => (pause.from < at && at < pauseEnd(of, pause) ? resumeMorning(of, pause, zoneName) : at),
    due,
  );

/** The topics of a person as of the last pause: told those that came before it. */
const topicsOf = (of: Cohort, person: ReturnType<typeof zoe>, pair: Pair) => {
  const last = pair.pauses.at(-1)?.from ?? '';
  const told = of.programme.steps
    .filter((_, index) => {
      const due = topicDue(of, placesOf(of, pair), index, person.zone);
      return arrivalOf(of, { ...pair, pauses: pair.pauses.slice(0, -1) }, due, person.zone) <= last;
    })
    .map((step) => [topicKey(pair, step), { as: 'told' as const, at: of.launchAt }]);
  return timetable({ cohort: of, person: { ...person, told: Object.fromEntries(told) }, pairs: [pair] }).filter(
    (item) => item.kind === 'topic',
  );
};

const given = fc.tuple(cohort, fc.array(change, { maxLength: 12 }), zone, zone);
const options = { numRuns: 250, seed: 5 };

it('after any pauses and moves, topics come on days of the grid at the morning of each, but for held ones', () => {
  const seen = { held: 0, putOff: 0 };
  fc.assert(
    fc.property(given, ([of, changes, ...zones]) => {
      const { pair } = play(of, changes);
      const { steps } = placesOf(of, pair);
      for (const person of partnersOf(...zones))
        for (const { due, index } of topicsOf(of, person, pair)) {
          const { place = -1, heldBy } = steps[index] ?? {};
          expect(timeIn(person.zone, due)).toBe('09:00');
          const today = dayIn(person.zone, due);
          expect(workingDayFrom(today)).toBe(today);
          if (place > index) seen.putOff += 1;
          if (heldBy) seen.held += 1;
          const resumed = pair.pauses.map((pause) => resumeMorning(of, pause, person.zone));
          expect(today === gridDay(of, place) || resumed.includes(due)).toBe(true);
        }
    }),
    options,
  );
  expect(Math.min(...Object.values(seen))).toBeGreaterThan(50);
});

it('partners in two zones have the same steps in the same order, never two at once, each until the next', () => {
  fc.assert(
    fc.property(given, ([of, changes, ...zones]) => {
      const { pair } = play(of, changes);
      const places = placesOf(of, pair).steps.map(({ place }) => place);
      expect(places).toEqual([...new Set(places)].toSorted((a, b) => a - b));
      for (const person of partnersOf(...zones)) {
        const topics = topicsOf(of, person, pair);
        expect(topics.map(({ step }) => step)).toEqual(of.programme.steps);
        for (const [index, { due, ends }] of topics.entries()) {
          // Its successor may come on the very morning after the pause that held it: then that is the one told.
          expect(due <= ends).toBe(true);
          const next = topics[index + 1];
          expect(next === undefined || ends <= next.due).toBe(true);
        }
      }
    }),
    options,
  );
});

it('whoever answers every step while it counts has the certificate, however late the programme became', () => {
  fc.assert(
    fc.property(given, ([of, changes, ...zones]) => {
      const { pair } = play(of, changes);
      const answered = topicsOf(of, zoe({ zone: zones[0] }), pair).reduce((met, { due, step }) => {
        const at = plusMinutes(due, day);
        expect(at < pairAnswersEndAt(of, pair)).toBe(true);
        return pressed(of, met, zoeId, at, { do: 'met', step });
      }, pair);
      expect(reachedAt(of.programme, answered, heleneId)).toBeDefined();
    }),
    options,
  );
});

it('no programme ends later than a year after its planned end, nor earlier than planned', () => {
  let longest = 0;
  fc.assert(
    fc.property(given, ([of, changes]) => {
      const { end } = placesOf(of, play(of, changes).pair);
      const { steps } = of.programme;
      expect(end).toBeGreaterThanOrEqual(steps.length);
      expect(end - steps.length).toBeLessThanOrEqual(longestDelay(of.programme));
      longest = Math.max(longest, end - steps.length);
    }),
    options,
  );
  expect(longest).toBeGreaterThan(3);
});

it('no press changes when a topic came that had come already', () => {
  fc.assert(
    fc.property(given, ([of, changes]) => {
      for (const { before, after, at } of play(of, changes).pairs) {
        const [was, is] = [placesOf(of, before), placesOf(of, after)];
        for (const [index, step] of of.programme.steps.entries()) {
          const due = topicDue(of, was, index, of.zone);
          if (due > at || after.moved[step]?.times !== before.moved[step]?.times) break;
          expect(topicDue(of, is, index, of.zone)).toBe(due);
        }
      }
    }),
    options,
  );
});
