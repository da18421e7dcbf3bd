import { expect, it } from 'vitest';
import { productOf } from '../../functions/answer-link/product.ts';
import { hostileNames } from '../../emails/preview/names.ts';

it.each([
  [
    'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) HeadlessChrome/149.0.0.0 Safari/537.36',
    'HeadlessChrome',
  ],
  [
    'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/149.0 Safari/537.36',
    'Chrome',
  ],
  ['Mozilla/5.0 (Windows NT 10.0) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/149.0 Safari/537.36 Edg/149.0', 'Edg'],
  [
    'Mozilla/5.0 (Macintosh) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/19.0 Mobile/15E148 Safari/604.1',
    'Safari',
  ],
  ['Mozilla/5.0 (X11; rv:140.0) Gecko/20100101 Firefox/140.0', 'Firefox'],
  ['python-requests/2.32.0', 'python-requests'],
  ['Go-http-client/1.1', 'Go-http-client'],
  ['', undefined],
  ['zoe@example.org', undefined],
  ['Zoé’s phone', undefined],
])('of %j the product is %s', (userAgent, product) => {
  expect(productOf(userAgent)).toBe(product);
});

it.each([
  ...hostileNames,
  ...hostileNames.map((name) => `${name}/1.0`),
  `${'A'.repeat(30)}/1`,
  'a/1 '.repeat(100_000),
  '-'.repeat(100_000),
])('of whatever calls itself anything else, letters and hyphens at most: %#', (userAgent) => {
  expect(productOf(userAgent) ?? '').toMatch(/^[A-Za-z-]{0,24}$/);
});
