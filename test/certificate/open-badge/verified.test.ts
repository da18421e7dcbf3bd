import { type CompactJWSHeaderParameters, compactVerify, importJWK, type JWK } from 'jose';
import { describe, expect, it } from 'vitest';
import { statusAnew } from '../../../shared/certificate/open-badge/issue.ts';
import { revokedIn } from '../../../shared/certificate/open-badge/status-list.ts';
import { anIssuedCertificate, aPrintedCertificate, fetched } from '../../support/open-badge.ts';
import { anRsaKey } from '../../support/rsa-key.ts';
import type { TestWorld } from '../../support/world.ts';

/** As somebody does who has the token and nothing else of ours: the key is where the token says. */
const verify = async (world: TestWorld, token: string) => {
  const keyOf = async ({ kid, ...others }: CompactJWSHeaderParameters) => {
    expect(others).toEqual({ alg: 'RS256', typ: 'JWT' });
    const { statusCode, body } = await fetched(world, kid ?? '');
    if (statusCode !== 200) throw new Error('There is no such key.');
    return await importJWK(JSON.parse(body) as JWK, 'RS256');
  };
  const { payload } = await compactVerify(token, keyOf, { algorithms: ['RS256'] });
  return JSON.parse(Buffer.from(payload).toString());
};

const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');

describe('a credential', () => {
  it('verifies with the key that its header leads to, and its claims repeat what it says', async () => {
    const { world, credential } = await anIssuedCertificate();
    const says = await verify(world, credential);
    expect(says).toMatchObject({
      iss: says.issuer.id,
      jti: says.id,
      sub: says.credentialSubject.id,
      nbf: Date.parse(says.validFrom) / 1000,
    });
    expect(Date.parse(says.validFrom)).toBeLessThan(Date.parse(world.now()));
    expect(says).not.toHaveProperty('vc');
  });

  it('leads to an issuer, a status list and a picture that can be fetched', async () => {
    const { world, credential } = await anIssuedCertificate();
    const says = await verify(world, credential);
    const { body } = await fetched(world, says.issuer.id);
    expect(JSON.parse(body)).toMatchObject({ id: says.issuer.id, type: ['Profile'], name: 'Fondation Binôme' });
    for (const address of [says.id, says.image.id, says.credentialStatus.statusListCredential])
      expect(await fetched(world, address)).toMatchObject({ statusCode: 200 });
  });

  it('does not verify once it is doctored, unsigned, or signed by somebody else', async () => {
    const { world, credential } = await anIssuedCertificate();
    const [header = '', payload = '', signature = ''] = credential.split('.');
    const says = JSON.parse(Buffer.from(payload, 'base64url').toString());
    const doctored = part({ ...says, name: 'Doctorat' });
    const { kid } = JSON.parse(Buffer.from(header, 'base64url').toString());
    const forged = `${header}.${doctored}`;
    const theirs = Buffer.from(await anRsaKey().signCredential(forged)).toString('base64url');
    for (const [token, why] of [
      [`${header}.${doctored}.${signature}`, 'signature verification failed'],
      [`${part({ alg: 'none', typ: 'JWT' })}.${doctored}.`, '"alg"'],
      [`${part({ alg: 'none', kid, typ: 'JWT' })}.${payload}.`, '"alg"'],
      [`${forged}.${theirs}`, 'signature verification failed'],
    ] as const)
      await expect(verify(world, token)).rejects.toThrow(why);
  });

  it('still verifies after another key signs, and so does what that one signed', async () => {
    const first = await anIssuedCertificate();
    const world = Object.assign(first.world, anRsaKey());
    const second = await anIssuedCertificate({ id: '000000000002' }, { world });
    expect(await verify(world, first.credential)).toMatchObject({ name: expect.stringContaining('Mentorat') });
    expect(await verify(world, second.credential)).toMatchObject({ name: expect.stringContaining('Mentorat') });
    const kids = [first, second].map(({ credential }) =>
      Buffer.from(credential.split('.')[0]!, 'base64url').toString(),
    );
    expect(new Set(kids).size).toBe(2);
  });
});

/** Whether it holds, as its entry says where to look. */
const isRevoked = async (world: TestWorld, credential: string) => {
  const { credentialStatus, issuer } = await verify(world, credential);
  const { body } = await fetched(world, credentialStatus.statusListCredential);
  const list = await verify(world, body);
  expect(list).toMatchObject({ id: credentialStatus.statusListCredential, issuer: issuer.id, iss: issuer.id });
  expect(list.credentialSubject.encodedList).toMatch(/^uH4sI/);
  return revokedIn(body).includes(Number(credentialStatus.statusListIndex));
};

describe('the status of a credential', () => {
  it('is set by a revocation, and by nothing before', async () => {
    const { world, page, credential } = await anIssuedCertificate();
    expect(await isRevoked(world, credential)).toBe(false);
    const status = await statusAnew(world, page, false);
    await world.store.putCertificate({ ...page, status, revoked: { on: '2026-11-23' } });
    expect(await isRevoked(world, credential)).toBe(true);
  });

  it('is signed by the key of the day, also where another signed the credential', async () => {
    const { world, page, credential } = await anIssuedCertificate();
    Object.assign(world, anRsaKey());
    await world.store.putCertificate({ ...page, status: await statusAnew(world, page, false) });
    expect(await isRevoked(world, credential)).toBe(true);
  });

  it('no longer holds for an edition that was wrong, and the next one has the same subject and another index', async () => {
    const first = await anIssuedCertificate({ name: 'Zoe Nguyen' });
    const before = { ...first.page, wasWrong: true };
    const second = await anIssuedCertificate({ edition: 2 }, { world: first.world, before });
    expect(second.subject).toBe(first.subject);
    expect(second.statusIndex).not.toBe(first.statusIndex);
    expect(await isRevoked(first.world, first.credential)).toBe(true);
    expect(await isRevoked(first.world, second.credential)).toBe(false);
  });

  it('is one for editions that are all true, so that revoking the last revokes them all', async () => {
    const first = await anIssuedCertificate();
    const before = { ...first.page, wasWrong: false };
    const second = await anIssuedCertificate({ edition: 2, stepsDone: 6 }, { world: first.world, before });
    expect(await isRevoked(first.world, first.credential)).toBe(false);
    const status = await statusAnew(first.world, second.page, false);
    await first.world.store.putCertificate({ ...second.page, status });
    for (const { credential } of [first, second]) expect(await isRevoked(first.world, credential)).toBe(true);
  });

  it('is nothing for a certificate of before there were credentials', async () => {
    const { world } = await anIssuedCertificate();
    const { issuer: _, edition: _edition, ...page } = aPrintedCertificate();
    expect(await statusAnew(world, page, false)).toBeUndefined();
  });
});
