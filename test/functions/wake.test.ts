import { describe, expect, it } from 'vitest';
import { makeHandler } from '../../functions/wake/handler.ts';
import type { Person } from '../../shared/domain/person.ts';
import { aCohort, aPair, answered, helene, heleneId, zoe, zoeId } from '../support/builders.ts';
import { aWorld, queueEvent } from '../support/world.ts';

const launch = '2026-11-24T08:00:00.000Z';
const firstTopic = '2026-12-01T08:00:00.000Z';
const wakeOf = (id: string, at = launch) => ({ kind: 'person' as const, cohort: 'cohortaaaaaa', id, at });

const given = (change: Partial<Person> = {}, pair = aPair(), now = launch) => {
  const world = aWorld({ cohort: aCohort(), people: [zoe(change), helene()], pairs: [pair] });
  world.moveTo(now);
  const wake = makeHandler(world);
  return {
    world,
    wake: (...ids: string[]) => wake(queueEvent(...(ids.length > 0 ? ids : [zoeId]).map((id) => wakeOf(id)))),
    zoe: async () => (await world.store.person('cohortaaaaaa', zoeId))!,
  };
};

describe('waking a person', () => {
  it('writes what is owed now, once, and says when to look again', async () => {
    const { world, wake, zoe } = given();
    await wake();
    await wake();
    expect(world.mails.map(({ to, at }) => [to, at])).toEqual([['zoe@example.org', launch]]);
    expect((await zoe()).nextAt).toBe(firstTopic);
    expect(world.mornings).toContain('09:00 Europe/Paris');
  });

  it('promises in the welcome letter how long data is kept: from when answers no longer count, as long as the settings say', async () => {
    const { world } = given();
    const settings = { ...world.settings, eraseAfterDays: 60 };
    await makeHandler({ ...world, settings })(queueEvent(wakeOf(zoeId)));
    expect(world.mails.map(({ text }) => text.includes('effacé 90 jours après la fin'))).toEqual([true]);
  });

  it('writes to the person in the name of the cohort, with the partner to reply to', async () => {
    const { world, wake } = given();
    await wake();
    const [mail] = world.mails;
    expect(mail).toMatchObject({
      fromName: 'Cercle de mentorat',
      replyTo: ['helene@example.org'],
      tags: { cohort: 'cohortaaaaaa', person: zoeId, letter: 'd20261124', attempt: '1' },
    });
    expect(Object.keys(mail!.headers)).toEqual([
      'List-Id',
      'List-Unsubscribe',
      'List-Unsubscribe-Post',
      'Auto-Submitted',
      'X-Auto-Response-Suppress',
    ]);
    expect(Object.values(mail!.headers).every((value) => /^[ -~]{1,995}$/.test(value))).toBe(true);
  });

  it('does nothing before its time, for a row that is gone, or for one that waits for nothing', async () => {
    const early = given({ nextAt: firstTopic });
    await early.wake();
    await early.wake('nobodyaaaaaaaaaa');
    const asleep = given();
    await asleep.world.store.savePerson({ ...(await asleep.zoe()), nextAt: undefined });
    await asleep.wake();
    expect([early.world.mails, asleep.world.mails]).toEqual([[], []]);
  });

  it('believes its message when its own clock is slow', async () => {
    const { world, wake } = given({}, aPair(), '2026-11-24T07:59:58.000Z');
    await wake();
    expect(world.mails).toHaveLength(1);
  });

  it('claims before it asks: a crash in between leaves the person due, and nothing said', async () => {
    const { world, wake, zoe } = given();
    world.sendMail = async () => {
      throw new Error('crashed');
    };
    expect(await makeHandler(world)(queueEvent(wakeOf(zoeId)))).toEqual({
      batchItemFailures: [{ itemIdentifier: 'message-0' }],
    });
    expect(await zoe()).toMatchObject({ nextAt: launch, open: { key: 'd20261124', attempt: 1 } });
    await wake();
    expect([world.mails, (await zoe()).nextAt]).toEqual([[], '2026-11-24T09:00:00.000Z']);
  });

  it('finds that its claim was written although the answer was lost', async () => {
    const { world, wake } = given();
    const save = world.store.savePerson;
    let lost = 1;
    world.store.savePerson = async (row) => {
      const saved = await save(row);
      if ((lost -= 1) === 0) throw new Error('answer lost');
      return saved;
    };
    await wake();
    expect(world.mails).toHaveLength(1);
  });

  it('leaves the letter to the rival who claimed it first', async () => {
    const { world, wake, zoe } = given();
    const save = world.store.savePerson;
    let rival = true;
    world.store.savePerson = async (row) => {
      if (rival) await save({ ...row, open: { ...row.open!, opId: 'rival' } });
      rival = false;
      return await save(row);
    };
    await wake();
    expect([world.mails, (await zoe()).open?.opId]).toEqual([[], 'rival']);
  });

  it('writes the outcome on what others wrote meanwhile', async () => {
    const { world, wake, zoe } = given();
    const send = world.sendMail;
    const touching = {
      ...world,
      sendMail: async (mail: Parameters<typeof send>[0]) => {
        await world.store.touchPerson('cohortaaaaaa', zoeId, launch);
        return await send(mail);
      },
    };
    await makeHandler(touching)(queueEvent(wakeOf(zoeId)));
    await wake();
    expect(world.mails).toHaveLength(1);
    expect(await zoe()).toMatchObject({ told: { welcome: { as: 'told' } }, nextAt: firstTopic });
  });

  it('rests after a lost answer, and leaves the other people due', async () => {
    const { world, wake } = given();
    world.answers.push({ kind: 'unknown', why: 'TimeoutError' });
    await wake(zoeId, heleneId);
    expect(world.mails).toEqual([]);
    expect((await world.store.person('cohortaaaaaa', heleneId))?.nextAt).toBe(launch);
    world.pass(1);
    await wake(heleneId);
    expect(world.mails.map(({ to }) => to)).toEqual(['helene@example.org']);
  });

  it('tries again soon after a throttle, through the queue', async () => {
    const { world, wake } = given();
    world.answers.push({ kind: 'throttled', why: 'TooManyRequestsException' });
    await wake();
    expect(world.queue).toEqual([wakeOf(zoeId, '2026-11-24T08:00:30.000Z')]);
  });

  it('waits for no turn that a run might not live to see', async () => {
    const { world, zoe } = given();
    let turns = 0;
    const turn: typeof world.turn = async (attempt) => {
      turns += 1;
      return await world.turn(attempt);
    };
    const left = (ms: number) => ({ getRemainingTimeInMillis: () => ms });
    await makeHandler({ ...world, turn })(queueEvent(wakeOf(zoeId)), left(44_000));
    expect([turns, world.mails, (await zoe()).nextAt]).toEqual([0, [], launch]);
    await makeHandler({ ...world, turn })(queueEvent(wakeOf(zoeId)), left(46_000));
    expect([turns, world.mails.length]).toEqual([1, 1]);
  });

  it('begins nothing with less than 15 seconds left', async () => {
    const { world, zoe } = given();
    await makeHandler(world)(queueEvent(wakeOf(zoeId)), { getRemainingTimeInMillis: () => 14_000 });
    expect([world.mails, (await zoe()).nextAt]).toEqual([[], launch]);
  });
});

