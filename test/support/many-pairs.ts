import type { Cohort } from '../../shared/domain/cohort.ts';
import { topicKey } from '../../shared/domain/ladder.ts';
import type { Pair } from '../../shared/domain/pair.ts';
import type { Person } from '../../shared/domain/person.ts';
import { type Instant, plusMinutes } from '../../shared/domain/time.ts';
import { aCohort, aPair, aPerson } from './builders.ts';

const firstNames =
  'Zoé Hélène Noah Anne Karim Inès Łukasz Ngọc Jean-Baptiste Ada Søren Fatou Élodie Tom Yaël Maud'.split(' ');
const lastNames =
  'Lefèvre Nguyễn-Østergård Lind Dupré Benali O’Connor Kowalska Trần de_la_Fontaine Okafor Berg Diop Roux'
    .split(' ')
    .map((name) => name.replaceAll('_', ' '));

const minutesOfDay = 24 * 60;
const first: Instant = '2026-12-01T08:00:00.000Z';
const on = (day: number): Instant => plusMinutes(first, day * minutesOfDay);

/** How the pairs of a cohort may stand `day` days after the first topic, each in its turn: most are well, some need a person. */
const stories: readonly ((day: number, ids: readonly [string, string], steps: readonly string[]) => Partial<Pair>)[] = [
  ...Array.from(
    { length: 6 },
    (_, slow) => (day: number, ids: readonly [string, string], steps: readonly string[]) => ({
      answers: answersUntil(day, 3 + 3 * slow, ids, steps),
      seen: { [ids[0]]: on(Math.max(0, day - slow)) },
    }),
  ),
  (day, ids, steps) => ({
    answers: answersUntil(day - 28, 5, ids, steps),
    dates: datesOf(steps[Math.floor(day / 28)], day + 4, ids),
    seen: { [ids[1]]: on(day - 2) },
  }),
  (day, ids, steps) => ({
    answers: answersUntil(day, 8, ids, steps),
    skipped: { [steps[1] ?? '']: { by: ids[0], at: on(20) } },
    seen: { [ids[1]]: on(day - 9) },
  }),
  () => ({}),
  (day, ids, steps) => ({
    help: { [ids[1]]: { at: on(day - 1) } },
    seen: { [ids[1]]: on(day - 1) },
    answers: answersUntil(day - 28, 4, ids, steps),
  }),
  (day, ids, steps) => ({
    waiting: { [ids[0]]: { says: 'no answer', step: steps[Math.floor(day / 28)] ?? '', at: on(day - 9) } },
    answers: answersUntil(day - 28, 9, ids, steps),
    seen: { [ids[0]]: on(day - 9) },
  }),
  (day, ids, steps) => ({
    answers: {
      ...answersUntil(day - 28, 4, ids, steps),
      [steps[Math.floor(day / 28)] ?? '']: {
        [ids[0]]: { says: 'met', at: on(day - 5), proof: 'pressed button' },
        [ids[1]]: { says: 'not met', at: on(day - 4), proof: 'pressed button' },
      },
    },
    seen: { [ids[1]]: on(day - 4) },
  }),
  (day, ids, steps) => ({
    answers: answersUntil(day - 28, 4, ids, steps),
    pauses: [{ by: ids[0], whole: true, from: on(day - 3), until: on(day + 20).slice(0, 10) }],
    seen: { [ids[0]]: on(day - 3) },
  }),
];

const answersUntil = (
  day: number,
  after: number,
  [by]: readonly [string, string],
  steps: readonly string[],
): Pair['answers'] =>
  Object.fromEntries(
    steps.flatMap((step, index) =>
      28 * index + after <= day
        ? [[step, { [by]: { says: 'met', at: on(28 * index + after), proof: 'known browser' } }]]
        : [],
    ),
  );

const datesOf = (step: string | undefined, day: number, [by]: readonly [string, string]): Pair['dates'] =>
  step === undefined
    ? {}
    : { [step]: { at: on(day), minutes: 60, by, sequence: 1, since: on(day - 6), state: 'agreed' } };

/** A cohort of so many pairs, on a day of its programme; in each place always the same pair. */
export const manyPairs = (count: number, day: number, change: Partial<Cohort> = {}) => {
  const cohort = aCohort({ pairs: count, people: 2 * count, rows: count, ...change });
  const { steps } = cohort.programme;
  const people: Person[] = [];
  const pairs = Array.from({ length: count }, (_, n): Pair => {
    const ids = [idOf('mentor', n), idOf('mentee', n)] as const;
    // Before the first topic nobody has done anything yet.
    const story = day < 0 ? {} : stories[(n * 5) % stories.length]!(day, ids, steps);
    const pair = aPair({
      cohort: cohort.id,
      id: idOf('pair', n, 12),
      members: [
        { person: ids[0], role: 'mentor' },
        { person: ids[1], role: 'mentee' },
      ],
      ...(n % 11 === 4 && { group: `Cercle ${n}` }),
      ...story,
    });
    const told = Object.fromEntries(
      steps.flatMap((step, index) =>
        28 * index <= day ? [[topicKey(pair, step), { as: 'told', at: on(28 * index) }]] : [],
      ),
    ) as Person['told'];
    const isDone = Object.keys(pair.answers).length >= 5;
    ids.forEach((id, which) => {
      people.push(
        aPerson({
          cohort: cohort.id,
          id,
          name: nameOf(2 * n + which),
          address: `${id}@example.org`,
          language: n % 3 === 0 ? 'en' : 'fr',
          pairs: [pair.id],
          told,
          ...(n % 29 === 5 && which === 1 && { stopped: { at: on(day - 6), why: 'bounced' } }),
          ...(isDone && { certificate: { id: certificateOf(2 * n + which), at: on(day), pair: pair.id, done: 5 } }),
        }),
      );
    });
    return pair;
  });
  return { cohort, people, pairs, at: on(day) };
};

const idOf = (kind: string, n: number, length = 16): string =>
  `${kind}${n.toString(36).padStart(length - kind.length, '0')}`;
const nameOf = (n: number): string =>
  `${firstNames[(n * 7) % firstNames.length]} ${lastNames[(n * 3) % lastNames.length]}${n > 200 ? ` ${n}` : ''}`;
const certificateOf = (n: number): string => `7Q4M${String(n).padStart(8, '0')}`;
