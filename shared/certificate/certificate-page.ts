import * as z from 'zod';
import { Role } from '../domain/person.ts';
import { Language } from '../domain/programme.ts';
import { Day } from '../domain/time.ts';
import { type Issuer, IssuerHash } from './issuer.ts';

/** What is printed on a certificate, and shown at `/c/{id}`; once issued, only the name may go. */
const Printed = z.strictObject({
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

/** The row of a certificate; those issued before there was a credential have none of what is optional. */
export const CertificatePage = Printed.extend({
  edition: z.int().min(1).optional(),
  /** Under which its issuer is stored. */
  issuer: IssuerHash.optional(),
  /** The Open Badge, signed: it tells the name, and goes with it. */
  credential: z.string().optional(),
  /** The signed list in which the credential's bit is. */
  status: z.string().optional(),
  statusIndex: z.int().min(0).optional(),
  /** Whom the credential is about: drawn at random, and tells of nobody. */
  subject: z.string().startsWith('urn:uuid:').optional(),
  /** Its holder wants the name shown no more; it may come back. */
  nameWithdrawn: z.literal(true).optional(),
  revoked: z.strictObject({ on: Day, reason: z.string().optional() }).optional(),
});
export type CertificatePage = z.infer<typeof CertificatePage>;

/** As it is printed, for its holder. */
export type PrintedCertificate = Omit<z.infer<typeof Printed>, 'name'> & {
  name: string;
  /** 1 for the first; a corrected name or further steps make another, under the same id. */
  edition: number;
  issuer: Issuer;
};
