import { makeHandler } from '../../functions/wake/handler.ts';
import type { Cohort } from '../../shared/domain/cohort.ts';
import type { Pair } from '../../shared/domain/pair.ts';
import type { Person } from '../../shared/domain/person.ts';
import type { Instant } from '../../shared/domain/time.ts';
import type { World } from '../../shared/world.ts';
import { aCohort, aPair, helene, zoe } from './builders.ts';
import { aWorld, queueEvent } from './world.ts';

export const cohortId = 'cohortaaaaaa';
export const claire = { name: 'Claire Petit', address: 'claire@example.org' };

/** Mondays at nine in Paris; the launch is on Tuesday, 24 November, and the first topic a week later. */
export const monday = (week: number): Instant => new Date(Date.UTC(2026, 10, 30 + 7 * week, 8)).toISOString();

/** The pair `n` of many, with two people of its own. */
export const pairOf = (n: number, change: Partial<Pair> = {}, told: Person['told'] = {}) => {
  const [mentor, mentee] = ['mentor', 'mentee'].map((role) => `${role}${n}`) as [string, string];
  const person = { pairs: [`pair${n}`], told, nextAt: undefined };
  return {
    pair: aPair({
      id: `pair${n}`,
      members: [
        { person: mentor, role: 'mentor' },
        { person: mentee, role: 'mentee' },
      ],
      ...change,
    }),
    people: [
      helene({ ...person, id: mentor, name: `Mentor ${n}`, address: `${mentor}@example.org` }),
      zoe({ ...person, id: mentee, name: `Mentee ${n}`, address: `${mentee}@example.org` }),
    ],
  };
};

/** A cohort that somebody runs, and its row looked at whenever a test says so; nobody else is owed anything. */
export const aWeek = (pairs: readonly ReturnType<typeof pairOf>[], change: Partial<Cohort> = {}) => {
  const world = aWorld({
    cohort: aCohort({ organiser: claire, nextAt: monday(0), ...change }),
    people: pairs.flatMap(({ people }) => people),
    pairs: pairs.map(({ pair }) => pair),
  });
  const wakeIn = (around: World) =>
    makeHandler(around)(queueEvent({ kind: 'cohort', cohort: cohortId, at: world.now() }));
  return {
    world,
    wakeIn,
    wake: () => wakeIn(world),
    /** Looks at the row whenever it wants to be looked at, and at nothing else, until then. */
    until: async (end: Instant) => {
      for (let rounds = 0; rounds < 400; rounds += 1) {
        const { nextAt = '9' } = (await world.store.cohort(cohortId)) ?? {};
        if (nextAt > end) break;
        if (nextAt > world.now()) world.moveTo(nextAt);
        await wakeIn(world);
      }
      world.moveTo(end);
    },
    row: async () => (await world.store.cohort(cohortId))!,
    /** To whom weekly letters went, and when. */
    letters: () =>
      world.mails.flatMap(({ to, at, tags }) => (tags['organiser'] === undefined ? [] : [[to, at] as const])),
    logged: (message: string) => world.logged.filter((line) => line.message === message).map(({ fields }) => fields),
  };
};

export const noted = (at: Instant, by: string): Pair['answers'] => ({
  expectations: { [by]: { says: 'met', at, proof: 'pressed button' } },
});
