import { describe, expect, it } from 'vitest';
import { canonical, freshRows, inParts, named } from '../../../shared/domain/roster/import.ts';
import { trial } from '../../../shared/domain/programme.ts';
import type { Parameters } from '../../../shared/domain/roster/parameters.ts';
import { readRoster, type Roster } from '../../../shared/domain/roster/roster.ts';
import { noFacts } from '../../../shared/domain/pair.ts';
import { Upload } from '../../../shared/domain/upload.ts';
import { aCohort } from '../../support/builders.ts';

const headers: readonly string[] = ['Mentor', 'Mentor email', 'Mentee', 'Mentee email', 'Group', 'Mentee zone'];
const rows: readonly (readonly string[])[] = [
  ['Ana', 'ana@example.org', 'Bo', 'bo@example.org', 'Circle', ''],
  ['Ana', 'ana@example.org', 'Cy', 'cy@example.org', 'circle', 'America/Montreal'],
  ['Bo', 'bo@example.org', 'Di', 'di@example.org', '', ''],
];
const rosterOf = (lines = rows, columns = headers): Roster => {
  const table = { headers: columns, lines: lines.map((cells, index) => ({ row: index + 2, cells })) };
  const reading = readRoster(table, { language: 'fr', zone: 'Europe/Paris' });
  if (!reading.ok) throw new Error(JSON.stringify(reading.problems));
  return reading.value;
};

const parameters: Parameters = {
  name: 'Cercle',
  start: '2026-12-01',
  zone: 'Europe/Paris',
  language: 'fr',
  organisers: [],
  hold: false,
  dryRun: false,
};

describe('what an upload is known by', () => {
  const known = (change: Partial<Parameters> = {}, roster = rosterOf()) =>
    canonical(roster, { ...parameters, ...change });

  it('never changes: it was one text from the first release on', () => {
    const one = rosterOf([['Ana', 'ana@example.org', 'Bo', 'bo@example.org', '', '']]);
    const people =
      '[{"address":"ana@example.org","name":"Ana","language":"fr","zone":"Europe/Paris"},' +
      '{"address":"bo@example.org","name":"Bo","language":"fr","zone":"Europe/Paris"}]';
    const pairs =
      '[{"key":"ana@example.org with bo@example.org","mentor":"ana@example.org","mentees":["bo@example.org"]}]';
    expect(known({}, one)).toBe(
      `["group-mentoring","Cercle","2026-12-01","Europe/Paris","fr",null,${people},${pairs}]`,
    );
  });

  it('is the same whatever the order of its rows and columns', () => {
    const turned = (cells: readonly string[]) => cells.toReversed();
    expect(known({}, rosterOf(rows.toReversed().map(turned), turned(headers)))).toBe(known());
    expect(known({ dryRun: true })).toBe(known());
  });

  it('is another with anything else that is stated', () => {
    const others = [
      known(),
      known({ name: 'Autre' }),
      known({ start: '2026-12-02' }),
      known({ zone: 'UTC' }),
      known({ language: 'en' }),
      known({ launchAt: '2026-11-30T08:00:00.000Z' }),
      known({ launchAt: '2026-11-29T08:00:00.000Z' }),
      known({ organiser: { name: 'Claire', address: 'claire@example.org' } }),
      known({ organiser: { name: 'Claire', address: 'c@example.org' } }),
      known({ organiser: { name: 'C', address: 'c@example.org' } }),
      known({ confirmation: 'both' }),
      known({ confirmation: 'either' }),
      known({ programme: trial }),
      known({ morning: '09:00' }),
      known({ morning: '14:00' }),
      known({}, rosterOf(rows.slice(1))),
    ];
    expect(new Set(others).size).toBe(others.length);
  });
});

/** Ids that tell what they were made of. */
const idOf = {
  person: (address: string) => address.split('@')[0] ?? '',
  pair: (key: string) => key.replaceAll(/@example.org| /g, ''),
};

it('people and pairs have each other’s ids', () => {
  const upload = named(rosterOf(), idOf);
  expect(Upload.parse(upload)).toStrictEqual(upload);
  expect(upload.people.map(({ id, name, pairs }) => [id, name, pairs])).toEqual([
    ['ana', 'Ana', ['anagroupcircle']],
    ['bo', 'Bo', ['anagroupcircle', 'bowithdi']],
    ['cy', 'Cy', ['anagroupcircle']],
    ['di', 'Di', ['bowithdi']],
  ]);
  expect(upload.pairs).toStrictEqual([
    {
      id: 'anagroupcircle',
      group: 'Circle',
      members: [
        { person: 'ana', role: 'mentor' },
        { person: 'bo', role: 'mentee' },
        { person: 'cy', role: 'mentee' },
      ],
    },
    {
      id: 'bowithdi',
      members: [
        { person: 'bo', role: 'mentor' },
        { person: 'di', role: 'mentee' },
      ],
    },
  ]);
});

describe('an upload is kept in parts', () => {
  const { people, pairs } = named(rosterOf(), idOf);
  const manyPeople = (count: number, name: string) => Array.from({ length: count }, () => ({ ...people[0]!, name }));
  const sizes = (upload: Upload) => inParts(upload).map((part) => [part.people.length, part.pairs.length]);

  it('of people and of pairs, which together are the whole', () => {
    expect(inParts({ people, pairs })).toStrictEqual([
      { people, pairs: [] },
      { people: [], pairs },
    ]);
    expect(inParts({ people: [], pairs: [] })).toEqual([]);
  });

  it('of at most two hundred rows', () => {
    const upload = { people: manyPeople(401, 'Ana'), pairs: [] };
    expect(sizes(upload)).toEqual([
      [200, 0],
      [200, 0],
      [1, 0],
    ]);
    expect(inParts(upload).flatMap((part) => part.people)).toEqual(upload.people);
  });

  it('of at most sixty thousand characters, unless one row has more', () => {
    const bare = JSON.stringify({ ...people[0]!, name: '' }).length;
    const ofLength = (length: number) => 'x'.repeat(length - bare);
    expect(sizes({ people: manyPeople(6, ofLength(20_000)), pairs: [] })).toEqual([
      [3, 0],
      [3, 0],
    ]);
    expect(sizes({ people: manyPeople(3, ofLength(20_001)), pairs: [] })).toEqual([
      [2, 0],
      [1, 0],
    ]);
    expect(sizes({ people: manyPeople(2, ofLength(60_001)), pairs: [] })).toEqual([
      [1, 0],
      [1, 0],
    ]);
  });
});

it('everybody is first looked at on the first morning of the launched cohort where they are', () => {
  const { people, pairs } = named(rosterOf(), idOf);
  const rowsOf = freshRows(aCohort({ launchAt: '2026-11-24T09:30:00.000Z' }), { people, pairs });
  expect(rowsOf.people.map(({ id, nextAt }) => [id, nextAt])).toEqual([
    ['ana', '2026-11-25T08:00:00.000Z'],
    ['bo', '2026-11-25T08:00:00.000Z'],
    ['cy', '2026-11-24T14:00:00.000Z'],
    ['di', '2026-11-25T08:00:00.000Z'],
  ]);
  const { nextAt: _, ...ana } = rowsOf.people[0]!;
  expect(ana).toStrictEqual({ cohort: 'cohortaaaaaa', ...people[0]!, told: {}, version: 0 });
  expect(rowsOf.pairs).toStrictEqual(
    pairs.map((pair) => ({ cohort: 'cohortaaaaaa', ...pair, ...noFacts(), events: [], version: 0 })),
  );
});
