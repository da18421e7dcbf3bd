import { describe, expect, it } from 'vitest';
import type { Pair } from '../../../shared/domain/pair.ts';
import { compare, type Comparison } from '../../../shared/domain/roster/compare.ts';
import { readRoster } from '../../../shared/domain/roster/roster.ts';
import { aPair, aPerson } from '../../support/builders.ts';

/** A pair of these people, by one letter each: the first is the mentor, and whoever is in capitals has left it. */
const pairOf = (id: string, letters: string, change: Partial<Pair> = {}): Pair =>
  aPair({
    id,
    members: [...letters].map((letter, index) => ({
      person: letter.toLowerCase(),
      role: index === 0 ? 'mentor' : 'mentee',
      ...(letter === letter.toUpperCase() && { left: '2027-01-10T10:00:00.000Z', moved: true as const }),
    })),
    ...change,
  });

const ended = { by: 'claire', at: '2027-01-10T10:00:00.000Z' };
const people = [...'abcdefm'].map((id) =>
  aPerson({ id, name: id.toUpperCase(), address: `${id}@example.org`, language: 'en' }),
);

/** What a list says otherwise; its rows are two letters and the name of a group, or cells. */
const compared = (pairs: readonly Pair[], rows: readonly (string | readonly string[])[], who = people): Comparison => {
  const lines = rows.map((row, index) => {
    if (typeof row !== 'string') return { row: index + 2, cells: row };
    const [both = '', ...group] = row.split(' ');
    const [mentor = '', mentee = ''] = both;
    const cells = [mentor, mentee].flatMap((one) => [one.toUpperCase(), `${one}@example.org`]);
    return { row: index + 2, cells: [...cells, group.join(' ')] };
  });
  const headers = ['Mentor', 'Mentor email', 'Mentee', 'Mentee email', 'Group', 'Mentee language'];
  const roster = readRoster({ headers, lines }, { language: 'fr', zone: 'Europe/Paris' });
  if (!roster.ok) throw new Error(JSON.stringify(roster.problems));
  return compare({ people: who, pairs }, roster.value, (address) => address.split('@')[0] ?? '');
};

const nothing = { added: [], changed: [], own: [], gone: [], kept: [] };

describe('who is together', () => {
  it('is compared by people, whatever became of the rows', () => {
    const merged = pairOf('one', 'abc');
    expect(compared([merged], ['ab', 'ac'])).toMatchObject({ ...nothing, same: 2 });
    expect(compared([merged], ['ac circle', 'ab circle'])).toMatchObject({ ...nothing, same: 2 });
  });

  it('is added to, with a group where the list has one', () => {
    const { added, newcomers } = compared([pairOf('one', 'ab')], ['ab', 'ac', 'zx Rive', 'zy rive']);
    expect(added).toEqual([
      { do: 'found', mentor: 'a', mentees: ['c'] },
      { do: 'found', mentor: 'z', mentees: ['x', 'y'], group: 'Rive' },
    ]);
    expect([...newcomers.keys()]).toEqual(['x', 'y', 'z']);
  });

  it('grows where a group is named, or where the list makes one of a pair', () => {
    const group = pairOf('group', 'abc', { group: 'Rive' });
    const join = (pair: string, person: string) => [{ do: 'join', pair, person }];
    expect(compared([group], ['ab RIVE', 'ac RIVE', 'ad RIVE']).added).toEqual(join('group', 'd'));
    expect(compared([group], ['ab RIVE', 'ac RIVE', 'ad']).added).toMatchObject([{ do: 'found', mentees: ['d'] }]);
    expect(compared([pairOf('one', 'ab')], ['ab new', 'ad new']).added).toEqual(join('one', 'd'));
  });

  it('ends, or is left by somebody, where the list has it no more', () => {
    const pairs = [pairOf('one', 'ab'), pairOf('group', 'cdef')];
    expect(compared(pairs, ['cd x', 'ce x'])).toMatchObject({
      ...nothing,
      gone: [
        { do: 'leave', pair: 'group', person: 'f' },
        { do: 'end', pair: 'one' },
      ],
    });
  });
});

describe('somebody in another’s place', () => {
  const replaced = (pair: string, leaves: string, comes: string) => ({
    ...nothing,
    changed: [{ do: 'replace', pair, leaves, comes }],
  });

  it('is told where all others of the pair are the same', () => {
    expect(compared([pairOf('one', 'ab')], ['ax'])).toMatchObject(replaced('one', 'b', 'x'));
    expect(compared([pairOf('one', 'ab')], ['xb'])).toMatchObject(replaced('one', 'a', 'x'));
    expect(compared([pairOf('one', 'ab')], ['cb'])).toMatchObject(replaced('one', 'a', 'c'));
    expect(compared([pairOf('group', 'abc')], ['xb x', 'xc x'])).toMatchObject(replaced('group', 'a', 'x'));
    expect(compared([pairOf('group', 'abc')], ['ab x', 'ax x'])).toMatchObject(replaced('group', 'c', 'x'));
  });

  it('is never guessed', () => {
    const two = [pairOf('one', 'ab'), pairOf('two', 'ac')];
    expect(compared(two, ['ax', 'ay']).changed).toEqual([]);
    expect(compared(two, ['ax'])).toMatchObject({ changed: [], added: [{ do: 'found' }], gone: [{}, {}] });
    expect(compared([pairOf('one', 'ab')], ['ba'])).toMatchObject({ changed: [], added: [{ do: 'found' }] });
    expect(compared([pairOf('group', 'abcd')], ['ab x', 'ax x']).changed).toEqual([]);
  });
});

