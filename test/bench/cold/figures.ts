import { statSync } from 'node:fs';
import { median, noise, rounded, times } from '../measure.ts';
import type { Service } from './floor.ts';
import type { Moment, Timed, Traced } from './fresh-process.ts';

export const rivals = ['ours', 'floor'] as const;
export type Rival = (typeof rivals)[number];

export type Measured = {
  readonly name: string;
  readonly constructed: readonly Service[];
  readonly asked: readonly Service[];
  readonly traces: Readonly<Record<Rival, Traced>>;
  readonly times: Readonly<Record<Rival, Timed[]>>;
};

/** How many times as long we take, of processor time: others use the machine too. */
const timesTheFloor = (ours: readonly number[], floor: readonly number[]): number =>
  rounded(median(times(ours, floor)));

/** One line for a function: milliseconds from the start of its process, and how many times a floor that is. */
export const momentTable = ({ name, constructed, times: taken }: Measured, until: 'ready' | 'answered') => {
  const of = (rival: Rival, what: (moment: Moment, start: Moment) => number): number[] =>
    taken[rival].map((one) => what(one[until], one.start));
  const work = (rival: Rival) => of(rival, (moment) => moment.work);
  // Node takes its own time before it reads a line of anybody's: without it the difference shows more.
  const ownWork = (rival: Rival) => of(rival, (moment, start) => moment.work - start.work);
  const wall = (rival: Rival) => Math.round(median(of(rival, (moment) => moment.wall)));
  return {
    name,
    ours: Math.round(median(work('ours'))),
    '± %': noise(work('ours')),
    floor: Math.round(median(work('floor'))),
    'floor ± %': noise(work('floor')),
    times: timesTheFloor(work('ours'), work('floor')),
    // What constructs nothing has no other floor than Node's own start.
    ...(constructed.length > 0 && { "without Node's start": timesTheFloor(ownWork('ours'), ownWork('floor')) }),
    'wall ms, ours': wall('ours'),
    'wall ms, floor': wall('floor'),
  };
};

const bytesOf = (files: readonly string[]): number => files.reduce((sum, file) => sum + statSync(file).size, 0);

/** One line for a function: files and bytes of code that Node reads before the handler is there, and what its answer adds. */
export const bytesTable = ({ name, traces, constructed }: Measured) => {
  const { ours, floor } = traces;
  return {
    name,
    bytes: bytesOf(ours.atStart),
    files: ours.atStart.length,
    'floor, bytes': bytesOf(floor.atStart),
    'floor, files': floor.atStart.length,
    ...(constructed.length > 0 && { times: rounded(bytesOf(ours.atStart) / bytesOf(floor.atStart)) }),
    'read to answer': bytesOf(ours.later),
    '… files': ours.later.length,
  };
};

/** One line for a function: what it constructs as it starts, and what its first event asks of it. */
export const clientsTable = ({ name, traces, constructed, asked }: Measured) => ({
  name,
  constructs: constructed.join(' '),
  asks: asked.join(' '),
  requests: traces.ours.requests.length,
});

/** What Node takes before it reads any code of ours. */
export const nodesOwn = (functions: readonly Measured[]): number =>
  Math.round(
    median(functions.flatMap((one) => rivals.flatMap((rival) => one.times[rival].map(({ start }) => start.work)))),
  );
