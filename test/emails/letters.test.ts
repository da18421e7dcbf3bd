import { describe, expect, it } from 'vitest';
import { hostileNames } from '../../emails/preview/names.ts';
import { lettersToInspect, lettersWith } from '../inspect/letters.ts';
import { letterFlaws, linksOf, mostBytes } from './letter-flaws.ts';

/** The tags in order, without what is written between them and in them, and without those that isolate a name. */
const tagsOf = (html: string) =>
  (html.match(/<!--[^]*?-->|<\/?[a-z][a-z0-9]*(?:\s+[a-z:-]+(?:="[^"]*")?)*\s*\/?>/gi) ?? [])
    .map((tag) => tag.replaceAll(/="[^"]*"/g, ''))
    .filter((tag) => tag !== '<!---->');

/** Where links lead, without what they write into a mail. */
const targetsOf = (html: string) => new Set([...linksOf(html)].map((link) => link.split('?', 1).join()));

const subjects = [
  { of: /digest|closing|confirm/, says: /Élan 2027/ },
  { of: /sign in/, says: /^(?:Votre lien de connexion|Your way in to the desk)$/ },
  { of: /test letter/, says: /^(?:Une lettre d’essai de votre Binôme|A test letter from your Binôme)$/ },
  { of: /with nobody/, says: /^(?:Votre mentorat commence|Your mentoring begins)$/ },
];

const usual = lettersToInspect();

describe.each(usual)('$title', (letter) => {
  const isOfParticipant = !/digest|closing|test letter|sign in/.test(letter.title);

  it('has no flaws', () => {
    expect(letterFlaws(letter)).toEqual([]);
  });

  it('says in its subject, which is its title, whole, whom or what it is about', () => {
    expect(letter.subject).toMatch(subjects.find(({ of }) => of.test(letter.title))?.says ?? /Inès Benali/);
    expect(letter.subject).not.toContain('…');
    expect(letter.html).toContain(`<title>${letter.subject.replaceAll('"', '&quot;')}</title>`);
  });

  it('leads to the reader’s own page and can be stopped, if it is a participant’s', () => {
    expect(linksOf(letter.html).has('https://binome.example.org/stop/maud')).toBe(isOfParticipant);
    expect(linksOf(letter.html).has('https://binome.example.org/me/maud')).toBe(isOfParticipant);
  });
});

// How a browser reads them is proved by test/inspect/hostile-values.test.ts.
describe.each(hostileNames.map((name) => ({ name, shown: name.slice(0, 40) })))(
  'letters with names like $shown',
  ({ name }) => {
    it('keep their shape, their size and where their links lead', () => {
      for (const [index, { title, html, text, subject }] of lettersWith(name).entries()) {
        const harmless = usual[index]!;
        expect({ title, tags: tagsOf(html), targets: targetsOf(html), lines: text.split('\n').length }).toEqual({
          title,
          tags: tagsOf(harmless.html),
          targets: targetsOf(harmless.html),
          lines: harmless.text.split('\n').length,
        });
        expect(Buffer.byteLength(html)).toBeLessThanOrEqual(mostBytes);
        expect(subject).toMatch(/^[^\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069]{1,60}$/u);
      }
    });
  },
);

it.each(usual.filter(({ language }) => language === 'fr'))(
  'no-break spaces stand where French wants them: $title',
  ({ text }) => {
    const prose = text.replaceAll(/(?:https?:|mailto:)\S+/g, '');
    expect(prose).not.toMatch(/[ \p{L}\d][ ]?(?<!\u00A0)[:;!?»](?:\s|$)/u);
    expect(prose).not.toMatch(/« |[a-zà-ÿ]'/i);
  },
);
