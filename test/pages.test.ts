import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { metPage, stopPage } from '../functions/answer-link/pages.ts';
import { html } from '../shared/html.ts';
import { htmlPage } from '../shared/page.ts';

const meeting = { partners: ['Zoé', 'Léa'], stepTitle: 'Buts', step: 2, total: 6, done: 2, needed: 5 };
const ask = { state: 'ask', ...meeting } as const;
const met = { state: 'met', ...meeting, on: '2027-02-01', certificateReached: false, certificateSent: false } as const;

type Page = ReturnType<typeof htmlPage>;

const textOf = ({ body = '' }: Page) =>
  body
    .replace(/<head>[^]*<\/head>/, '')
    .replaceAll(/<[^>]+>/g, ' ')
    .replaceAll(/[ \n]+/g, ' ');
const answersOf = ({ body = '' }: Page) => [...body.matchAll(/name="answer" value="(\w+)"/g)].map(([, a]) => a);

describe('markup', () => {
  it('escapes every value that is not markup itself', () => {
    const hostile = `<img src="x" onerror='alert(1)'> & co`;
    const escaped = '&lt;img src=&quot;x&quot; onerror=&#39;alert(1)&#39;&gt; &amp; co';
    expect(html`<b title="${hostile}">${html`<i>${hostile}</i>`}</b>`.toString()).toBe(
      `<b title="${escaped}"><i>${escaped}</i></b>`,
    );
  });

  it('writes lists of markup one after the other, and nothing for what is absent', () => {
    expect(html`${['a', 'b'].map((name) => html`<li>${name}</li>`)}${undefined}${false}${0}`.toString()).toBe(
      '<li>a</li><li>b</li>0',
    );
  });
});

describe('a page', () => {
  const page = htmlPage({ language: 'en', title: 'A <title>', body: html`<h1>Hello</h1>` });

  it('allows its own style and nothing else', () => {
    const style = /<style>([^]*)<\/style>/.exec(page.body ?? '')?.[1] ?? '';
    const hash = createHash('sha256').update(style).digest('base64');
    expect(page.headers).toMatchObject({
      'content-security-policy': `default-src 'none'; style-src 'sha256-${hash}'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'`,
      'referrer-policy': 'same-origin',
      'x-content-type-options': 'nosniff',
    });
  });

  it('is small and has no script', () => {
    expect(Buffer.byteLength(page.body ?? '')).toBeLessThan(20_000);
    expect(page.body).not.toMatch(/<script|\sstyle=|\son\w+=/);
    expect(page.body).toContain('<title>A &lt;title&gt; · Binôme</title>');
  });
});

describe('the page behind "we met"', () => {
  it('shows one button, and nothing that could pass for success', () => {
    const page = metPage('en', ask);
    expect(answersOf(page)).toEqual(['met']);
    expect(textOf(page)).toContain('Record that you met Zoé and Léa');
    expect(textOf(page)).toContain('Nothing is recorded yet');
    expect(page.body).not.toContain('✓');
  });

  it('says who recorded what and when, and how far it is to the certificate, with a way back', () => {
    const mine = metPage('fr', met);
    expect(textOf(mine)).toContain('Vous avez enregistré votre rencontre avec Zoé et Léa le 1er février 2027.');
    expect(textOf(mine)).toContain('2 rencontres enregistrées sur 6. Il en faut encore 3 pour le certificat.');
    expect(answersOf(mine)).toEqual(['undo']);
    expect(textOf(metPage('en', { ...met, by: 'Zoé' }))).toContain('Zoé recorded on 1 February 2027 that you met.');
  });

  it('announces the certificate, and later that it stays', () => {
    const reached = { ...met, done: 5, certificateReached: true };
    expect(textOf(metPage('en', reached))).toContain('You have earned your certificate');
    expect(textOf(metPage('en', { ...met, certificateSent: true }))).toContain('it stays valid even if you undo');
  });

  it('leads to the date of the next meeting, if that has none', () => {
    const url = 'https://mentor.example.org/date/abc';
    expect(metPage('fr', { ...met, dateUrl: url }).body).toContain(
      `<a href="${url}">Choisir la date de la prochaine rencontre</a>`,
    );
    expect(metPage('fr', met).body).not.toContain('<a ');
  });

  it('asks again after an undo, and says so', () => {
    expect(textOf(metPage('en', { ...ask, undone: true }))).toContain('Undone:');
    expect(textOf(metPage('en', ask))).not.toContain('Undone:');
  });

  it('escapes what people are called', () => {
    expect(metPage('en', { ...ask, partners: ['<script>'] }).body).not.toContain('<script>');
  });
});

describe.each(['fr', 'en'] as const)('pages in %s', (language) => {
  it('offer only the answer that makes sense', () => {
    expect(answersOf(stopPage(language, { state: 'ask' }))).toEqual(['stop']);
    expect(answersOf(stopPage(language, { state: 'stopped' }))).toEqual(['resume']);
    expect(answersOf(stopPage(language, { state: 'resumed' }))).toEqual(['stop']);
    expect(answersOf(metPage(language, { state: 'ended' }))).toEqual([]);
  });

  it('refuse in the same words, whatever the link was for', () => {
    for (const [state, statusCode] of [
      ['refused', 404],
      ['cross-site', 403],
    ] as const) {
      expect(metPage(language, { state })).toEqual(stopPage(language, { state }));
      expect(metPage(language, { state })).toMatchObject({ statusCode });
      expect(answersOf(metPage(language, { state }))).toEqual([]);
    }
  });

  it('are told apart by their language', () => {
    expect(stopPage(language, { state: 'ask' }).body).toContain(`<html lang="${language}">`);
  });
});
