import type { Act } from '../../shared/domain/act.ts';
import type { Pair } from '../../shared/domain/pair.ts';
import type { Person, PersonAct } from '../../shared/domain/person.ts';
import { type Pressed as DomainPressed, pressPair } from '../../shared/domain/press-pair.ts';
import { pressPerson } from '../../shared/domain/press-person.ts';
import type { Instant } from '../../shared/domain/time.ts';
import { saveChanged } from '../../shared/change-pair.ts';
import { hurry } from '../../shared/hurry.ts';
import type { Saved } from '../../shared/store.ts';
import type { Asking } from './pages/choice.ts';
import type { Ports } from './ports.ts';
import type { PairSituation, PersonSituation } from './situation.ts';
import { proofOf, type Visit } from './visit.ts';

/** What came of a press: `quick`, `contradicted` and `taken back` were set aside. */
export type Came = DomainPressed['came'];

/** A row after a press, and the cookies by which the browser is known from now on. */
export type Pressed<Row> = { row: Row; came: Came; cookies: readonly string[] };

/** What a page says of a press that did not count. */
export const setAside = (came: Came | undefined): Asking['setAside'] => {
  if (came === 'taken back') return 'takenBack';
  return came === 'quick' || came === 'contradicted' ? came : undefined;
};

/** A press of a member about their pair. Undefined once the pair is gone. */
export const pressInPair = (
  world: Ports,
  visit: Visit,
  { cohort, person, pair }: Omit<PairSituation, 'texts'>,
  act: Act,
): Promise<Pressed<Pair> | undefined> =>
  pressOn(
    world,
    visit,
    { cohort: cohort.id, person: person.id, kind: 'pair', row: pair, teaches: true },
    {
      load: () => world.store.pair(cohort.id, pair.id),
      press: (before, at, proof) => {
        const { pair: row, came } = pressPair(cohort, before, { by: person.id, at, ...proof, act });
        return { row, came };
      },
      save: (before, after) => saveChanged(world.store, before, after),
    },
  );

/** A press of somebody about themselves. Undefined once they are gone. */
export const pressAsPerson = (
  world: Ports,
  visit: Visit,
  { cohort, person }: Omit<PersonSituation, 'texts'>,
  act: PersonAct,
): Promise<Pressed<Person> | undefined> =>
  pressOn(
    world,
    visit,
    { cohort: cohort.id, person: person.id, kind: 'person', row: person, teaches: act.do === 'in' },
    {
      load: () => world.store.person(cohort.id, person.id),
      press: (before, at, proof) => {
        const { person: row, came } = pressPerson(before, { at, ...proof, act });
        return { row, came };
      },
      save: (_, after) => world.store.savePerson(after),
    },
  );

type Target<Row> = {
  cohort: string;
  person: string;
  kind: 'pair' | 'person';
  row: Row;
  /** Whether a press like this makes a browser known. */
  teaches: boolean;
};
type Writing<Row> = {
  load: () => Promise<Row | undefined>;
  press: (before: Row, at: Instant, proof: Awaited<ReturnType<typeof proofOf>>) => { row: Row; came: Came };
  save: (before: Row, after: Row) => Promise<Saved>;
};

/** Writes by others that one press gives way to before we own up to it. */
const tries = 8;

/** One conditional update, tried again on what others wrote meanwhile. */
const pressOn = async <Row extends { id: string; nextAt?: Instant | undefined }>(
  world: Ports,
  visit: Visit,
  { cohort, person, kind, row: read, teaches }: Target<Row>,
  { load, press, save }: Writing<Row>,
): Promise<Pressed<Row> | undefined> => {
  const proof = await proofOf(world, visit, person);
  for (let round = 0; round < tries; round += 1) {
    const before = await load();
    if (!before) return undefined;
    const now = world.now();
    const { row, came } = press(before, now, proof);
    if (row !== before) {
      if ((await save(before, row)) === 'stale') continue;
      if (row.nextAt === now) await hurry(world, { kind, cohort, id: row.id, at: now });
    }
    if (setAside(came)) world.log('press set aside', { cohort, why: came });
    if (came === 'done') world.log('press counted', { cohort, row: row.id });
    return { row, came, cookies: await cookiesAfter(world, visit, person, came, teaches) };
  }
  throw new Error(`Row ${read.id} was written by others ${tries} times; the press was not recorded.`);
};

/**
 * A browser in which a press counted is known from now on; one in which presses were set aside is forgotten. Nothing is
 * learnt from a press that has no contrary: a robot's would never be found out.
 */
const cookiesAfter = async (
  world: Ports,
  { cookies, isOneClick }: Visit,
  person: string,
  came: Came,
  teaches: boolean,
): Promise<readonly string[]> => {
  if (isOneClick || came === 'nothing' || (came === 'done' && !teaches)) return [];
  const cookie =
    came === 'done' ? await world.rememberBrowser(cookies, person) : await world.forgetBrowser(cookies, person);
  return cookie === undefined ? [] : [cookie];
};
