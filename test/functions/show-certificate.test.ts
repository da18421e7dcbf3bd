import { describe, expect, it } from 'vitest';
import type { CertificatePage } from '../../shared/certificate/certificate-page.ts';
import { makeHandler } from '../../functions/show-certificate/handler.ts';
import { certificatePage } from '../../functions/show-certificate/pages.ts';
import { aCertificatePage } from '../support/builders.ts';
import { aWorld } from '../support/world.ts';

const page = aCertificatePage({
  name: 'Zoé <b>Nguyễn</b>',
  programmeTitle: 'Mentorat de groupe',
  cohortName: 'Strasbourg 2027',
  from: '2027-01-01',
  issuedOn: '2027-06-24',
});

const visit = async (path: string, { method = 'GET', language = 'en' } = {}, given = page) => {
  const world = aWorld();
  await world.store.putCertificate(given);
  const before = world.dump();
  const answer = await makeHandler(world)({
    rawPath: path,
    headers: { 'accept-language': language },
    requestContext: { http: { method } },
  });
  expect(world.dump()).toEqual(before);
  return { ...answer, body: answer.body ?? '' };
};

const textOf = (body: string): string => body.replace(/<head>[^]*<\/head>/, '').replaceAll(/<[^>]+>/g, ' ');

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

describe('a doctored copy', () => {
  const doctored: readonly (readonly [string, Partial<CertificatePage>])[] = [
    ['name', { name: 'Zoé Nguyen' }],
    ['role', { role: 'mentor' }],
    ['programme', { programmeTitle: 'Mentorat de direction' }],
    ['cohort', { cohortName: 'Paris 2027' }],
    ['steps done', { stepsDone: 6 }],
    ['steps in all', { stepsTotal: 5 }],
    ['rule', { thresholdPercent: 100 }],
    ['first day', { from: '2026-01-01' }],
    ['day of issue', { issuedOn: '2027-06-25' }],
  ];

  it.each(doctored)('betrays itself beside the page: %s', async (_, change) => {
    const { body } = await visit('/c/7Q4MXK2P9DTR');
    const other = certificatePage({ ...page, ...change }, undefined, 'https://mentor.example.org').body ?? '';
    expect(textOf(other)).not.toBe(textOf(body));
  });
});

describe('a certificate without a name', () => {
  const { name: _, ...erased } = page;
  const cases: readonly (readonly [string, CertificatePage])[] = [
    ['withdrawn', { ...page, nameWithdrawn: true }],
    ['erased', erased],
    ['revoked', { ...page, revoked: { on: '2027-07-01', reason: 'Délivré par erreur' } }],
  ];

  it.each(cases)('names nobody, anywhere in the answer: %s', async (_, given) => {
    const answer = await visit('/c/7Q4MXK2P9DTR', {}, given);
    expect(answer.statusCode).toBe(200);
    expect(JSON.stringify(answer)).not.toMatch(/Zoé|Nguyễn/);
  });

  it('reads the same whether its holder withdrew the name or had it erased', async () => {
    const [withdrawn, forgotten] = await Promise.all([
      visit('/c/7Q4MXK2P9DTR', {}, { ...page, nameWithdrawn: true }),
      visit('/c/7Q4MXK2P9DTR', {}, erased),
    ]);
    expect(withdrawn).toEqual(forgotten);
  });

  it('that was revoked says so, since when and why, and claims nothing', async () => {
    const { body } = await visit(
      '/c/7Q4MXK2P9DTR',
      {},
      { ...page, revoked: { on: '2027-07-01', reason: 'Par erreur' } },
    );
    const text = textOf(body);
    for (const said of ['Ce certificat a été retiré', '1er juillet 2027', 'Par erreur']) expect(text).toContain(said);
    expect(text).not.toContain('authentique');
  });
});

it('a number that was never given is answered after the same one read as one that was', async () => {
  const reads = async (path: string): Promise<number> => {
    const world = aWorld();
    await world.store.putCertificate(page);
    let count = 0;
    const { certificate } = world.store;
    world.store.certificate = async (id) => {
      count += 1;
      return await certificate(id);
    };
    await makeHandler(world)({ rawPath: path, headers: {}, requestContext: { http: { method: 'GET' } } });
    return count;
  };
  expect([await reads('/c/7Q4MXK2P9DTR'), await reads('/c/7Q4MXK2P9DTS')]).toEqual([1, 1]);
});

describe('a file', () => {
  const first = { edition: 1, on: '2027-06-24', why: 'first' as const, sha256: 'a1'.repeat(32) };
  const second = { edition: 2, on: '2027-07-24', why: 'fuller' as const, sha256: 'b2'.repeat(32) };

  it('can be compared with each edition, in the browser or by hand', async () => {
    const { body, headers } = await visit('/c/7Q4MXK2P9DTR', {}, { ...page, edition: 2, editions: [first, second] });
    const says = [...body.matchAll(/data-sha="([^"]+)" data-says="([^"]+)"/g)].map(([, sha, text]) => [sha, text]);
    expect(says).toEqual([
      [first.sha256, expect.stringContaining('édition plus ancienne')],
      [second.sha256, expect.stringContaining('C’est ce certificat')],
    ]);
    expect(headers?.['content-security-policy']).toMatch(/script-src 'sha256-[^']+';/);
  });
});