describe('the certificate', () => {
  const reached = aPair({ answers: answered(5, '2027-04-01T10:00:00.000Z') });
  const told = Object.fromEntries(
    [
      'welcome',
      ...['expectations', 'goals', 'experience', 'feedback', 'network'].map((step) => `pairaaaaaaaa_${step}_topic`),
    ].map((key) => [key, { as: 'told' as const, at: launch }]),
  );

  it('comes as a PDF with a page of its own', async () => {
    const { world, wake, zoe } = given({ told }, reached, '2027-04-06T07:00:00.000Z');
    await wake();
    const id = (await zoe()).certificate!.id;
    expect(
      world.mails[0]?.attachments.map(({ fileName, contentType, content }) => [
        fileName,
        contentType,
        Buffer.from(content.subarray(0, 5)).toString(),
      ]),
    ).toEqual([[`certificate-${id.slice(0, 4)}-${id.slice(4, 8)}-${id.slice(8)}.pdf`, 'application/pdf', '%PDF-']]);
    expect(await world.store.certificate(id)).toMatchObject({
      name: 'Zoé Lefèvre',
      role: 'mentee',
      stepsDone: 5,
      stepsTotal: 6,
    });
  });

  it('says what it said when it was drawn, even if a meeting is undone before it leaves', async () => {
    const { world, wake, zoe } = given({ told }, reached, '2027-04-06T07:00:00.000Z');
    world.answers.push({ kind: 'throttled', why: 'TooManyRequestsException' });
    await wake();
    const pair = (await world.store.pair('cohortaaaaaa', 'pairaaaaaaaa'))!;
    await world.store.savePair({ ...pair, answers: answered(4) });
    world.pass(1);
    await wake();
    const id = (await zoe()).certificate!.id;
    expect(await world.store.certificate(id)).toMatchObject({ stepsDone: 5 });
    expect(world.mails).toHaveLength(1);
  });

  it('keeps its id and its bytes when it has to be sent again', async () => {
    const { world, wake, zoe } = given({ told }, reached, '2027-04-06T07:00:00.000Z');
    const sent: Uint8Array[] = [];
    world.sendMail = async ({ attachments }) => {
      sent.push(attachments[0]!.content);
      return sent.length === 1 ? { kind: 'unknown', why: 'TimeoutError' } : { kind: 'accepted', messageId: 'm' };
    };
    const again = makeHandler(world);
    await again(queueEvent(wakeOf(zoeId)));
    const { id } = (await zoe()).certificate!;
    world.moveTo('2027-04-06T08:00:00.000Z');
    await again(queueEvent(wakeOf(zoeId)));
    expect(Buffer.from(sent[0]!).equals(Buffer.from(sent[1]!))).toBe(true);
    expect(await zoe()).toMatchObject({ certificate: { id }, told: { certificate: { as: 'told' } } });
    expect(wake).toBeDefined();
  });
});

it('people whose cohort is gone go too, when they are woken', async () => {
  const world = aWorld({ people: [zoe()] });
  world.moveTo(launch);
  expect(await makeHandler(world)(queueEvent(wakeOf(zoeId)))).toEqual({ batchItemFailures: [] });
  expect(world.dump()).toEqual({});
});
