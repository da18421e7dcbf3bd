import { type Caller, mayRun } from '../../shared/domain/caller.ts';
import type { Cohort } from '../../shared/domain/cohort.ts';
import type { Action, DeskWorld, Visit } from './action.ts';
import { type Answer, refusal } from './answers.ts';

/** A cohort that the caller may run; one of others is as unknown as one that there is not. */
export const loadCohort = async ({ store }: DeskWorld, caller: Caller, id = ''): Promise<Cohort | undefined> => {
  const cohort = await store.cohort(id);
  return cohort && cohort.state !== 'withdrawn' && mayRun(caller, cohort) ? cohort : undefined;
};

/** What is done, or shown, about a cohort that the caller may run. */
export type OfCohort = (world: DeskWorld, visit: Visit, cohort: Cohort) => Promise<Answer>;

/** A call of the API about one cohort. */
export const withCohort =
  (act: OfCohort): Action =>
  async (world, visit) => {
    const cohort = await loadCohort(world, visit.caller, visit.params['cohort']);
    return cohort ? await act(world, visit, cohort) : refusal(404, 'unknown-cohort', visit.language);
  };
