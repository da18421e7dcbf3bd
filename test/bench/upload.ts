import { tableFile } from '../../shared/table-file.ts';
import { bigUploads, headers, mostPairs } from '../support/big-uploads.ts';
import { aDeskWorld, upload } from '../support/desk.ts';
import { machine, measure, median, noise, rounded, times } from './measure.ts';
import { checkedAlone } from './upload-memory.ts';

const rounds = 3;

/** What it takes to refuse the worst of files, beside checking a good one of 50,000 pairs: nobody may keep the desk busy. */
export const uploadBench = async (): Promise<object> => {
  const world = aDeskWorld();
  const good = mostPairs();
  const [, ...rows] = good.split('\n').map((line) => line.split(','));
  const { bytes: workbook } = await tableFile('xlsx', headers.trim().split(','), rows, 'en');
  const query = 'name=Cercle&start=2026-12-01&zone=Europe/Paris&dryRun=1';
  const files: readonly [string, string | Uint8Array, number][] = [
    ['50,000 pairs, checked', good, 200],
    ['50,000 pairs in a workbook, checked', workbook, 200],
    ...Object.entries(bigUploads).map(([name, body]): [string, string | Uint8Array, number] => [
      `${name}, refused`,
      body,
      name === '10 MB of noise' ? 413 : 422,
    ]),
  ];
  const measured = await measure(
    files.map(([name, body, status]) => ({
      name,
      call: async () => {
        const answer = await upload(world, body, { query, type: 'application/octet-stream' });
        if (answer.status !== status) throw new Error(`${name}: ${answer.status} ${JSON.stringify(answer.body)}`);
      },
    })),
    rounds,
  );
  const [limit] = measured;
  const table = measured.map(({ name, ms }) => ({
    name,
    'ms of work': Math.round(median(ms)),
    '± %': noise(ms),
    'of a good file': rounded(median(times(ms, limit?.ms ?? []))),
  }));
  console.log(`${machine()}, ${rounds} rounds`);
  console.table(table);
  const alone = checkedAlone({ '50,000 pairs': Buffer.from(good), '50,000 pairs in a workbook': workbook });
  console.log('each in a process of its own, with 128 MB of heap');
  console.table(alone);
  return { machine: machine(), rounds, table, alone };
};
