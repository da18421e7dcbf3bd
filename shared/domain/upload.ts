import * as z from 'zod';
import { Pair } from './pair.ts';
import { Person } from './person.ts';

/** The rows of a cohort as its upload gives them; kept in parts until all of them are written. */
export const Upload = z.strictObject({
  people: z.array(Person.pick({ id: true, name: true, address: true, language: true, zone: true, pairs: true })),
  pairs: z.array(Pair.pick({ id: true, group: true, members: true })),
});
export type Upload = z.infer<typeof Upload>;
