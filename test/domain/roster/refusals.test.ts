import { describe, expect, it } from 'vitest';
import { readRoster } from '../../../shared/domain/roster/roster.ts';

const required = ['Mentor', 'Mentor email', 'Mentee', 'Mentee email'];
const read = (headers: readonly string[], ...rows: readonly (readonly string[])[]) =>
  readRoster(
    { headers, lines: rows.map((cells, index) => ({ row: index + 2, cells })) },
    { language: 'fr', zone: 'Europe/Paris' },
  );
const problemsOf = (more: readonly string[], ...rows: readonly (readonly string[])[]) => {
  const reading = read([...required, ...more], ...rows);
  return reading.ok ? [] : reading.problems;
};
const row = (mentor: string, mentee: string, ...more: readonly string[]) => [
  mentor,
  `${mentor}@example.org`,
  mentee,
  `${mentee}@example.org`,
  ...more,
];

describe('a table is refused', () => {
  it('that has no row, or not the columns that it must have', () => {
    expect(problemsOf([])).toEqual([{ row: 1, column: '', code: 'header-only', value: '' }]);
    expect(read(['Mentor'], row('a', 'b'))).toMatchObject({ ok: false, problems: [{}, {}, {}] });
  });

  it('of which a row has more cells than there are headers, unless nothing is in them', () => {
    expect(problemsOf([], row('a', 'b', '  ', ''), row('a', 'c', '', 'x'))).toEqual([
      { row: 3, column: '', code: 'ragged-row', value: '' },
    ]);
  });

  it('with all that is wrong with it, from its first row on', () => {
    expect(
      problemsOf([], row('a', 'a'), ['', 'b@example.org', 'c', 'nowhere'], row('d', 'e'), row('d', 'e')).map(
        ({ row: at, column, code }) => [at, column, code],
      ),
    ).toEqual([
      [2, 'Mentee email', 'same-person'],
      [3, 'Mentor', 'missing-name'],
      [3, 'Mentee email', 'bad-address'],
      [5, 'Mentee email', 'duplicate-pair'],
    ]);
  });

  it('and no longer read once five thousand things are wrong with it', () => {
    const bad = row('a', 'b', 'Nowhere');
    expect(problemsOf(['Zone'], ...Array.from({ length: 5003 }, () => bad))).toHaveLength(5000);
  });

  it('of which one cell says of both people what cannot be: once for each thing', () => {
    expect(problemsOf(['Zone', 'Language'], row('a', 'b', 'Nowhere', 'Volapük'))).toEqual([
      { row: 2, column: 'Language', code: 'unknown-language', value: 'Volapük' },
      { row: 2, column: 'Zone', code: 'unknown-zone', value: 'Nowhere' },
    ]);
  });

  it('telling of a cell no more than a hundred characters', () => {
    const [found] = problemsOf([], ['a', 'x'.repeat(150), 'b', 'b@example.org']);
    expect(found).toEqual({ row: 2, column: 'Mentor email', code: 'bad-address', value: 'x'.repeat(100) });
  });
});

describe('a cell is refused', () => {
  it.each([
    ['=1+1', 'formula'],
    ['  @cmd', 'formula'],
    ['\tAna', 'formula'],
    ['\rAna', 'formula'],
    ['A\u0007na', 'control-character'],
    ['A\u202ena', 'control-character'],
    ['A\ud800na', 'control-character'],
    ['HÃ©lÃ¨ne', 'garbled-text'],
    ['H\ufffdl', 'garbled-text'],
    ['x'.repeat(101), 'name-too-long'],
    ['x'.repeat(1001), 'cell-too-long'],
    [' ', 'missing-name'],
  ])('that says %j: %s', (name, code) => {
    expect(problemsOf([], [name, 'a@example.org', 'b', 'b@example.org']).map((one) => one.code)).toEqual([code]);
  });

  it('but not one that is as long as it may be, or has such a sign further on', () => {
    const names = ['x'.repeat(100), ` ${'x'.repeat(100)}`, 'Ana-Lü @ home', 'José+Ana'];
    expect(names.flatMap((name) => problemsOf([], [name, 'a@example.org', 'b', 'b@example.org']))).toEqual([]);
  });
});

describe('rows contradict each other', () => {
  it.each([
    ['Mentor', 'two-names'],
    ['Mentor language', 'two-languages'],
    ['Mentor zone', 'two-zones'],
  ])('about one address, in the column %s', (column, code) => {
    const more = ['Mentor language', 'Mentor zone'];
    const first = row('a', 'b', 'fr', 'UTC');
    const second = (value: string) => {
      const cells = row('a', 'c', 'fr', 'UTC');
      cells[[...required, ...more].indexOf(column)] = value;
      return cells;
    };
    const value = { 'two-names': 'Ana', 'two-languages': 'en', 'two-zones': 'Europe/Paris' }[code] ?? '';
    expect(problemsOf(more, first, row('a', 'd', '', ''), second(value))).toEqual([{ row: 4, column, code, other: 2 }]);
    expect(problemsOf(more, first, second(first[[...required, ...more].indexOf(column)] ?? ''))).toEqual([]);
  });

  it('in the column that states it, be it of one person, the first of all, or shared', () => {
    const columnOf = (headers: readonly string[], ...lines: readonly (readonly string[])[]) => {
      const reading = read(headers, ...lines);
      return reading.ok ? [] : reading.problems.map(({ column }) => column);
    };
    const [one, other] = [row('a', 'b'), row('a', 'c')];
    expect(columnOf([...required, 'Language'], [...one, 'fr'], [...other, 'en'])).toEqual(['Language']);
    const both = ['Mentor language', ...required, 'Language'];
    expect(columnOf(both, ['fr', ...one, ''], ['en', ...other, ''])).toEqual(['Mentor language']);
  });

  it('where the same two people are a pair twice, whatever the group; the first row is named', () => {
    expect(problemsOf(['Group'], row('a', 'b', ''), row('a', 'b', 'Circle'), row('a', 'b', ''))).toEqual(
      [3, 4].map((at) => ({ row: at, column: 'Mentee email', code: 'duplicate-pair', other: 2 })),
    );
  });
});

it('nobody is in more than a hundred pairs, mentor or mentee, and no group has more than a hundred mentees', () => {
  const others = Array.from({ length: 101 }, (_, n) => `p${n}`);
  const places = (lines: readonly (readonly string[])[]) =>
    problemsOf(['Group'], ...lines).map(({ row: at, column, code }) => [at, column, code]);
  expect(places(others.map((mentee) => row('a', mentee)))).toEqual([[102, 'Mentor email', 'too-many-pairs']]);
  expect(places(others.map((mentor) => row(mentor, 'a')))).toEqual([[102, 'Mentee email', 'too-many-pairs']]);
  expect(places(others.map((mentee) => row('a', mentee, 'all')))).toEqual([[102, 'Group', 'group-too-large']]);
  const full = others.slice(1).map((mentee) => row('a', mentee));
  expect(places([...full, row('b', 'a', 'one'), row('b', 'c', 'one')]).map(([, , code]) => code)).toEqual([
    'too-many-pairs',
  ]);
});
