import fc from 'fast-check';
import { expect, it } from 'vitest';
import { type Departure, calendarOf, lettersOf, toldIn } from '../../shared/domain/rehearsal-calendar.ts';
import { dayIn, timeIn } from '../../shared/domain/time.ts';
import { nameOf } from '../../shared/domain/told.ts';
import { waysToLive } from '../../shared/domain/way-to-live.ts';
import { aCohort, aPair, aPerson } from '../support/builders.ts';
import { cohorts, type Rows } from '../support/rehearsals.ts';

const everybody = ({ cohort, people, pairs }: Rows) => ({
  cohort,
  people,
  pairs: new Map(pairs.map((pair) => [pair.id, pair])),
});

const lineOf = ({ day, time, tells, letters }: Omit<Departure, 'example'>): string =>
  `${day} ${time} ${tells.map(nameOf).join(', ')}: ${letters}`;

it('one of each kind of people stands for all: the calendar counts what each of them will get', () => {
  let letters = 0;
  fc.assert(
    fc.property(fc.array(cohorts, { minLength: 1, maxLength: 2 }), fc.constantFrom(...waysToLive), (several, way) => {
      const [first] = several;
      // Several casts in one cohort, the first of them twice: some people are alike, and some are not.
      const { cohort } = first!;
      const casts = [...several, first!];
      const people = casts.flatMap((rows, index) =>
        rows.people.map((one) => ({
          ...one,
          id: `${one.id}${index}`,
          pairs: one.pairs.map((pair) => `${pair}${index}`),
        })),
      );
      const pairs = casts.flatMap((rows, index) =>
        rows.pairs.map((pair) => ({
          ...pair,
          id: `${pair.id}${index}`,
          members: pair.members.map((member) => ({ ...member, person: `${member.person}${index}` })),
        })),
      );
      const all = everybody({ cohort, people, pairs });
      const counted = new Map<string, number>();
      for (const person of people)
        for (const letter of lettersOf(all, person, way)) {
          const when = `${dayIn(person.zone, letter.at)} ${timeIn(person.zone, letter.at)}`;
          const line = `${when} ${toldIn(letter).map(nameOf).join(', ')}`;
          counted.set(line, (counted.get(line) ?? 0) + 1);
        }
      const expected = [...counted].map(([line, count]) => `${line}: ${count}`).toSorted();
      expect(calendarOf(all, way).departures.map(lineOf).toSorted()).toEqual(expected);
      letters += expected.length;
    }),
    { numRuns: 20, seed: 5 },
  );
  expect(letters).toBeGreaterThan(150);
});

it('whoever meets is never nudged, wherever they are and whenever it begins', () => {
  let letters = 0;
  fc.assert(
    fc.property(cohorts, fc.constantFrom('met' as const, 'dates' as const), (rows, way) => {
      fc.pre(rows.cohort.programme.intervalDays >= 7);
      const { departures } = calendarOf(everybody(rows), way);
      const kinds = new Set(departures.flatMap(({ tells }) => tells.map(({ kind }) => kind)));
      expect([...kinds].filter((kind) => kind === 'nudge' || kind === 'move' || kind === 'check')).toEqual([]);
      letters += departures.length;
    }),
    { numRuns: 20, seed: 11 },
  );
  expect(letters).toBeGreaterThan(150);
});

const mentor = { person: 'mentor', role: 'mentor' as const };
const twoZones = everybody({
  cohort: aCohort({ launchAt: '2026-11-23T08:00:00.000Z', start: '2026-12-07' }),
  people: [aPerson({ id: 'mentor', pairs: ['a'] }), aPerson({ id: 'mentee', pairs: ['a'], zone: 'Pacific/Auckland' })],
  pairs: [aPair({ id: 'a', members: [mentor, { person: 'mentee', role: 'mentee' }] })],
});

it('a letter stands on the day, and at the hour, that its reader’s clock shows', () => {
  const welcome = calendarOf(twoZones, 'met').departures.filter(({ tells }) =>
    tells.some(({ kind }) => kind === 'welcome'),
  );
  expect(welcome.map(lineOf)).toEqual(['2026-11-23 09:00 welcome: 1', '2026-11-24 09:00 welcome: 1']);
  const topic = calendarOf(twoZones, 'met').departures.find(({ tells }) => tells.some(({ kind }) => kind === 'topic'));
  expect(topic).toMatchObject({ day: '2026-12-07', time: '09:00', letters: 2, tells: [{ step: 'expectations' }] });
});

it('where nobody answers, the calendar shows the nudges and the end of the ladder', () => {
  const kinds = calendarOf(twoZones, 'silence').departures.flatMap(({ tells }) => tells.map(nameOf));
  expect(kinds.filter((kind) => /^(nudge|move)/.test(kind))).toEqual([
    'nudge expectations',
    'move expectations',
    'nudge goals',
    'move goals',
  ]);
});
