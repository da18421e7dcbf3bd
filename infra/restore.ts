import { setTimeout as sleep } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import * as z from 'zod';
import { Language } from '../shared/domain/programme.ts';
import { learnDeployed } from './deployed.ts';
import { whyNot } from './doctor/answer.ts';
import { askAws } from './doctor/ask-aws.ts';
import { readConfiguration } from './doctor/configuration.ts';
import { languageOf, sentences } from './doctor/language.ts';
import { inLines, signedIn } from './doctor/signed-in.ts';
import { troubleOf } from './doctor/trouble.ts';
import { tell, warn } from './local/terminal.ts';
import { replay } from './restoring/replay.ts';
import { restoreSentences } from './restoring/sentences.ts';
import { restoredFrom, restoreTable } from './restoring/restore-table.ts';
import { dynamoTables } from './restoring/tables.ts';
import { root } from './run.ts';

const pauseMs = 10_000;
const pausesAMinute = 60_000 / pauseMs;

/** To the minute, or to the second. */
const Moment = z.union([z.iso.datetime({ offset: true, precision: -1 }), z.iso.datetime({ offset: true })]);

type Wish = { at: Date | undefined; to: string | undefined; from: string | undefined; language: Language };

/** Names that say when: asked again for the same moment, it goes on with the same table. */
const nameAt = (deployment: string, at: Date): string =>
  `${deployment}-${at.toISOString().replace(/\.\d+/, '').replaceAll(/[:-]/g, '')}`;

/** `npm run restore -- --at TIME`: a table as it was, without those who were erased since. True if nothing stood in the way. */
const restore = async (wish: Wish): Promise<boolean> => {
  const t = restoreSentences[wish.language];
  const reading = readConfiguration(root, process.env['DEPLOYMENT']);
  const found = await signedIn(reading, (place) => askAws(place, undefined), wish.language);
  if ('check' in found) {
    warn(inLines(found));
    return false;
  }
  const { deployment } = found;
  const { name, region } = deployment;
  // The table, the secret and this terminal are in the same region, whatever is set here.
  process.env['AWS_REGION'] = region;
  const deployed = await learnDeployed(deployment);
  const to = wish.to ?? (wish.at && nameAt(name, wish.at));
  const refuse = (why: string): false => {
    warn(why);
    return false;
  };
  if (deployed.table === undefined || deployed.keys === undefined) return refuse(t.notDeployed);
  if (to === undefined) return refuse(t.usage);
  const isInUse = deployed.table === to;
  if (deployed.hasEngine && !isInUse) return refuse(t.engineRuns({ name }));

  const from = wish.from ?? deployed.table;
  const tables = dynamoTables(new DynamoDBClient({}));
  let pauses = 0;
  const restored = await restoreTable(
    tables,
    { from, to, at: wish.at },
    {
      pause: () => sleep(pauseMs),
      waiting: () => {
        if (pauses % pausesAMinute === 0) tell(t.waiting({ to, minutes: pauses / pausesAMinute }));
        pauses += 1;
      },
    },
  );
  if (restored.kind !== 'ready') return refuse(t.refused({ ...restored, from, to, at: wish.at }));

  // Once the engine uses it, only the table itself remembers which one it replaces.
  const replaced = isInUse ? restoredFrom((await tables.find(to))?.RestoreSummary) : deployed.table;
  const isThere = replaced !== undefined && (await tables.find(replaced)) !== undefined;
  if (!isThere && !isInUse) tell(t.oldIsLost({ table: deployed.table }));
  tell(t.found({ to, people: await replay(to, isThere ? replaced : undefined, deployed.keys) }));
  if (!isInUse) tell(t.next({ to }));
  return true;
};

/** What was typed; a sentence for what cannot be meant. */
const wished = (): Wish | string => {
  let language = languageOf(process.env);
  try {
    const { values } = parseArgs({
      options: {
        at: { type: 'string' },
        to: { type: 'string' },
        from: { type: 'string' },
        language: { type: 'string' },
      },
    });
    language = Language.parse(values.language ?? language);
    const at = Moment.optional().safeParse(values.at);
    if (!at.success) return restoreSentences[language].notATime({ at: values.at ?? '' });
    return { at: at.data === undefined ? undefined : new Date(at.data), to: values.to, from: values.from, language };
  } catch {
    return restoreSentences[language].usage;
  }
};

const wish = wished();
if (typeof wish === 'string') {
  warn(wish);
  process.exitCode = 2;
} else {
  try {
    if (!(await restore(wish))) process.exitCode = 1;
  } catch (error) {
    const why = whyNot(troubleOf(error), sentences[wish.language]).join(' ');
    warn(restoreSentences[wish.language].failed({ why }));
    process.exitCode = 1;
  }
}
