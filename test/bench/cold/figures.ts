import { statSync } from 'node:fs';
import type { Service } from './floor.ts';
import type { Moment, Timed, Traced } from './fresh-process.ts';

export const rivals = ['ours', 'floor', 'least'] as const;
export type Rival = (typeof rivals)[number];

export type Measured = {
  readonly name: string;
  readonly constructed: readonly Service[];
  readonly asked: readonly Service[];
  readonly traces: Readonly<Record<Rival, Traced>>;
  readonly times: Readonly<Record<Rival, Timed[]>>;
};

const middle = (numbers: readonly number[]): number =>
  numbers.toSorted((one, other) => one - other)[Math.floor(numbers.length / 2)] ?? Number.NaN;

/** How far the rounds lie apart, in per cent of their median: the noise of the machine. */
const spread = (numbers: readonly number[]): number =>
  Math.round((100 * (Math.max(...numbers) - Math.min(...numbers))) / middle(numbers));

const fixed = (number: number): number => Number(number.toFixed(2));

/**
 * How many times as long we take: the median of what each round says, as a round is over before the machine's speed
 * changes. Of processor time, not of the clock on the wall: others use the machine too.
 */
const times = (ours: readonly number[], floor: readonly number[]): number =>
  fixed(middle(ours.map((taken, round) => taken / (floor[round] ?? Number.NaN))));

/** One line for a function: milliseconds from the start of its process, and how many times a floor that is. */
export const momentTable = ({ name, constructed, times: taken }: Measured, until: 'ready' | 'answered') => {
  const of = (rival: Rival, what: (moment: Moment, start: Moment) => number): number[] =>
    taken[rival].map((one) => what(one[until], one.start));
  const work = (rival: Rival) => of(rival, (moment) => moment.work);
  // Node takes its own time before it reads a line of anybody's: without it the difference shows more.
  const ownWork = (rival: Rival) => of(rival, (moment, start) => moment.work - start.work);
  const wall = (rival: Rival) => Math.round(middle(of(rival, (moment) => moment.wall)));
  return {
    name,
    ours: Math.round(middle(work('ours'))),
    '± %': spread(work('ours')),
    floor: Math.round(middle(work('floor'))),
    'floor ± %': spread(work('floor')),
    times: times(work('ours'), work('floor')),
    // What constructs nothing has no other floor than Node's own start.
    ...(constructed.length > 0 && { "without Node's start": times(ownWork('ours'), ownWork('floor')) }),
    least: Math.round(middle(work('least'))),
    'times least': times(work('ours'), work('least')),
    'wall ms, ours': wall('ours'),
    'wall ms, floor': wall('floor'),
  };
};

const bytesOf = (files: readonly string[]): number => files.reduce((sum, file) => sum + statSync(file).size, 0);

/** One line for a function: files and bytes of code that Node reads before the handler is there, and what its answer adds. */
export const bytesTable = ({ name, traces, constructed, asked }: Measured) => {
  const { ours, floor, least } = traces;
  const against = (other: Traced) => fixed(bytesOf(ours.atStart) / bytesOf(other.atStart));
  return {
    name,
    bytes: bytesOf(ours.atStart),
    files: ours.atStart.length,
    'floor, bytes': bytesOf(floor.atStart),
    'floor, files': floor.atStart.length,
    ...(constructed.length > 0 && { times: against(floor) }),
    'least, bytes': bytesOf(least.atStart),
    ...(asked.length > 0 && { 'times least': against(least) }),
    'read to answer': bytesOf(ours.later),
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
    middle(functions.flatMap((one) => rivals.flatMap((rival) => one.times[rival].map(({ start }) => start.work)))),
  );
