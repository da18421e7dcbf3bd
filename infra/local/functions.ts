import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import * as z from 'zod';

export type FunctionName =
  | 'admit-organiser'
  | 'answer-link'
  | 'dispatch-due'
  | 'record-feedback'
  | 'serve-desk'
  | 'show-certificate'
  | 'show-guide'
  | 'wake';

type Handler = (event: unknown, context: unknown) => Promise<unknown>;

const BuiltFunction = z.object({
  handler: z.custom<Handler>((value) => typeof value === 'function', {
    error: 'The built function exports no handler.',
  }),
});

export const configurationSet = 'binome-local';

/** As the last part of their URLs. */
export const queueNames = { wake: 'binome-local-wake', signIn: 'binome-local-sign-in' };

const timeoutMs = 60_000;

/** The environment in which the built functions find this machine's services, and nobody's AWS account. */
export const setEnvironment = (
  dataDir: string,
  places: { table: string; aws: string; baseUrl: string; tableName: string; organiser: string },
): void => {
  for (const name of ['AWS_PROFILE', 'AWS_SESSION_TOKEN', 'AWS_ENDPOINT_URL', 'AWS_IGNORE_CONFIGURED_ENDPOINT_URLS']) {
    delete process.env[name];
  }
  Object.assign(process.env, {
    AWS_REGION: 'eu-west-3',
    AWS_ACCESS_KEY_ID: 'local',
    AWS_SECRET_ACCESS_KEY: 'local',
    AWS_CONFIG_FILE: join(dataDir, 'no-aws-config'),
    AWS_SHARED_CREDENTIALS_FILE: join(dataDir, 'no-aws-credentials'),
    AWS_ENDPOINT_URL_DYNAMODB: places.table,
    AWS_ENDPOINT_URL_SESV2: places.aws,
    AWS_ENDPOINT_URL_SCHEDULER: places.aws,
    AWS_ENDPOINT_URL_SQS: places.aws,
    AWS_ENDPOINT_URL_SECRETS_MANAGER: places.aws,
    AWS_ENDPOINT_URL_KMS: places.aws,
    TABLE_NAME: places.tableName,
    QUEUE_URL: `${places.aws}/000000000000/${queueNames.wake}`,
    SIGN_IN_QUEUE_URL: `${places.aws}/000000000000/${queueNames.signIn}`,
    ORGANISERS: places.organiser,
    SCHEDULE_GROUP: 'binome-local',
    SCHEDULE_TARGET_ARN: 'arn:aws:lambda:eu-west-3:000000000000:function:dispatch-due',
    SCHEDULE_ROLE_ARN: 'arn:aws:iam::000000000000:role/binome-local-schedules',
    CONFIGURATION_SET: configurationSet,
    SENDER: 'binome@example.org',
    BASE_URL: places.baseUrl,
    KEYS_SECRET: 'binome-local-keys',
    CREDENTIAL_KEY: 'binome-local-credential-key',
    ZONE: 'Europe/Paris',
    ERASE_AFTER_DAYS: '180',
    SES_RATE: '1000',
    WORKERS: '1',
  });
};

export type Invoke = (name: FunctionName, event: unknown) => Promise<unknown>;

/** Loads the built functions once the environment is set; each is then called as Lambda calls it. */
export const loadFunctions = async (folder: string, names: readonly FunctionName[]): Promise<Invoke> => {
  // A stack that starts a second time in one process needs functions that read their environment again.
  const load = randomUUID();
  const handlers = new Map<FunctionName, Handler>();
  for (const name of names) {
    const file = pathToFileURL(join(folder, name, 'index.mjs'));
    handlers.set(name, BuiltFunction.parse(await import(`${file.href}?load=${load}`)).handler);
  }
  return async (name, event) => {
    const handler = handlers.get(name);
    if (!handler) throw new Error(`There is no function ${name}.`);
    const stopsAt = Date.now() + timeoutMs;
    return await handler(structuredClone(event), {
      functionName: name,
      awsRequestId: randomUUID(),
      getRemainingTimeInMillis: () => Math.max(0, stopsAt - Date.now()),
    });
  };
};
