import { expect, it } from 'vitest';
import { columnOf, columns } from '../../../shared/domain/roster/columns.ts';
import { guessColumns, withHeaders } from '../../../shared/domain/roster/guess.ts';

const people = ['Ana Sol', 'ana@example.org', 'Bob Martin', 'bob@example.org'];
const guess = (headers: readonly string[], ...rows: readonly (readonly string[])[]) =>
  guessColumns({ headers, lines: rows.map((cells, index) => ({ row: index + 2, cells })) });
const all = ['mentor name', 'mentor address', 'mentee name', 'mentee address'];

it('takes headers at their word', () => {
  expect(guess(['Ville', 'Courriel du mentoré', 'Mentor', 'Langue'], ['Nice', 'b@example.org', 'Ana', 'fr'])).toEqual([
    undefined,
    'mentee address',
    'mentor name',
    'language',
  ]);
});

it.each([
  [['Mentor', 'Email', 'Mentee', 'Email']],
  [['Nom du mentor', 'Courriel', 'Mentorée', 'Adresse mail']],
  [['Mentor', 'Contact', 'Mentee', 'Contact']],
  [['Qui ?', '', 'Avec qui ?', '']],
  [['', '', '', '']],
])('finds whom %j speak of by what stands before and below them', (headers) => {
  expect(guess(headers, people)).toEqual(all);
});

it('joins a first name to the name that follows it', () => {
  const headers = ['Mentor', 'Prénom', 'Mail', 'Mentee', 'Prénom', 'Mail'];
  expect(guess(headers, ['Sol', 'Ana', 'ana@example.org', 'Martin', 'Bob', 'bob@example.org'])).toEqual([
    'mentor name',
    'mentor first name',
    'mentor address',
    'mentee name',
    'mentee first name',
    'mentee address',
  ]);
});

it('takes a name from the right of its address where nothing stands on the left', () => {
  expect(guess(['a', 'b', 'c', 'd'], ['ana@example.org', 'Ana Sol', 'bob@example.org', 'Bob M'])).toEqual([
    'mentor address',
    'mentor name',
    'mentee address',
    'mentee name',
  ]);
});

it('leaves to a person what it cannot know', () => {
  expect(guess(['Date', 'Note', ''], ['2026-12-01', '12', ''])).toEqual([undefined, undefined, undefined]);
  expect(guess(['Mentor', 'Mentor'], ['Ana', 'Bob'])).toEqual(['mentor name', undefined]);
});

it('puts headers above a sheet that begins with people', () => {
  const table = { headers: people, lines: [{ row: 2, cells: people }] };
  expect(withHeaders(table)).toEqual({
    headers: ['', '', '', ''],
    lines: [
      { row: 2, cells: people },
      { row: 3, cells: people },
    ],
  });
  const known = { headers: ['Mentor'], lines: [] };
  expect(withHeaders(known)).toBe(known);
});

it('has a header for every column that means nothing else', () => {
  expect(columns.map(columnOf)).toEqual(columns);
});
