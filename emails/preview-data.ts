import type { Cohort } from '../shared/domain/cohort.ts';
import type { Pair } from '../shared/domain/pair.ts';
import type { Person, Role } from '../shared/domain/person.ts';
import { groupMentoring, type Language } from '../shared/domain/programme.ts';
import { type Item, timetable } from '../shared/domain/timetable.ts';
import type { LetterInput } from './write-letter.ts';

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
  'last topic',
  'certificate',
] as const;
export type What = (typeof tellings)[number];

/** The texts that strangers write: names and addresses of people, the names of the group and of the cohort. */
export type Names = { reader: string; partners: readonly [string, string, string]; group: string; cohort: string };

export const usualNames: Names = {
  reader: 'Maud Lefèvre',
  partners: ['Inès Benali', 'Oscar Lindqvist', 'Zoé Marchand'],
  group: 'Alizé',
  cohort: 'Élan 2027',
};

const cohortOf = (name: string, language: Language): Cohort => ({
  id: 'elan',
  name,
  state: 'ready',
  programme: groupMentoring,
  start: '2027-02-01',
  morning: '09:00',
  zone: 'Europe/Paris',
  zones: ['Europe/Paris'],
  language,
  launchAt: '2027-01-25T08:00:00.000Z',
  createdAt: '2027-01-20T08:00:00.000Z',
  rows: 3,
  pairs: 3,
  people: 4,
  parts: 1,
  partsWritten: 1,
  version: 1,
});

const personOf = (id: string, name: string, language: Language, pairs: readonly string[]): Person => ({
  cohort: 'elan',
  id,
  name,
  address: `${id}@example.org`,
  language,
  zone: 'Europe/Paris',
  pairs: [...pairs],
  told: {},
  version: 1,
});

/** The pair as it is once these steps are answered, each on the tenth of its month. */
const pairOf = (id: string, members: Pair['members'], answered: readonly string[], by: string): Pair => ({
  cohort: 'elan',
  id,
  members,
  answers: Object.fromEntries(
    answered.map((step) => {
      const month = groupMentoring.steps.indexOf(step) + 2;
      return [step, { by, at: `2027-0${month}-10T17:00:00.000Z`, proof: 'pressed button' as const }];
    }),
  ),
  dates: {},
  events: [],
  version: 1,
});

const answeredBefore: Readonly<Record<What, readonly string[]>> = {
  welcome: [],
  'first topic': [],
  'welcome and topic': [],
  topic: ['expectations'],
  met: ['expectations', 'goals', 'experience'],
  'last topic': ['expectations', 'goals'],
  certificate: ['expectations', 'goals', 'experience', 'feedback', 'network'],
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
    case 'topic':
    case 'met':
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
      ? [{ ...pairOf('p1', [reader, ...members], answeredBefore[what], first), group: names.group }]
      : ids.map((id, index) =>
          pairOf(
            `p${index + 1}`,
            [reader, { person: id, role: other }],
            answeredBefore[what].slice(0, what === 'certificate' ? undefined : 3 - index),
            id,
          ),
        );
  const person = personOf(
    'maud',
    names.reader,
    language,
    pairs.map(({ id }) => id),
  );
  const situation = { cohort: cohortOf(names.cohort, language), person, pairs };
  const items = timetable(situation).filter((item) => isTold(what, item));
  return {
    situation,
    items,
    people: new Map(
      [person, ...ids.map((id, index) => personOf(id, names.partners[index] ?? id, language, ['p1']))].map((one) => [
        one.id,
        one,
      ]),
    ),
    links: {
      met: new Map(items.map(({ key }) => [key, `https://binome.example.org/m/${key.replaceAll('_', '')}`])),
      date: new Map(items.map(({ key }) => [key, `https://binome.example.org/d/${key.replaceAll('_', '')}`])),
      certificate: 'https://binome.example.org/c/7K3M9QX2T4VB',
      stop: 'https://binome.example.org/s/maud',
    },
  };
};

/** What a name may turn out to be. */
export const hostileNames: readonly string[] = [
  '<script>alert(1)</script>',
  '"><mj-button href="https://evil.example">',
  "' onmouseover='alert(1)",
  '{{stopUrl}} ${process.env}',
  '<!-- each:pairs --><!-- /each:pairs -->',
  'Ana\r\nBcc: everybody@example.org',
  'Ana\u0000\u0007\u2028\u2029',
  '\u202Egnorw\u2066\u2068',
  'سلمى العمراني',
  '\u{1F469}\u200D\u{1F680}'.repeat(60),
  'Ana '.repeat(100),
];
