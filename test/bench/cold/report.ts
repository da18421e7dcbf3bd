import { machine } from '../measure.ts';
import { bytesTable, clientsTable, type Measured, momentTable, nodesOwn } from './figures.ts';

/** What a cold start may take, as times its floor. */
const aims = { ready: 1.4, answered: 1.4, bytes: 1.3 };

/** Prints what was measured, and which aims are missed, and gives the same as data. */
export const report = (functions: readonly Measured[], rounds: number): object => {
  const tables = {
    ready: functions.map((one) => momentTable(one, 'ready')),
    answered: functions.map((one) => momentTable(one, 'answered')),
    bytes: functions.map(bytesTable),
    clients: functions.map(clientsTable),
  };
  const node = nodesOwn(functions);
  console.log(
    `${machine()}, ${rounds} processes each, in turn; milliseconds of processor time, of which Node's own start takes ${node}`,
  );
  console.log('from the start of the process until the handler is there');
  console.table(tables.ready);
  console.log('until it has answered its first event');
  console.table(tables.answered);
  console.log('what Node reads until the handler is there');
  console.table(tables.bytes);
  console.table(tables.clients);
  for (const line of beyond(tables)) console.log(line);
  return { machine: machine(), rounds, node, ...tables };
};

/** Which functions miss which aim. */
const beyond = (
  tables: Readonly<Record<keyof typeof aims, readonly { name: string; times?: number }[]>>,
): readonly string[] =>
  (['ready', 'answered', 'bytes'] as const).map((what) => {
    const missed = tables[what].filter(({ times: found = 0 }) => found > aims[what]);
    return `${what}, more than ${aims[what]} times the floor: ${missed.map((line) => `${line.name} ${line.times}`).join(', ') || 'none'}`;
  });
