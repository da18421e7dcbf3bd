import { describe, expect, it } from 'vitest';
import { hostileNames } from '../../emails/preview-data.ts';
import { everyLetter } from '../../emails/preview-letters.ts';

const unescaped = (html: string) => html.replaceAll('&amp;', '&').replaceAll('&#39;', "'");

const linksOf = (html: string) => new Set([...html.matchAll(/href="([^"]*)"/g)].map(([, url]) => unescaped(url ?? '')));

const linksIn = (text: string) => new Set(text.match(/(?:https?:\/\/|mailto:)\S+/g));

/** Where links lead, without what they write into a mail. */
const targets = (links: ReadonlySet<string>) => new Set([...links].map((link) => link.split('?', 1).join()));

/** The tags in order, without what is written between them and in them. */
const shapeOf = (html: string) =>
  (html.match(/<!--[^]*?-->|<\/?[a-z][a-z0-9]*(?:\s+[a-z:-]+(?:="[^"]*")?)*\s*\/?>/gi) ?? [])
    .map((tag) => tag.replaceAll(/="[^"]*"/g, ''))
    .filter((tag) => tag !== '<!---->');

const letters = everyLetter();

describe.each(letters)('a letter in $language: $what, $shape', ({ language, what, subject, html, text }) => {
  it('says nothing of its template', () => {
    expect(html).not.toMatch(/\{\{|<!-- \/?(?:each|block|part|prose):|<\/?mj-|undefined|\[object/);
    expect(text).not.toMatch(/\{\{|undefined|\[object|<bdi>|[\u2066-\u2069]/);
  });

  it('has a subject that a phone shows in full, and names somebody', () => {
    expect(subject.length).toBeLessThanOrEqual(60);
    expect(subject).not.toContain('…');
    expect(subject).toContain(what.includes('digest') ? 'Élan 2027' : 'Inès Benali');
  });

  it('has the same links as its plain text', () => {
    expect(linksIn(text)).toEqual(linksOf(html));
    if (!what.includes('digest')) expect(linksOf(html)).toContain('https://binome.example.org/stop/maud');
  });

  it('is small, in its language, with nothing remote', () => {
    expect(Buffer.byteLength(html)).toBeLessThan(60_000);
    expect(html).toContain(`<html lang="${language}"`);
    expect(html).toContain(`<title>${subject.replaceAll('"', '&quot;')}</title>`);
    expect(html).not.toMatch(/<img|<link|@import|url\(|<script/);
  });
});

describe.each(hostileNames)('letters with names like %j', (name) => {
  const names = { reader: name, partners: [name, name, name] as const, group: name, cohort: name, organiser: name };
  const hostile = everyLetter(names);

  it('keep their shape and where their links lead', () => {
    for (const [index, { html, text, subject }] of letters.entries()) {
      const written = hostile[index]!;
      expect(shapeOf(written.html)).toEqual(shapeOf(html));
      expect(targets(linksOf(written.html))).toEqual(targets(linksOf(html)));
      expect(written.text.split('\n').length).toBe(text.split('\n').length);
      expect(written.subject).not.toMatch(/[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069]/u);
      expect(written.subject.length).toBeLessThanOrEqual(60);
      expect(subject).not.toBe('');
    }
  });

  it('stay small', () => {
    for (const { html } of hostile) expect(Buffer.byteLength(html)).toBeLessThan(60_000);
  });
});

it.each(letters.filter(({ language }) => language === 'fr'))(
  'a letter in French has no-break spaces where French wants them: $what, $shape',
  ({ text }) => {
    const prose = text.replaceAll(/(?:https?:|mailto:)\S+/g, '');
    expect(prose).not.toMatch(/[ \p{L}\d][ ]?(?<!\u00A0)[:;!?»](?:\s|$)/u);
    expect(prose).not.toMatch(/« |[a-zà-ÿ]'/i);
  },
);
