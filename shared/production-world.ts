import { randomBytes } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { credentialKey } from './adapters/credential-key.ts';
import { dynamoStore } from './adapters/dynamo-store.ts';
import { pacer } from './adapters/pacer.ts';
import { instantOf } from './domain/time.ts';
import { keyring } from './keyring.ts';
import { base32 } from './links.ts';
import { jsonLog } from './log.ts';
import { onceAsked } from './once-asked.ts';
import { Settings } from './settings.ts';
import type { World } from './world.ts';

/** The one place where settings and adapters become the world that the functions run in. */
export const productionWorld = (environment: NodeJS.ProcessEnv): World => {
  const settings = Settings.parse(environment);
  // The local stack moves its clock while it runs; deployed, the offset is never set.
  const now: World['now'] = () => instantOf(Date.now() + Number(environment['CLOCK_OFFSET_MS'] ?? 0));
  const wait: World['wait'] = (milliseconds) => sleep(milliseconds);
  const store = dynamoStore(settings.TABLE_NAME);
  // What speaks to another service than the table is loaded by who first asks for it: most functions ask one or two.
  const mailer = onceAsked(async () => {
    const { sesMailer } = await import('./adapters/ses-mailer.ts');
    return sesMailer(settings.SENDER, settings.CONFIGURATION_SET);
  });
  const queue = onceAsked(async () => {
    const { signInQueue, sqsQueue } = await import('./adapters/sqs-queue.ts');
    return { ...sqsQueue(settings.QUEUE_URL, now), askToSignIn: signInQueue(settings.SIGN_IN_QUEUE_URL) };
  });
  const mornings = onceAsked(async () => {
    const { morningScheduler } = await import('./adapters/morning-scheduler.ts');
    const { SCHEDULE_GROUP: group, SCHEDULE_TARGET_ARN: functionArn, SCHEDULE_ROLE_ARN: roleArn } = settings;
    return morningScheduler({ group, functionArn, roleArn }, jsonLog);
  });
  const readKeys = onceAsked(async () => {
    const { secretKeys } = await import('./adapters/keys.ts');
    return secretKeys(settings.KEYS_SECRET);
  });
  const { SES_RATE: perSecond, SES_DAILY: perDay, WORKERS: workers } = settings;
  return {
    now,
    wait,
    newId,
    newSecret: () => base32(randomBytes(32)),
    printCertificate: async (certificate, url, credential) => {
      // Loaded only here, so that fonts and the PDF library cost the other letters nothing.
      const { drawCertificate } = await import('./certificate/draw-certificate.ts');
      return await drawCertificate(certificate, url, credential);
    },
    ...credentialKey(settings.CREDENTIAL_KEY),
    store,
    sendMail: async (mail) => await (await mailer()).sendMail(mail),
    enqueue: async (wakes) => await (await queue()).enqueue(wakes),
    queueDepth: async () => await (await queue()).queueDepth(),
    askToSignIn: async (request) => await (await queue()).askToSignIn(request),
    ensureMorning: async (time, zone) => await (await mornings()).ensureMorning(time, zone),
    ...pacer({ now, store, wait, log: jsonLog }, { perSecond, workers, ...(perDay !== undefined && { perDay }) }),
    ...keyring(async () => await (await readKeys())(), settings.BASE_URL, now),
    settings: {
      baseUrl: settings.BASE_URL,
      sender: settings.SENDER,
      sendRate: settings.SES_RATE,
      zone: settings.ZONE,
      eraseAfterDays: settings.ERASE_AFTER_DAYS,
      organisers: settings.ORGANISERS,
    },
    log: jsonLog,
  };
};

const crockford = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

const newId = (): string => [...randomBytes(12)].map((byte) => crockford[byte % 32]).join('');
