import { changePair } from './change-pair.ts';
import type { Cohort } from './domain/cohort.ts';
import { cohortInverse, type CohortProblem, cohortProblem, organisedCohort } from './domain/cohort-acts.ts';
import {
  type CohortAct,
  type DeskAct,
  founded,
  foundingOf,
  type NewPair,
  organisedAll,
  type PairChange,
  type PairWish,
  plan,
} from './domain/desk-acts.ts';
import type { ActProblem, By } from './domain/organiser-acts.ts';
import { noFacts, type Pair } from './domain/pair.ts';
import type { Person } from './domain/person.ts';
import type { Language } from './domain/programme.ts';
import type { Zone } from './domain/time.ts';
import { pairsOfAct, undoProblem, type UndoProblem } from './domain/undoing.ts';
import { erasedAmong } from './erasing.ts';
import { hurry } from './hurry.ts';
import type { World } from './world.ts';

export type OrganiseWorld = Pick<World, 'now' | 'store' | 'enqueue' | 'log' | 'keyedId' | 'personIds' | 'tombstonesOf'>;

/** `key` names the act: doing it again with the same one completes what a crash interrupted, and does nothing twice. */
export type Doing = { by: string; key: string };

export type Organised<Problem> =
  | { kind: 'done'; act: DeskAct }
  /** It is so already. */
  | { kind: 'nothing' }
  | { kind: 'refused'; problem: Problem | 'unknown' };

const tries = 8;

/** Does what an organiser wants of a pair: the journal first, then whoever comes, then whoever goes. */
export const organisePair = async (
  world: OrganiseWorld,
  cohort: Cohort,
  pairId: string,
  wish: PairWish,
  doing: Doing,
): Promise<Organised<ActProblem | 'gone'>> => {
  const id = await actIdOf(world, cohort, doing);
  const begun = await world.store.act(cohort.id, id);
  if (begun) return await complete(world, cohort, begun);
  const pair = await world.store.pair(cohort.id, pairId);
  if (!pair) return { kind: 'refused', problem: 'unknown' };
  const other = wish.do === 'move' ? await world.store.pair(cohort.id, wish.to) : undefined;
  const who = { by: doing.by, at: world.now() };
  const newPair = (await world.keyedId(`${cohort.id}|split|${id}`)).slice(0, 12);
  const pairs = new Map([pair, ...(other ? [other] : [])].map((one) => [one.id, one]));
  const planned = plan(cohort, pairs, pair, wish, newPair, who);
  if ('problem' in planned) return { kind: 'refused', problem: planned.problem };
  const { changes, undo } = planned;
  if (changes.length === 0) return { kind: 'nothing' };
  const gone = await missing(world, cohort, changes);
  if (gone) return { kind: 'refused', problem: gone };
  const what = { about: 'pair' as const, pair: pairId, did: wish.do, changes, undo };
  return await begin(world, cohort, { id, ...who, what });
};

/** Founds a pair of people who are in the cohort; the same people are founded once. */
export const foundPair = async (
  world: OrganiseWorld,
  cohort: Cohort,
  pair: NewPair,
  doing: Doing,
): Promise<Organised<ActProblem | 'gone'>> => {
  const id = await actIdOf(world, cohort, doing);
  const begun = await world.store.act(cohort.id, id);
  if (begun) return await complete(world, cohort, begun);
  const newPair = (await world.keyedId(`${cohort.id}|found|${pair.mentor}|${pair.mentees.join('|')}`)).slice(0, 12);
  const { change: founding, undo } = foundingOf(newPair, pair);
  const gone = await missing(world, cohort, [founding]);
  if (gone) return { kind: 'refused', problem: gone };
  const what = { about: 'pair' as const, pair: newPair, did: 'found', changes: [founding], undo: [undo] };
  return await begin(world, cohort, { id, by: doing.by, at: world.now(), what });
};

/** Completes what was begun on pairs and broke off, whoever began it; what somebody is doing at this moment comes to the same. */
export const completeBegun = async (world: OrganiseWorld, cohort: Cohort): Promise<void> => {
  for (const act of await world.store.acts(cohort.id)) if (isBegun(act)) await complete(world, cohort, act);
};

