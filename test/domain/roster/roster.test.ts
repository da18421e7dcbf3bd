import { expect, it } from 'vitest';
import { readRoster } from '../../../shared/domain/roster/roster.ts';

const defaults = { language: 'fr', zone: 'Europe/Paris' } as const;
const required = ['Mentor', 'Mentor email', 'Mentee', 'Mentee email'];
const read = (headers: readonly string[], ...rows: readonly (readonly string[])[]) =>
  readRoster(
    { headers: [...required, ...headers], lines: rows.map((cells, index) => ({ row: index + 2, cells })) },
    defaults,
  );
const row = (mentor: string, mentee: string, ...more: readonly string[]) => [
  mentor,
  `${mentor}@example.org`,
  mentee,
  `${mentee}@example.org`,
  ...more,
];

it('reads names as people write them and addresses without their letter case', () => {
  const reading = read([], ['  Zoe\u0301   Le Goff\u00a0', ' ZOE@Example.ORG ', 'Ana', 'ana@example.org']);
  expect(reading).toMatchObject({
    value: { people: [{ name: 'Ana' }, { name: 'Zoé Le Goff', address: 'zoe@example.org' }] },
  });
});

it('puts first and last names together', () => {
  const reading = read(['Prénom du mentor', 'Mentee first name'], row('Bo', 'Li', 'Ana', ''));
  expect(reading).toMatchObject({ value: { people: [{ name: 'Ana Bo' }, { name: 'Li' }] } });
});

it('reads languages and zones as people write them', () => {
  const reading = read(
    ['Language', 'Mentee language', 'Zone'],
    row('a', 'b', 'Français', 'en-GB', 'america/montreal'),
    row('a', 'c', 'fr_FR', 'Anglais', ''),
  );
  expect(reading).toMatchObject({
    value: {
      people: [
        { language: 'fr', zone: 'America/Montreal' },
        { language: 'en', zone: 'America/Montreal' },
        { language: 'en', zone: 'Europe/Paris' },
      ],
    },
  });
});

it('takes what another row states for what a row leaves empty', () => {
  const reading = read(['Mentor language'], row('a', 'b', ''), row('a', 'c', 'en'));
  expect(reading).toMatchObject({ value: { people: [{ language: 'en' }, { language: 'fr' }, { language: 'fr' }] } });
});

it('makes one pair of the rows with one mentor and one group name, and of no others', () => {
  const reading = read(
    ['Group'],
    row('a', 'b', 'Circle'),
    row('a', 'c', 'circle '),
    row('d', 'e', 'Circle'),
    row('a', 'f', ''),
    row('a', 'g'),
  );
  expect(
    reading.ok &&
      reading.value.pairs.map(({ mentor, mentees }) => [mentor, ...mentees].map((address) => address[0]).join('')),
  ).toEqual(['abc', 'af', 'ag', 'de']);
});

it('lets one person be a mentor here and a mentee there', () => {
  expect(read([], row('a', 'b'), row('b', 'c'), row('b', 'a'))).toMatchObject({
    value: { people: [{}, {}, {}], pairs: [{}, {}, {}] },
  });
});

it('takes what both people share for what is only blank of one of them', () => {
  const reading = read(['Language', 'Mentee language'], row('a', 'b', 'en', '  '));
  expect(reading).toMatchObject({ value: { people: [{ language: 'en' }, { language: 'en' }] } });
});

it('tells how many rows it has, who is a pair, and which cells name whom', () => {
  const reading = read(['Group'], row('a', 'b', 'circle'), row('c', 'd'), row('a', 'e', 'Circle'));
  const pairOf = (key: string, mentor: string, ...mentees: readonly string[]) => ({
    key,
    mentor: `${mentor}@example.org`,
    mentees: mentees.map((mentee) => `${mentee}@example.org`),
  });
  expect(reading.ok && [reading.value.rows, reading.value.pairs]).toStrictEqual([
    3,
    [
      { ...pairOf('a@example.org group circle', 'a', 'b', 'e'), group: 'Circle' },
      pairOf('c@example.org with d@example.org', 'c', 'd'),
    ],
  ]);
  const mention = (at: number, name: string, column: string) => ({ address: `${name}@example.org`, row: at, column });
  expect(reading.ok && reading.value.mentions.slice(0, 3)).toEqual([
    mention(2, 'a', 'Mentor email'),
    mention(2, 'b', 'Mentee email'),
    mention(3, 'c', 'Mentor email'),
  ]);
});

it('names the column of one person where there is one', () => {
  const reading = read(['Zone', 'Mentee zone'], row('a', 'b', 'UTC', 'Nowhere'));
  expect(reading).toMatchObject({
    problems: [{ row: 2, column: 'Mentee zone', code: 'unknown-zone', value: 'Nowhere' }],
  });
});
