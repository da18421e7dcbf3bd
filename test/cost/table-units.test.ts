import { describe, expect, it } from 'vitest';
import { indexWriteUnits, itemBytes, readUnits, writeUnits } from '../../infra/cost/table-units.ts';

const ofBytes = (bytes: number) => ({ a: 'x'.repeat(bytes - 1) });

describe('the bytes of an item', () => {
  it.each([
    ['names and texts in UTF-8', { pk: 'é' }, 4],
    ['a byte for two digits, and one more', { n: 12_345 }, 1 + 4],
    ['zeros at either end do not count', { n: 100 }, 1 + 2],
    ['a sign', { n: -7 }, 1 + 3],
    ['nought', { n: 0 }, 1 + 1],
    ['true, false and null', { a: true, b: null }, 2 + 2],
    ['a list', { l: ['ab', 'c'] }, 1 + 3 + 2 + 3],
    ['a map', { m: { k: 'ab' } }, 1 + 3 + 1 + 3],
    ['nothing for what is undefined', { a: 'x', b: undefined, m: { c: undefined } }, 2 + 1 + 3],
  ])('%s', (_, item, bytes) => {
    expect(itemBytes(item)).toBe(bytes);
  });
});

describe('units', () => {
  it('writes an item of 1.5 KB for two, and one of exactly 1 KB for one', () => {
    expect(writeUnits(undefined, ofBytes(1536))).toBe(2);
    expect(writeUnits(undefined, ofBytes(1024))).toBe(1);
  });

  it('pays for the larger of what was and what is, and for nothing at all once', () => {
    expect(writeUnits(ofBytes(3000), ofBytes(10))).toBe(3);
    expect(writeUnits(ofBytes(2500), undefined)).toBe(3);
    expect(writeUnits(undefined)).toBe(1);
  });

  it('reads 4 KB for one where it is strong, and for half of one where it need not be', () => {
    expect(readUnits(4096, 'strong')).toBe(1);
    expect(readUnits(4097, 'strong')).toBe(2);
    expect(readUnits(4097, 'eventual')).toBe(1);
    expect(readUnits(0, 'eventual')).toBe(0.5);
  });

  it.each([
    ['an entry that comes', undefined, { lane: 'l', nextAt: '1' }, 1],
    ['one that goes', { lane: 'l', nextAt: '1' }, { lane: 'l' }, 1],
    ['one that moves', { lane: 'l', nextAt: '1' }, { lane: 'l', nextAt: '2' }, 2],
    ['one that stays', { lane: 'l', nextAt: '1', a: 1 }, { lane: 'l', nextAt: '1', a: 2 }, 0],
    ['a row that is in no lane', { nextAt: '1' }, { nextAt: '2' }, 0],
  ])('in the index: %s', (_, before, after, paid) => {
    expect(indexWriteUnits(before, after)).toBe(paid);
  });
});
