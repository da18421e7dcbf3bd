import { randomBytes } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { credentialKey } from './adapters/credential-key.ts';
import { dynamoStore } from './adapters/dynamo-store.ts';
import { secretKeys } from './adapters/keys.ts';
import { morningScheduler } from './adapters/morning-scheduler.ts';
import { pacer } from './adapters/pacer.ts';
import { sesMailer } from './adapters/ses-mailer.ts';
import { signInQueue, sqsQueue } from './adapters/sqs-queue.ts';
import { instantOf } from './domain/time.ts';
import { keyring } from './keyring.ts';
import { base32 } from './links.ts';
import { jsonLog } from './log.ts';
import { Settings } from './settings.ts';
import type { World } from './world.ts';

/** The one place where settings and adapters become the world that the functions run in. */
export const productionWorld = (environment: NodeJS.ProcessEnv): World => {
  const settings = Settings.parse(environment);
  // The local stack moves its clock while it runs; deployed, the offset is never set.
  const now: World['now'] = () => instantOf(Date.now() + Number(environment['CLOCK_OFFSET_MS'] ?? 0));
  const wait: World['wait'] = (milliseconds) => sleep(milliseconds);
  const store = dynamoStore(settings.TABLE_NAME);
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
    ...sesMailer(settings.SENDER, settings.CONFIGURATION_SET),
    ...sqsQueue(settings.QUEUE_URL, now),
    askToSignIn: signInQueue(settings.SIGN_IN_QUEUE_URL),
    ...morningScheduler(
      {
        group: settings.SCHEDULE_GROUP,
        functionArn: settings.SCHEDULE_TARGET_ARN,
        roleArn: settings.SCHEDULE_ROLE_ARN,
      },
      jsonLog,
    ),
    ...pacer({ now, store, wait, log: jsonLog }, { perSecond, workers, ...(perDay !== undefined && { perDay }) }),
    ...keyring(secretKeys(settings.KEYS_SECRET), settings.BASE_URL, now),
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
