import * as z from 'zod';
import { normalised } from './domain/stop.ts';

/** The environment of every function; read once, in its `index.ts`. Set by CDK, and by the local stack with the same names. */
export const Settings = z.object({
  TABLE_NAME: z.string().min(1),
  /** Of the wake queue. */
  QUEUE_URL: z.url(),
  SCHEDULE_GROUP: z.string().min(1),
  /** What a morning's schedule invokes, and as whom. */
  SCHEDULE_TARGET_ARN: z.string().min(1),
  SCHEDULE_ROLE_ARN: z.string().min(1),
  CONFIGURATION_SET: z.string().min(1),
  /** The address that letters come from. */
  SENDER: z.string().min(3),
  /** Origin of every link, without a slash at the end. */
  BASE_URL: z.url().transform((url) => url.replace(/\/+$/, '')),
  /** ARN or name of the secret `{ current, <key id>: <key>, … }`. */
  KEYS_SECRET: z.string().min(1),
  /** ARN of the KMS key that signs the credentials of certificates. */
  CREDENTIAL_KEY: z.string().min(1),
  /** The zone of a cohort whose upload names none. The deployment has checked it: here, where a function starts, it would take long. */
  ZONE: z.string().min(1),
  /** So many days after a cohort has ended, everything about its people is erased. */
  ERASE_AFTER_DAYS: z.coerce.number().int().positive(),
  /** The addresses that the desk lets in, with commas between. */
  ORGANISERS: z.string().transform((text) => text.split(',').filter(Boolean).map(normalised)),
  /** Of the queue of those who ask to be let in. */
  SIGN_IN_QUEUE_URL: z.url(),
  /** Letters per second that SES grants the account; fractions allowed. */
  SES_RATE: z.coerce.number().positive(),
  /** Letters that SES grants the account in any 24 hours; without it SES alone counts. */
  SES_DAILY: z.coerce.number().int().positive().optional(),
  /** How many wake functions share the rate. */
  WORKERS: z.coerce.number().int().positive(),
});
export type Settings = z.infer<typeof Settings>;
