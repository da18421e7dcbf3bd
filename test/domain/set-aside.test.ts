import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { afterPress, type Recent } from '../../shared/domain/set-aside.ts';
import { plusMinutes } from '../../shared/domain/time.ts';

const start = '2026-12-03T10:00:00.000Z';

/** Somebody says a word about one of several things, or gives all of them a name. */
type Press = { at: string; quick?: true; about: string; says: string | undefined; known?: true };
const Facts = z.object({ name: z.string().optional(), said: z.record(z.string(), z.string()) });
type Facts = z.infer<typeof Facts>;

const perform = (facts: Facts, { about, says }: Press): Facts => {
  const { name: _, ...unnamed } = facts;
  if (about === 'name') return says === undefined ? unnamed : { ...unnamed, name: says };
  const { [about]: __, ...others } = facts.said;
  return { ...facts, said: says === undefined ? others : { ...others, [about]: says } };
};
const mayBeContradicted = ({ known }: Press) => known !== true;
const rules = {
  perform,
  contradicts: (a: Press, b: Press) =>
    mayBeContradicted(a) && mayBeContradicted(b) && a.about === b.about && a.says !== b.says,
  mayBeContradicted,
  parse: (facts: unknown) => Facts.parse(facts),
};

type Said = readonly [seconds: number, about: string, says?: string, more?: { quick?: true; known?: true }];
const pressing = (facts: Facts, said: readonly Said[]) => {
  let last: ReturnType<typeof afterPress<Facts, Press>> = { facts, recent: undefined, isAside: false };
  for (const [seconds, about, says, more] of said)
    last = afterPress(rules, last.facts, last.recent, { at: plusMinutes(start, seconds / 60), about, says, ...more });
  return last;
};
const nothing: Facts = { said: {} };
const named: Facts = { name: 'a', said: { b: 'yes', c: 'no' } };

describe('two presses that contradict each other', () => {
  it('leave what stood before: a word, a name, or nothing at all', () => {
    const both = (from: Facts, about: string) =>
      pressing(from, [
        [0, about, 'one'],
        [59, about, 'other'],
      ]);
    for (const from of [nothing, named])
      for (const about of ['name', 'b', 'd']) expect(both(from, about)).toMatchObject({ facts: from, isAside: true });
    expect(both(nothing, 'name').facts).toEqual(nothing);
  });

  it('leave what was said in between, and what became of others', () => {
    const { facts } = pressing(named, [
      [0, 'b', 'no'],
      [1, 'c'],
      [2, 'd', 'yes'],
      [3, 'name'],
      [4, 'b', 'yes'],
    ]);
    expect(facts).toEqual({ said: { b: 'yes', d: 'yes' } });
  });

  it('do so where the later came with an earlier clock', () => {
    expect(
      pressing(nothing, [
        [30, 'b', 'yes'],
        [0, 'b', 'no'],
      ]),
    ).toMatchObject({ facts: nothing, isAside: true });
  });

  it('do not a minute apart, on either side', () => {
    expect(
      pressing(nothing, [
        [0, 'b', 'yes'],
        [60, 'b', 'no'],
      ]),
    ).toMatchObject({ facts: { said: { b: 'no' } }, isAside: false });
    expect(
      pressing(nothing, [
        [60, 'b', 'yes'],
        [0, 'b', 'no'],
      ]).isAside,
    ).toBe(false);
  });

  it('are both set aside for a third, and neither for one that agrees', () => {
    const three: Said[] = [
      [0, 'b', 'yes'],
      [20, 'b', 'no'],
      [40, 'b', 'perhaps'],
    ];
    expect(pressing(nothing, three).facts).toEqual(nothing);
    expect(
      pressing(nothing, [
        [0, 'b', 'yes'],
        [20, 'b', 'yes'],
      ]),
    ).toMatchObject({ facts: { said: { b: 'yes' } }, isAside: false });
  });
});

