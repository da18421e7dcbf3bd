import type { Cohort } from './domain/cohort.ts';
import {
  corrected,
  type Correction,
  correctionProblem,
  fieldsChanged,
  type PersonProblem,
  stillOwed,
  toBeToldAgain,
} from './domain/person-acts.ts';
import { finishAct, noteAct } from './note-act.ts';
import { actIdOf, changePerson, type Doing, type Organised, type OrganiseWorld } from './organise.ts';
import type { LetterHistory } from './store.ts';

export type PersonWish = ({ do: 'correct' } & Correction) | { do: 'resend'; letter: string };

/** Does what an organiser wants for a person; the journal says what was corrected, never from what or to what. */
export const organisePerson = async (
  world: OrganiseWorld,
  cohort: Cohort,
  id: string,
  { do: what, ...wish }: PersonWish,
  doing: Doing,
): Promise<Organised<PersonProblem | 'taken'>> => {
  const begun = await world.store.act(cohort.id, await actIdOf(world, cohort, doing));
  // What broke off may be so already, or be under way: neither is in the way of its own end.
  if (begun && !('letter' in wish)) {
    await changePerson(world, cohort, id, (row) => corrected(row, wish, begun.at, cohort));
    return await finishAct(world, cohort, begun);
  }
  const person = await world.store.person(cohort.id, id);
  if (!person) return { kind: 'refused', problem: 'unknown' };
  if (person.leftAt !== undefined) return { kind: 'refused', problem: 'gone' };
  if (!('letter' in wish)) {
    const problem = correctionProblem(person, wish) ?? ((await isTaken(world, cohort, id, wish)) ? 'taken' : undefined);
    if (problem) return { kind: 'refused', problem };
    const of = [...fieldsChanged(person, wish)];
    if (of.length === 0) return { kind: 'nothing' };
    const act = await noteAct(world, cohort, doing, { about: 'person', person: id, did: 'correct', of });
    await changePerson(world, cohort, id, (row) => corrected(row, wish, act.at, cohort));
    return await finishAct(world, cohort, act);
  }
  const history = await world.store.letter(cohort.id, id, wish.letter);
  if (!history) return { kind: 'refused', problem: 'unknown letter' };
  const pairs = await world.store.pairs(cohort.id, person.pairs);
  const items = stillOwed({ cohort, person, pairs }, history.items, world.now());
  if (items.length === 0) return { kind: 'refused', problem: 'over' };
  const act = await noteAct(world, cohort, doing, { about: 'person', person: id, did: what, of: [wish.letter] });
  if (act.done) return { kind: 'done', act };
  const again = { letter: wish.letter, attempt: lastAttempt(history), items };
  await changePerson(world, cohort, id, (row) => toBeToldAgain(row, again, act.at));
  return await finishAct(world, cohort, act);
};

/** Whether somebody else in the cohort was uploaded with that address: they would read each other's letters. */
const isTaken = async (world: OrganiseWorld, cohort: Cohort, id: string, { address }: Correction): Promise<boolean> => {
  if (address === undefined) return false;
  const [same = ''] = await world.personIds([address]);
  return same !== id && (await world.store.person(cohort.id, same)) !== undefined;
};

const lastAttempt = ({ notes }: LetterHistory): number =>
  Math.max(1, ...Object.keys(notes).flatMap((note) => (/^asked\d+$/.test(note) ? [Number(note.slice(5))] : [])));
