import { expect, it } from 'vitest';
import { once, remembered } from '../../emails/memory.ts';

it('makes once what is asked of one object, and anew what is asked of its equal', () => {
  let made = 0;
  const count = once((_: object) => (made += 1));
  const one = {};
  expect([count(one), count(one), count({})]).toEqual([1, 1, 2]);
});

it('keeps a result by its key, an empty one too', () => {
  const known = new Map<string, string>();
  const make = (result: string) => () => result;
  expect([remembered(known, 'a', make('')), remembered(known, 'a', make('b'))]).toEqual(['', '']);
});

it('never keeps more than a thousand results', () => {
  const known = new Map<number, number>();
  for (let key = 0; key < 2500; key += 1) remembered(known, key, () => key);
  expect(known.size).toBeLessThanOrEqual(1000);
});
