import { groups, names } from './exhibits.js';
import { words } from './words.js';

export const state = {
  interface: localStorage.getItem('language') ?? (navigator.language.startsWith('fr') ? 'fr' : 'en'),
};

/** What can be chosen; the first is what is shown until somebody does. */
export const choices = {
  language: state.interface === 'fr' ? ['fr', 'en'] : ['en', 'fr'],
  shape: ['one pair', 'three pairs', 'group'],
  kind: ['all', ...groups.keys()].map(String),
  names: names.map((_, index) => String(index)),
  view: ['all', 'light', 'phone', 'dark', 'text'],
};

export const word = (key, values) => {
  const found = words[state.interface][key];
  return typeof found === 'function' ? found(values) : found;
};

/** What the address says, or what is shown until it says something that makes sense. */
export const chosen = () => {
  const said = new URLSearchParams(location.hash.slice(1));
  const entries = Object.entries(choices).map(([key, values]) => [
    key,
    values.includes(said.get(key)) ? said.get(key) : values[0],
  ]);
  return { ...Object.fromEntries(entries), ...(said.get('letter') && { letter: said.get('letter') }) };
};

export const addressWith = (change) => `#${new URLSearchParams({ ...chosen(), ...change })}`;
