import { expect } from 'vitest';
import { aPair, heleneId, zoeId } from '../../support/builders.ts';
import { type Case, later, now, pairId } from '../given.ts';

const event = (by: string, did = 'met') => ({ did, by, at: now });
const attempt = (cohort: string, change = {}) => ({
  cohort,
  person: zoeId,
  letter: 'd20261201',
  items: ['welcome'],
  attempt: 1,
  at: now,
  ...change,
});
const told = (cohort: string, change = {}) => ({
  cohort,
  person: zoeId,
  letter: 'd20261201',
  attempt: 1,
  event: 'delivered',
  at: later,
  messageId: 'm1',
  ...change,
});

export const histories: readonly Case[] = [
  [
    'has no letters of somebody new',
    async ({ store, cohort }) => expect(await store.letters(cohort, zoeId)).toEqual([]),
  ],
  [
    'notes that SES is about to be asked',
    async ({ store, cohort }) => {
      await store.noteAttempt(attempt(cohort));
      expect(await store.letters(cohort, zoeId)).toEqual([
        { letter: 'd20261201', items: ['welcome'], notes: { asked1: now } },
      ]);
    },
  ],
  [
    'notes the same attempt twice as once',
    async ({ store, cohort }) => {
      for (const _ of [1, 2]) await store.noteAttempt(attempt(cohort));
      expect((await store.letters(cohort, zoeId))[0]?.notes).toEqual({ asked1: now });
    },
  ],
  [
    'notes a second attempt beside the first, with what it holds',
    async ({ store, cohort }) => {
      await store.noteAttempt(attempt(cohort, { items: ['a', 'b'] }));
      await store.noteAttempt(attempt(cohort, { items: ['a'], attempt: 2, at: later }));
      expect(await store.letters(cohort, zoeId)).toEqual([
        { letter: 'd20261201', items: ['a'], notes: { asked1: now, asked2: later } },
      ]);
    },
  ],
  [
    'notes what SES told of an attempt',
    async ({ store, cohort }) => {
      await store.noteAttempt(attempt(cohort));
      await store.noteEvent(told(cohort));
      expect((await store.letters(cohort, zoeId))[0]?.notes).toEqual({
        asked1: now,
        delivered1: later,
        message1: 'm1',
      });
    },
  ],
  [
    'keeps what SES told when it is asked again',
    async ({ store, cohort }) => {
      await store.noteAttempt(attempt(cohort));
      await store.noteEvent(told(cohort));
      await store.noteAttempt(attempt(cohort, { attempt: 2 }));
      expect((await store.letters(cohort, zoeId))[0]?.notes).toMatchObject({ asked2: now, delivered1: later });
    },
  ],
  [
    'makes no letter of an event about one it does not know',
    async ({ store, cohort }) => {
      await store.noteEvent(told(cohort));
      expect(await store.letters(cohort, zoeId)).toEqual([]);
    },
  ],
  [
    'brings no letter back for an event that comes after it was removed',
    async ({ store, cohort }) => {
      await store.noteAttempt(attempt(cohort));
      await store.removeLetters(cohort, zoeId);
      await store.noteEvent(told(cohort));
      expect(await store.letters(cohort, zoeId)).toEqual([]);
    },
  ],
  [
    'gives letters in the order of their keys',
    async ({ store, cohort }) => {
      for (const letter of ['d20270101', 'certificate', 'd20261201'])
        await store.noteAttempt(attempt(cohort, { letter }));
      const letters = await store.letters(cohort, zoeId);
      expect(letters.map(({ letter }) => letter)).toEqual(['certificate', 'd20261201', 'd20270101']);
    },
  ],
  [
    'keeps a letter without items, and one with many',
    async ({ store, cohort }) => {
      const items = Array.from({ length: 40 }, (_, n) => `item${n}`);
      await store.noteAttempt(attempt(cohort, { letter: 'a', items: [] }));
      await store.noteAttempt(attempt(cohort, { letter: 'b', items }));
      expect((await store.letters(cohort, zoeId)).map((letter) => letter.items)).toEqual([[], items]);
    },
  ],
  [
    'keeps the letters of people apart whose ids begin alike',
    async ({ store, cohort }) => {
      for (const person of ['p1', 'p10']) await store.noteAttempt(attempt(cohort, { person }));
      await store.removeLetters(cohort, 'p1');
      expect([await store.letters(cohort, 'p1'), (await store.letters(cohort, 'p10')).length]).toEqual([[], 1]);
    },
  ],
  [
    'keeps the letters of cohorts apart whose ids begin alike',
    async ({ store, cohort }) => {
      await store.noteAttempt(attempt(`${cohort}0`));
      expect(await store.letters(cohort, zoeId)).toEqual([]);
    },
  ],
  [
    'removes many letters at once',
    async ({ store, cohort }) => {
      for (let n = 0; n < 30; n += 1) await store.noteAttempt(attempt(cohort, { letter: `d${n}` }));
      await store.removeLetters(cohort, zoeId);
      expect(await store.letters(cohort, zoeId)).toEqual([]);
    },
  ],
  [
    'removes the letters of somebody without any',
    async ({ store, cohort }) => {
      await store.removeLetters(cohort, heleneId);
      expect(await store.letters(cohort, heleneId)).toEqual([]);
    },
  ],
  ['has no trail of a new pair', async ({ store, cohort }) => expect(await store.trail(cohort, pairId)).toEqual([])],
  [
    'keeps the events of a version once, whoever comes second',
    async ({ store, cohort }) => {
      const pair = aPair({ cohort, version: 2 });
      await store.keepEvents({ ...pair, events: [event(zoeId)] });
      await store.keepEvents({ ...pair, events: [event(heleneId)] });
      expect(await store.trail(cohort, pairId)).toEqual([{ version: 2, events: [event(zoeId)] }]);
    },
  ],
  [
    'gives a trail in the order of its versions',
    async ({ store, cohort }) => {
      for (const version of [10, 9, 100, 1]) await store.keepEvents(aPair({ cohort, version, events: [event(zoeId)] }));
      expect((await store.trail(cohort, pairId)).map(({ version }) => version)).toEqual([1, 9, 10, 100]);
    },
  ],
  [
    'rewrites the entries it is given, and no others',
    async ({ store, cohort }) => {
      for (const version of [1, 2]) await store.keepEvents(aPair({ cohort, version, events: [event(zoeId)] }));
      await store.rewriteTrail(cohort, pairId, [{ version: 1, events: [] }]);
      await store.rewriteTrail(cohort, pairId, []);
      expect(await store.trail(cohort, pairId)).toEqual([
        { version: 1, events: [] },
        { version: 2, events: [event(zoeId)] },
      ]);
    },
  ],
  [
    'keeps trails apart of pairs whose ids begin alike',
    async ({ store, cohort }) => {
      for (const id of ['p1', 'p10']) await store.keepEvents(aPair({ cohort, id, version: 1, events: [event(zoeId)] }));
      await store.removeTrail(cohort, 'p1');
      expect([await store.trail(cohort, 'p1'), (await store.trail(cohort, 'p10')).length]).toEqual([[], 1]);
    },
  ],
  [
    'keeps a long trail whole',
    async ({ store, cohort }) => {
      const entries = Array.from({ length: 60 }, (_, version) => ({
        version,
        events: [event(zoeId, `act ${version}`)],
      }));
      await store.rewriteTrail(cohort, pairId, entries);
      expect(await store.trail(cohort, pairId)).toEqual(entries);
    },
  ],
  [
    'knows the tombstones it was given, and no others',
    async ({ store, cohort }) => {
      await store.putTombstones([`${cohort}a`, `${cohort}b`], now);
      const known = await store.tombstonesAmong([`${cohort}b`, `${cohort}b`, `${cohort}c`, cohort]);
      expect(known).toEqual(new Set([`${cohort}b`]));
      expect(await store.tombstones()).toEqual(expect.arrayContaining([`${cohort}a`, `${cohort}b`]));
    },
  ],
  [
    'takes a tombstone twice as once',
    async ({ store, cohort }) => {
      for (const at of [now, later]) await store.putTombstones([cohort], at);
      expect((await store.tombstones()).filter((name) => name === cohort)).toHaveLength(1);
    },
  ],
  ['knows no tombstone among none', async ({ store }) => expect(await store.tombstonesAmong([])).toEqual(new Set())],
  [
    'finds tombstones among more names than one call of DynamoDB takes',
    async ({ store, cohort }) => {
      await store.putTombstones([`${cohort}149`], now);
      const names = Array.from({ length: 150 }, (_, n) => `${cohort}${n}`);
      expect(await store.tombstonesAmong(names)).toEqual(new Set([`${cohort}149`]));
    },
  ],
  [
    'puts many tombstones at once',
    async ({ store, cohort }) => {
      const names = Array.from({ length: 60 }, (_, n) => `${cohort}x${n}`);
      await store.putTombstones(names, now);
      expect(await store.tombstonesAmong(names)).toEqual(new Set(names));
    },
  ],
  [
    'tells one letter by its key, and by its whole key only',
    async ({ store, cohort }) => {
      await store.noteAttempt(attempt(cohort));
      const told = { letter: 'd20261201', items: ['welcome'], notes: { asked1: now } };
      expect(await store.letter(cohort, zoeId, 'd20261201')).toEqual(told);
      expect(await store.letter(cohort, zoeId, 'd2026')).toBeUndefined();
    },
  ],
  [
    'keeps why an address is not written to, the first reason for good',
    async ({ store, cohort }) => {
      expect(await store.suppression(cohort)).toBeUndefined();
      await store.suppress(cohort, { at: now, why: 'bounced' });
      await store.suppress(cohort, { at: later, why: 'complained' });
      expect(await store.suppression(cohort)).toEqual({ at: now, why: 'bounced' });
      expect((await store.suppressions()).get(cohort)).toEqual({ at: now, why: 'bounced' });
    },
  ],
];
