import { expect, it } from 'vitest';
import { makeHandler } from '../../functions/wake/handler.ts';
import { Pair } from '../../shared/domain/pair.ts';
import { aCohort, aPair, helene, heleneId, zoe, zoeId } from '../support/builders.ts';
import { aWorld, queueEvent } from '../support/world.ts';

const launch = '2026-11-24T08:00:00.000Z';
const tomorrow = '2026-11-25T08:00:00.000Z';
const of = { cohort: 'cohortaaaaaa', at: launch };
const zoes = { kind: 'person' as const, id: zoeId, ...of };
const helenes = { kind: 'person' as const, id: heleneId, ...of };
const theirs = { kind: 'pair' as const, id: 'pairaaaaaaaa', ...of };

/** Zoé's row as only a flaw of ours can write it. */
const given = (pair = aPair()) => {
  const world = aWorld({ cohort: aCohort(), people: [zoe(), helene()], pairs: [pair] });
  world.moveTo(launch);
  const person = world.store.person;
  let isMended = false;
  world.store.person = async (cohort, id) => {
    const row = await person(cohort, id);
    return row?.id === zoeId && !isMended ? { ...row, zone: 'Mars/Olympus' } : row;
  };
  const stuck = () => world.logged.filter(({ message }) => message === 'row stuck');
  const to = () => world.mails.map((mail) => mail.to);
  return { world, wake: makeHandler(world), stuck, to, mend: () => void (isMended = true) };
};

it('sets a row that cannot be decided aside until tomorrow with its reason; its batch mates are written to', async () => {
  const { world, wake, stuck, to } = given();
  expect(await wake(queueEvent(zoes, helenes))).toEqual({ batchItemFailures: [] });
  expect(to()).toEqual(['helene@example.org']);
  const row = (await world.store.people('cohortaaaaaa', [zoeId]))[0];
  expect(row).toMatchObject({ stuck: { why: 'RangeError', at: launch }, nextAt: tomorrow });
  expect(stuck()).toEqual([
    { message: 'row stuck', fields: { cohort: 'cohortaaaaaa', row: zoeId, why: 'RangeError' } },
  ]);
});

it('looks at it again tomorrow and no sooner, and forgets the reason once it can decide', async () => {
  const { world, wake, stuck, to, mend } = given();
  await wake(queueEvent(zoes));
  mend();
  world.pass(60);
  await wake(queueEvent(zoes));
  expect([to(), stuck().length]).toEqual([[], 1]);
  world.moveTo(tomorrow);
  await wake(queueEvent({ ...zoes, at: tomorrow }));
  expect([to(), stuck().length]).toEqual([['zoe@example.org'], 1]);
  expect(await world.store.person('cohortaaaaaa', zoeId)).not.toHaveProperty('stuck');
});

it('sets a pair aside for an hour that another version may read, and leaves its people alone', async () => {
  const { world, wake } = given(aPair({ nextAt: launch }));
  world.store.pair = async () => Pair.parse({ ...aPair(), members: 'nobody' });
  expect(await wake(queueEvent(theirs, helenes))).toEqual({ batchItemFailures: [] });
  expect((await world.store.pairs('cohortaaaaaa', ['pairaaaaaaaa']))[0]).toMatchObject({
    stuck: { why: 'ZodError' },
    nextAt: '2026-11-24T09:00:00.000Z',
  });
});

it.each([
  ['that is no JSON', '{'],
  ['of a kind nobody knows', JSON.stringify({ ...zoes, kind: 'planet' })],
  ['with more in it than a key', JSON.stringify({ ...zoes, name: 'Zoé' })],
  ['that is empty', ''],
])('gives a message %s back to the queue, alone, until it ends among the dead letters', async (_, body) => {
  const { world, wake, stuck, to } = given();
  const { Records } = queueEvent(helenes);
  const answer = await wake({ Records: [{ messageId: 'bad', body }, ...Records] });
  expect(answer).toEqual({ batchItemFailures: [{ itemIdentifier: 'bad' }] });
  expect([to(), stuck()]).toEqual([['helene@example.org'], []]);
  expect(world.logged.filter(({ message }) => message === 'wake failed')).toHaveLength(1);
  expect(JSON.stringify(world.logged)).not.toContain('Zoé');
});
