import { describe, expect, it } from 'vitest';
import type { Guide } from '../../emails/programmes/content.ts';
import { guides as builtIn } from '../../emails/generated/guides.ts';
import { makeHandler } from '../../functions/show-guide/handler.ts';
import { guideUrl } from '../../shared/guide-url.ts';
import { webEvent } from '../support/web.ts';

const aGuide = (title: string, minutes: number): Guide => ({
  id: 'listening',
  title,
  minutes,
  summary: `${title}, <briefly>`,
  text: [
    { kind: 'heading', text: 'First & last' },
    { kind: 'paragraph', spans: [{ text: 'Say ' }, { text: '<b>nothing</b>', strong: true }] },
    { kind: 'list', items: [[{ text: 'wait' }], [{ text: 'ask', strong: true }]] },
  ],
});

const guides = new Map([['circle', { fr: [aGuide('Écouter', 1)], en: [aGuide('Listening', 3)] }]]);

const noneOwn = async () => undefined;

const visit = async (path: string, method = 'GET', headers = {}) => {
  const answer = await makeHandler(guides, noneOwn)(webEvent(method, path, undefined, headers));
  return { ...answer, body: answer.body ?? '' };
};

const markup = (body: string) => body.replaceAll(/\s*\n\s*/g, '');

describe('a guide', () => {
  it('is shown with its title, its minutes and its text, escaped', async () => {
    const { statusCode, body } = await visit('/guide/en/circle/listening');
    expect(statusCode).toBe(200);
    expect(body).toContain('<html lang="en">');
    expect(body).toContain('<title>Listening · Binôme</title>');
    expect(markup(body)).toContain('<p class="eyebrow">3 minutes to read</p><h1>Listening</h1>');
    expect(markup(body)).toContain(
      '<h2>First &amp; last</h2><p>Say <strong>&lt;b&gt;nothing&lt;/b&gt;</strong></p><ul><li>wait</li><li><strong>ask</strong></li></ul>',
    );
  });

  it.each([
    ['fr', '1 minute de lecture', 'en', 'Read this guide in English'],
    ['en', '3 minutes to read', 'fr', 'Lire ce guide en français'],
  ])('in %s leads to the other language', async (language, minutes, other, label) => {
    const { body } = await visit(`/guide/${language}/circle/listening`);
    expect(body).toContain(minutes);
    expect(markup(body)).toContain(
      `<a href="/guide/${other}/circle/listening" hreflang="${other}" lang="${other}">${label}</a>`,
    );
    expect(await visit(`/guide/${other}/circle/listening`)).toMatchObject({ statusCode: 200 });
  });

  it('may be kept for an hour, as nothing personal is in it, and is not indexed', async () => {
    expect(await visit('/guide/fr/circle/listening')).toMatchObject({
      headers: { 'cache-control': 'public, max-age=3600', 'x-robots-tag': 'noindex, noarchive' },
    });
  });

  it('has no body for HEAD', async () => {
    const { headers } = await visit('/guide/fr/circle/listening');
    expect(await visit('/guide/fr/circle/listening', 'HEAD')).toEqual({ statusCode: 200, headers, body: '' });
  });
});

it('shows every guide of the built-in programme in both languages, and fetches nothing', async () => {
  const paths = [...builtIn].flatMap(([programme, languages]) =>
    (['fr', 'en'] as const).flatMap((language) =>
      languages[language].map(({ id }) => guideUrl('', language, programme, id)),
    ),
  );
  expect(paths.length).toBeGreaterThan(1);
  for (const path of paths) {
    const { statusCode, body = '' } = await makeHandler(builtIn, noneOwn)(webEvent('GET', path));
    expect([path, statusCode]).toEqual([path, 200]);
    expect(body).not.toMatch(/<script|<img|<link|\bsrc=|\sstyle=|undefined|\[object/);
  }
});

describe('an address that leads to no guide', () => {
  it('gets one page in both languages, the reader’s first, which nobody keeps', async () => {
    const { statusCode, headers, body } = await visit('/guide/en/circle/other', 'GET', { 'accept-language': 'fr' });
    expect(statusCode).toBe(404);
    expect(headers).toMatchObject({ 'cache-control': 'no-store' });
    expect(body).toContain('<html lang="fr">');
    expect(body.indexOf('Ce guide est introuvable')).toBeLessThan(body.indexOf('<section lang="en">'));
    expect(body).toContain('This guide cannot be found');
  });

  it.each([
    '/guide/',
    '/guide/de/circle/listening',
    '/guide/__proto__/circle/listening',
    '/guide/en/__proto__/listening',
    '/guide/en/constructor/listening',
    '/guide/en/circle/constructor',
    '/guide/en/circle/LISTENING',
    '/guide/en/circle/listening/more',
    '/guide/en/circle/..%2f..%2fetc%2fpasswd',
    '/guide/en/circle/<script>alert(1)</script>',
    '/guide/en/circle/%',
    `/guide/en/circle/${'a'.repeat(1900)}`,
  ])('shows nothing of it: %s', async (path) => {
    expect(await visit(path)).toEqual(await visit('/guide/en/circle/other'));
  });

  it('has no body for HEAD either', async () => {
    expect(await visit('/guide/en/circle/other', 'HEAD')).toMatchObject({ statusCode: 404, body: '' });
  });
});
