import * as z from 'zod';
import { Language, Id } from './programme.ts';
import { Role } from './person.ts';
import { Zone } from './time.ts';

/** The rows of a cohort as its upload gives them; kept in parts until all of them are written. */
export const Upload = z.strictObject({
  people: z.array(
    z.strictObject({
      id: Id,
      name: z.string(),
      address: z.string(),
      language: Language,
      zone: Zone,
      pairs: z.array(Id),
    }),
  ),
  pairs: z.array(
    z.strictObject({
      id: Id,
      group: z.string().optional(),
      members: z.array(z.strictObject({ person: Id, role: Role })),
    }),
  ),
});
export type Upload = z.infer<typeof Upload>;
