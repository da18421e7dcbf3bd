import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { dynamoStore } from '../../shared/adapters/dynamo-store.ts';
import type { Person } from '../../shared/domain/person.ts';
import { type Happening, mostHappenings, type TestLetter } from '../../shared/domain/test-letter.ts';
import type { Store } from '../../shared/store.ts';
import { tableName } from '../../infra/local/table.ts';
import { aCohort, aPair, helene, zoe, zoeId } from '../support/builders.ts';
import { aRealTable } from '../support/real-table.ts';
import { aWorld } from '../support/world.ts';
import { aCapacityLine } from './capacity-line.ts';
import { itemsOf } from './memory-items.ts';
import { meteredStore } from './metered-store.ts';
import { noCost, sum, type TableCost } from './table-calls.ts';

const now = '2026-12-01T08:00:00.000Z';
const cohort = 'cohortaaaaaa';
/** So many things told that the row is larger than 2 KB. */
const told: Person['told'] = Object.fromEntries(
  Array.from({ length: 44 }, (_, n) => [
    `pairaaaaaaaa.step${n}.topic.0`,
    { as: 'cancelled' as const, at: now, why: 'stale' as const },
  ]),
);
const letter = { cohort, person: zoeId, letter: '2026-12-01', attempt: 1, at: now };
const happening: Happening = { at: now, link: 'met', did: 'opened', changed: ['query'], by: 'curl' };
const testLetter: TestLetter = { sentAt: now, language: 'en', happenings: [], total: 0 };
const full: TestLetter = {
  ...testLetter,
  sentAt: '2026-10-01T08:00:00.000Z',
  happenings: Array.from({ length: mostHappenings }, () => happening),
  total: mostHappenings,
};
const event = { did: 'met', by: zoeId, at: now, step: 'expectations' };

/** Calls one after the other, each on what those before it left. */
const calls: readonly (readonly [name: string, call: (store: Store) => Promise<unknown>])[] = [
  ['a cohort is created', (store) => store.createCohort(aCohort())],
  ['rows are created', (store) => store.createRows({ people: [zoe(), helene()], pairs: [aPair()] })],
  ['a person is read', (store) => store.person(cohort, zoeId)],
  ['nobody is read', (store) => store.person(cohort, 'nobody')],
  ['people are read together', (store) => store.people(cohort, [zoeId, helene().id, zoeId])],
  ['pairs are read one by one', (store) => store.pairs(cohort, ['pairaaaaaaaa', 'pairbbbbbbbb'])],
  ['pairs are shown together', (store) => store.pairsToShow(cohort, ['pairaaaaaaaa', 'pairbbbbbbbb'])],
  ['a cohort is read', (store) => store.cohort(cohort)],
  ['what is due is asked', (store) => store.due(now, 1000)],
  ['a person is saved', (store) => store.savePerson(zoe({ told, nextAt: '2026-12-29T08:00:00.000Z' }))],
  ['a large person is read', (store) => store.person(cohort, zoeId)],
  ['a large person is touched', (store) => store.touchPerson(cohort, zoeId, now)],
  ['a person is set aside', (store) => store.setAside({ kind: 'person', cohort, id: zoeId, at: now }, 'why', now, now)],
  ['a pair is saved', (store) => store.savePair(aPair({ events: [event], nextAt: now }))],
  ['events are kept', (store) => store.keepEvents(aPair({ version: 1, events: [event] }))],
  ['a trail is read', (store) => store.trail(cohort, 'pairaaaaaaaa')],
  ['an attempt is noted', (store) => store.noteAttempt({ ...letter, items: ['pairaaaaaaaa.expectations.topic.0'] })],
  ['an event is noted', (store) => store.noteEvent({ ...letter, event: 'delivered', messageId: 'm1' })],
  ['a letter is read', (store) => store.letter(cohort, zoeId, letter.letter)],
  ['letters are read', (store) => store.letters(cohort, zoeId)],
  ['a roster is read', (store) => store.roster(cohort)],
  ['turns are taken', async (store) => store.savePace(await store.pace())],
  ['a place is kept', async (store) => store.saveDispatched(await store.dispatched())],
  ['an address is stopped', (store) => store.suppress('name', { at: now, why: 'bounced' })],
  ['a stop is read', (store) => store.suppression('name')],
  ['tombstones are put', (store) => store.putTombstones(['one', 'two'], now)],
  ['tombstones are looked for', (store) => store.tombstonesAmong(['one', 'three'])],
  ['a test letter is put', (store) => store.putTestLetter('one', testLetter)],
  ['what happens to it is noted', (store) => store.noteHappening('one', happening)],
  ['an old one is put', (store) => store.putTestLetter('two', full)],
  ['a test letter is read', (store) => store.testLetter('one')],
  ['old test letters are removed', (store) => store.removeTestLetters(now)],
  ['an overview is saved', (store) => store.saveOverview({ cohort, version: 0 })],
  ['an overview is read', (store) => store.overview(cohort)],
  ['overviews are read', (store) => store.overviews([cohort, 'another'])],
  ['a place is reserved', (store) => store.reserveLines({ cohort, round: 1, part: 0 }, 'one')],
  ['lines are written', (store) => store.fillLines({ cohort, round: 1, part: 0 }, 'one', 'l'.repeat(9000))],
  ['a later place is reserved', (store) => store.reserveLines({ cohort, round: 2, part: 0 }, 'one')],
  ['lines are read', (store) => store.overviewLines(cohort, 1, 2)],
  ['old lines are removed', (store) => store.removeLinesBefore(cohort, 2)],
  ['all lines are removed', (store) => store.removeLines(cohort)],
  ['an overview is removed', (store) => store.removeOverview(cohort)],
  ['letters are removed', (store) => store.removeLetters(cohort, zoeId)],
  ['a trail is removed', (store) => store.removeTrail(cohort, 'pairaaaaaaaa')],
  ['rows are removed', (store) => store.removeRows({ people: [helene()], pairs: [aPair()] })],
  ['some rows are removed', (store) => store.removeSome(cohort)],
];

