import * as z from 'zod';
import { Role } from '../domain/person.ts';
import { Language } from '../domain/programme.ts';
import { Day } from '../domain/time.ts';

/** Everything that is printed on a certificate, and shown at `/c/{id}`; never changes once issued. */
export const CertificatePage = z.strictObject({
  id: z.string().regex(/^[0-9A-HJKMNP-TV-Z]{12}$/),
  name: z.string(),
  role: Role,
  language: Language,
  programmeTitle: z.string(),
  cohortName: z.string(),
  stepsDone: z.int(),
  stepsTotal: z.int(),
  thresholdPercent: z.int(),
  from: Day,
  issuedOn: Day,
});
export type CertificatePage = z.infer<typeof CertificatePage>;
