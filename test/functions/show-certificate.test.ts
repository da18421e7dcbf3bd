import { describe, expect, it } from 'vitest';
import { CertificatePage } from '../../shared/certificate/certificate-page.ts';
import { makeHandler } from '../../functions/show-certificate/handler.ts';
import { aWorld } from '../support/world.ts';

const page = CertificatePage.parse({
  id: '7Q4MXK2P9DTR',
  name: 'Zoé <b>Nguyễn</b>',
  role: 'mentee',
  language: 'fr',
  programmeTitle: 'Mentorat de groupe',
  cohortName: 'Strasbourg 2027',
  stepsDone: 5,
  stepsTotal: 6,
  thresholdPercent: 80,
  from: '2027-01-01',
  issuedOn: '2027-06-24',
});

const visit = async (path: string, { method = 'GET', language = 'en' } = {}) => {
  const world = aWorld();
  await world.store.putCertificate(page);
  const before = world.dump();
  const answer = await makeHandler(world)({
    rawPath: path,
    headers: { 'accept-language': language },
    requestContext: { http: { method } },
  });
  expect(world.dump()).toEqual(before);
  return { ...answer, body: answer.body ?? '' };
};

describe('the page of a certificate', () => {
  it('repeats everything that is printed, in the language of the certificate', async () => {
    const { statusCode, body } = await visit('/c/7Q4MXK2P9DTR');
    expect(statusCode).toBe(200);
    expect(body).toContain('<html lang="fr">');
    const text = body.replaceAll(/<[^>]+>/g, ' ');
    for (const printed of [
      'Personne accompagnée',
      'Mentorat de groupe',
      'Strasbourg 2027',
      '5 sur 6',
      '80\u00a0%',
      '1er janvier 2027',
      '24 juin 2027',
      '7Q4M-XK2P-9DTR',
    ])
      expect(text).toContain(printed);
    expect(body).toContain('Zoé &lt;b&gt;Nguyễn&lt;/b&gt;');
  });

  it('keeps the name out of its title and of link previews', async () => {
    const { body } = await visit('/c/7Q4MXK2P9DTR');
    const head = body.slice(0, body.indexOf('</head>'));
    expect(head).toContain('og:title');
    expect(head).not.toContain('Zoé');
  });

  it('asks not to be indexed or kept', async () => {
    const { headers } = await visit('/c/7Q4MXK2P9DTR');
    expect(headers).toMatchObject({ 'x-robots-tag': 'noindex, noarchive', 'cache-control': 'no-store' });
  });

  it.each(['/c/7q4mxk2p9dtr', '/c/7Q4M-XK2P-9DTR'])('is found however its number is typed: %s', async (path) => {
    expect(await visit(path)).toMatchObject({ statusCode: 200 });
  });

  it('has no body for HEAD', async () => {
    expect(await visit('/c/7Q4MXK2P9DTR', { method: 'HEAD' })).toMatchObject({ statusCode: 200, body: '' });
  });

  it.each(['POST', 'PUT', 'DELETE'])('refuses %s', async (method) => {
    expect(await visit('/c/7Q4MXK2P9DTR', { method })).toMatchObject({
      statusCode: 405,
      headers: { allow: 'GET, HEAD' },
    });
  });
});

describe('a number that was never given', () => {
  it('gets the same page as what is no number at all', async () => {
    const unknown = await visit('/c/000000000000');
    expect(unknown.statusCode).toBe(404);
    for (const path of ['/c/', '/c/..%2f', '/c/%', '/c/7Q4MXK2P9DT', '/c/7Q4MXK2P9DTU'])
      expect(await visit(path)).toEqual(unknown);
  });

  it('is answered in the language of the browser', async () => {
    expect((await visit('/c/0', { language: 'fr-CA,fr;q=0.9,en;q=0.5' })).body).toContain('<html lang="fr">');
    expect((await visit('/c/0', { language: 'de, en;q=0.5, fr;q=0.4' })).body).toContain('<html lang="en">');
  });
});
