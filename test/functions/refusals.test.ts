import { describe, expect, it } from 'vitest';
import { makeHandler } from '../../functions/wake/handler.ts';
import { outcomeOf } from '../../shared/adapters/ses-mailer.ts';
import { aCohort, aPair, helene, heleneId, zoe, zoeId } from '../support/builders.ts';
import { aWorld, queueEvent } from '../support/world.ts';

const launch = '2026-11-24T08:00:00.000Z';
const failure = (name: string, message = '') => Object.assign(new Error(message), { name });

const given = () => {
  const world = aWorld({ cohort: aCohort(), people: [zoe(), helene()], pairs: [aPair()] });
  world.moveTo(launch);
  const wake = (...ids: readonly string[]) =>
    makeHandler(world)(
      queueEvent(...ids.map((id) => ({ kind: 'person' as const, cohort: 'cohortaaaaaa', id, at: world.now() }))),
    );
  const row = async () => (await world.store.person('cohortaaaaaa', zoeId))!;
  return { world, wake, row };
};

describe.each([
  ['the rate', failure('TooManyRequestsException', 'Maximum sending rate exceeded.'), 0.5],
  ['the day’s quota', failure('TooManyRequestsException', 'Daily message quota exceeded.'), 15],
  ['a paused account', failure('SendingPausedException'), 15],
  ['an identity not verified yet', failure('MessageRejected', 'Email address is not verified.'), 15],
  ['an error nobody knows', Object.assign(failure('NewException'), { $metadata: { httpStatusCode: 400 } }), 0.5],
  ['no connection', Object.assign(failure('Error'), { code: 'ECONNREFUSED' }), 0.5],
])('refused for %s', (_, error, againAfterMinutes) => {
  it('a letter lets go of its claim, and counts as never asked for', async () => {
    const { world, wake, row } = given();
    world.answers.push(outcomeOf(error, { to: 'zoe@example.org', sender: 'mentor@example.org' }));
    expect(await wake(zoeId)).toEqual({ batchItemFailures: [] });
    expect(await row()).toMatchObject({ told: {}, nextAt: expect.any(String) });
    expect(await row()).not.toHaveProperty('open');

    world.pass(againAfterMinutes);
    await wake(zoeId);
    expect(world.mails.map(({ tags }) => tags['attempt'])).toEqual(['1']);
    expect((await row()).told).toMatchObject({ welcome: { as: 'told' } });
  });
});

it('a paused account is asked once, and everybody else stays due without a claim', async () => {
  const { world, wake } = given();
  world.answers.push({ kind: 'paused', why: 'SendingPausedException' });
  await wake(zoeId, heleneId);
  expect(world.mails).toEqual([]);
  expect(await world.store.person('cohortaaaaaa', heleneId)).toEqual(helene());
});

it('a letter that may have arrived waits while SES is silent, a first one finds out', async () => {
  const { world, wake, row } = given();
  world.answers.push({ kind: 'unknown', why: 'TimeoutError' });
  await wake(zoeId);
  world.moveTo('2026-11-24T08:59:00.000Z');
  world.answers.push({ kind: 'unknown', why: 'TimeoutError' });
  await wake(heleneId);
  world.moveTo('2026-11-24T09:05:00.000Z');
  await wake(zoeId);
  expect((await row()).open).toMatchObject({ attempt: 1, state: 'asked' });
  expect(world.mails).toEqual([]);
  world.moveTo('2026-11-24T09:59:00.000Z');
  await wake(zoeId);
  expect(world.mails.map(({ to, tags }) => [to, tags['attempt']])).toEqual([['zoe@example.org', '2']]);
});
