import type { Answer } from '../../answers.ts';
import type { Visit } from '../../action.ts';
import { refusalPage } from '../frame.ts';
import { seeOther } from '../see-other.ts';

/** Where there is no rehearsal: a cohort that is being written, or has begun, has a page of its own. */
export const noRehearsal = ({ language, params }: Visit, why: 'unknown' | 'not yet' | 'begun'): Answer =>
  why === 'unknown' ? refusalPage(language, 'unknown') : seeOther(`/desk/cohorts/${params['cohort'] ?? ''}`);