/** Whether an act broke off. A correction is in no journal: whoever wants it asks again; what is done to a cohort is one write. */
export const isBegun = ({ done, what }: DeskAct): boolean =>
  !done && (what.about === 'pair' || (what.about === 'person' && what.did === 'correct'));

/** Whoever is to come must be somebody who takes part in the programme. */
const missing = async (
  world: OrganiseWorld,
  cohort: Cohort,
  changes: readonly PairChange[],
): Promise<'unknown person' | 'gone' | undefined> => {
  const ids = comers(changes).map(({ person }) => person);
  const people = await world.store.people(cohort.id, ids);
  if (people.some(({ leftAt }) => leftAt !== undefined)) return 'gone';
  return ids.every((id) => people.some((one) => one.id === id)) ? undefined : 'unknown person';
};

const comers = (changes: readonly PairChange[]): readonly { person: string; pair: string }[] =>
  changes.flatMap(({ pair, acts }) => acts.flatMap((act) => (act.do === 'join' ? [{ person: act.person, pair }] : [])));

/** Takes an act back, as an act of its own; what people have heard of since can no longer be. */
export const undo = async (
  world: OrganiseWorld,
  cohort: Cohort,
  id: string,
  doing: Doing,
): Promise<Organised<UndoProblem>> => {
  const act = await world.store.act(cohort.id, id);
  if (!act) return { kind: 'refused', problem: 'unknown' };
  if (act.undone) return { kind: 'nothing' };
  const undone = await takeBack(world, cohort, act, doing);
  if (undone.kind !== 'refused')
    await world.store.putAct(cohort.id, { ...act, undone: { by: doing.by, at: world.now() } });
  return undone;
};

const takeBack = async (
  world: OrganiseWorld,
  cohort: Cohort,
  act: DeskAct,
  doing: Doing,
): Promise<Organised<UndoProblem>> => {
  const { what } = act;
  const id = await actIdOf(world, cohort, doing);
  const begun = await world.store.act(cohort.id, id);
  const who = { by: doing.by, at: world.now() };
  // What broke off half way is in the way of nothing but itself.
  if (!begun) {
    const pairs = await world.store.pairs(cohort.id, pairsOfAct(act));
    const problem = undoProblem(cohort, new Map(pairs.map((pair) => [pair.id, pair])), act, who);
    if (problem) return { kind: 'refused', problem };
  }
  if (what.about === 'cohort') return await organiseCohort(world, cohort, what.undo, doing);
  if (what.about === 'person') return { kind: 'refused', problem: 'cannot be undone' };
  if (begun) return await complete(world, cohort, begun);
  return await begin(world, cohort, {
    id,
    ...who,
    what: { about: 'pair', pair: what.pair, did: 'undo', changes: what.undo, undo: [] },
  });
};

export const actIdOf = (world: OrganiseWorld, cohort: Cohort, { by, key }: Doing): Promise<string> =>
  world.keyedId(`${cohort.id}|act|${by}|${key}`);

const begin = async (world: OrganiseWorld, cohort: Cohort, act: DeskAct): Promise<Organised<never>> => {
  // Stale: the same act is being done at this moment; both do the same.
  const isFirst = (await world.store.createAct(cohort.id, act)) === 'saved';
  return await complete(world, cohort, isFirst ? act : ((await world.store.act(cohort.id, act.id)) ?? act));
};

/** Does what is left of an act; all of it can be repeated. */
const complete = async (world: OrganiseWorld, cohort: Cohort, act: DeskAct): Promise<Organised<never>> => {
  if (act.done) return { kind: 'done', act };
  const { what } = act;
  if (what.about === 'pair') await change(world, cohort, what.changes, { by: act.by, at: act.at });
  const done: DeskAct = { ...act, done: true };
  await world.store.putAct(cohort.id, done);
  world.log('act done', { cohort: cohort.id, act: act.id, what: what.about });
  return { kind: 'done', act: done };
};

/**
 * A person's row names their pairs, and a pair its people. The person's is first: until the pair names them they are told
 * nothing of it. They keep the pairs that they have left: what counts for them there is theirs.
 */
