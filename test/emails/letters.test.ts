import { describe, expect, it } from 'vitest';
import { hostileNames, sample, shapes, tellings, usualNames } from '../../emails/preview-data.ts';
import { writeLetter } from '../../emails/write-letter.ts';
import { Language } from '../../shared/domain/programme.ts';

const every = Language.options.flatMap((language) =>
  tellings.flatMap((what) => shapes.map((shape) => ({ language, what, shape }))),
);

const unescaped = (html: string) => html.replaceAll('&amp;', '&').replaceAll('&#39;', "'");

const linksOf = (html: string) => new Set([...html.matchAll(/href="([^"]*)"/g)].map(([, url]) => unescaped(url ?? '')));

const linksIn = (text: string) => new Set(text.match(/(?:https?:\/\/|mailto:)\S+/g));

/** The tags in order, without what is written between them and in them. */
const shapeOf = (html: string) =>
  (html.match(/<!--[^]*?-->|<\/?[a-z][a-z0-9]*(?:\s+[a-z:-]+(?:="[^"]*")?)*\s*\/?>/gi) ?? [])
    .map((tag) => tag.replaceAll(/="[^"]*"/g, ''))
    .filter((tag) => tag !== '<!---->');

describe.each(every)('a letter in $language about $what to $shape', ({ language, what, shape }) => {
  const { subject, html, text } = writeLetter(sample(shape, what, language));

  it('says nothing of its template', () => {
    expect(html).not.toMatch(/\{\{|<!-- \/?(?:each|block):|undefined|\[object/);
    expect(text).not.toMatch(/\{\{|undefined|\[object|<bdi>|[\u2066-\u2069]/);
  });

  it('has a subject that a phone shows in full, and names somebody', () => {
    expect(subject.length).toBeLessThanOrEqual(60);
    expect(subject).toContain('Inès Benali');
  });

  it('has the same links as its plain text', () => {
    expect(linksIn(text)).toEqual(linksOf(html));
    expect(linksOf(html)).toContain('https://binome.example.org/s/maud');
  });

  it('is small, in its language, with nothing remote', () => {
    expect(Buffer.byteLength(html)).toBeLessThan(60_000);
    expect(html).toContain(`<html lang="${language}"`);
    expect(html).toContain(`<title>${subject.replaceAll('"', '&quot;')}</title>`);
    expect(html).not.toMatch(/<img|<link|@import|url\(|<script/);
  });
});

describe.each(hostileNames)('a letter with names like %j', (name) => {
  const names = { reader: name, partners: [name, name, name] as const, group: name, cohort: name };

  it.each(every)('keeps its shape in $language about $what to $shape', ({ language, what, shape }) => {
    const usual = writeLetter(sample(shape, what, language, 'mentor', usualNames));
    const hostile = writeLetter(sample(shape, what, language, 'mentor', names));
    expect(shapeOf(hostile.html)).toEqual(shapeOf(usual.html));
    expect(linksOf(hostile.html)).toEqual(linksOf(usual.html));
    expect(hostile.text.split('\n').length).toBe(usual.text.split('\n').length);
    expect(hostile.subject).not.toMatch(/[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069]/u);
    expect(hostile.subject.length).toBeLessThanOrEqual(60);
  });
});

describe('a letter in French', () => {
  it.each(tellings)('has no-break spaces where French wants them: %s', (what) => {
    const { text } = writeLetter(sample('group', what, 'fr'));
    const prose = text.replaceAll(/(?:https?:|mailto:)\S+/g, '');
    expect(prose).not.toMatch(/[ \p{L}\d][ ]?(?<!\u00A0)[:;!?»](?:\s|$)/u);
    expect(prose).not.toMatch(/[a-zà-ÿ]'/i);
  });
});
