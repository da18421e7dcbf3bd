import { expect, it } from 'vitest';
import kept from './kept.json' with { type: 'json' };
import { measured } from './measured.ts';

const now = await measured();
/** For a line of code or a word more nobody has to turn the ratchet: only for what would be felt. */
const slack = 1.01;

it('knows every size and count, and no other', () => {
  expect(Object.keys(kept)).toEqual(Object.keys(now));
});

it.each(Object.entries(kept))('%s: at most %i, or `npm run ratchet -- --raise` says that it may', (what, most) => {
  expect(now[what]).toBeLessThanOrEqual(Math.ceil(most * slack));
});
