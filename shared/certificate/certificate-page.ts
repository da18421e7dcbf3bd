import * as z from 'zod';
import { Role } from '../domain/person.ts';
import { Language } from '../domain/programme.ts';
import { Day } from '../domain/time.ts';
import type { Issuer } from './issuer.ts';

/** Everything that is printed on a certificate, and shown at `/c/{id}`; once issued, only the name may go. */
export const CertificatePage = z.strictObject({
  id: z.string().regex(/^[0-9A-HJKMNP-TV-Z]{12}$/),
  /** Withdrawn if its holder asked to be erased. */
  name: z.string().optional(),
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

/** As it is printed, for its holder. */
export type PrintedCertificate = Omit<CertificatePage, 'name'> & {
  name: string;
  /** 1 for the first; a corrected name or further steps make another, under the same id. */
  edition: number;
  issuer: Issuer;
};
