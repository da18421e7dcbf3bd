import { exported, type ExportedMessages } from '../emails/generated/messages/exported.ts';
import { stepContent, type Texts } from '../emails/programmes/catalogue.ts';
import type { CertificatePage } from './certificate/certificate-page.ts';
import type { Cohort } from './domain/cohort.ts';
import { activeMembers, type Pair, type PairEvent, roleOf } from './domain/pair.ts';
import type { Person } from './domain/person.ts';
import { pausesOf } from './domain/places.ts';
import { stepsCredited } from './domain/standing.ts';
import { loadTexts } from './programme-texts.ts';
import type { LetterHistory, Store } from './store.ts';

/** Everything there is about a person. */
type Everything = {
  texts: Texts;
  cohort: Cohort;
  person: Person;
  pairs: readonly Pair[];
  /** What the trails of the pairs hold, of everybody. */
  events: readonly PairEvent[];
  letters: readonly LetterHistory[];
  certificate: CertificatePage | undefined;
  /** The names of those who take part with them, by id. */
  names: ReadonlyMap<string, string>;
};
type Row = Readonly<Record<string, unknown>>;

/** Everything about a person, as a plain object whose labels are in their language; nothing that others said in private. */
export const exportPerson = async (store: Store, cohort: Cohort, person: Person): Promise<Row> => {
  const pairs = await store.pairs(cohort.id, person.pairs);
  const [texts, letters, trails, partners, certificate] = await Promise.all([
    loadTexts(store, cohort.programme),
    store.letters(cohort.id, person.id),
    Promise.all(pairs.map(({ id }) => store.trail(cohort.id, id))),
    store.people(
      cohort.id,
      pairs.flatMap(activeMembers).map((member) => member.person),
    ),
    person.certificate && store.certificate(person.certificate.id),
  ]);
  const events = [...trails.flat(), ...pairs].flatMap((entry) => entry.events);
  const names = new Map(partners.map(({ id, name }) => [id, name]));
  return exportOf({ texts, cohort, person, pairs, events, letters, certificate, names });
};

const exportOf = (everything: Everything): Row => {
  const { texts, cohort, person, pairs, events, letters, certificate } = everything;
  const t = exported[person.language];
  return labelled(t, {
    you: labelled(t, {
      ...chosenBy(person),
      id: person.id,
      stopped: person.stopped && labelled(t, { what: wordFor(t, person.stopped.why), at: person.stopped.at }),
    }),
    cohort: labelled(t, {
      name: cohort.name,
      programme: texts(person.language).title,
      start: cohort.start,
      organiser: cohort.organiser?.name,
    }),
    pairs: pairs.map((pair) => pairOf(everything, pair)),
    events: distinct(events)
      .filter(({ by }) => by === person.id)
      .map(({ did, step, at, meeting }) =>
        labelled(t, { what: wordFor(t, did), step: step && titleOf(everything, step), at, date: meeting }),
      ),
    letters: letters.map(({ letter, items, notes }) =>
      labelled(t, {
        letter,
        items,
        asked: timesOf(notes, 'asked'),
        delivered: timesOf(notes, 'delivered'),
        bounced: timesOf(notes, 'bounced'),
        complained: timesOf(notes, 'complained'),
      }),
    ),
    told: person.told,
    certificate,
  });
};

const chosenBy = ({
  name,
  address,
  language,
  zone,
  inSince,
  benefit,
  quietSince,
  leftAt,
  request,
}: Person): Labelled => ({
  name,
  address,
  language,
  zone,
  inSince,
  benefit,
  quietSince,
  leftAt,
  request,
});

const pairOf = (everything: Everything, pair: Pair): Row => {
  const { cohort, person, names } = everything;
  const t = exported[person.language];
  const mine = <T>(register: Readonly<Record<string, T>>): T | undefined => register[person.id];
  const waiting = mine(pair.waiting);
  const partners = pair.members.filter((member) => member.person !== person.id);
  return labelled(t, {
    group: pair.group,
    partners: partners.flatMap((member) => names.get(member.person) ?? []),
    role: roleOf(pair, person.id),
    steps: cohort.programme.steps.map((step) => stepOf(everything, pair, step)),
    pauses: pausesOf(pair, person.id).map(({ by, from, until, ended }) =>
      labelled(t, { by: whoIs(t, person, by), from, until: ended ?? until }),
    ),
    waiting: waiting && labelled(t, { what: wordFor(t, waiting.says), at: waiting.at }),
    help: mine(pair.help)?.at,
    expectations: mine(pair.expectations),
    card: pair.card,
    seen: mine(pair.seen),
  });
};

const stepOf = (everything: Everything, pair: Pair, step: string): Row => {
  const { cohort, person, names } = everything;
  const t = exported[person.language];
  const answer = pair.answers[step]?.[person.id];
  const date = pair.dates[step];
  const mood = pair.pulse[step]?.[person.id];
  const doneBy = (done: { by: string; at: string; times?: number } | undefined): Row | undefined =>
    done && labelled(t, { by: whoIs(t, person, done.by), at: done.at, times: done.times });
  return labelled(t, {
    step: titleOf(everything, step),
    youSaid: answer && labelled(t, { what: wordFor(t, answer.says), at: answer.at }),
    absent: answer?.absent?.flatMap((id) => names.get(id) ?? []),
    noted: doneBy(pair.noted?.[step]?.there.includes(person.id) ? pair.noted[step] : undefined),
    counted: stepsCredited(cohort.programme, pair, person.id).includes(step),
    date: date && labelled(t, { at: date.at, by: whoIs(t, person, date.by), what: date.state }),
    skipped: doneBy(pair.skipped[step]),
    moved: doneBy(pair.moved[step]),
    mood: mood && labelled(t, { what: wordFor(t, mood.mood), at: mood.at }),
  });
};

type Labelled = { readonly [label in keyof ExportedMessages['labels']]?: unknown };

/** Under the reader's labels; what there is nothing of is left out. */
const labelled = ({ labels }: ExportedMessages, values: Labelled): Row => {
  const names = new Map<string, string>(Object.entries(labels));
  return Object.fromEntries(
    Object.entries(values)
      .filter(([, value]) => value !== undefined)
      .map(([label, value]) => [names.get(label) ?? label, value]),
  );
};

const wordFor = ({ words }: ExportedMessages, said: string): string =>
  new Map<string, string>(Object.entries(words)).get(said.replaceAll(' ', '-')) ?? said;

const whoIs = ({ words }: ExportedMessages, person: Person, id: string): string =>
  id === person.id ? words.you : words.another;

const titleOf = ({ texts, person }: Everything, step: string): string =>
  stepContent(texts(person.language), step).title;

const timesOf = (notes: LetterHistory['notes'], event: string): readonly string[] =>
  Object.entries(notes).flatMap(([name, at]) => (name.replace(/\d+$/, '') === event ? [at] : []));

/** A row that was saved without anything being said keeps the events that it had: they are in the trail twice. */
const distinct = (events: readonly PairEvent[]): readonly PairEvent[] => [
  ...new Map(events.map((event) => [JSON.stringify(event), event])).values(),
];
