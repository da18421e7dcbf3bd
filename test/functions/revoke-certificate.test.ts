import { describe, expect, it } from 'vitest';
import { revokedIn } from '../../shared/certificate/open-badge/status-list.ts';
import { zoeId } from '../support/builders.ts';
import { callDesk } from '../support/desk.ts';
import { anIssuedCertificate, fetched } from '../support/open-badge.ts';
import { aRunningCohort, ask, lettersOf, rowsOf } from '../support/running-cohort.ts';
import { liveUntil } from '../support/live.ts';

const at = '/c/7Q4MXK2P9DTR';

/** Zoé, who has her certificate, and its credential. */
const given = async () => {
  const world = await aRunningCohort();
  await anIssuedCertificate({ name: 'Zoé Lefèvre' }, { world });
  const { zoe } = await rowsOf(world);
  const certificate = { id: '7Q4MXK2P9DTR', at: world.now(), pair: 'pairaaaaaaaa', done: 5, name: zoe.name };
  await world.store.savePerson({
    ...zoe,
    certificate,
    told: { ...zoe.told, certificate: { as: 'told', at: world.now() } },
  });
  const onZoe = (act: object, more: object = {}) => ask(world, `people/${zoeId}/acts`, act, more);
  const isRevoked = async () => {
    const page = (await world.store.certificate('7Q4MXK2P9DTR'))!;
    return revokedIn(page.status ?? '').includes(page.statusIndex ?? -1);
  };
  return { world, onZoe, isRevoked };
};

describe('a certificate that the organiser takes back', () => {
  it('says so to anybody, names nobody, and its credential no longer holds', async () => {
    const { world, onZoe, isRevoked } = await given();
    expect(await isRevoked()).toBe(false);
    expect(await onZoe({ do: 'revoke', reason: 'Issued by mistake.' })).toMatchObject({ status: 200 });
    const page = await fetched(world, at);
    expect(page.body).toContain('Issued by mistake.');
    expect(page.body).not.toContain('Zoé');
    expect(await isRevoked()).toBe(true);
    expect((await fetched(world, `${at}/credential.jwt`)).statusCode).toBe(404);
  });

  it('holds again once that was a mistake', async () => {
    const { world, onZoe, isRevoked } = await given();
    const before = await fetched(world, at);
    await onZoe({ do: 'revoke' });
    await onZoe({ do: 'reinstate' });
    expect(await isRevoked()).toBe(false);
    expect(await fetched(world, at)).toEqual(before);
  });

  it('is told to nobody by letter, and stands in the journal with who did it, and not why', async () => {
    const { world, onZoe } = await given();
    await onZoe({ do: 'revoke', reason: 'Issued by mistake.' }, { key: 'k' });
    await onZoe({ do: 'revoke', reason: 'Issued by mistake.' }, { key: 'k' });
    await liveUntil(world, '2027-01-20T12:00:00.000Z');
    expect(lettersOf(world)).toEqual([]);
    const acts = await world.store.acts('cohortaaaaaa');
    expect(acts).toMatchObject([{ by: 'operator', done: true, what: { person: zoeId, did: 'revoke', of: [] } }]);
    expect(JSON.stringify(acts)).not.toContain('mistake');
  });

  it('is done once by two at the same moment, whatever its holder does meanwhile', async () => {
    const { world, onZoe, isRevoked } = await given();
    const { saveCertificate } = world.store;
    let rivals = 1;
    world.store.saveCertificate = async (page) => {
      if ((rivals -= 1) >= 0) {
        const row = (await world.store.certificate(page.id))!;
        await saveCertificate({ ...row, nameWithdrawn: true });
      }
      return await saveCertificate(page);
    };
    await onZoe({ do: 'revoke' });
    expect(await isRevoked()).toBe(true);
    expect(await world.store.certificate('7Q4MXK2P9DTR')).toMatchObject({ nameWithdrawn: true, revoked: {} });
  });

  it('is neither sent again nor counted', async () => {
    const { world, onZoe } = await given();
    const { zoe } = await rowsOf(world);
    await world.store.noteAttempt({
      cohort: zoe.cohort,
      person: zoe.id,
      letter: 'certificate',
      items: ['certificate'],
      attempt: 1,
      at: world.now(),
    });
    const counted = async () =>
      JSON.stringify((await callDesk(world, { path: '/api/cohorts/cohortaaaaaa' })).body).includes('7Q4MXK2P9DTR');
    expect(await counted()).toBe(true);
    await onZoe({ do: 'revoke' });
    expect(await onZoe({ do: 'resend', letter: 'certificate' })).toMatchObject({
      status: 409,
      body: { error: { code: 'over' } },
    });
    expect(await counted()).toBe(false);
    await onZoe({ do: 'reinstate' });
    expect(await onZoe({ do: 'resend', letter: 'certificate' })).toMatchObject({ status: 200 });
  });

  it('is one that there is, and a reason in one line', async () => {
    const { world, onZoe } = await given();
    expect(await ask(world, `people/heleneaaaaaaaaaa/acts`, { do: 'revoke' })).toMatchObject({
      status: 409,
      body: { error: { code: 'no-certificate' } },
    });
    expect(await onZoe({ do: 'revoke', reason: 'a\u0000b' })).toMatchObject({ status: 400 });
    expect(await onZoe({ do: 'reinstate' })).toMatchObject({ status: 200, body: {} });
  });
});