describe('what happened since', () => {
  it('is not undone by a list of before', () => {
    expect(compared([pairOf('one', 'ab', { ended })], ['ab'])).toMatchObject({
      ...nothing,
      kept: [{ why: 'parted', people: ['a', 'b'] }],
    });
    const moved = compared([pairOf('one', 'aBd'), pairOf('two', 'cb')], ['ab x', 'ad x']);
    expect(moved).toMatchObject({
      added: [],
      changed: [],
      gone: [{ do: 'end', pair: 'two' }],
      kept: [{ why: 'parted', people: ['a', 'b'] }],
    });
  });

  it('of whoever left by themselves, and whose address is another by now, stays', () => {
    const left = people.map((one) => (one.id === 'b' ? { ...one, leftAt: '2027-01-10T10:00:00.000Z' } : one));
    expect(compared([pairOf('one', 'aBd')], ['ab x', 'ad x', 'cb'], left)).toMatchObject({
      ...nothing,
      kept: [{ why: 'left', people: ['b'] }],
    });
    const elsewhere = people.map((one) => (one.id === 'b' ? { ...one, address: 'New@example.org' } : one));
    expect(compared([pairOf('one', 'ab')], ['ab'], elsewhere)).toMatchObject({
      ...nothing,
      same: 1,
      kept: [{ why: 'address', people: ['b'] }],
    });
    const [a, b] = ['a@example.org', 'new@example.org'];
    expect(compared([pairOf('one', 'ab')], [['A', a, 'B', b]], elsewhere)).toMatchObject({ ...nothing, same: 1 });
  });
});

describe('what a list says of a person', () => {
  it('corrects a name, and an address where it can be nobody else’s', () => {
    const pairs = [pairOf('one', 'ab'), pairOf('two', 'ac')];
    const correct = (more: object) => [{ do: 'correct', ...more }];
    expect(compared(pairs, [['Áda', 'a@example.org', 'B', 'b@example.org'], ['Áda', 'a@example.org', 'C', 'c@example.org']]).changed).toEqual(correct({ person: 'a', name: 'Áda' })); // prettier-ignore
    const moved = compared(pairs, [['à', 'x@example.org', 'B', 'b@example.org'], ['à', 'x@example.org', 'C', 'c@example.org']]); // prettier-ignore
    expect(moved).toMatchObject({
      ...nothing,
      same: 2,
      changed: correct({ person: 'a', name: 'à', address: 'x@example.org' }),
    });
    expect(moved.newcomers.size).toBe(0);
  });

  it('takes two of the same name for two people', () => {
    const twins = people.map((one) => (one.id === 'c' ? { ...one, name: 'B' } : one));
    const { changed, added } = compared(
      [pairOf('one', 'ab'), pairOf('two', 'ac')],
      [['A', 'a@example.org', 'B', 'x@example.org']],
      twins,
    );
    expect([changed, added]).toEqual([[], [{ do: 'found', mentor: 'a', mentees: ['x'] }]]);
  });

  it('of a language is told apart, and only if the list states one', () => {
    const row = (language: string) => ['A', 'a@example.org', 'B', 'b@example.org', '', language];
    expect(compared([pairOf('one', 'ab')], [row('fr')]).own).toEqual([{ do: 'correct', person: 'b', language: 'fr' }]);
    expect(compared([pairOf('one', 'ab')], [row('')]).own).toEqual([]);
  });
});

it('finds somebody in another’s place in each of thousands of pairs', () => {
  const many = Array.from({ length: 4000 }, (_, n) => n.toString(36));
  const rows = many.map((id) => ['M', `m${id}@example.org`, 'N', `x${id}@example.org`]);
  const pairs = many.map(
    (id) =>
    aPair({ id, members: [{ person: `m${id}`, role: 'mentor' }, { person: `n${id}`, role: 'mentee' }] }), // prettier-ignore
  );
  const who = many.flatMap((id) => [
    aPerson({ id: `m${id}`, name: 'M', address: `m${id}@example.org` }),
    aPerson({ id: `n${id}`, name: 'Z', address: `n${id}@example.org` }),
  ]);
  expect(compared(pairs, rows, who).changed).toHaveLength(4000);
});
