import { bigUploads, mostPairs } from '../support/big-uploads.ts';
import { aDeskWorld, upload } from '../support/desk.ts';
import { machine, measure } from './measure.ts';

const rounds = 3;

/** What it takes to refuse the worst of files, beside checking a good one of 50,000 pairs: nobody may keep the desk busy. */
export const uploadBench = async (): Promise<object> => {
  const world = aDeskWorld();
  const good = mostPairs();
  const query = 'name=Cercle&start=2026-12-01&zone=Europe/Paris&dryRun=1';
  const files: readonly [string, string | Uint8Array, number][] = [
    ['50,000 pairs, checked', good, 200],
    ...Object.entries(bigUploads).map(([name, body]): [string, string | Uint8Array, number] => [
      `${name}, refused`,
      body,
      name === '10 MB of noise' ? 413 : 422,
    ]),
  ];
  const measured = await measure(
    files.map(([name, body, status]) => ({
      name,
      letters: 1,
      call: async () => {
        const answer = await upload(world, body, { query });
        if (answer.status !== status) throw new Error(`${name}: ${answer.status} ${JSON.stringify(answer.body)}`);
      },
    })),
    rounds,
  );
  const [limit] = measured;
  const table = measured.map(({ name, rate, spread }) => ({
    name,
    'ms of work': Math.round(1000 / rate),
    'of a good file': Number(((limit?.rate ?? Number.NaN) / rate).toFixed(2)),
    'noise, %': Math.round(spread),
  }));
  console.log(`${machine()}, ${rounds} rounds`);
  console.table(table);
  return { machine: machine(), rounds, table };
};
