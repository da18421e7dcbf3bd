import { programmeContent, stepContent } from '../../emails/programmes/catalogue.ts';
import { answersEndAt, type Cohort, isLaunched } from '../../shared/domain/cohort.ts';
import { type Pair, reachedAt, recordMeeting, roleOf, stepsDone, undoMeeting } from '../../shared/domain/pair.ts';
import type { Person } from '../../shared/domain/person.ts';
import { stepsNeeded } from '../../shared/domain/programme.ts';
import { dayIn } from '../../shared/domain/time.ts';
import { hurry } from '../../shared/hurry.ts';
import type { LinkClaims } from '../../shared/world.ts';
import { metPage, type MetView } from './pages.ts';
import type { Ports } from './ports.ts';

/** Writes by others that one press gives way to before we own up to it. */
const tries = 8;

/** "We met": shows where the step stands, after acting on `wish` if there is one; undefined for a link that is not ours. */
export const answerMet = async (world: Ports, token: string, wish: string | undefined) => {
  const claims = await world.readLink('met', token);
  const situation = claims && (await load(world, claims));
  if (!claims || !situation) return undefined;
  const { cohort, pair, person } = situation;
  if (world.now() > answersEndAt(cohort)) return metPage(person.language, { state: 'ended' });

  const after = wish === undefined ? pair : await act(world, cohort, claims, wish);
  return after && metPage(person.language, await viewOf(world, { cohort, pair: after, person }, claims.step, wish));
};

const load = async (world: Ports, { cohort: cohortId, pair: pairId, person: personId, step }: LinkClaims['met']) => {
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

/** One conditional update, tried again on what others wrote meanwhile; pressing again changes nothing. */
const act = async (
  world: Ports,
  { id, programme }: Cohort,
  { pair: pairId, step, person }: LinkClaims['met'],
  wish: string,
): Promise<Pair | undefined> => {
  const change = { met: recordMeeting, undo: undoMeeting }[wish];
  for (let round = 0; round < tries; round += 1) {
    const pair = await world.store.pair(id, pairId);
    const now = world.now();
    const after = pair && change?.(programme, pair, step, person, now);
    if (!pair || !after || after === pair) return pair;
    if (pair.events.length > 0) await world.store.keepEvents(pair);
    if ((await world.store.savePair(after)) === 'stale') continue;
    world.log(wish === 'met' ? 'meeting recorded' : 'meeting undone', { cohort: id, pair: pairId, step });
    if (after.nextAt === now) await hurry(world, { kind: 'pair', cohort: id, id: pairId, at: now });
    return after;
  }
  throw new Error(`Pair ${pairId} was written by others ${tries} times; the press was not recorded.`);
};

type Seen = { cohort: Cohort; pair: Pair; person: Person };

const viewOf = async (
  world: Ports,
  { cohort, pair, person }: Seen,
  step: string,
  wish: string | undefined,
): Promise<MetView> => {
  const others = pair.members.map((member) => member.person).filter((id) => id !== person.id);
  const people = await world.store.people(cohort.id, others);
  const nameOf = (id: string) => people.find((one) => one.id === id)?.name ?? '';
  const { programme } = cohort;
  const meeting = {
    partners: others.map(nameOf),
    stepTitle: stepContent(programmeContent(programme.id, person.language), step).title,
    step: programme.steps.indexOf(step) + 1,
    total: programme.steps.length,
    done: stepsDone(pair),
    needed: stepsNeeded(programme),
  };
  const answer = pair.answers[step];
  if (!answer) return { state: 'ask', ...meeting, undone: wish === 'undo' };
  return {
    state: 'met',
    ...meeting,
    by: answer.by === person.id ? undefined : nameOf(answer.by),
    on: dayIn(person.zone, answer.at),
    certificateReached: reachedAt(programme, pair) !== undefined,
    certificateSent: person.certificate !== undefined,
  };
};
