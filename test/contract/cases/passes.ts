import { expect } from 'vitest';
import { freshPass, type Pass } from '../../../shared/domain/access.ts';
import { type Case, now } from '../given.ts';

const passOf = (organiser: string, change: Partial<Pass> = {}): Pass => ({
  ...freshPass({
    kind: 'token',
    organiser,
    sha256: 'a'.repeat(64),
    address: 'claire@example.org',
    createdAt: now,
    name: 'script',
  }),
  ...change,
});

/** Cohorts have ids of their own, and so their organisers may be named after them. */
export const passes: readonly Case[] = [
  [
    'keeps what lets an organiser in, and lists it',
    async ({ store, cohort }) => {
      const [token, session] = [passOf(cohort), passOf(cohort, { kind: 'session' })];
      await store.putPass(token);
      await store.putPass(session);
      expect(await store.pass('token', cohort, token.sha256)).toStrictEqual(token);
      expect((await store.passes(cohort)).toSorted((a, b) => a.kind.localeCompare(b.kind))).toStrictEqual([
        session,
        token,
      ]);
    },
  ],
  [
    'knows none of another kind, another organiser or another secret',
    async ({ store, cohort }) => {
      await store.putPass(passOf(cohort));
      expect(await store.pass('session', cohort, 'a'.repeat(64))).toBeUndefined();
      expect(await store.pass('token', `${cohort}x`, 'a'.repeat(64))).toBeUndefined();
      expect(await store.pass('token', cohort, 'b'.repeat(64))).toBeUndefined();
      expect(await store.passes(`${cohort}x`)).toEqual([]);
    },
  ],
  [
    'tells one alone of those who take the same away at once that it was there',
    async ({ store, cohort }) => {
      await store.putPass(passOf(cohort));
      const taken = await Promise.all([1, 2, 3, 4].map(() => store.removePass(passOf(cohort))));
      expect(taken.toSorted()).toEqual(['saved', 'stale', 'stale', 'stale']);
      expect(await store.passes(cohort)).toEqual([]);
    },
  ],
  [
    'notes when a token was used, and brings none back by it',
    async ({ store, cohort }) => {
      await store.putPass(passOf(cohort));
      await store.notePassUse(passOf(cohort), '2026-12-03');
      expect(await store.pass('token', cohort, 'a'.repeat(64))).toMatchObject({ usedOn: '2026-12-03', name: 'script' });
      await store.removePass(passOf(cohort));
      await store.notePassUse(passOf(cohort), '2026-12-04');
      expect(await store.passes(cohort)).toEqual([]);
    },
  ],
  [
    'counts the letters that let somebody in, one writer at a time, and lists none of it among what lets in',
    async ({ store, cohort }) => {
      const bell = await store.doorbell(cohort);
      expect(bell).toEqual({ rung: [], version: 0 });
      const saved = await Promise.all([1, 2].map(() => store.saveDoorbell(cohort, { ...bell, rung: [now] })));
      expect(saved.toSorted()).toEqual(['saved', 'stale']);
      expect(await store.doorbell(cohort)).toMatchObject({ rung: [now], version: 1 });
      expect(await store.passes(cohort)).toEqual([]);
    },
  ],
];
