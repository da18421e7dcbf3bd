import fc from 'fast-check';
import { expect, it } from 'vitest';
import {
  clipped,
  escapeAttribute,
  escapeText,
  escapeUrl,
  isolated,
  plainLine,
  withoutIdleIsolates,
} from '../../emails/escape.ts';

it('escapes what means something in HTML', () => {
  expect(escapeText(`<b a="1" c='2'>&`)).toBe('&lt;b a=&quot;1&quot; c=&#39;2&#39;&gt;&amp;');
  expect(escapeAttribute('"><script>')).toBe('&quot;&gt;&lt;script&gt;');
});

it('drops control characters and halves of characters', () => {
  expect(escapeText('a\u0000b\r\nc\u2028d\u007F')).toBe('abcd');
  expect(escapeText('a\uD83D')).toBe('a\uFFFD');
});

it.each(['https://example.org/a?b=1', 'http://example.org', 'mailto:ana@example.org'])(
  'lets the link %s through',
  (url) => {
    expect(escapeUrl(url)).toBe(url);
  },
);

it.each([
  'javascript:alert(1)',
  'java\nscript:alert(1)',
  ' https://example.org',
  'data:text/html,a',
  '//example.org',
  '',
])('disarms the link %j', (url) => {
  expect(escapeUrl(url)).toBe('#');
});

it('isolates names in text, and leaves no mark in attributes', () => {
  expect(escapeText(`With ${isolated('<سلمى>')}.`)).toBe('With <bdi>&lt;سلمى&gt;</bdi>.');
  expect(escapeText('\u2068\u2068a\u2069 \u2068')).toBe('<bdi>a</bdi> ');
  expect(escapeText('\u2069 \u2068a\u2069')).toBe(' <bdi>a</bdi>');
  expect(escapeAttribute(isolated('سلمى'))).toBe('سلمى');
});

it('leaves marks in plain text only around names that are written from right to left, in whichever plane of Unicode', () => {
  expect(withoutIdleIsolates(`With ${isolated('Łukasz 3')}.`)).toBe('With Łukasz 3.');
  for (const name of ['שרה', 'سلمى', '\u{1E900}\u{1E922}'])
    expect(withoutIdleIsolates(isolated(name))).toBe(`\u2068${name}\u2069`);
});

const anyText = fc.string({ unit: 'binary', maxLength: 40 }).map((text) => text.replaceAll('\0', '\uD800'));

it('escapes each character as it would beside others that are to be escaped', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      expect(`${escapeText(text)}&amp;`).toBe(escapeText(`${text}&`));
      expect(`${escapeAttribute(text)}&amp;`).toBe(escapeAttribute(`${text}&`));
    }),
  );
});

it('leaves nothing in a line of strangers that it would take out of a longer one', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const line = plainLine(text);
      expect(line).not.toMatch(/[\p{Cc}\p{Cs}\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]| {2}|^\s|\s$/u);
      expect(plainLine(`${line}\n`)).toBe(line);
    }),
  );
});

it('makes one short line of what strangers wrote', () => {
  expect(plainLine(' Ana\r\nBcc:  b\u0000\u202Ec ')).toBe('Ana Bcc: b c');
  expect(plainLine('a'.repeat(200))).toHaveLength(64);
});

it('never cuts a character in two', () => {
  expect(clipped('aaa😀b', 5)).toBe('aaa…');
});
