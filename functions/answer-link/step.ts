import { type Cohort, isLaunched } from '../../shared/domain/cohort.ts';
import { type Pair, roleOf } from '../../shared/domain/pair.ts';
import type { Person } from '../../shared/domain/person.ts';
import type { Instant } from '../../shared/domain/time.ts';
import { hurry } from '../../shared/hurry.ts';
import type { Ports } from './ports.ts';

/** What a link about a step stands for. */
export type StepClaims = { cohort: string; person: string; pair: string; step: string };
/** `person` is the reader. */
export type StepSituation = { cohort: Cohort; pair: Pair; person: Person };

/** What a link about a step leads to; undefined if it leads nowhere, or not yet. */
export const loadStep = async (
  world: Ports,
  { cohort: cohortId, pair: pairId, person: personId, step }: StepClaims,
): Promise<StepSituation | undefined> => {
  const [cohort, pair, person] = await Promise.all([
    world.store.cohort(cohortId),
    world.store.pair(cohortId, pairId),
    world.store.person(cohortId, personId),
  ]);
  if (!cohort || !pair || !person || !roleOf(pair, personId)) return undefined;
  return isLaunched(cohort, world.now()) && cohort.programme.steps.includes(step)
    ? { cohort, pair, person }
    : undefined;
};

/** Writes by others that one press gives way to before we own up to it. */
const tries = 8;

/**
 * One conditional update, tried again on what others wrote meanwhile; a change that gives the same pair back is not
 * written. Undefined once the pair is gone.
 */
export const changePair = async (
  world: Ports,
  { cohort, pair: id }: StepClaims,
  change: (pair: Pair, now: Instant) => Pair,
): Promise<{ pair: Pair; changed: boolean } | undefined> => {
  for (let round = 0; round < tries; round += 1) {
    const pair = await world.store.pair(cohort, id);
    if (!pair) return undefined;
    const now = world.now();
    const after = change(pair, now);
    if (after === pair) return { pair, changed: false };
    if (pair.events.length > 0) await world.store.keepEvents(pair);
    if ((await world.store.savePair(after)) === 'stale') continue;
    if (after.nextAt === now) await hurry(world, { kind: 'pair', cohort, id, at: now });
    return { pair: after, changed: true };
  }
  throw new Error(`Pair ${id} was written by others ${tries} times; the press was not recorded.`);
};

/** Everybody in the pair but the reader. */
export const partnersOf = async (world: Ports, { cohort, pair, person }: StepSituation): Promise<readonly Person[]> => {
  const others = pair.members.map((member) => member.person).filter((id) => id !== person.id);
  const people = await world.store.people(cohort.id, others);
  return others.flatMap((id) => people.find((one) => one.id === id) ?? []);
};
