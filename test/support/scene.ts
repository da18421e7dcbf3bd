import type { Cohort } from '../../shared/domain/cohort.ts';
import type { Pair } from '../../shared/domain/pair.ts';
import type { Person } from '../../shared/domain/person.ts';
import type { Instant } from '../../shared/domain/time.ts';
import { aCohort, aPair, aPerson, helene, heleneId, zoe, zoeId } from './builders.ts';
import { pathOf } from './visitor.ts';
import { aWorld } from './world.ts';

const cohort = 'cohortaaaaaa';
const pair = 'pairaaaaaaaa';
export const noahId = 'noahaaaaaaaaaaaa';

/** Two days after the first topic, and before the second. */
export const opened: Instant = '2026-12-03T10:00:00.000Z';

type Scene = {
  cohort?: Partial<Cohort>;
  pair?: Partial<Pair>;
  zoe?: Partial<Person>;
  /** With Noah, a second mentee. */
  isGroup?: boolean;
  at?: Instant;
};

/** Zoé, with Hélène for a mentor, and their links. */
export const aScene = (change: Scene = {}) => {
  const group = [
    { person: heleneId, role: 'mentor' as const },
    { person: zoeId, role: 'mentee' as const },
    { person: noahId, role: 'mentee' as const },
  ];
  const world = aWorld({
    cohort: aCohort({ organiser: { name: 'Claire Petit', address: 'claire@example.org' }, ...change.cohort }),
    people: [
      zoe(change.zoe),
      helene(),
      ...(change.isGroup ? [aPerson({ id: noahId, name: 'Noah Lind', address: 'noah@example.org' })] : []),
    ],
    pairs: [aPair({ ...(change.isGroup && { members: group, group: 'Cercle' }), ...change.pair })],
  });
  world.moveTo(change.at ?? opened);
  return {
    world,
    toStep: (purpose: 'met' | 'date' | 'notyet' | 'move' | 'skip' | 'pulse', person = zoeId, step = 'expectations') =>
      pathOf(world, purpose, { cohort, person, pair, step }),
    toPair: (purpose: 'pause' | 'align', person = zoeId) => pathOf(world, purpose, { cohort, person, pair }),
    toPerson: (purpose: 'me' | 'in' | 'stop', person = zoeId) => pathOf(world, purpose, { cohort, person }),
    toConfirm: (n: number, person = zoeId) => pathOf(world, 'confirm', { cohort, person, n }),
    pair: async () => (await world.store.pair(cohort, pair))!,
    person: async (id = zoeId) => (await world.store.person(cohort, id))!,
  };
};
