import type * as z from 'zod';
import type { Audience, Kept, Purpose } from './vocabulary.ts';
import type { Words } from './words.ts';

/** What a field of a stored row holds; `parts` names all that is inside it, by its path. */
export type Field = {
  what: Words;
  why: Purpose;
  /** Nobody else unless given. */
  seen?: readonly Audience[];
  /** What of it they see, where that is not all. */
  note?: Words;
  /** As long as its row unless given. */
  kept?: Kept;
  parts?: Readonly<Record<string, Words>>;
};

/** A kind of row of the table. */
export type Row = {
  title: Words;
  about: Words;
  /** Whether it says anything of somebody who takes part. */
  isPersonal: boolean;
  kept: Kept;
  schema: z.ZodObject;
  fields: Readonly<Record<string, Field>>;
};

/** A row of which the compiler knows whether a field is missing here, or gone there. */
export const row = <Schema extends z.ZodObject>(
  described: Omit<Row, 'schema' | 'fields'> & {
    schema: Schema;
    fields: { readonly [Name in keyof z.output<Schema>]-?: Field };
  },
): Row => described;
