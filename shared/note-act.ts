import type { Cohort } from './domain/cohort.ts';
import type { DeskAct } from './domain/desk-acts.ts';
import { actIdOf, type Doing, type Organised, type OrganiseWorld } from './organise.ts';

/** Writes an act about a person into the journal, before it is done; the entry that is there if it was begun before. */
export const noteAct = async (
  world: OrganiseWorld,
  cohort: Cohort,
  doing: Doing,
  what: Extract<DeskAct['what'], { about: 'person' }>,
): Promise<DeskAct> => {
  const act = { id: await actIdOf(world, cohort, doing), at: world.now(), by: doing.by, what };
  if ((await world.store.createAct(cohort.id, act)) === 'saved') return act;
  return (await world.store.act(cohort.id, act.id)) ?? act;
};

export const finishAct = async (world: OrganiseWorld, cohort: Cohort, act: DeskAct): Promise<Organised<never>> => {
  const done: DeskAct = { ...act, done: true };
  await world.store.putAct(cohort.id, done);
  return { kind: 'done', act: done };
};
