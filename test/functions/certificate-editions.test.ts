import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { makeHandler } from '../../functions/wake/handler.ts';
import { aCohort, aPair, answered, helene, heleneId, pressed, zoe, zoeId } from '../support/builders.ts';
import { liveUntil } from '../support/live.ts';
import { ask } from '../support/running-cohort.ts';
import { aWorld, queueEvent, type TestWorld } from '../support/world.ts';

const earned = '2027-04-01T10:00:00.000Z';
const morning = '2027-04-02T07:00:00.000Z';

/** Zoé and Hélène with so many of six meetings recorded by Zoé, the last of them on the day before `morning`. */
const given = async (meetings = 5) => {
  const world = aWorld({
    cohort: aCohort({ organisers: ['claire@example.org'] }),
    people: [zoe(), helene()],
    pairs: [aPair({ answers: answered(meetings - 1) })],
  });
  world.allowToken(createHash('sha256').update('a-token-for-tests').digest('hex'));
  await liveUntil(world, earned);
  await meet(world, ['expectations', 'goals', 'experience', 'feedback', 'network', 'review'][meetings - 1] ?? '');
  world.mails.length = 0;
  return world;
};

const meet = (world: TestWorld, step: string, by = zoeId) => change(world, by, { do: 'met', step });
const change = async (world: TestWorld, by: string, act: Parameters<typeof pressed>[4]) => {
  const pair = (await world.store.pair('cohortaaaaaa', 'pairaaaaaaaa'))!;
  await world.store.savePair(pressed(aCohort(), pair, by, world.now(), act));
};
const rowOf = async (world: TestWorld, id = zoeId) => (await world.store.person('cohortaaaaaa', id))!;
const pageOf = async (world: TestWorld, id = zoeId) =>
  await world.store.certificate((await rowOf(world, id)).certificate?.id ?? '');
const certificates = (world: TestWorld) => world.mails.filter(({ attachments }) => attachments.length > 0);
const sha256 = (bytes: Uint8Array | undefined) =>
  createHash('sha256')
    .update(bytes ?? '')
    .digest('hex');

describe('a certificate is issued once', () => {
  it('is one number and one letter, however many run at the same moment', async () => {
    const world = await given();
    await liveUntil(world, '2027-04-02T06:59:00.000Z');
    world.moveTo(morning);
    // Which of them prints is what counts, not what.
    const wake = makeHandler({ ...world, printCertificate: async () => new Uint8Array([1]) });
    const message = queueEvent({ kind: 'person', cohort: 'cohortaaaaaa', id: zoeId, at: morning });
    await Promise.all(Array.from({ length: 1000 }, () => wake(message)));
    expect(certificates(world).map(({ to }) => to)).toEqual(['zoe@example.org']);
    expect([...world.table.keys()].filter((key) => key.startsWith('certificate '))).toHaveLength(1);
    expect((await pageOf(world))?.editions).toHaveLength(1);
  });

  it('is not sent if the meeting is taken back before the morning', async () => {
    const world = await given();
    await liveUntil(world, '2027-04-01T18:00:00.000Z');
    await change(world, zoeId, { do: 'withdraw', step: 'network' });
    await liveUntil(world, '2027-04-10T08:00:00.000Z');
    expect([certificates(world), (await rowOf(world)).certificate]).toEqual([[], undefined]);
  });

  it('knows its own file, and by whose word its meetings count', async () => {
    const world = await given();
    await change(world, heleneId, { do: 'met', step: 'goals' });
    await liveUntil(world, morning);
    const page = await pageOf(world);
    expect(page).toMatchObject({
      edition: 1,
      stepsDone: 5,
      issuedOn: '2027-04-02',
      proven: { both: 1, one: 4, organiser: 0, brought: 0 },
    });
    const letter = certificates(world).find(({ to }) => to === 'zoe@example.org');
    expect(page?.editions).toEqual([
      { edition: 1, on: '2027-04-02', why: 'first', sha256: sha256(letter?.attachments[0]?.content) },
    ]);
  });
});

