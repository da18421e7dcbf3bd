import type { Pair } from '../../../shared/domain/pair.ts';
import type { Person } from '../../../shared/domain/person.ts';
import type { Instant } from '../../../shared/domain/time.ts';
import type { Item, Situation } from '../../../shared/domain/timetable.ts';
import type { Sent } from '../life.ts';
import type { Weather } from './faults.ts';

export type Claim = { at: Instant; situation: Situation; items: readonly Item[]; keys: readonly string[] };

/** What the rules remember of all that happened. */
export const emptyBooks = () => ({
  claims: new Map<string, Claim>(),
  /** By person, address and item: how often SES took it, and how often its answer was lost. */
  copies: new Map<string, { taken: number; lost: number }>(),
  /** By person, letter and hour: how often SES refused it for the rate. */
  throttled: new Map<string, number>(),
  takenItems: new Set<string>(),
  /** Items that SES took, and that a restored table need not know of. */
  forgotten: new Set<string>(),
  /** By row: presses that a page said it had counted. */
  counted: new Map<string, number>(),
  known: new Map<Person['id'], { name: string; addresses: Set<string> }>(),
  wakes: new Map<string, number>(),
  /** The first attempt at each letter of which SES told something, and addresses by when it told that they bounce. */
  toldOf: new Map<string, number>(),
  goneSince: new Map<string, number>(),
  takenAt: [] as number[],
  /** By pair: its row as it was before it was last written, and when that was. */
  changed: new Map<Pair['id'], { before: Pair; at: Instant }>(),
  /** Weekly letters that SES took, by organiser and Monday, and when. */
  digests: new Map<string, Instant>(),
  certificates: new Map<string, string>(),
  sent: [] as Sent[],
  lateMinutes: [] as number[],
});
export type Books = ReturnType<typeof emptyBooks>;

/**
 * Whether a person’s row no longer has what nothing ever takes out of it: what was told, asked for, and that they left.
 * What is held may still be contradicted, and set aside.
 */
export const isForgetful = (before: Person, after: Person): boolean =>
  Object.keys(before.told).some((key) => !after.told[key]) ||
  (!before.request?.held && (before.request?.n ?? 0) > (after.request?.n ?? 0)) ||
  (before.leftAt !== undefined && after.leftAt === undefined);

const dayMs = 24 * 3_600_000;

/** Whether a bounce was told a day ago, and has had a day of fair weather to be heard: an outage may hold its event up. */
export const isLongGone = (
  { goneSince }: Pick<Books, 'goneSince'>,
  address: string,
  weather: Pick<Weather, 'isFair' | 'fairSince'>,
  atMs: number,
): boolean =>
  weather.isFair(atMs) && atMs - Math.max(goneSince.get(address) ?? Infinity, weather.fairSince(atMs)) > dayMs;
