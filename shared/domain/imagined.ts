import type { Cohort } from './cohort.ts';
import { noFacts, type Pair } from './pair.ts';
import type { Person, Role } from './person.ts';
import type { Language, Programme } from './programme.ts';
import { lettersOf } from './rehearsal-calendar.ts';
import type { RehearsedLetter } from './rehearse.ts';
import { type Day, instantAt, plusDays, type Zone } from './time.ts';

/** Whom a programme is shown with: a cohort of one pair, of nobody in particular. */
export type Imagined = {
  programme: Programme;
  /** Begins on this day. */
  start: Day;
  zone: Zone;
  language: Language;
  names: { readonly cohort: string; readonly mentor: string; readonly mentee: string };
};

/** Every letter that the mentor or the mentee of such a pair gets, if they meet a few days after each topic. */
export const imaginedLetters = (
  { programme, start, zone, language, names }: Imagined,
  role: Role,
): { letters: readonly RehearsedLetter[]; people: readonly Person[] } => {
  const launchAt = instantAt(plusDays(start, -7), '09:00', zone);
  const cohort: Cohort = {
    id: 'imagined',
    name: names.cohort,
    state: 'ready',
    programme,
    start,
    morning: '09:00',
    zone,
    language,
    organisers: [],
    zones: [zone],
    launchAt,
    createdAt: launchAt,
    rows: 1,
    pairs: 1,
    people: 2,
    parts: 1,
    partsWritten: 1,
    version: 0,
  };
  const personOf = (id: Role): Person => ({
    cohort: cohort.id,
    id,
    name: names[id],
    address: `${id}@example.org`,
    language,
    zone,
    pairs: ['pair'],
    told: {},
    version: 0,
  });
  const pair: Pair = {
    cohort: cohort.id,
    id: 'pair',
    members: [
      { person: 'mentor', role: 'mentor' },
      { person: 'mentee', role: 'mentee' },
    ],
    ...noFacts(),
    events: [],
    version: 0,
  };
  const pairs = new Map([[pair.id, pair]]);
  return {
    letters: lettersOf({ cohort, pairs }, personOf(role), 'met'),
    people: [personOf('mentor'), personOf('mentee')],
  };
};
