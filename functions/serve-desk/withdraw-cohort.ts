import { plusMinutes } from '../../shared/domain/time.ts';
import { withdraw } from '../../shared/import-cohort.ts';
import { done, refusal } from './answers.ts';
import type { Action } from './action.ts';
import { loadCohort } from './load-cohort.ts';
import { patienceMinutes } from './upload-cohort.ts';

/** Takes back a draft. */
export const withdrawCohort: Action = async (world, { caller, params, language }) => {
  const cohort = await loadCohort(world, caller, params['cohort']);
  if (!cohort) return refusal(404, 'unknown-cohort', language);
  const outcome = await withdraw(world, cohort.id, plusMinutes(world.now(), patienceMinutes));
  switch (outcome) {
    case 'withdrawn':
      return done;
    case 'launched':
      return refusal(409, 'launched', language);
    case 'unknown':
      return refusal(404, 'unknown-cohort', language);
    default:
      return outcome satisfies never;
  }
};
