import * as z from 'zod';
import { Role } from '../domain/person.ts';
import { Language } from '../domain/programme.ts';
import { Day } from '../domain/time.ts';
import type { Issuer } from './issuer.ts';

/** One state of a certificate that was printed: whoever has the file can find out which. */
const Edition = z.strictObject({
  edition: z.int(),
  on: Day,
  /** `first`; `corrected`: of a name; `fuller`: more steps, or a further pair. */
  why: z.enum(['first', 'corrected', 'fuller']),
  /** Of the PDF, in hex. */
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
});
export type Edition = z.infer<typeof Edition>;

/** By whose word the meetings were recorded, counted in steps. */
const Proven = z.strictObject({
  /** Both sides said so. */
  both: z.int(),
  /** One side said so. */
  one: z.int(),
  organiser: z.int(),
  /** Done with an earlier pair. */
  brought: z.int(),
});

/** Everything that is printed on a certificate, and shown at `/c/{id}`; once issued, only a new edition changes it. */
export const CertificatePage = z.strictObject({
  id: z.string().regex(/^[0-9A-HJKMNP-TV-Z]{12}$/),
  /** Gone if its holder asked to be erased. */
  name: z.string().optional(),
  /** Its holder does not want the name to be shown. */
  nameWithdrawn: z.literal(true).optional(),
  role: Role,
  language: Language,
  programmeTitle: z.string(),
  cohortName: z.string(),
  stepsDone: z.int(),
  stepsTotal: z.int(),
  /** With how many pairs, where these are several. */
  pairs: z.int().optional(),
  thresholdPercent: z.int(),
  from: Day,
  issuedOn: Day,
  /** 1 for the first; a corrected name or further steps make another, under the same id. */
  edition: z.int().default(1),
  /** Oldest first. */
  editions: z.array(Edition).default([]),
  proven: Proven.optional(),
  /** The organiser took it back. */
  revoked: z.strictObject({ on: Day, reason: z.string().max(300).optional() }).optional(),
  version: z.int().default(0),
});
export type CertificatePage = z.infer<typeof CertificatePage>;

/** As it is printed, for its holder. */
export type PrintedCertificate = Omit<
  CertificatePage,
  'name' | 'nameWithdrawn' | 'editions' | 'proven' | 'revoked' | 'version'
> & { name: string; issuer: Issuer };
