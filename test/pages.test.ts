import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { type MetView, metPage } from '../functions/answer-link/pages/met-page.ts';
import { endedPage, refusalPage } from '../functions/answer-link/pages/page.ts';
import { stopPage } from '../functions/answer-link/pages/stop-page.ts';
import { html } from '../shared/html.ts';
import { htmlPage } from '../shared/page.ts';
import { answerOf, pressesOf } from './support/presses.ts';

const place = { stepTitle: 'Buts', step: 2, total: 6 };
const meeting = { stamp: 'stamp', reader: 'Inès', partners: ['Zoé', 'Léa'], place, people: [] };
const ask = { state: 'ask', ...meeting, alsoNeeded: [] } as const satisfies MetView;
const recorded = {
  state: 'recorded',
  ...meeting,
  on: '2027-02-01',
  done: 2,
  needed: 5,
  certificateReached: false,
  certificateSent: false,
} as const satisfies MetView;
const stop = { stamp: 'stamp', meUrl: 'https://mentor.example.org/me/abc' };

type Page = ReturnType<typeof htmlPage>;

const textOf = ({ body = '' }: Page) =>
  body
    .replace(/<head>[^]*<\/head>/, '')
    .replaceAll(/<[^>]+>/g, ' ')
    .replaceAll(/[ \n]+/g, ' ');
const answersOf = ({ body = '' }: Page) => pressesOf(body).map(answerOf);
const hashOf = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

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
  const styleOf = ({ body = '' }: Page) => /<style>([^]*)<\/style>/.exec(body)?.[1] ?? '';

  it('allows its own style and nothing else', () => {
    expect(page.headers).toMatchObject({
      'content-security-policy': `default-src 'none'; style-src ${hashOf(styleOf(page))}; form-action 'self'; base-uri 'none'; frame-ancestors 'none'`,
      'referrer-policy': 'same-origin',
      'x-content-type-options': 'nosniff',
    });
  });

  it('is small and has no script', () => {
    expect(Buffer.byteLength(page.body ?? '')).toBeLessThan(20_000);
    expect(page.body).not.toMatch(/<script|\sstyle=|\son\w+=/);
    expect(page.body).toContain('<title>A &lt;title&gt; · Binôme</title>');
  });

  it('that presses by itself allows that one script, and nothing else', () => {
    const pressing = metPage('en', { ...ask, auto: true });
    const scripts = [...(pressing.body ?? '').matchAll(/<script[^>]*>([^]*?)<\/script>/g)].map(
      ([, script = '']) => script,
    );
    expect(scripts).toHaveLength(1);
    expect(pressing.headers?.['content-security-policy']).toBe(
      `default-src 'none'; style-src ${hashOf(styleOf(pressing))}; script-src ${hashOf(scripts[0]!)}; form-action 'self'; base-uri 'none'; frame-ancestors 'none'`,
    );
    expect(metPage('en', ask).body).not.toMatch(/<script|id="auto"/);
  });
});

describe('the page behind "we met"', () => {
  it('shows one button, under it the contrary, and nothing that could pass for success', () => {
    const page = metPage('en', { ...ask, partners: ['Zoé'] });
    expect(answersOf(page)).toEqual(['met', 'not-met']);
    expect(page.body?.match(/<button type="submit">/g)).toHaveLength(1);
    expect(textOf(page)).toContain('Record that you and Zoé met');
    expect(textOf(page)).toContain('Inès, nothing is recorded yet');
    expect(page.body).not.toContain('✓');
  });

  it('gives back in every form when it was shown', () => {
    for (const press of [...pressesOf(metPage('en', ask).body ?? ''), ...pressesOf(metPage('en', recorded).body ?? '')])
      expect(press.fields).toContainEqual(['shown', 'stamp']);
  });

  it('says who recorded what and when, and how far it is to the certificate, with a way back', () => {
    const mine = metPage('fr', recorded);
    expect(textOf(mine)).toContain('Vous avez enregistré votre rencontre avec Zoé et Léa le 1er février 2027.');
    expect(textOf(mine)).toContain('2 rencontres enregistrées sur 6. Il en faut encore 3 pour le certificat.');
    expect(answersOf(mine)).toEqual(['withdraw', 'keep-met']);
    const theirs = metPage('en', { ...recorded, by: 'Zoé' });
    expect(textOf(theirs)).toContain('Zoé recorded on 1 February 2027 that you met.');
    expect(answersOf(theirs)).toEqual(['not-met', 'keep-met']);
  });

  it('announces the certificate, and later that it stays', () => {
    const reached = { ...recorded, done: 5, certificateReached: true };
    expect(textOf(metPage('en', reached))).toContain('You have earned your certificate');
    expect(textOf(metPage('en', { ...recorded, certificateSent: true }))).toContain('stays valid, even if you undo');
  });

  it('leads to the date of the next meeting, if that has none', () => {
    const url = 'https://mentor.example.org/date/abc';
    expect(metPage('fr', { ...recorded, dateUrl: url }).body).toContain(
      `<a href="${url}">Choisir la date de la prochaine rencontre</a>`,
    );
    expect(metPage('fr', recorded).body).not.toContain('<a ');
  });

  it('asks again after an undo, and says so', () => {
    expect(textOf(metPage('en', { ...ask, notice: 'undone' }))).toContain('Undone:');
    expect(textOf(metPage('en', ask))).not.toContain('Undone:');
  });

  it('escapes what people are called', () => {
    const people = [{ id: 'a', name: '<script>', isHere: true, isReader: true }];
    expect(metPage('en', { ...ask, reader: '<script>', partners: ['<script>'], people }).body).not.toContain(
      '<script>',
    );
  });
});

describe.each(['fr', 'en'] as const)('pages in %s', (language) => {
  it('offer only the answers that make sense', () => {
    expect(answersOf(stopPage(language, { ...stop, state: 'ask' }))).toEqual(['stop', 'resume-reminders']);
    expect(answersOf(stopPage(language, { ...stop, state: 'stopped' }))).toEqual(['resume-reminders', 'stop']);
    expect(answersOf(stopPage(language, { ...stop, state: 'kept' }))).toEqual(['stop']);
    expect(answersOf(endedPage(language))).toEqual([]);
  });

  it.each([
    ['refused', 404],
    ['cross-site', 403],
  ] as const)('are %s without a word about why, and with nothing to press', (state, statusCode) => {
    const page = refusalPage(language, state);
    expect(page).toMatchObject({ statusCode });
    expect(answersOf(page)).toEqual([]);
    expect(page.body).not.toContain('<a ');
  });

  it('are told apart by their language', () => {
    expect(stopPage(language, { ...stop, state: 'ask' }).body).toContain(`<html lang="${language}">`);
  });
});
