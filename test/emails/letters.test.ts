import { describe, expect, it } from 'vitest';
import { hostileNames, sample, tellings } from '../../emails/preview-data.ts';
import { writeLetter } from '../../emails/write-letter.ts';
import { lettersToInspect, lettersWith } from '../inspect/letters.ts';
import { letterFlaws, linksOf } from './letter-flaws.ts';

/** The tags in order, without what is written between them and in them. */
const tagsOf = (html: string) =>
  (html.match(/<!--[^]*?-->|<\/?[a-z][a-z0-9]*(?:\s+[a-z:-]+(?:="[^"]*")?)*\s*\/?>/gi) ?? [])
    .map((tag) => tag.replaceAll(/="[^"]*"/g, ''))
    .filter((tag) => tag !== '<!---->');

describe.each(lettersToInspect())('$title', (letter) => {
  it('has no flaws', () => {
    expect(letterFlaws(letter)).toEqual([]);
  });

  it('names somebody in its subject, which is its title', () => {
    expect(letter.subject).toContain('Inès Benali');
    expect(letter.html).toContain(`<title>${letter.subject.replaceAll('"', '&quot;')}</title>`);
  });

  it('can be stopped', () => {
    expect(linksOf(letter.html)).toContain('https://binome.example.org/s/maud');
  });
});

// How a browser reads them is proved by test/inspect/hostile-values.test.ts.
describe.each(hostileNames.map((name) => ({ name, shown: name.slice(0, 40) })))(
  'with names like $shown',
  ({ name }) => {
    const usual = lettersToInspect();
    const hostile = lettersWith(name);

    it.each(usual.map(({ title }, index) => ({ title, index })))('keeps its shape: $title', ({ index }) => {
      const { html, text, subject } = hostile[index]!;
      expect(tagsOf(html)).toEqual(tagsOf(usual[index]!.html));
      expect(linksOf(html)).toEqual(linksOf(usual[index]!.html));
      expect(text.split('\n').length).toBe(usual[index]!.text.split('\n').length);
      expect(subject).not.toMatch(/[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069]/u);
      expect(subject.length).toBeLessThanOrEqual(60);
    });
  },
);

describe('a letter in French', () => {
  it.each(tellings)('has no-break spaces where French wants them: %s', (what) => {
    const { text } = writeLetter(sample('group', what, 'fr'));
    const prose = text.replaceAll(/(?:https?:|mailto:)\S+/g, '');
    expect(prose).not.toMatch(/[ \p{L}\d][ ]?(?<!\u00A0)[:;!?»](?:\s|$)/u);
    expect(prose).not.toMatch(/[a-zà-ÿ]'/i);
  });
});
