import { expect, it } from 'vitest';
import { statusAnew } from '../shared/certificate/open-badge/issue.ts';
import { thumbprintOf } from '../shared/certificate/open-badge/signing-key.ts';
import { bringOver } from '../shared/restoring.ts';
import { aCertificatePage, aCohort, aPair, helene, zoe, zoeId } from './support/builders.ts';
import { anIssuedCertificate, aPrintedCertificate } from './support/open-badge.ts';
import { anRsaKey } from './support/rsa-key.ts';
import { aWorld } from './support/world.ts';

const now = '2027-05-03T12:00:00.000Z';
const cohort = 'cohortaaaaaa';
const certificate = { id: 'ABCDEFGH1234', at: now, pair: 'pairaaaaaaaa', done: 5 };
const page = aCertificatePage({ id: certificate.id });
const aTable = (person = zoe()) => aWorld({ cohort: aCohort(), people: [person, helene()], pairs: [aPair()] });

it('brings a certificate that the backup does not know: what is printed stays true, and nobody has two', async () => {
  const [replaced, restored] = [aTable(zoe({ certificate })), aTable()];
  await replaced.store.putCertificate(page);
  await bringOver(replaced.store, restored.store, now);
  expect(await restored.store.certificate(certificate.id)).toEqual(page);
  expect((await restored.store.person(cohort, zoeId))?.certificate).toEqual(certificate);
});

it('brings what a certificate’s credential leads to, also where another key signed its status', async () => {
  const [replaced, restored] = [aTable(zoe({ certificate })), aTable()];
  const { page, issuer } = await anIssuedCertificate({ id: certificate.id }, { world: replaced });
  const first = await replaced.credentialKey();
  Object.assign(replaced, anRsaKey());
  await replaced.store.putCertificate({ ...page, status: await statusAnew(replaced, page, false) });
  await bringOver(replaced.store, restored.store, now);
  expect(await restored.store.issuer(issuer)).toEqual(aPrintedCertificate().issuer);
  for (const key of [first, await replaced.credentialKey()])
    expect(await restored.store.signingKey(thumbprintOf(key))).toEqual(key);
});

it('brings who was erased and which addresses are stopped, and overwrites no earlier reason', async () => {
  const [replaced, restored] = [aTable(), aTable()];
  await replaced.store.putTombstones(['gone'], now);
  await replaced.store.suppress('address', { at: now, why: 'complained' });
  await replaced.store.suppress('other', { at: now, why: 'complained' });
  await restored.store.suppress('other', { at: '2027-01-01T12:00:00.000Z', why: 'bounced' });
  await bringOver(replaced.store, restored.store, now);
  expect(await restored.store.tombstones()).toEqual(['gone']);
  expect(await restored.store.suppression('address')).toEqual({ at: now, why: 'complained' });
  expect(await restored.store.suppression('other')).toMatchObject({ why: 'bounced' });
});

it('changes nothing else, and nothing the second time', async () => {
  const [replaced, restored] = [aTable(zoe({ certificate, name: 'Another' })), aTable()];
  await replaced.store.putCertificate(page);
  await bringOver(replaced.store, restored.store, now);
  const once = restored.dump();
  expect(await restored.store.person(cohort, zoeId)).toEqual({ ...zoe({ certificate }), version: zoe().version + 1 });
  await bringOver(replaced.store, restored.store, now);
  expect(restored.dump()).toEqual(once);
});

it('says so where somebody writes to the restored table already', async () => {
  const [replaced, restored] = [aTable(zoe({ certificate })), aTable()];
  await replaced.store.putCertificate(page);
  const busy = { ...restored.store, savePerson: async () => 'stale' as const };
  await expect(bringOver(replaced.store, busy, now)).rejects.toThrow('stop the engine');
});
