import type { Cohort } from '../../shared/domain/cohort.ts';
import { organised, type OrganiserAct } from '../../shared/domain/organiser-acts.ts';
import type { Pair } from '../../shared/domain/pair.ts';
import type { Person } from '../../shared/domain/person.ts';
import { timetable } from '../../shared/domain/timetable.ts';
import { aPair, heleneId, zoeId } from './builders.ts';

export const organiserId = 'claireaaaaaaaaaa';

/** The pair after these acts of the organiser, each at its instant. */
export const afterActs = (
  cohort: Cohort,
  pair: Pair,
  ...acts: readonly (readonly [at: string, act: OrganiserAct])[]
): Pair => acts.reduce((one, [at, act]) => organised(cohort, one, act, { by: organiserId, at }), pair);

/** What a person is owed about a pair, as `key without the pair` by its hour; untold or not. */
export const owedOf = (cohort: Cohort, person: Person, ...pairs: readonly Pair[]): Record<string, string> =>
  Object.fromEntries(
    timetable({ cohort, person, pairs }).map(({ key, due }) => [key.replace(/^pair[a-z]+_/, ''), due.slice(0, 16)]),
  );

export const amadouId = 'amadouaaaaaaaaaa';

/** Hélène with Zoé and Amadou. */
export const aGroup = (change: Partial<Pair> = {}): Pair =>
  aPair({
    members: [
      { person: heleneId, role: 'mentor' },
      { person: zoeId, role: 'mentee' },
      { person: amadouId, role: 'mentee' },
    ],
    ...change,
  });
