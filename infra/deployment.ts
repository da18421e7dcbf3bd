import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';

const isZone = (zone: string) => {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: zone }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
};

const text = (pattern: RegExp, wanted: string) => z.string(wanted).regex(pattern, wanted);

/** A worker that waits longer for its turn could be stopped while it waits. */
const longestTurnSeconds = 10;

/** The one configuration file of a deployment. */
export const Deployment = z
  .strictObject({
    name: text(/^[a-z][a-z0-9-]{1,30}$/, '2 to 31 lower-case letters, digits and hyphens, beginning with a letter'),
    region: text(/^[a-z]{2}(-[a-z]+)+-\d$/, 'an AWS Region such as "eu-west-3"'),
    /** Without it the account of the credentials in use; with it, any other account is refused. */
    account: text(
      /^\d{12}$/,
      'the 12 digits of the AWS account, in quotes; leave it out to use the current one',
    ).optional(),
    /** The address that letters come from. */
    sender: z.email('the bare address that letters come from, such as "mentoring@example.org"').toLowerCase(),
    /** `create` asks SES for the sender's domain and prints its DNS records; `existing` where SES has verified it already. */
    identity: z.enum(['create', 'existing'], '"create", or "existing" if SES in this Region knows the sender already'),
    /** Who is told when an alarm goes off. */
    organisers: z
      .array(z.email('an email address'), 'a list of addresses in brackets')
      .min(1, 'at least one address, or nobody is told when something breaks'),
    /** Where links in letters lead; without it, to the API's own address. It stays in inboxes: choose it before the first letter. */
    domain: z
      .strictObject({
        name: z.hostname('a host name such as "mentoring.example.org", without https://'),
        certificateArn: text(/^arn:aws[a-z-]*:acm:/, 'the ARN of an ACM certificate in the same Region'),
      })
      .optional(),
    /** A table that there is already, restored or kept, to go on with; without it the deployment makes its own. */
    table: text(
      /^[A-Za-z0-9_.-]{3,255}$/,
      'the name of an existing table, such as the output TableName; leave it out to have one made',
    ).optional(),
    /** The secret that goes with a kept table: links were signed, and people are known, by its keys. */
    keys: text(
      /^arn:aws[a-z-]*:secretsmanager:[a-z0-9-]+:\d{12}:secret:.+-[A-Za-z0-9]{6}$/,
      'the whole ARN of an existing secret, as the output KeysSecret has it; leave it out to have one made',
    ).optional(),
    /** The zone of a cohort that names none. */
    zone: z.string().refine(isZone, 'an IANA time zone such as "Europe/Paris"').default('Europe/Paris'),
    /** So many days after a cohort has ended, everything about its people is erased. */
    eraseAfterDays: z.int('a whole number of days').min(30, '30 at least').max(3650, '3650 at most').default(180),
    /** Letters per second; never more than SES grants the account. */
    rate: z.number('letters per second, a number such as 14').positive('more than 0 letters per second'),
    /** Letters in any 24 hours; without it SES alone counts, and refuses what is too much. */
    perDay: z.int('a whole number of letters').positive('more than 0 letters a day').optional(),
    /** How many wakes run at once at most; Lambda accepts no less than two. */
    workers: z.int('a whole number').min(2, '2 at least: AWS Lambda accepts no less').max(50, '50 at most').default(2),
  })
  .refine(({ rate, workers }) => (workers + 1) / rate <= longestTurnSeconds, {
    path: ['workers'],
    message: 'fewer workers, or a higher rate: each would wait more than 10 seconds for its turn to send',
  });
export type Deployment = z.infer<typeof Deployment>;

/** Reads a deployment from the text of its file; throws one sentence per mistake. */
export const parseDeployment = (text: string, file: string): Deployment => {
  const result = Deployment.safeParse(parseJson(text, file));
  if (result.success) return result.data;
  const mistakes = result.error.issues.map(({ path, message }) => `  - ${path.join('.') || 'the file'}: ${message}`);
  throw new Error(`${file} cannot be used:\n${mistakes.join('\n')}`);
};

/** The file of a deployment: the one that `DEPLOYMENT` names, else `deployment.json`, else the example. */
export const deploymentFile = (root: string, chosen = ''): { file: string; isExample: boolean } => {
  const own = chosen === '' ? join(root, 'deployment.json') : chosen;
  const isExample = chosen === '' && !existsSync(own);
  return { file: isExample ? join(root, 'infra', 'deployment.example.json') : own, isExample };
};

/** Reads that file; throws a sentence about what is wrong with it. */
export const loadDeployment = (root: string, chosen: string | undefined): Deployment => {
  const { file } = deploymentFile(root, chosen);
  if (!existsSync(file)) throw new Error(`${file} does not exist: DEPLOYMENT names the configuration file to use.`);
  return parseDeployment(readFileSync(file, 'utf8'), file);
};

const parseJson = (text: string, file: string): unknown => {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new Error(`${file} is not JSON: look for a missing quote or comma.`, { cause });
  }
};