describe('a quick press', () => {
  it('does not count, and takes with it what it contradicts', () => {
    const quick = { quick: true } as const;
    expect(pressing(nothing, [[0, 'b', 'yes', quick]])).toMatchObject({ facts: nothing, isAside: true });
    expect(
      pressing(nothing, [
        [0, 'b', 'yes'],
        [1, 'b', 'no', quick],
      ]).facts,
    ).toEqual(nothing);
    expect(
      pressing(nothing, [
        [0, 'b', 'yes', quick],
        [1, 'b', 'no'],
      ]).facts,
    ).toEqual(nothing);
    expect(
      pressing(nothing, [
        [0, 'b', 'yes', quick],
        [1, 'c', 'no'],
      ]).facts,
    ).toEqual({ said: { c: 'no' } });
  });
});

describe('what a row keeps of the last minute', () => {
  const known = { known: true } as const;

  it('is the presses, and only what they changed of what stood before', () => {
    const { recent } = pressing(named, [
      [0, 'b', 'no'],
      [1, 'd', 'yes'],
    ]);
    expect(recent?.before).toEqual({ said: { entries: { b: 'yes', d: null } } });
    expect(recent?.presses).toHaveLength(2);
    expect(pressing(named, [[0, 'name', 'z']]).recent?.before).toEqual({ name: { whole: 'a' } });
    expect(pressing(nothing, [[0, 'name', 'z']]).recent?.before).toEqual({ name: { whole: null } });
  });

  it('is nothing where nothing can be contradicted any more', () => {
    expect(pressing(nothing, [[0, 'b', 'yes', known]])).toMatchObject({ recent: undefined });
    expect(
      pressing(nothing, [
        [0, 'b', 'yes'],
        [60, 'c', 'no', known],
      ]),
    ).toEqual({
      facts: { said: { b: 'yes', c: 'no' } },
      recent: undefined,
      isAside: false,
    });
  });

  it('is of a minute: what is older stands', () => {
    const { facts, recent } = pressing(nothing, [
      [0, 'b', 'yes'],
      [50, 'c', 'yes'],
      [70, 'd', 'yes'],
      [80, 'c', 'no'],
    ]);
    expect(facts).toEqual({ said: { b: 'yes', d: 'yes' } });
    expect(recent?.presses.map(({ about }) => about)).toEqual(['c', 'd', 'c']);
    expect(recent?.before).toEqual({ said: { entries: { d: null } } });
  });

  it('is not weighed again once it is older, whatever has become of it since', () => {
    const recent: Recent<Press> = {
      before: { said: { entries: { b: null } } },
      presses: [{ at: start, about: 'b', says: 'yes' }],
    };
    const press = { at: plusMinutes(start, 1), about: 'c', says: 'yes' };
    expect(afterPress(rules, { said: { b: 'corrected' } }, recent, press).facts).toEqual({
      said: { b: 'corrected', c: 'yes' },
    });
  });

  it('is two hundred presses: what machines press beyond them never counts, what people confirm does', () => {
    const presses = Array.from({ length: 200 }, (_, n) => ({
      at: plusMinutes(start, n / 600),
      about: `thing${n}`,
      says: 'yes',
    }));
    const of = (says: string | null) => Object.fromEntries(presses.map(({ about }) => [about, says]));
    const recent = { before: { said: { entries: of(null) } }, presses };
    const last = ([seconds, about, says, more]: Said, kept = recent) =>
      afterPress(rules, Facts.parse({ said: of('yes') }), kept, {
        at: plusMinutes(start, seconds / 60),
        about,
        says,
        ...more,
      });
    expect(last([21, 'b', 'yes'], { ...recent, presses: presses.slice(1) }).isAside).toBe(false);
    const full = last([21, 'b', 'yes']);
    expect([full.isAside, full.facts.said['b'], full.recent?.presses.length]).toEqual([true, undefined, 200]);
    expect(last([21, 'b', 'yes', known]).facts.said['b']).toBe('yes');
    expect(last([21, 'thing0', 'no']).facts.said).not.toHaveProperty('thing0');
    expect(last([70, 'b', 'yes']).facts.said['b']).toBe('yes');
  });

  it('that somebody else wrote is no reason to fail', () => {
    const strange: Recent<Press> = {
      before: { said: { entries: { b: 'yes' } }, name: 'text', other: null },
      presses: [{ at: start, about: 'b', says: 'no' }],
    };
    const press = { at: start, about: 'c', says: 'yes' };
    expect(afterPress(rules, { name: 'a', said: {} }, strange, press).facts).toEqual({
      name: 'a',
      said: { b: 'no', c: 'yes' },
    });
  });
});
