import type { Cohort } from './cohort.ts';
import { normalised } from './stop.ts';

/** Who asks: the operator, who has access to the deployment itself, or an organiser who is let in by address. */
export type Caller = { kind: 'operator' } | { kind: 'organiser'; id: string; address: string };

/** Whether a caller may see and change a cohort: organisers only those that name them. */
export const mayRun = (caller: Caller, { organisers, organiser }: Pick<Cohort, 'organisers' | 'organiser'>): boolean =>
  caller.kind === 'operator' ||
  organisers.includes(caller.address) ||
  (organiser !== undefined && normalised(organiser.address) === caller.address);
