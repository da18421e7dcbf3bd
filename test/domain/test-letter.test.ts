import { expect, it } from 'vitest';
import { readTestToken, testLetterIdLetters, testToken } from '../../shared/domain/test-letter.ts';

const id = 'abcdefghijklmnopqrstuvwxyz234567'.repeat(3).slice(0, testLetterIdLetters);

it.each(['met', 'report', 'stop', 'watch'] as const)('a token is read as what it was made for: %s', (address) => {
  const token = testToken(address, id);
  expect(token).toMatch(/^[a-z2-7]{81}$/);
  expect(readTestToken(token)).toEqual({ address, id });
});

it.each([
  ['nothing', ''],
  ['another kind', `x${id}`],
  ['no kind', id],
  ['one letter less', `m${id.slice(1)}`],
  ['one letter more', `m${id}a`],
  ['a letter that is in no token', `m${id.slice(1)}1`],
  ['something before it', ` m${id}`],
])('a token with %s is none', (_, token) => {
  expect(readTestToken(token)).toBeUndefined();
});
