import * as z from 'zod';
import { Id } from './programme.ts';
import { Day, Instant } from './time.ts';

const ofStep = { step: Id };

/** Everything that a member of a pair can say about it by a press; `un…` and their like take back what stands. */
export const Act = z.discriminatedUnion('do', [
  z.strictObject({ do: z.literal('met'), ...ofStep, absent: z.array(Id).optional() }),
  z.strictObject({ do: z.enum(['not met', 'withdraw']), ...ofStep }),
  z.strictObject({
    do: z.literal('date'),
    ...ofStep,
    at: Instant,
    minutes: z.int().positive(),
    /** The sequence of the date that the page showed: a stale page must not overwrite what the partner has changed since. */
    seen: z.int().optional(),
  }),
  z.strictObject({ do: z.literal('no date'), ...ofStep, seen: z.int().optional() }),
  z.strictObject({ do: z.enum(['looking', 'no answer', 'not waiting']), ...ofStep }),
  z.strictObject({ do: z.enum(['skip', 'unskip']), ...ofStep }),
  /** `seen`: how many moves the page showed. */
  z.strictObject({ do: z.enum(['move', 'unmove']), ...ofStep, seen: z.int() }),
  z.strictObject({ do: z.literal('pause'), until: Day }),
  z.strictObject({ do: z.enum(['resume', 'not working', 'working']) }),
  z.strictObject({ do: z.enum(['well', 'soso', 'badly', 'no pulse']), ...ofStep }),
  z.strictObject({ do: z.literal('expect'), answers: z.record(Id, Id) }),
  z.strictObject({ do: z.literal('not expect') }),
]);
export type Act = z.infer<typeof Act>;
