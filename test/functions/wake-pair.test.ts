import { describe, expect, it } from 'vitest';
import { makeHandler } from '../../functions/wake/handler.ts';
import type { Pair } from '../../shared/domain/pair.ts';
import type { MailOutcome } from '../../shared/domain/letter.ts';
import type { Person } from '../../shared/domain/person.ts';
import { aCohort, aPair, helene, heleneId, zoe, zoeId } from '../support/builders.ts';
import { aWorld, queueEvent } from '../support/world.ts';

const now = '2026-12-03T10:00:00.000Z';
const later = '2026-12-08T08:00:00.000Z';
const cohort = 'cohortaaaaaa';
const told = Object.fromEntries(
  ['welcome', 'pairaaaaaaaa_expectations_topic'].map((key) => [
    key,
    { as: 'told' as const, at: '2026-12-01T08:00:00.000Z' },
  ]),
);
const asleep = { told, nextAt: later, calmAt: '2026-12-01T08:00:00.000Z' };
const agreed = {
  expectations: {
    at: '2026-12-10T16:30:00.000Z',
    minutes: 45,
    by: zoeId,
    sequence: 1,
    since: now,
    state: 'agreed' as const,
  },
};

/** A pair of which nobody is due, and which itself is. */
const given = (change: Partial<Pair> = {}, person: Partial<Person> = {}) => {
  const world = aWorld({
    cohort: aCohort(),
    people: [zoe({ ...asleep, ...person }), helene({ ...asleep, ...person })],
    pairs: [aPair({ nextAt: now, ...change })],
  });
  world.moveTo(now);
  const saves: string[] = [];
  const { savePerson } = world.store;
  world.store.savePerson = async (row) => {
    saves.push(row.id);
    return await savePerson(row);
  };
  return {
    world,
    saves,
    to: () => world.mails.map((mail) => mail.to),
    wake: (ms = Infinity) =>
      makeHandler(world)(queueEvent({ kind: 'pair', cohort, id: 'pairaaaaaaaa', at: now }), {
        getRemainingTimeInMillis: () => ms,
      }),
    pair: async () => (await world.store.pair(cohort, 'pairaaaaaaaa'))!,
    next: async () => (await world.store.people(cohort, [zoeId, heleneId])).map(({ nextAt }) => nextAt),
  };
};

describe('waking a pair', () => {
  it('tells its people at once what they are owed now, in the same run, and lets go', async () => {
    const { world, wake, to, pair, next } = given({ dates: agreed });
    await wake();
    expect(to()).toEqual(['helene@example.org', 'zoe@example.org']);
    expect(world.queue).toEqual([]);
    expect((await pair()).nextAt).toBeUndefined();
    // The morning after the meeting whoever set its date is asked about it.
    expect(await next()).toEqual(['2026-12-11T08:00:00.000Z', '2026-12-13T08:00:00.000Z']);
  });

  it('writes nothing of whoever is owed nothing new', async () => {
    const { wake, to, saves, pair, next } = given();
    await wake();
    expect([to(), saves, await next()]).toEqual([[], [], [later, later]]);
    expect((await pair()).nextAt).toBeUndefined();
  });

  it('does nothing before its time', async () => {
    const { wake, saves, pair } = given({ dates: agreed, nextAt: later });
    await wake();
    expect([saves, (await pair()).nextAt]).toEqual([[], later]);
  });

  it('makes those due whom there is no time to write to', async () => {
    const { world, wake, to, pair, next } = given({ dates: agreed });
    await wake(1000);
    expect([to(), await next(), (await pair()).nextAt]).toEqual([[], [now, now], undefined]);
    expect(world.queue.map((one) => one.kind === 'person' && one.id)).toEqual([heleneId, zoeId]);
  });

  it('makes those due who get no turn', async () => {
    const { world, wake, to, next } = given({ dates: agreed });
    world.turn = async () => 'none';
    await wake();
    expect([to(), await next()]).toEqual([[], [now, now]]);
  });

  it.each<MailOutcome>([
    { kind: 'paused', why: 'SendingPausedException' },
    { kind: 'throttled', why: 'TooManyRequestsException' },
    { kind: 'unknown', why: 'TimeoutError' },
  ])('forgets nobody whose letter is $kind', async (outcome) => {
    const { world, wake, pair, next } = given({ dates: agreed });
    world.sendMail = async () => outcome;
    let turns = 0;
    world.turn = async () => ((turns += 1) <= 2 ? 'at once' : 'none');
    await wake();
    const inAnHour = '2026-12-03T11:00:00.000Z';
    expect((await next()).every((at) => at !== undefined && at >= now && at <= inAnHour)).toBe(true);
    expect((await pair()).nextAt).toBeUndefined();
  });

  it('forgets nobody whose outcome cannot be written', async () => {
    const { world, wake, saves, next } = given({ dates: agreed });
    const { savePerson } = world.store;
    world.store.savePerson = async (row) => {
      if (saves.includes(row.id)) throw new Error('The table does not answer.');
      return await savePerson(row);
    };
    await wake();
    expect(await next()).toEqual([now, now]);
  });

  it('stays due itself where its people cannot be read', async () => {
    const { world, wake, pair } = given({ dates: agreed });
    world.store.person = async () => Promise.reject(new Error('The table does not answer.'));
    expect(await wake()).toEqual({ batchItemFailures: [{ itemIdentifier: 'message-0' }] });
    expect((await pair()).nextAt).toBe(now);
  });

  it('sets whoever cannot be decided on aside, and tells the others', async () => {
    const { world, wake, to, pair } = given({ dates: agreed });
    const { person } = world.store;
    world.store.person = async (of, id) => {
      const row = await person(of, id);
      return row && id === zoeId ? { ...row, zone: 'Mars/Olympus' } : row;
    };
    await wake();
    expect([to(), (await pair()).nextAt]).toEqual([['helene@example.org'], undefined]);
    expect((await world.store.people(cohort, [zoeId]))[0]).toMatchObject({ stuck: { why: 'RangeError' } });
  });
});
