import type { Cohort } from '../../shared/domain/cohort.ts';
import { noFacts, type Pair } from '../../shared/domain/pair.ts';
import type { Person, Role } from '../../shared/domain/person.ts';
import { groupMentoring, type Language } from '../../shared/domain/programme.ts';
import { type Item, timetable } from '../../shared/domain/timetable.ts';
import type { LetterInput } from '../facts/letter-input.ts';
import { programmeContent } from '../programmes/catalogue.ts';
import { type Names, usualNames } from './names.ts';

/** Whom the reader meets: one pair, several, or a group. */
export const shapes = ['one pair', 'three pairs', 'group'] as const;
export type Shape = (typeof shapes)[number];

/** What the letter tells. */
export const tellings = [
  'welcome',
  'first topic',
  'welcome and topic',
  'topic',
  'met',
  'topic with a date',
  'last topic',
  'ask',
  'invitation',
  'invitation moved',
  'invitation cancelled',
  'certificate',
] as const;
export type What = (typeof tellings)[number];

const cohortOf = (names: Names, language: Language): Cohort => ({
  id: 'elan',
  name: names.cohort,
  state: 'ready',
  programme: groupMentoring,
  start: '2027-02-01',
  morning: '09:00',
  zone: 'Europe/Paris',
  zones: ['Europe/Paris'],
  language,
  organiser: { name: names.organiser, address: 'claire@example.org' },
  organisers: [],
  launchAt: '2027-01-25T08:00:00.000Z',
  createdAt: '2027-01-20T08:00:00.000Z',
  rows: 3,
  pairs: 3,
  people: 4,
  parts: 1,
  partsWritten: 1,
  version: 1,
});

const personOf = (
  id: string,
  name: string,
  language: Language,
  pairs: readonly string[],
  zone = 'Europe/Paris',
): Person => ({
  cohort: 'elan',
  id,
  name,
  address: `${id}@example.org`,
  language,
  zone,
  pairs: [...pairs],
  told: {},
  version: 1,
});

/** The pair as it is once these steps are answered, each on the tenth of its month. */
const pairOf = (id: string, members: Pair['members'], what: What, answered: readonly string[], by: string): Pair => ({
  cohort: 'elan',
  id,
  members,
  ...noFacts(),
  answers: Object.fromEntries(
    answered.map((step) => {
      const month = groupMentoring.steps.indexOf(step) + 2;
      const answer = { says: 'met', at: `2027-0${month}-10T17:00:00.000Z`, proof: 'pressed button' } as const;
      return [step, { [by]: answer }];
    }),
  ),
  dates: datesIn(what, by),
  events: [],
  version: 1,
});

const answeredBefore: Readonly<Record<What, readonly string[]>> = {
  welcome: [],
  'first topic': [],
  'welcome and topic': [],
  topic: ['expectations'],
  met: ['expectations', 'goals', 'experience'],
  'topic with a date': ['expectations', 'goals'],
  'last topic': ['expectations', 'goals'],
  ask: ['expectations', 'goals'],
  invitation: ['expectations', 'goals'],
  'invitation moved': ['expectations', 'goals'],
  'invitation cancelled': ['expectations', 'goals'],
  certificate: ['expectations', 'goals', 'experience', 'feedback', 'network'],
};

/** The third step's date, where the letter speaks of one. */
const datesIn = (what: What, by: string): Pair['dates'] => {
  const [sequence, state] = dateAs[what] ?? [];
  if (!sequence || !state) return {};
  const since = '2027-03-30T15:00:00.000Z';
  return { experience: { at: '2027-04-14T12:30:00.000Z', minutes: 45, by, sequence, since, state } };
};

const dateAs: Partial<Readonly<Record<What, [number, 'agreed' | 'cancelled']>>> = {
  'topic with a date': [1, 'agreed'],
  ask: [1, 'agreed'],
  invitation: [1, 'agreed'],
  'invitation moved': [2, 'agreed'],
  'invitation cancelled': [2, 'cancelled'],
};

const isTold = (what: What, item: Item): boolean => {
  switch (what) {
    case 'welcome':
    case 'certificate':
      return item.kind === what;
    case 'first topic':
      return item.kind === 'topic' && item.index === 0;
    case 'welcome and topic':
      return item.kind === 'welcome' || (item.kind === 'topic' && item.index === 0);
    case 'ask':
      return item.kind === 'ask';
    case 'invitation':
    case 'invitation moved':
    case 'invitation cancelled':
      return item.kind === 'invitation' && item.pair.id === 'p1';
    case 'topic':
    case 'met':
    case 'topic with a date':
      return item.kind === 'topic' && item.index === 2;
    case 'last topic':
      return item.kind === 'topic' && item.index === 5;
    default:
      return what satisfies never;
  }
};

/** A letter as the engine would write it, for previews and tests. */
export const sample = (
  shape: Shape,
  what: What,
  language: Language,
  role: Role = 'mentor',
  names = usualNames,
): LetterInput => {
  const other: Role = role === 'mentor' ? 'mentee' : 'mentor';
  const reader = { person: 'maud', role };
  const ids = shape === 'one pair' ? ['ines'] : ['ines', 'oscar', 'zoe'];
  const members = ids.map((person, index) => ({ person, role: index === 0 ? other : ('mentee' as const) }));
  const [first = 'ines'] = ids;
  const pairs =
    shape === 'group'
      ? [{ ...pairOf('p1', [reader, ...members], what, answeredBefore[what], first), group: names.group }]
      : ids.map((id, index) =>
          pairOf(
            `p${index + 1}`,
            [reader, { person: id, role: other }],
            what,
            answeredBefore[what].slice(0, what === 'certificate' ? undefined : 3 - index),
            id,
          ),
        );
  const person: Person = {
    ...personOf(
      'maud',
      names.reader,
      language,
      pairs.map(({ id }) => id),
    ),
    // The last letter before this one: what partners recorded since is told.
    ...(what === 'last topic' && { calmAt: '2027-03-01T08:00:00.000Z' }),
    ...((what === 'invitation moved' || what === 'invitation cancelled') && {
      told: { p1_experience_invitation_1: { as: 'told', at: '2027-03-29T08:00:00.000Z' } },
    }),
  };
  const situation = { cohort: cohortOf(names, language), person, pairs };
  const items = timetable(situation).filter((item) => isTold(what, item));
  return {
    situation,
    items,
    content: programmeContent(groupMentoring.id, language),
    people: new Map(
      [
        person,
        ...ids.map((id, index) =>
          personOf(id, names.partners[index] ?? id, language, ['p1'], index === 0 ? 'America/Montreal' : undefined),
        ),
      ].map((one) => [one.id, one]),
    ),
    keptDays: 180,
    links: {
      toStep: (pair, step) => (purpose) => link(purpose, pad, pair.id, step),
      toPair: (pair) => (purpose) => link(purpose, pad, pair.id),
      toReader: (purpose) => link(purpose, 'maud'),
      stop: link('stop', 'maud'),
      toConfirm: () => link('confirm', pad),
      certificate: { page: link('c', '7K3M9QX2T4VB'), holder: link('holder', pad.slice(0, 44)) },
      toGuide: (guide) => link('guide', language, guide),
    },
  };
};

export const link = (...path: readonly string[]): string => `https://binome.example.org/${path.join('/')}`;

/** As much as the links of a person are longer. */
const pad = 'a'.repeat(72);