describe('a name that is corrected', () => {
  it('makes another edition under the same number, mailed to its holder alone', async () => {
    const world = await given();
    await liveUntil(world, '2027-04-05T12:00:00.000Z');
    const before = await pageOf(world);
    world.mails.length = 0;
    await ask(world, `people/${zoeId}/acts`, { do: 'correct', name: 'Zoé Martin' });
    await liveUntil(world, '2027-04-08T12:00:00.000Z');
    const [letter, ...others] = certificates(world);
    expect([letter?.to, others]).toEqual(['zoe@example.org', []]);
    const page = await pageOf(world);
    expect(page).toMatchObject({ id: before?.id, name: 'Zoé Martin', edition: 2, issuedOn: before?.issuedOn });
    expect(page?.editions).toEqual([
      ...(before?.editions ?? []),
      { edition: 2, on: '2027-04-05', why: 'corrected', sha256: sha256(letter?.attachments[0]?.content) },
    ]);
  });

  it('counts also while the letter with the wrong one is under way', async () => {
    const world = await given();
    await liveUntil(world, '2027-04-02T06:59:00.000Z');
    world.sendMail = async (mail) => {
      const isFirst = !world.mails.some(({ to }) => to === mail.to);
      world.mails.push({ ...mail, at: world.now() });
      const person = await rowOf(world);
      if (isFirst && mail.to === person.address) await world.store.savePerson({ ...person, name: 'Zoé Martin' });
      return { kind: 'accepted', messageId: 'm' };
    };
    await liveUntil(world, '2027-04-08T12:00:00.000Z');
    expect(certificates(world).filter(({ to }) => to === 'zoe@example.org')).toHaveLength(2);
    expect(await pageOf(world)).toMatchObject({ name: 'Zoé Martin', edition: 2 });
  });

  it('of a certificate that was revoked is mailed to nobody', async () => {
    const world = await given();
    await liveUntil(world, '2027-04-05T12:00:00.000Z');
    await ask(world, `people/${zoeId}/acts`, { do: 'revoke' });
    world.mails.length = 0;
    await ask(world, `people/${zoeId}/acts`, { do: 'correct', name: 'Zoé Martin' });
    await liveUntil(world, '2027-04-08T12:00:00.000Z');
    expect([certificates(world), (await pageOf(world))?.edition]).toEqual([[], 1]);
  });

  it('writes of no certificate where there is none yet: the first bears the name that is right', async () => {
    const world = await given(4);
    await ask(world, `people/${zoeId}/acts`, { do: 'correct', name: 'Zoé Martin' });
    await meet(world, 'network');
    await liveUntil(world, '2027-04-08T12:00:00.000Z');
    expect(await pageOf(world)).toMatchObject({ name: 'Zoé Martin', edition: 1 });
    expect(
      certificates(world)
        .map(({ to }) => to)
        .toSorted(),
    ).toEqual(['helene@example.org', 'zoe@example.org']);
  });
});

describe('more steps', () => {
  it('make another edition once all are done, and no letter', async () => {
    const world = await given();
    await liveUntil(world, '2027-04-05T12:00:00.000Z');
    const before = await pageOf(world);
    world.mails.length = 0;
    await meet(world, 'review');
    await liveUntil(world, '2027-04-06T06:00:00.000Z');
    expect(world.mails).toEqual([]);
    expect(await pageOf(world)).toMatchObject({ id: before?.id, stepsDone: 6, stepsTotal: 6, edition: 2 });
    expect((await pageOf(world))?.editions.map(({ why, on }) => [why, on])).toEqual([
      ['first', '2027-04-02'],
      ['fuller', '2027-04-05'],
    ]);
    await change(world, zoeId, { do: 'withdraw', step: 'review' });
    await liveUntil(world, '2027-04-06T06:30:00.000Z');
    expect(await pageOf(world)).toMatchObject({ stepsDone: 6, edition: 2 });
  });

  it('with a further pair are said as well', async () => {
    const world = await given();
    await liveUntil(world, '2027-04-05T12:00:00.000Z');
    const second = aPair({ id: 'pairbbbbbbbb', answers: answered(5) });
    await world.store.createRows({ people: [], pairs: [second] });
    const person = await rowOf(world, heleneId);
    await world.store.savePerson({ ...person, pairs: [...person.pairs, second.id], nextAt: world.now() });
    await liveUntil(world, '2027-04-05T13:00:00.000Z');
    expect(await pageOf(world, heleneId)).toMatchObject({ pairs: 2, edition: 2, stepsDone: 5 });
    expect(await pageOf(world)).toMatchObject({ edition: 1 });
  });

  it('are found again if the run broke off between the page and the row', async () => {
    const world = await given();
    await liveUntil(world, '2027-04-05T12:00:00.000Z');
    await meet(world, 'review');
    const { savePerson } = world.store;
    let breaks = 1;
    world.store.savePerson = async (person) => {
      if (person.id === zoeId && person.certificate?.done === 6 && (breaks -= 1) >= 0) throw new Error('lost');
      return await savePerson(person);
    };
    await expect(liveUntil(world, '2027-04-05T13:00:00.000Z')).rejects.toThrow('Nothing moves on');
    expect((await rowOf(world)).certificate?.done).toBe(5);
    await liveUntil(world, '2027-04-05T13:00:00.000Z');
    expect((await pageOf(world))?.editions).toHaveLength(2);
    expect((await rowOf(world)).certificate?.done).toBe(6);
  });
});