const real = await aRealTable();
let line: Awaited<ReturnType<typeof aCapacityLine>>;
let table: Store;
beforeAll(async () => {
  line = await aCapacityLine(real.endpoint);
  vi.stubEnv('AWS_ENDPOINT_URL_DYNAMODB', line.endpoint);
  table = dynamoStore(tableName);
});
afterAll(() => line.close());

const aMeteredStore = () => {
  const world = aWorld();
  let costs: TableCost[] = [];
  const store = meteredStore(world.store, itemsOf(world), (_, cost) => costs.push(cost));
  return {
    store,
    taken: (): TableCost => {
      const all = sum(costs);
      costs = [];
      return all;
    },
  };
};

describe('what a call of the store costs is what a table says that it consumed', () => {
  const memory = aMeteredStore();

  it.each(calls)('%s', async (_, call) => {
    await call(table);
    await call(memory.store);
    // The local table counts nothing for its index.
    const { writes, reads, requests } = memory.taken();
    expect({ writes, reads, requests }).toEqual(line.taken());
  });
});

describe('what the local table does not count', () => {
  it('pays for a write whose condition failed, by what is there', async () => {
    const { store, taken } = aMeteredStore();
    await store.createRows({ people: [zoe({ told })], pairs: [] });
    taken();
    expect(await store.savePerson(zoe({ version: 7 }))).toBe('stale');
    expect(taken()).toEqual({ ...noCost, requests: 1, writes: 3 });
  });

  it('pays for a note that a full test letter does not take, and once more for counting it', async () => {
    const { store, taken } = aMeteredStore();
    await store.putTestLetter('two', full);
    const { writes } = taken();
    await store.noteHappening('two', happening);
    expect(taken()).toEqual({ ...noCost, requests: 2, writes: 2 * writes });
  });

  it('pays for the index: once for a row that becomes due, twice for another time, nothing for the same', async () => {
    const { store, taken } = aMeteredStore();
    const pair = aPair();
    await store.createRows({ people: [], pairs: [pair] });
    expect(taken()).toMatchObject({ writes: 1, indexed: 0 });
    await store.savePair({ ...pair, nextAt: now });
    expect(taken()).toMatchObject({ writes: 1, indexed: 1 });
    await store.savePair({ ...pair, version: 1, nextAt: '2026-12-02T08:00:00.000Z' });
    expect(taken()).toMatchObject({ writes: 1, indexed: 2 });
    await store.savePair({ ...pair, version: 2, nextAt: '2026-12-02T08:00:00.000Z' });
    expect(taken()).toMatchObject({ writes: 1, indexed: 0 });
    await store.savePair({ ...pair, version: 3 });
    expect(taken()).toMatchObject({ writes: 1, indexed: 1 });
  });

  it('knows what every call of the store costs', () => {
    const { store } = aMeteredStore();
    expect(Object.keys(store).toSorted()).toEqual(Object.keys(aWorld().store).toSorted());
  });
});