const change = async (world: OrganiseWorld, cohort: Cohort, changes: readonly PairChange[], who: By): Promise<void> => {
  for (const { person, pair } of comers(changes))
    await changePerson(world, cohort, person, (row) =>
      row.pairs.includes(pair) ? row : { ...row, pairs: [...row.pairs, pair] },
    );
  for (const one of changes) {
    const { pair: id, acts } = one;
    if (acts.every((act) => act.do === 'join') && (await world.store.pair(cohort.id, id)) === undefined) {
      const pair: Pair = { ...noFacts(), ...founded(cohort, one, who) };
      await world.store.createRows({ people: [], pairs: [pair] });
      await hurry(world, { kind: 'pair', cohort: cohort.id, id, at: who.at });
    }
    await changePair(world, cohort.id, id, (pair) => organisedAll(cohort, pair, acts, who));
  }
};

/** One conditional update of a person, tried again on what others wrote meanwhile; nothing if there is no such person. */
export const changePerson = async (
  world: Pick<World, 'store' | 'enqueue' | 'log'>,
  cohort: Cohort,
  id: string,
  change: (person: Person) => Person,
): Promise<Person | undefined> => {
  for (let round = 0; round < tries; round += 1) {
    const person = await world.store.person(cohort.id, id);
    if (!person) return undefined;
    const after = change(person);
    if (after === person) return person;
    if ((await world.store.savePerson(after)) === 'stale') continue;
    if (after.nextAt !== undefined && after.nextAt !== person.nextAt)
      await hurry(world, { kind: 'person', cohort: cohort.id, id, at: after.nextAt });
    return after;
  }
  throw new Error(`Person ${id} was written by others ${tries} times; do it again.`);
};

/** Somebody whom an organiser brings in; whoever has that address in the cohort already is they. */
export type Newcomer = { name: string; address: string; language: Language; zone: Zone };

/** The id of somebody who is to come, their row made if they are new; undefined for whoever was erased, who stays it. */
export const bringIn = async (
  world: OrganiseWorld,
  cohort: Cohort,
  { address, ...newcomer }: Newcomer,
): Promise<string | undefined> => {
  if ((await erasedAmong(world, [address])).size > 0) return undefined;
  const [id = ''] = await world.personIds([address]);
  const person: Person = { cohort: cohort.id, id, ...newcomer, address, pairs: [], told: {}, version: 0 };
  await world.store.createRows({ people: [person], pairs: [] });
  return id;
};

/** Does what an organiser wants of a cohort, and has everybody in it looked at again whose letters it may move. */
export const organiseCohort = async (
  world: OrganiseWorld,
  { id: cohortId }: Cohort,
  act: CohortAct,
  doing: Doing,
): Promise<Organised<CohortProblem>> => {
  for (let round = 0; round < tries; round += 1) {
    const cohort = await world.store.cohort(cohortId);
    if (!cohort) return { kind: 'refused', problem: 'unknown' };
    const id = await actIdOf(world, cohort, doing);
    const begun = await world.store.act(cohort.id, id);
    if (begun?.done) return { kind: 'done', act: begun };
    const who = begun ? { by: begun.by, at: begun.at } : { by: doing.by, at: world.now() };
    const problem = cohortProblem(cohort, act, who);
    if (problem && !begun) return { kind: 'refused', problem };
    const after = organisedCohort(cohort, act, who);
    const row: DeskAct = begun ?? { id, ...who, what: { about: 'cohort', act, undo: cohortInverse(cohort, act, who) } };
    if (after === cohort) return begun ? await complete(world, cohort, begun) : { kind: 'nothing' };
    if (!begun && (await world.store.createAct(cohort.id, row)) === 'stale') continue;
    // Only people who are looked at by themselves have anything to be looked at again; who issues moves no letter.
    const isToWalk = cohort.state === 'ready' && act.do !== 'issuer';
    const walking = isToWalk ? { ...after, walk: {}, nextAt: world.now() } : after;
    if ((await world.store.saveCohort(walking)) === 'stale') continue;
    if (isToWalk) await hurry(world, { kind: 'cohort', cohort: cohort.id, at: world.now() });
    return await complete(world, cohort, row);
  }
  throw new Error(`Cohort ${cohortId} was written by others ${tries} times; do it again.`);
};
