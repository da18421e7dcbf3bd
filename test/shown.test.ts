import { describe, expect, it } from 'vitest';
import { type Keys, seal } from '../shared/links.ts';
import { shownAt, signShown } from '../shared/shown.ts';

const keys: Keys = { current: 'k1', keys: new Map([['k1', 'one key of more than thirty-two letters, for tests']]) };
const token = 'k10gqtcohortaaaaaa';
const now = '2026-12-01T08:00:00.123Z';
const shown = signShown(keys, token, now);

describe('the time at which a page was shown', () => {
  it('comes back to the millisecond', () => {
    expect(shownAt(keys, token, shown)).toBe(now);
  });

  it('counts whatever a gateway did to the letter case of the link', () => {
    expect(shownAt(keys, token.toUpperCase(), shown)).toBe(now);
    expect(shownAt(keys, token, signShown(keys, token.toUpperCase(), now))).toBe(now);
  });

  it.each([
    ['of another link', `${token}a`, shown],
    ['earlier than it was', token, `${shown.slice(0, 4)}aa${shown.slice(6)}`],
    ['cut', token, shown.slice(1)],
    ['longer', token, `${shown}a`],
    ['longer before', token, `a${shown}`],
    ['in upper case', token, shown.toUpperCase()],
    ['empty', token, ''],
    ['huge', token, 'a'.repeat(10_000)],
    ['huge, for a huge link', 'a'.repeat(10_000), shown],
  ])('does not count if it is %s', (_, link, text) => {
    expect(shownAt(keys, link, text)).toBeUndefined();
  });

  it('signed with a revoked key does not count', () => {
    expect(shownAt({ current: 'k2', keys: new Map([['k2', 'another key']]) }, token, shown)).toBeUndefined();
  });

  it('is all that counts, whatever else is sealed as one', () => {
    const time = Date.parse(now).toString(36).padStart(9, '0');
    const tried = ['', 'a', time, `a${time}`, `${time}${'a'.repeat(26)}`];
    expect(tried.map((text) => shownAt(keys, token, seal(keys, 'shown', text, token)))).toEqual([
      undefined,
      undefined,
      now,
      undefined,
      undefined,
    ]);
  });
});
