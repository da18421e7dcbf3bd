import type { Instant } from './domain/time.ts';
import { isSealed, keyIdOf, type Keys, seal } from './links.ts';

/** Younger entries do not count: a robot that keeps its cookies must not become known in the run in which it presses. */
const quarantineMinutes = 60;
const dayMinutes = 24 * 60;
/** Browsers keep no cookie for longer (RFC 6265bis, 5.5). */
const longestMinutes = 400 * dayMinutes;
const renewedAfterMinutes = 300 * dayMinutes;
/** Who may share one browser: a family's tablet, the computer of a club. */
const mostPeople = 10;

/** What a browser sent, and about whom it is asked. */
export type BrowserQuestion = {
  /** Each `name=value`, as requests hold them. */
  cookies: readonly string[];
  person: string;
  now: Instant;
  /** Origin of every link; the cookie is its own. */
  baseUrl: string;
};

/** Whether this very person pressed a button of ours in this browser, an hour to 400 days ago. */
export const isKnownBrowser = (keys: Keys, question: BrowserQuestion): boolean =>
  entriesOf(keys, question).some(({ person, age }) => person === question.person && age >= quarantineMinutes);

/**
 * The `Set-Cookie` by which a browser in which this person presses a button is known later on; undefined if it has that
 * cookie already.
 */
export const rememberBrowser = (keys: Keys, question: BrowserQuestion): string | undefined =>
  cookieFor(question, remembered(keys, question, entriesOf(keys, question)));

/**
 * The `Set-Cookie` by which a browser is no longer known for this person, as nobody contradicts themselves like a robot
 * that presses everything; undefined if it has nothing to forget.
 */
export const forgetBrowser = (keys: Keys, question: BrowserQuestion): string | undefined => {
  const entries = entriesOf(keys, question);
  const others = entries.filter(({ person }) => person !== question.person);
  return others.length < entries.length ? cookieFor(question, others) : undefined;
};

const cookieFor = ({ cookies, baseUrl }: BrowserQuestion, entries: readonly Entry[]): string | undefined => {
  const kept = entries.slice(0, mostPeople).map(({ text }) => text);
  const { name, attributes } = cookieOf(baseUrl);
  const cookie = `${name}=${kept.join('.')}`;
  if (cookies.includes(cookie)) return undefined;
  const seconds = kept.length > 0 ? longestMinutes * 60 : 0;
  return `${cookie}; Path=/; HttpOnly; SameSite=Lax; Max-Age=${seconds}${attributes}`;
};

/** Somebody pressed a button of ours in this browser, `age` minutes ago. */
type Entry = { person: string; age: number; text: string };

/** The newest first; the date of a first press stays until it is renewed. */
const remembered = (keys: Keys, { person, now }: BrowserQuestion, entries: readonly Entry[]): readonly Entry[] => {
  const own = entries.find((entry) => entry.person === person);
  if (own && own.age < renewedAfterMinutes) return entries;
  // A browser stays known while its entry is renewed.
  const age = own ? quarantineMinutes : 0;
  const minute = (minutesSince1970(now) - age).toString(36).padStart(6, '0');
  const text = seal(keys, purpose, `${person}${minute}`);
  return [{ person, age, text }, ...entries.filter((entry) => entry.person !== person)];
};

const purpose = 'browser';
const shape = /^[a-z0-9]{2}([a-z2-7]{16})([a-z0-9]{6})[a-z2-7]{26}$/;

/** What looks like an entry of ours, from no more people than a browser may hold. */
const textsOf = (cookies: readonly string[], baseUrl: string): readonly string[] => {
  const prefix = `${cookieOf(baseUrl).name}=`;
  return cookies
    .filter((cookie) => cookie.startsWith(prefix))
    .flatMap((cookie) => cookie.slice(prefix.length).split('.'))
    .filter((text) => shape.test(text))
    .slice(0, mostPeople);
};

/** The ids of the keys that a browser's entries say they were signed with. */
export const keyIdsOf = (cookies: readonly string[], baseUrl: string): readonly string[] =>
  textsOf(cookies, baseUrl).map(keyIdOf);

/** The entries that are truly ours and still count, one a person; whatever else a browser holds is as nothing. */
const entriesOf = (keys: Keys, { cookies, now, baseUrl }: BrowserQuestion): readonly Entry[] => {
  const entries = textsOf(cookies, baseUrl).flatMap((text) => entryOf(keys, text, now) ?? []);
  return entries.filter(({ person }, index) => entries.findIndex((other) => other.person === person) === index);
};

const entryOf = (keys: Keys, text: string, now: Instant): Entry | undefined => {
  const [, person = '', minute = ''] = shape.exec(text) ?? [];
  const age = minutesSince1970(now) - Number.parseInt(minute, 36);
  return age >= 0 && age <= longestMinutes && isSealed(keys, purpose, text) ? { person, age, text } : undefined;
};

const minutesSince1970 = (at: Instant): number => Math.floor(Date.parse(at) / 60_000);

/** Safari takes no cookie marked secure from a laptop's `http://localhost`, so there it has neither mark nor prefix. */
const cookieOf = (baseUrl: string): { name: string; attributes: string } =>
  baseUrl.startsWith('https:') ? { name: '__Host-binome', attributes: '; Secure' } : { name: 'binome', attributes: '' };
