import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { stuckRows } from '../shared/adapters/stuck-rows.ts';
import { type Instant, instantOf } from '../shared/domain/time.ts';
import { inWords } from './aws-trouble.ts';
import { openClock } from './local/clock.ts';
import { FolderInUse, openTable, tableName } from './local/table.ts';

type Wish = { table: string; now: Instant; cohort: string | undefined; row: string | undefined; isNow: boolean };

/** Lists the rows that are stuck, by ids and reasons only, and makes them due if that is wished. */
const lookAgain = async ({ table, now, cohort, row, isNow }: Wish): Promise<void> => {
  const stuck = stuckRows(table);
  const rows = (await stuck.list(cohort)).filter((one) => row === undefined || one.row === row);
  if (rows.length === 0) console.log('No row is stuck.');
  for (const one of rows) {
    const isDue = isNow && (await stuck.lookAgain(one, now));
    console.log(`${one.cohort} ${one.row}  ${one.why}  since ${one.at}${isDue ? '  is due now' : ''}`);
  }
  if (isNow && rows.length > 0) console.log('The next sweep takes what is due, within 20 minutes.');
};

/** The table of `npm start`, which must not run meanwhile; it looks at what is due as soon as it starts. */
const inFolder = async (folder: string, wish: Omit<Wish, 'table' | 'now'>): Promise<void> => {
  if (!existsSync(join(folder, 'table'))) throw new Error(`${folder} is no data folder of npm start.`);
  const local = await openTable(folder);
  try {
    Object.assign(process.env, {
      AWS_REGION: 'eu-west-3',
      AWS_ACCESS_KEY_ID: 'local',
      AWS_SECRET_ACCESS_KEY: 'local',
      AWS_ENDPOINT_URL_DYNAMODB: local.endpoint,
    });
    await lookAgain({ ...wish, table: tableName, now: openClock(folder, undefined).now() });
  } finally {
    await local.close();
  }
};

const { values } = parseArgs({
  options: {
    table: { type: 'string' },
    folder: { type: 'string' },
    cohort: { type: 'string' },
    row: { type: 'string' },
    now: { type: 'boolean', default: false },
  },
});
const { table, folder, cohort, row, now: isNow } = values;
try {
  if (table !== undefined) await lookAgain({ table, now: instantOf(Date.now()), cohort, row, isNow });
  else if (folder !== undefined) await inFolder(folder, { cohort, row, isNow });
  else {
    console.error(
      'npm run look-again -- --table NAME    lists the rows that could not be decided on; NAME is the output TableName of the data stack. --folder .binome: of npm start, while it is stopped. --cohort ID, --row ID: only these. --now: they are looked at by the next sweep, not tomorrow',
    );
    process.exitCode = 1;
  }
} catch (error) {
  const why = error instanceof FolderInUse ? 'stop npm start first.' : inWords(error, table ?? tableName);
  console.error(`Not all rows were looked at: ${why}`);
  process.exitCode = 1;
}
