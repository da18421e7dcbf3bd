import { loadAnswers } from '../../../functions/answer-link/handler.ts';
import { loadDesk } from '../../../functions/serve-desk/routes.ts';

/** Time here is virtual: what functions load on their way would take none of it, and be late. */
await Promise.all([loadAnswers(), loadDesk()]);
