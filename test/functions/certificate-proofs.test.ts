import { describe, expect, it } from 'vitest';
import { erasePerson } from '../../functions/wake/erase-person.ts';
import { aCohort, aPair, helene, zoe } from '../support/builders.ts';
import { anIssuedCertificate, fetched } from '../support/open-badge.ts';
import { aWorld } from '../support/world.ts';

const at = '/c/7Q4MXK2P9DTR';
const proofs = [`${at}/credential.jwt`, `${at}/badge.svg`];

describe('what proves a certificate', () => {
  it('is text, a picture that carries it, and a list that tells whether it holds', async () => {
    const { world, credential, status } = await anIssuedCertificate();
    expect(await fetched(world, `${at}/credential.jwt`)).toMatchObject({
      statusCode: 200,
      headers: { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store' },
      body: credential,
    });
    const picture = await fetched(world, `${at}/badge.svg`);
    expect(picture).toMatchObject({ statusCode: 200, headers: { 'content-type': 'image/svg+xml' } });
    expect(picture.body).toContain(`<openbadges:credential verify="${credential}">`);
    expect(await fetched(world, `${at}/status`)).toMatchObject({
      statusCode: 200,
      headers: { 'content-type': 'application/vc+jwt', 'cache-control': 'public, max-age=60' },
      body: status,
    });
  });

  it('may be fetched by a checker’s own page, runs nothing, and asks not to be indexed', async () => {
    const { world, issuer } = await anIssuedCertificate();
    for (const path of [...proofs, `${at}/status`, `/issuers/${issuer}`])
      expect((await fetched(world, path)).headers).toMatchObject({
        'access-control-allow-origin': '*',
        'content-security-policy': "default-src 'none'; sandbox",
        'x-content-type-options': 'nosniff',
        'x-robots-tag': 'noindex, noarchive',
      });
  });

  it.each([
    ['whose name is withdrawn', { nameWithdrawn: true as const }],
    ['whose name is gone', { name: undefined }],
    ['that was taken back', { revoked: { on: '2026-07-01' } }],
    ['that never had one', { credential: undefined }],
  ])('is not there for a certificate %s, as if there were no such number; its status still is', async (_, change) => {
    const { world, page, status } = await anIssuedCertificate();
    await world.store.putCertificate({ ...page, ...change });
    const unknown = await fetched(world, '/c/000000000000');
    expect(unknown.statusCode).toBe(404);
    for (const path of proofs) expect(await fetched(world, path)).toEqual(unknown);
    expect(await fetched(world, `${at}/status`)).toMatchObject({ statusCode: 200, body: status });
  });

  it('is not there for a certificate of before there were any, whose page is as it was', async () => {
    const { world, page } = await anIssuedCertificate();
    const { issuer: _i, credential: _c, status: _s, statusIndex: _x, subject: _u, ...old } = page;
    await world.store.putCertificate(old);
    for (const path of [...proofs, `${at}/status`])
      expect(await fetched(world, path)).toMatchObject({ statusCode: 404 });
    expect(await fetched(world, at)).toMatchObject({ statusCode: 200 });
  });

  it.each([
    '/keys/',
    '/keys/x',
    `/keys/${'A'.repeat(43)}`,
    '/issuers/0',
    `/issuers/${'0'.repeat(16)}`,
    `${at}/status/1`,
    `${at}/x`,
  ])('is found nowhere else: %s', async (path) => {
    const { world } = await anIssuedCertificate();
    expect(await fetched(world, path)).toEqual(await fetched(world, '/c/000000000000'));
  });

  it('goes with the name of whoever is erased, from the table too; that it once held can be asked for good', async () => {
    const certificate = { id: '7Q4MXK2P9DTR', at: '2026-06-24T08:00:00.000Z', pair: 'pairaaaaaaaa', done: 5 };
    const rows = { cohort: aCohort(), people: [zoe({ certificate }), helene()], pairs: [aPair()] };
    const { world, credential, subject } = await anIssuedCertificate({}, { world: aWorld(rows) });
    await erasePerson(world, zoe({ certificate }), world.now());
    expect(JSON.stringify(world.dump())).not.toContain(credential);
    expect(JSON.stringify(world.dump())).not.toContain(subject);
    for (const path of proofs) expect(await fetched(world, path)).toMatchObject({ statusCode: 404 });
    for (const path of [at, `${at}/status`]) expect(await fetched(world, path)).toMatchObject({ statusCode: 200 });
  });
});
