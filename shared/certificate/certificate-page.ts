import * as z from 'zod';
import { Role } from '../domain/person.ts';
import { Language } from '../domain/programme.ts';
import { Day } from '../domain/time.ts';
import { type Issuer, IssuerHash } from './issuer.ts';

/** What is printed on a certificate; once issued, only a new edition changes it. */
export const Printed = z.strictObject({
  id: z.string().regex(/^[0-9A-HJKMNP-TV-Z]{12}$/),
  /** Gone if its holder asked to be erased. */
  name: z.string().optional(),
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
  edition: z.int().min(1).default(1),
});

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

/** The row of a certificate, shown at `/c/{id}`; those issued before there was a credential have none of what proves it. */
export const CertificatePage = Printed.extend({
  /** Its holder wants the name shown no more; it may come back. */
  nameWithdrawn: z.literal(true).optional(),
  /** Oldest first. */
  editions: z.array(Edition).default([]),
  proven: Proven.optional(),
  /** Under which its issuer is stored. */
  issuer: IssuerHash.optional(),
  /** The Open Badge, signed: it tells the name, and goes with it. */
  credential: z.string().optional(),
  /** The signed list in which the credential's bit is. */
  status: z.string().optional(),
  statusIndex: z.int().min(0).optional(),
  /** Whom the credential is about: drawn at random, and tells of nobody. */
  subject: z.string().startsWith('urn:uuid:').optional(),
  /** The organiser took it back. */
  revoked: z.strictObject({ on: Day, reason: z.string().max(300).optional() }).optional(),
  version: z.int().default(0),
});
export type CertificatePage = z.infer<typeof CertificatePage>;

/** Whether anybody may read whose it is: nobody once the name is withdrawn or forgotten, or the certificate revoked. */
export const isNamed = (page: CertificatePage): page is CertificatePage & { name: string } =>
  page.name !== undefined && !page.nameWithdrawn && !page.revoked;

/** As it is printed, for its holder. */
export type PrintedCertificate = Omit<z.infer<typeof Printed>, 'name'> & { name: string; issuer: Issuer };
