import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Instant, plusMinutes } from '../shared/domain/time.ts';
import { forgetBrowser, isKnownBrowser, keyIdsOf, rememberBrowser } from '../shared/known-browser.ts';
import { type Keys, seal } from '../shared/links.ts';
import { heleneId, zoeId } from './support/builders.ts';
import { aCookieJar } from './support/cookie-jar.ts';

const keys: Keys = { current: 'k1', keys: new Map([['k1', 'one key of more than thirty-two letters, for tests']]) };
const start: Instant = '2026-12-01T08:00:00.000Z';
const after = (minutes: number): Instant => plusMinutes(start, minutes);
const days = 24 * 60;
const baseUrl = 'https://mentor.example.org';

/** A browser in which people press buttons, minutes after the start; what each press sets is told. */
const aBrowser = () => {
  const jar = aCookieJar();
  const ask = (person: string, minutes: number, by = keys) => ({
    of: by,
    question: { cookies: jar.cookies(), person, now: after(minutes), baseUrl },
  });
  return {
    ...jar,
    press: (person: string, minutes: number, by = keys): string | undefined => {
      const { of, question } = ask(person, minutes, by);
      const set = rememberBrowser(of, question);
      if (set !== undefined) jar.keep([set]);
      return set;
    },
    forget: (person: string, minutes: number): string | undefined => {
      const set = forgetBrowser(keys, ask(person, minutes).question);
      if (set !== undefined) jar.keep([set]);
      return set;
    },
    knows: (person: string, minutes: number, by = keys): boolean => {
      const { of, question } = ask(person, minutes, by);
      return isKnownBrowser(of, question);
    },
  };
};

/** The value that a browser holds after these people pressed, a day apart. */
const valueAfter = (...people: readonly string[]): string => {
  const browser = aBrowser();
  for (const [index, person] of people.entries()) browser.press(person, index * days);
  return browser.cookies()[0]!.replace('__Host-binome=', '');
};
const person = (letter: string): string => letter.repeat(16);
const knowsZoe = (...cookies: readonly string[]): boolean =>
  isKnownBrowser(keys, { cookies, person: zoeId, now: after(30 * days), baseUrl });

describe('a browser', () => {
  it('is known an hour after somebody pressed a button in it, and not before', () => {
    const browser = aBrowser();
    expect(browser.knows(zoeId, 0)).toBe(false);
    browser.press(zoeId, 0);
    expect([40, 59, 60, 400 * days, 400 * days + 1].map((minutes) => browser.knows(zoeId, minutes))).toEqual([
      false,
      false,
      true,
      true,
      false,
    ]);
  });

  it('is not made young by presses in between, and gets nothing new to keep', () => {
    const browser = aBrowser();
    browser.press(zoeId, 0);
    expect(browser.press(zoeId, 59)).toBeUndefined();
    expect(browser.knows(zoeId, 60)).toBe(true);
  });

  it('is known for those only who pressed in it', () => {
    const browser = aBrowser();
    browser.press(zoeId, 0);
    expect(browser.knows(heleneId, 90)).toBe(false);
    browser.press(heleneId, 90);
    expect([browser.knows(zoeId, 91), browser.knows(heleneId, 91), browser.knows(heleneId, 150)]).toEqual([
      true,
      false,
      true,
    ]);
  });

  it('stays known without a gap while its entry is renewed, after 300 days', () => {
    const browser = aBrowser();
    browser.press(zoeId, 0);
    expect(browser.press(zoeId, 300 * days - 1)).toBeUndefined();
    expect(browser.press(zoeId, 300 * days)).toBeDefined();
    expect([browser.knows(zoeId, 300 * days), browser.knows(zoeId, 699 * days)]).toEqual([true, true]);
    expect(browser.cookies()[0]).toMatch(/^__Host-binome=[a-z0-9]{50}$/);
  });

  it('holds ten people; the eleventh takes the place of who came first', () => {
    const browser = aBrowser();
    const people = [...'abcdefghijk'].map(person);
    for (const [index, one] of people.entries()) browser.press(one, index * days);
    expect(people.map((one) => browser.knows(one, 20 * days))).toEqual([false, ...Array<boolean>(10).fill(true)]);
    expect(browser.cookies()[0]!.split('.').length).toBe(10);
  });

  it('that is forgotten for somebody is known for the others only', () => {
    const browser = aBrowser();
    expect(browser.forget(zoeId, 0)).toBeUndefined();
    browser.press(zoeId, 0);
    browser.press(heleneId, 1);
    browser.forget(zoeId, 90);
    expect([browser.knows(zoeId, 90), browser.knows(heleneId, 90)]).toEqual([false, true]);
    expect(browser.forget(heleneId, 90)).toMatch(
      /^__Host-binome=; Path=\/; HttpOnly; SameSite=Lax; Max-Age=0; Secure$/,
    );
    expect([browser.knows(heleneId, 91), browser.forget(heleneId, 91)]).toEqual([false, undefined]);
  });

  it('is forgotten in the minute of the press, too', () => {
    const browser = aBrowser();
    browser.press(zoeId, 0);
    expect(browser.forget(zoeId, 0)).toBeDefined();
    expect(browser.cookies()).toEqual([]);
  });

  it('keeps its cookie where no script, no other site and no neighbouring domain can touch it', () => {
    expect(aBrowser().press(zoeId, 0)).toMatch(
      /^__Host-binome=[a-z0-9]{50}; Path=\/; HttpOnly; SameSite=Lax; Max-Age=34560000; Secure$/,
    );
    const local = { cookies: [], person: zoeId, now: start, baseUrl: 'http://localhost:3000' };
    expect(rememberBrowser(keys, local)).toMatch(/^binome=[a-z0-9]{50}; Path=\/; HttpOnly; SameSite=Lax; Max-Age=\d+$/);
  });

  it('stays known when the key changes, and no longer when the old one is revoked', () => {
    const other = 'another key of more than thirty-two letters';
    const browser = aBrowser();
    browser.press(zoeId, 0);
    expect(browser.knows(zoeId, 90, { current: 'k2', keys: new Map([...keys.keys, ['k2', other]]) })).toBe(true);
    const revoked = { current: 'k2', keys: new Map([['k2', other]]) };
    expect(browser.knows(zoeId, 90, revoked)).toBe(false);
    browser.press(zoeId, 90, revoked);
    expect(browser.knows(zoeId, 150, revoked)).toBe(true);
  });
});

