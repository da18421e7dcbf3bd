import { existsSync, mkdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { type Instant, instantOf } from '../../shared/domain/time.ts';
import { serveAws } from './aws/endpoint.ts';
import { localKms } from './aws/kms.ts';
import { localScheduler } from './aws/scheduler.ts';
import { localSecrets } from './aws/secrets.ts';
import { localSes } from './aws/ses.ts';
import { localSqs } from './aws/sqs.ts';
import { openClock } from './clock.ts';
import { demoOrganiser, planDemo, uploadDemo } from './demo.ts';
import { feedbackLoop } from './feedback.ts';
import { type FunctionName, type Invoke, loadFunctions, queueNames, setEnvironment } from './functions.ts';
import { openGallery } from './gallery.ts';
import { passToFunction } from './gateway.ts';
import { forgetDispatched, healIndex } from './heal.ts';
import { serveLocal, type Travel } from './local-interface.ts';
import { servePage } from './local-pages.ts';
import { openJournal } from './mail-journal.ts';
import { again } from './again.ts';
import { oneAtATime } from './one-at-a-time.ts';
import { admitOrganiser } from './organiser.ts';
import { localQueue } from './queue.ts';
import { earliestDue, openTable, refuseIfInUse, tableName } from './table.ts';
import { makeTraveller } from './travel.ts';
import { sweep, type Trigger } from './triggers.ts';
import { openWebServer } from './web-server.ts';
import { warn } from './terminal.ts';

export type StackOptions = {
  dataDir: string;
  /** 0 takes any that is free. */
  port: number;
  /** What the clock of a new data folder shows; real time if undefined. */
  startAt?: Instant | undefined;
  /** Whom the desk lets in; who runs the demo cohort, unless it is somebody else. */
  organiser?: string;
  /** Whether a new data folder gets the demo cohort. */
  demo: boolean;
  /** Where the built functions are. */
  functionsDir: string;
  /** Where the functions find the table and AWS's other services, if not straight at them: tests put bad lines between. */
  reachThrough?: (places: Places) => Promise<Places>;
};

type Places = { table: string; aws: string };

export const functionNames: readonly FunctionName[] = [
  'admit-organiser',
  'wake',
  'dispatch-due',
  'record-feedback',
  'answer-link',
  'serve-desk',
  'show-certificate',
  'show-guide',
];

/** How often it is looked whether time has brought something. */
const lookEveryMs = 250;

/**
 * Brings up the built functions on this machine, with a table, a mail service, schedules and a queue that speak AWS's
 * protocols. One at a time in a process: the functions find all of it through the environment.
 */
export const startLocalStack = async (options: StackOptions) => {
  const dataDir = resolve(options.dataDir);
  const web = await openWebServer(options.port).catch(async (error: unknown) => {
    // Whoever starts the same stack twice finds both taken, and the folder says why.
    if (existsSync(dataDir)) await refuseIfInUse(dataDir);
    throw error;
  });
  mkdirSync(dataDir, { recursive: true });
  const table = await openTable(dataDir).catch(async (error: unknown) => {
    await web.close();
    throw error;
  });
  if (options.demo) planDemo(dataDir, options.startAt ?? instantOf(Date.now()));
  const clock = openClock(dataDir, options.startAt);
  const journal = await openJournal(dataDir);
  const scheduler = localScheduler(dataDir);

  let functions: Promise<Invoke> = new Promise(() => undefined);
  let calls = 0;
  const invoke: Invoke = async (name, event) => {
    const loaded = await functions;
    return await loaded(name, event).finally(() => {
      calls += 1;
    });
  };
  const wakes = localQueue({ name: 'wake', now: clock.now, invoke: (event) => invoke('wake', event) });
  const signIns = localQueue({
    name: 'sign-in',
    now: clock.now,
    invoke: (event) => invoke('admit-organiser', event),
  });
  const feedback = feedbackLoop(journal, clock.now, (event) => invoke('record-feedback', event));
  const aws = await serveAws([
    localSes(clock.now, feedback.accept),
    scheduler.service,
    localSqs({ [queueNames.wake]: wakes, [queueNames.signIn]: signIns }),
    localSecrets(dataDir),
    localKms(dataDir),
  ]);
  const { organiser = demoOrganiser } = options;
  const straight = { table: table.endpoint, aws: aws.endpoint };
  const places = (await options.reachThrough?.(straight)) ?? straight;
  setEnvironment(dataDir, { ...places, baseUrl: web.url, tableName, organiser });
  functions = loadFunctions(options.functionsDir, functionNames);
  await functions;

  const alone = oneAtATime();
  const fire = async (trigger: Trigger): Promise<void> => {
    await invoke('dispatch-due', trigger.event).catch((error: unknown) => warn(`${trigger.name} failed:`, error));
  };
  const traveller = makeTraveller({
    clock,
    fire,
    triggers: () => [...scheduler.triggers(), sweep],
    queues: [signIns, wakes, feedback.queue],
    dueAt: (which) => earliestDue(table.db, which),
    mailsSent: journal.count,
  });
  const travel: Travel = (target) =>
    alone(() => (target === 'next-mail' ? traveller.toNextMail() : traveller.to(target(clock.now()))));

  const token = await admitOrganiser(dataDir, table.db, clock.now());
  await healIndex(table.db);
  await forgetDispatched(table.db);
  feedback.replay();
  // The queue is in memory here; on AWS it would have kept what a kill lost, so whatever is due is dispatched at once.
  await fire({ ...sweep, event: { cause: 'morning' } });
  await alone(traveller.drain);
  const ticker = again(lookEveryMs, () => alone(traveller.pass));

  const local = { organiser, clock, travel, journal, db: table.db, calls: () => calls };
  const serveGallery = openGallery();
  web.begin(
    async (url, request, response) =>
      servePage(url.pathname, response) ||
      (await serveGallery(url.pathname, response)) ||
      (await serveLocal(local, url, request, response)) ||
      (await passToFunction(invoke, url, request, response)),
  );
  await uploadDemo(dataDir, web.url, token);

  return {
    url: web.url,
    close: async (): Promise<void> => {
      await web.close();
      await ticker.stop();
      await alone(async () => undefined);
      await aws.close();
      await journal.close();
      await table.close();
    },
  };
};
