import type { Action } from '../action.ts';
import { loadCohort, type OfCohort } from '../load-cohort.ts';
import { refusalPage } from './frame.ts';

/** A page about one cohort. */
export const onCohort =
  (act: OfCohort): Action =>
  async (world, visit) => {
    const cohort = await loadCohort(world, visit.caller, visit.params['cohort']);
    return cohort ? await act(world, visit, cohort) : refusalPage(visit.language, 'unknown');
  };
