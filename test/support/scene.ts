import type { Cohort } from '../../shared/domain/cohort.ts';
import { type Pair, PairFacts } from '../../shared/domain/pair.ts';
import { type Person, PersonFacts } from '../../shared/domain/person.ts';
import type { Instant } from '../../shared/domain/time.ts';
import type { CertificatePage } from '../../shared/certificate/certificate-page.ts';
import { aCertificatePage, aCohort, aPair, aPerson, helene, heleneId, zoe, zoeId } from './builders.ts';
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
    toHolder: async (shown: Partial<CertificatePage> = {}) => {
      const certificate = aCertificatePage(shown);
      await world.store.putCertificate(certificate);
      return await pathOf(world, 'holder', { certificate: certificate.id });
    },
    toConfirm: (n: number, person = zoeId) => pathOf(world, 'confirm', { cohort, person, n }),
    pair: async () => (await world.store.pair(cohort, pair))!,
    person: async (id = zoeId) => (await world.store.person(cohort, id))!,
    /** What people have said of the pair, and Zoé of herself; what is only kept for the minute left aside. */
    facts: async () => ({
      pair: PairFacts.parse(only(PairFacts.shape, await world.store.pair(cohort, pair))),
      person: PersonFacts.parse(only(PersonFacts.shape, await world.store.person(cohort, zoeId))),
      isHidden: (await world.store.certificate(aCertificatePage().id))?.nameWithdrawn,
    }),
  };
};

const only = (shape: object, row: object = {}): object =>
  Object.fromEntries(Object.entries(row).filter(([field]) => field in shape));
