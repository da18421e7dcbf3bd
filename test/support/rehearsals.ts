import fc from 'fast-check';
import { pressInPair } from '../../functions/answer-link/press.ts';
import type { Cohort } from '../../shared/domain/cohort.ts';
import type { Pair } from '../../shared/domain/pair.ts';
import type { Person } from '../../shared/domain/person.ts';
import { Confirmation, groupMentoring } from '../../shared/domain/programme.ts';
import type { Saying } from '../../shared/domain/rehearse.ts';
import { freshRows } from '../../shared/domain/roster/import.ts';
import { instantAt, nextAtTime, plusDays, plusMinutes } from '../../shared/domain/time.ts';
import { aCohort } from './builders.ts';
import { liveUntil } from './live.ts';
import { arrangements } from './sayings.ts';
import { aWorld } from './world.ts';

const zone = fc.constantFrom(
  'Europe/Paris',
  'America/Montreal',
  'Asia/Kolkata',
  'Pacific/Noumea',
  'Pacific/Kiritimati',
  'Australia/Lord_Howe',
  'UTC',
);

/** By whom each pair is made, of one mentor and some mentees. */
const casts: Readonly<Record<string, readonly (readonly string[])[]>> = {
  'one pair': [['mentor', 'menteea']],
  'three pairs': [
    ['mentor', 'menteea'],
    ['mentor', 'menteeb'],
    ['mentor', 'menteec'],
  ],
  'a group': [['mentor', 'menteea', 'menteeb', 'menteec']],
  'a mentor who is a mentee too': [
    ['mentor', 'menteea'],
    ['menteea', 'menteeb'],
  ],
};

/** Cohorts that begin on any day, anywhere, at any pace, with steps that were moved or given up before. */
export const cohorts = fc
  .record({
    cast: fc.constantFrom(...Object.values(casts)),
    zone,
    zones: fc.array(zone, { minLength: 4, maxLength: 4 }),
    start: fc.nat({ max: 364 }),
    intervalDays: fc.constantFrom(1, 2, 7, 14, 28, 28, 28, 31),
    steps: fc.integer({ min: 1, max: 6 }),
    confirmation: fc.constantFrom(...Confirmation.options),
    morning: fc.constantFrom('09:00', '09:00', '14:00', '00:30'),
    launchedBefore: fc.integer({ min: 0, max: 12 }),
    closed: fc.option(fc.tuple(fc.nat({ max: 120 }), fc.integer({ min: 1, max: 30 }))),
    moved: fc.option(fc.nat({ max: 5 })),
    skipped: fc.option(fc.nat({ max: 5 }), { freq: 8 }),
  })
  .map(({ cast, zones, start, steps, moved, skipped, closed, launchedBefore, zone: home, ...given }) => {
    const { confirmation, morning, intervalDays } = given;
    const programme = { ...groupMentoring, intervalDays, steps: groupMentoring.steps.slice(0, steps), confirmation };
    const day = plusDays('2027-01-01', start);
    const createdAt = instantAt(plusDays(day, -launchedBefore), '10:00', home);
    const launchAt = nextAtTime(plusMinutes(createdAt, 60), morning, home);
    const from = plusDays(day, closed?.[0] ?? 0);
    const closures = closed ? [{ by: 'claire', at: createdAt, from, until: plusDays(from, closed[1]) }] : [];
    const cohort = aCohort({ programme, start: day, zone: home, morning, createdAt, launchAt, closures });
    const names = [...new Set(cast.flat())];
    const rows = freshRows(cohort, {
      people: names.map((id, index) => ({
        id,
        name: id,
        address: `${id}@example.org`,
        language: index % 2 === 0 ? ('fr' as const) : ('en' as const),
        zone: zones[index] ?? home,
        pairs: cast.flatMap((members, pair) => (members.some((one) => one === id) ? [`pair${pair}`] : [])),
      })),
      pairs: cast.map((members, pair) => ({
        id: `pair${pair}`,
        members: members.map((person, index) => ({
          person,
          role: index === 0 ? ('mentor' as const) : ('mentee' as const),
        })),
      })),
    });
    const before = { by: 'mentor', at: createdAt };
    const [first, ...others] = rows.pairs;
    const changed: Pair = {
      ...first!,
      moved: moved === null || moved >= steps ? {} : { [programme.steps[moved]!]: { ...before, times: 1 } },
      skipped: skipped === null || skipped >= steps ? {} : { [programme.steps[skipped]!]: before },
    };
    return { cohort, people: rows.people, pairs: [changed, ...others] };
  });

const step = fc.constantFrom(...groupMentoring.steps);

/** What anybody may say of a pair at any moment, as of that moment. */
export const sayingsAtRandom = fc.array(
  fc.record({
    day: fc.nat({ max: 200 }),
    minute: fc.nat({ max: 24 * 60 }),
    by: fc.nat({ max: 3 }),
    pair: fc.nat({ max: 2 }),
    act: fc.oneof(
      fc.record({ do: fc.constantFrom('met', 'met', 'not met', 'withdraw'), step }).map((one) => () => one),
      fc
        .record({ do: fc.constantFrom('skip', 'unskip', 'looking', 'no answer', 'no date'), step })
        .map((one) => () => one),
      fc.record({ do: fc.constantFrom('well', 'no pulse'), step }).map((one) => () => one),
      fc.record({ do: fc.constant('move'), step, seen: fc.nat({ max: 1 }) }).map((one) => () => one),
      ...arrangements(step),
    ),
  }),
  { maxLength: 25, size: 'max' },
);

export type Rows = { cohort: Cohort; people: readonly Person[]; pairs: readonly Pair[] };
type Said = typeof sayingsAtRandom extends fc.Arbitrary<infer T> ? T : never;

/** As said in this cohort. */
export const saidIn = ({ cohort, pairs }: Rows, all: Said): readonly Saying[] =>
  all
    .map(({ day, minute, by, pair: index, act }): Saying => {
      const at = plusMinutes(cohort.launchAt, day * 24 * 60 + minute);
      const pair = pairs[index % pairs.length]!;
      const { person } = pair.members[by % pair.members.length]!;
      return { pair: pair.id, by: person, at, proof: 'known browser', act: act(at) };
    })
    .toSorted((a, b) => a.at.localeCompare(b.at));

/** A world in which all this is said, in browsers that are known, and which is lived to its end. */
export const lived = async (rows: Rows, sayings: readonly Saying[]) => {
  // Drawing a certificate takes longer than all the rest, and a rehearsal promises letters.
  const world = { ...aWorld(rows), printCertificate: async () => new Uint8Array(1) };
  world.moveTo(rows.cohort.createdAt);
  const browser = { ...world, isKnownBrowser: async () => true };
  const visit = { purpose: '', token: '', choice: undefined, form: undefined, cookies: [] };
  for (const { pair: id, by, at, act } of sayings.toSorted((a, b) => a.at.localeCompare(b.at))) {
    await liveUntil(world, at);
    const pair = await world.store.pair(rows.cohort.id, id);
    const person = await world.store.person(rows.cohort.id, by);
    if (!pair || !person) throw new Error('Somebody is missing.');
    const request = { method: 'POST', path: '/', query: {}, headers: {}, cookies: [], bytes: new Uint8Array() };
    const whole = { ...visit, isAhead: false, isFromOurPage: true, isOneClick: false, request };
    await pressInPair(browser, whole, { cohort: rows.cohort, person, pair, partners: [] }, act);
    await liveUntil(world, at);
  }
  await liveUntil(world, '2031-01-01T00:00:00.000Z');
  return world;
};
