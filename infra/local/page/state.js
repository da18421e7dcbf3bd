import { words } from './words.js';

export const state = {
  language: localStorage.getItem('language') ?? (navigator.language.startsWith('fr') ? 'fr' : 'en'),
  now: '',
  /** What the machine had when it was last looked at. */
  seen: '',
  news: undefined,
  people: [],
  person: undefined,
  mail: undefined,
  form: 'html',
  read: new Set(JSON.parse(localStorage.getItem('read') ?? '[]')),
};

export const word = (key, values) => {
  const found = words[state.language][key];
  return typeof found === 'function' ? found(values) : found;
};

const locale = () => (navigator.language.startsWith(state.language) ? navigator.language : state.language);

/** French writes the first of a month as an ordinal, which Intl does not. */
const written = (parts) =>
  parts.map(({ type, value }) => (type === 'day' && value === '1' && state.language === 'fr' ? '1er' : value)).join('');

export const moment = (at, options) => written(new Intl.DateTimeFormat(locale(), options).formatToParts(new Date(at)));
export const span = (from, to, options) =>
  written(new Intl.DateTimeFormat(locale(), options).formatRangeToParts(new Date(from), new Date(to)));

export const personAt = (address) => state.people.find((person) => person.address === address);
export const unreadOf = (person) => person.mails.filter(({ id }) => !state.read.has(id)).length;
export const inWords = (zone) => zone.replaceAll('_', ' ');