describe('a cookie that is not as we wrote it', () => {
  const value = valueAfter(zoeId);

  it('counts as it stands, behind others and twice', () => {
    expect([
      knowsZoe('theme=dark', `__Host-binome=${value}`),
      knowsZoe(`__Host-binome=${value}`, `__Host-binome=${value}`),
      knowsZoe(`__Host-binome=${valueAfter(heleneId, zoeId)}`),
      knowsZoe(`__Host-binome=x.${value}.y`),
    ]).toEqual([true, true, true, true]);
  });

  it.each([
    ['empty', '__Host-binome='],
    ['of another name', `binome=${value}`],
    ['in upper case', `__Host-binome=${value.toUpperCase()}`],
    ['cut', `__Host-binome=${value.slice(0, -1)}`],
    ['longer', `__Host-binome=${value}a`],
    ['for another person', `__Host-binome=${value.replace(zoeId, heleneId)}`],
    ['older than it was', `__Host-binome=${value.slice(0, 18)}000001${value.slice(24)}`],
    ['8 KB of junk', `__Host-binome=${'a.'.repeat(4096)}`],
    ['8 KB of what looks like entries', `__Host-binome=${`${'a'.repeat(50)}.`.repeat(160)}${value}`],
    ['from the future', `__Host-binome=${rememberedAt(31 * days)}`],
  ])('%s: nobody is known', (_, cookie) => {
    expect(knowsZoe(cookie)).toBe(false);
  });

  it('is replaced by what is true in it at the next press', () => {
    const browser = aBrowser();
    browser.keep([`__Host-binome=junk.${value}.${value.toUpperCase()}`]);
    browser.press(zoeId, 90);
    expect(browser.cookies()).toEqual([`__Host-binome=${value}`]);
  });

  it.each([
    ['the same entry twice', `${value}.${value}`, value],
    ['an entry that was forged', `${value.replace(zoeId, heleneId)}.${value}`, value],
    ['an entry from the future', rememberedAt(31 * days), rememberedAt(90)],
  ])('is rid of %s at the next press', (_, held, kept) => {
    const browser = aBrowser();
    browser.keep([`__Host-binome=${held}`]);
    browser.press(zoeId, 90);
    expect(browser.cookies()).toEqual([`__Host-binome=${kept}`]);
  });

  it('names the keys only of what may be an entry, in our own cookie', () => {
    const minute = (Date.parse(start) / 60_000).toString(36).padStart(6, '0');
    expect(value).toBe(seal(keys, 'browser', `${zoeId}${minute}`));
    const cookies = [`__Host-binome=x.a${value}.${value}.${value}a`, `another-cookie${value}`];
    expect([keyIdsOf(cookies, baseUrl), keyIdsOf([], baseUrl)]).toEqual([['k1'], []]);
  });

  it('with any letter changed makes nobody known, whatever it is', () => {
    const place = fc.nat({ max: value.length - 1 });
    const letter = fc.constantFrom(...'abcdefghijklmnopqrstuvwxyz0123456789.=;, "\u0130\u212a');
    fc.assert(
      fc.property(place, letter, (at, other) => {
        fc.pre(value[at] !== other);
        expect(knowsZoe(`__Host-binome=${value.slice(0, at)}${other}${value.slice(at + 1)}`)).toBe(false);
      }),
      { numRuns: 2000, seed: 4 },
    );
  });
});

function rememberedAt(minutes: number): string {
  const set = rememberBrowser(keys, { cookies: [], person: zoeId, now: after(minutes), baseUrl }) ?? '';
  return set.slice('__Host-binome='.length, set.indexOf(';'));
}
