import * as z from 'zod';
import { Id, Language } from './domain/programme.ts';
import { Instant } from './domain/time.ts';

/** A message on the queue: look at this row. `at` is the instant it was due, for workers whose clock is slow. */
export const Wake = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('person'), cohort: Id, id: Id, at: Instant }),
  z.strictObject({ kind: z.literal('pair'), cohort: Id, id: Id, at: Instant }),
  z.strictObject({ kind: z.literal('cohort'), cohort: Id, at: Instant }),
]);
export type Wake = z.infer<typeof Wake>;

/** A message on the queue of its own: somebody who says that this is their address asks to be let in. */
export const SignInRequest = z.strictObject({
  address: z.string().max(254),
  language: Language,
  /** A page of the desk. */
  to: z.string().max(200),
  at: Instant,
});
export type SignInRequest = z.infer<typeof SignInRequest>;
