import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { makeHandler } from '../../functions/serve-desk/handler.ts';
import { openTable, tableName } from '../../infra/local/table.ts';
import { dynamoStore } from '../../shared/adapters/dynamo-store.ts';
import type { Pair } from '../../shared/domain/pair.ts';
import type { Person } from '../../shared/domain/person.ts';
import { countOn } from '../../shared/overview.ts';
import { aSignedInBrowser } from '../support/desk.ts';
import { manyPairs } from '../support/many-pairs.ts';
import { removeFolder } from '../support/remove-folder.ts';
import { aWorld } from '../support/world.ts';
import { machine, measure, median, noise } from './measure.ts';

const pairs = 10_000;
const rounds = 7;
const claire = 'claire@example.org';
const forever = '2099-01-01T00:00:00.000Z';

/** What an organiser of ten thousand pairs asks for, by the path below their cohort. */
const asked: Readonly<Record<string, string>> = {
  'the first page': '',
  'a page far on': 'page=150',
  'who is silent': 'show=silent',
  'a name': 'q=lefevre+40',
  'a step': 'step=feedback&page=3',
};

/** What the page of a large cohort takes, with the table of the local stack in this very process, whose work counts too. */
export const deskBench = async (): Promise<object> => {
  const folder = await mkdtemp(join(tmpdir(), 'binome-bench-'));
  const table = await openTable(folder);
  Object.assign(process.env, {
    AWS_REGION: 'eu-west-3',
    AWS_ACCESS_KEY_ID: 'a',
    AWS_SECRET_ACCESS_KEY: 'b',
    AWS_ENDPOINT_URL_DYNAMODB: table.endpoint,
  });
  try {
    return await withTable();
  } finally {
    await table.close();
    await removeFolder(folder);
  }
};

const withTable = async (): Promise<object> => {
  const { cohort, people, pairs: rows, at } = manyPairs(pairs, 100, { organisers: [claire] });
  const memory = aWorld();
  memory.moveTo(at);
  const world = { ...memory, store: dynamoStore(tableName) };
  await world.store.createCohort(cohort);
  await world.store.createRows({ people, pairs: rows });

  const began = performance.now();
  await countOn(world, cohort, forever);
  const counted = Math.round(performance.now() - began);

  const handler = makeHandler(world);
  const cookies = [...(await aSignedInBrowser(world, claire)).cookies()];
  const bytes: number[] = [];
  const measured = await measure(
    Object.entries(asked).map(([name, rawQueryString], index) => ({
      name,
      call: async () => {
        const answer = await handler({
          rawPath: `/desk/cohorts/${cohort.id}`,
          rawQueryString,
          cookies,
          requestContext: { http: { method: 'GET' } },
        });
        if (answer.statusCode !== 200) throw new Error(`${name}: ${answer.statusCode}`);
        bytes[index] = Buffer.byteLength(answer.body ?? '');
      },
    })),
    rounds,
  );
  const table = measured.map(({ name, ms }, index) => ({
    name,
    'ms of work': Math.round(median(ms)),
    '± %': noise(ms),
    'bytes of HTML': bytes[index],
  }));
  const newerList = await compared(handler, cookies, cohort.id, listOf(people, rows));
  const memoryMb = Math.round(process.memoryUsage().rss / 1e6);
  console.log(
    `${machine()}, ${pairs} pairs, ${rounds} rounds; counting them took ${counted} ms; a newer list of them all, compared, ${newerList} ms; ${memoryMb} MB in use, the table included`,
  );
  console.table(table);
  return { machine: machine(), pairs, rounds, counted, newerList, memoryMb, table };
};

/** How long it takes to tell what a list changes, the median of three: reading it, reading all rows, comparing them. */
const compared = async (
  handler: ReturnType<typeof makeHandler>,
  cookies: string[],
  cohort: string,
  list: string,
): Promise<number> => {
  const taken: number[] = [];
  for (let round = 0; round < 3; round += 1) {
    const from = performance.now();
    const answer = await handler({
      rawPath: `/api/cohorts/${cohort}/list`,
      rawQueryString: 'dryRun=1',
      cookies,
      headers: { 'content-type': 'text/csv', 'sec-fetch-site': 'same-origin' },
      requestContext: { http: { method: 'POST' } },
      body: Buffer.from(list).toString('base64'),
      isBase64Encoded: true,
    });
    if (answer.statusCode !== 200) throw new Error(`A newer list: ${answer.statusCode} ${answer.body}`);
    taken.push(performance.now() - from);
  }
  return Math.round(median(taken));
};

const listOf = (people: readonly Person[], pairs: readonly Pair[]): string => {
  const cells = new Map(people.map(({ id, name, address }) => [id, `"${name}",${address}`]));
  const lines = pairs.flatMap(({ id, members }) => {
    const [mentor, ...mentees] = members.map(({ person }) => cells.get(person));
    return mentees.map((mentee) => [mentor, mentee, mentees.length > 1 ? id : ''].join());
  });
  return ['Mentor,Mentor email,Mentee,Mentee email,Group', ...lines].join('\n');
};
