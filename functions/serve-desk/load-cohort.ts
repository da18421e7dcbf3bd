import { type Caller, mayRun } from '../../shared/domain/caller.ts';
import type { Cohort } from '../../shared/domain/cohort.ts';
import type { DeskWorld } from './action.ts';

/** A cohort that the caller may run; one of others is as unknown as one that there is not. */
export const loadCohort = async ({ store }: DeskWorld, caller: Caller, id = ''): Promise<Cohort | undefined> => {
  const cohort = await store.cohort(id);
  return cohort && cohort.state !== 'withdrawn' && mayRun(caller, cohort) ? cohort : undefined;
};
