import type { Act } from '../../shared/domain/act.ts';
import type { Cohort } from '../../shared/domain/cohort.ts';
import { decide } from '../../shared/domain/decide.ts';
import { claim, settle } from '../../shared/domain/letter.ts';
import type { Pair } from '../../shared/domain/pair.ts';
import type { Person, PersonAct } from '../../shared/domain/person.ts';
import { pressPair } from '../../shared/domain/press-pair.ts';
import { pressPerson } from '../../shared/domain/press-person.ts';
import type { Proof } from '../../shared/domain/proof.ts';
import { type Instant, plusMinutes } from '../../shared/domain/time.ts';
import type { Item } from '../../shared/domain/timetable.ts';
import type { Chance } from './chance.ts';

/** A letter as it arrived; `person` and `pairs` as they were when it was written. */
export type Sent = {
  key: string;
  at: Instant;
  items: readonly Item[];
  person: Person;
  pairs: readonly Pair[];
  /** It came back, or was called unwanted: what it told is owed again at another address. */
  hasFailed?: true;
};

/** What people do with what they read; the only thing that makes anything happen but time. */
export type Behaviour = {
  begins: (life: Life) => void;
  reads: (life: Life, letter: Sent) => void;
};

/** The people of a cohort and what they have been sent: the pure core alone, in virtual time, every mail accepted. */
export type Life = {
  readonly cohort: Cohort;
  readonly chance: Chance;
  readonly people: Map<string, Person>;
  readonly pairs: Map<string, Pair>;
  readonly pair: (id: string) => Pair | undefined;
  readonly sent: Sent[];
  now: () => Instant;
  /** Lets something happen in so many minutes. */
  later: (minutes: number, happens: () => void) => void;
  press: (pair: string, by: string, act: Act) => void;
  choose: (person: string, act: PersonAct) => void;
};

/** No programme lasts that long, put off as far as it may be. */
const mostDays = 800;

/** Lives a cohort to its end, from `nextAt` to `nextAt`. */
export const live = (
  { cohort, people, pairs }: { cohort: Cohort; people: readonly Person[]; pairs: readonly Pair[] },
  chance: Chance,
  behaviour: Behaviour,
): Life => {
  let clock = cohort.createdAt;
  const agenda: { at: Instant; happens: () => void }[] = [];
  const proof = (): Proof => chance.pick(['known browser', 'pressed button']);
  const life: Life = {
    cohort,
    chance,
    people: new Map(people.map((person) => [person.id, person])),
    pairs: new Map(pairs.map((pair) => [pair.id, pair])),
    pair: (id) => life.pairs.get(id),
    sent: [],
    now: () => clock,
    later: (minutes, happens) => void agenda.push({ at: plusMinutes(clock, minutes), happens }),
    press: (id, by, act) => {
      const { pair } = pressPair(cohort, found(life.pairs, id), { by, at: clock, proof: proof(), act });
      const { nextAt, ...told } = pair;
      life.pairs.set(id, told);
      if (nextAt !== undefined) for (const { person } of pair.members) touch(life, person);
    },
    choose: (id, act) =>
      void life.people.set(id, pressPerson(found(life.people, id), { at: clock, proof: proof(), act }).person),
  };
  behaviour.begins(life);
  const end = plusMinutes(cohort.createdAt, mostDays * 24 * 60);
  for (;;) {
    const event = first(agenda, ({ at }) => at);
    const person = first([...life.people.values()], ({ nextAt }) => nextAt);
    const at = [event?.at, person?.nextAt].filter((one) => one !== undefined).toSorted()[0];
    if (at === undefined || at > end) return life;
    if (at > clock) clock = at;
    if (event?.at === at) {
      agenda.splice(agenda.indexOf(event), 1);
      event.happens();
    } else if (person) wake(life, person, behaviour);
  }
};

const found = <T>(rows: ReadonlyMap<string, T>, id: string): T => {
  const row = rows.get(id);
  if (!row) throw new Error(`There is no ${id} in this life.`);
  return row;
};

const first = <T>(all: readonly T[], when: (one: T) => Instant | undefined): T | undefined => {
  let [earliest, at]: [T | undefined, Instant | undefined] = [undefined, undefined];
  for (const one of all) {
    const mine = when(one);
    if (mine !== undefined && (at === undefined || mine < at)) [earliest, at] = [one, mine];
  }
  return earliest;
};

const touch = (life: Life, id: string): void =>
  void life.people.set(id, { ...found(life.people, id), nextAt: life.now() });

const wake = (life: Life, person: Person, behaviour: Behaviour): void => {
  const now = life.now();
  const pairs = person.pairs.map((id) => found(life.pairs, id));
  const decision = decide({ cohort: life.cohort, person, pairs }, now);
  if (decision.do === 'rest') {
    const { nextAt } = decision.person;
    if (nextAt !== undefined && nextAt <= now) throw new Error(`At ${now} a person rests until ${nextAt}.`);
    return void life.people.set(person.id, decision.person);
  }
  if (decision.do === 'renew') return void life.people.set(person.id, decision.person);
  if (decision.do !== 'write') throw new Error('Nobody in the simulation asks for what cannot be undone, or bounces.');
  const { letter } = decision;
  const claimed = claim(decision.person, letter, 'o', 'CERTIFICATE', now);
  const situation = { cohort: life.cohort, person: claimed, pairs };
  life.people.set(person.id, settle(situation, letter, { kind: 'accepted', messageId: 'm' }, now));
  const sent = { key: letter.key, at: now, items: letter.items, person, pairs };
  life.sent.push(sent);
  behaviour.reads(life, sent);
};
