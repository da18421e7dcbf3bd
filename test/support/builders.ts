import { CertificatePage } from '../../shared/certificate/certificate-page.ts';
import type { Act } from '../../shared/domain/act.ts';
import { Cohort } from '../../shared/domain/cohort.ts';
import { Pair } from '../../shared/domain/pair.ts';
import { Person } from '../../shared/domain/person.ts';
import { pressPair } from '../../shared/domain/press-pair.ts';
import { groupMentoring } from '../../shared/domain/programme.ts';

/** Test data; all of it passes through the production schemas. */
export const aCohort = (change: Partial<Cohort> = {}): Cohort =>
  Cohort.parse({
    id: 'cohortaaaaaa',
    name: 'Cercle de mentorat',
    state: 'ready',
    programme: groupMentoring,
    start: '2026-12-01',
    morning: '09:00',
    zone: 'Europe/Paris',
    zones: ['Europe/Paris'],
    language: 'fr',
    launchAt: '2026-11-24T08:00:00.000Z',
    createdAt: '2026-11-23T08:00:00.000Z',
    rows: 1,
    pairs: 1,
    people: 2,
    parts: 0,
    partsWritten: 0,
    version: 3,
    ...change,
  });

export const zoeId = 'zoeaaaaaaaaaaaaa';
export const heleneId = 'heleneaaaaaaaaaa';

export const aPerson = (change: Partial<Person> = {}): Person =>
  Person.parse({
    cohort: 'cohortaaaaaa',
    id: zoeId,
    name: 'Zoé Lefèvre',
    address: 'zoe@example.org',
    language: 'fr',
    zone: 'Europe/Paris',
    pairs: ['pairaaaaaaaa'],
    told: {},
    version: 0,
    nextAt: '2026-11-24T08:00:00.000Z',
    ...change,
  });

export const zoe = (change: Partial<Person> = {}): Person => aPerson(change);
export const helene = (change: Partial<Person> = {}): Person =>
  aPerson({ id: heleneId, name: 'Hélène Nguyễn-Østergård', address: 'helene@example.org', ...change });

export const aPair = (change: Partial<Pair> = {}): Pair =>
  Pair.parse({
    cohort: 'cohortaaaaaa',
    id: 'pairaaaaaaaa',
    members: [
      { person: heleneId, role: 'mentor' },
      { person: zoeId, role: 'mentee' },
    ],
    answers: {},
    events: [],
    version: 0,
    ...change,
  });

/** Answers of one person for the first `count` steps, a day apart from `from` on. */
export const answered = (count: number, from = '2026-12-02T10:00:00.000Z', by = zoeId): Pair['answers'] =>
  Object.fromEntries(
    groupMentoring.steps.slice(0, count).map((step, index) => [
      step,
      {
        [by]: {
          says: 'met' as const,
          at: new Date(Date.parse(from) + index * 86_400_000).toISOString(),
          proof: 'pressed button' as const,
        },
      },
    ]),
  );

/** The pair after a press that nothing contradicts. */
export const pressed = (cohort: Cohort, pair: Pair, by: string, at: string, act: Act): Pair =>
  pressPair(cohort, pair, { by, at, proof: 'known browser', act }).pair;

export const aCertificatePage = (change: Partial<CertificatePage> = {}): CertificatePage =>
  CertificatePage.parse({
    id: '7Q4MXK2P9DTR',
    name: 'Zoé Lefèvre',
    role: 'mentee',
    language: 'fr',
    programmeTitle: 'Mentorat',
    cohortName: 'Cercle',
    stepsDone: 5,
    stepsTotal: 6,
    thresholdPercent: 80,
    from: '2026-12-01',
    issuedOn: '2027-05-03',
    ...change,
  });
