import { plusMinutes } from '../../shared/domain/time.ts';
import { withdraw } from '../../shared/import-cohort.ts';
import { done, refusal } from './answers.ts';
import { withCohort } from './load-cohort.ts';
import { patienceMinutes } from './upload-cohort.ts';

/** Takes back a draft. */
export const withdrawCohort = withCohort(async (world, { language }, cohort) => {
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
});
