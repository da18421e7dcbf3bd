import type { Texts } from '../../emails/programmes/catalogue.ts';
import type { Cohort } from '../../shared/domain/cohort.ts';
import { type Case, casesOf } from '../../shared/domain/cases.ts';
import type { TrailEntry } from '../../shared/domain/forget.ts';
import type { Pair, PairEvent } from '../../shared/domain/pair.ts';
import type { Person } from '../../shared/domain/person.ts';
import { loadTexts } from '../../shared/programme-texts.ts';
import type { DeskWorld } from './action.ts';

/** A pair, who is in it, what of it wants the organiser, and what has happened to it. */
export type PairScene = {
  cohort: Cohort;
  /** What its programme says. */
  texts: Texts;
  pair: Pair;
  /** Its people, those who left included, by their ids. */
  people: ReadonlyMap<string, Person>;
  cases: readonly Case[];
  /** Oldest first; what was pressed in private is not in it. */
  history: readonly PairEvent[];
};

export const loadPairScene = async (
  { store, now }: DeskWorld,
  cohort: Cohort,
  id: string,
): Promise<PairScene | undefined> => {
  const pair = await store.pair(cohort.id, id);
  if (!pair) return undefined;
  const members = await store.people(
    cohort.id,
    pair.members.map(({ person }) => person),
  );
  const people = new Map(members.map((person) => [person.id, person]));
  const others = await store.pairs(cohort.id, [...new Set(members.flatMap(({ pairs }) => pairs))]);
  const pairsOf = new Map(members.map((one) => [one.id, others.filter((other) => one.pairs.includes(other.id))]));
  const trail = await store.trail(cohort.id, id);
  return {
    cohort,
    texts: await loadTexts(store, cohort.programme),
    pair,
    people,
    cases: casesOf(cohort, pair, people, pairsOf, now()),
    history: publicEvents([...trail, { version: pair.version, events: pair.events }]),
  };
};

/** What an organiser may read of a trail: nothing that was said in confidence, nor what was set aside. */
const open: ReadonlySet<string> = new Set([
  'met',
  'not met',
  'withdraw',
  'date',
  'no date',
  'skip',
  'unskip',
  'move',
  'unmove',
  'pause',
  'resume',
  'leave',
  'unreached',
  'reached',
]);

/** A row that was saved without anything being said keeps the events that it had: they are in the trail twice. */
const publicEvents = (trail: readonly TrailEntry[]): readonly PairEvent[] => {
  const events = trail
    .flatMap((entry) => entry.events)
    .filter(({ did, organiser, aside }) => !aside && (organiser || open.has(did)));
  return [...new Map(events.map((event) => [JSON.stringify(event), event])).values()].toSorted((a, b) =>
    a.at.localeCompare(b.at),
  );
};
