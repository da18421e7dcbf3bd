import * as z from 'zod';
import type { Act } from './act.ts';
import { settledExpectations } from './pair-acts.ts';
import { activeMembers, endedAt, Pair, PairEvent } from './pair.ts';
import type { Instant } from './time.ts';
import { without } from './without.ts';

/** What one version of a pair's row brought: a row of the audit trail. */
export type TrailEntry = { version: number; events: readonly PairEvent[] };

/** A pair that a person has left, its others still to be told; the very same pair if they had left before. */
export const departed = (pair: Pair, person: string, at: Instant): Pair => {
  if (!activeMembers(pair).some((member) => member.person === person)) return pair;
  // The presses of the last minute could bring back what goes here.
  const { recent: _, ...settled } = pair;
  const left: Pair = {
    ...settled,
    members: pair.members.map((member) => (member.person === person ? { ...member, left: at } : member)),
    waiting: without(pair.waiting, person),
    expectations: without(pair.expectations, person),
    events: [...pair.events, { did: 'leave', by: person, at }],
    nextAt: at,
  };
  return endedAt(left) === undefined ? settledExpectations(left, at) : { ...left, expectations: {} };
};

/**
 * A pair in which nothing tells who this person was: they have left it, what they said in private is gone, and all that
 * concerns the others too stands under an id that means nothing. The very same pair if it does not know them.
 */
export const forgotten = (pair: Pair, person: string, alias: string, at: Instant): Pair => {
  if (!names(pair, person)) return pair;
  const { recent: _, ...left } = departed(pair, person, at);
  // Those before are in its trail by now, where they do not tell either.
  const events = left.events.slice(pair.events.length);
  const pulse = Object.entries(pair.pulse).map(([step, moods]) => [step, without(moods, person)] as const);
  const bare: Pair = {
    ...left,
    waiting: without(left.waiting, person),
    help: without(left.help, person),
    pulse: Object.fromEntries(pulse.filter(([, moods]) => Object.keys(moods).length > 0)),
    seen: without(left.seen, person),
    events,
  };
  return Pair.parse(renamed(bare, person, alias));
};

/**
 * What is to be written to a pair's trail, so that it names this person nowhere up to the pair's version. A version that it
 * does not hold gets an entry as well: whoever read the pair before, and is slow, could add theirs.
 */
export const forgottenTrail = (
  pair: Pair,
  trail: readonly TrailEntry[],
  person: string,
  alias: string,
): readonly TrailEntry[] => {
  const held = new Map(trail.map(({ version, events }) => [version, events]));
  return Array.from({ length: pair.version + 1 }, (_, version) => {
    const events = held.get(version) ?? (version === pair.version ? pair.events : []);
    const told = events.map((event) => (event.by === person && inPrivate.has(event.did) ? untold(event) : event));
    return { version, events: z.array(PairEvent).parse(renamed(told, person, alias)) };
  }).filter(({ version }) => names(held.get(version) ?? null, person) || !held.has(version));
};

/** What is pressed for no partner to see: of it stays that something was pressed, and when. */
const inPrivate: ReadonlySet<string> = new Set<Act['do']>([
  'looking',
  'no answer',
  'not waiting',
  'not working',
  'working',
  'well',
  'soso',
  'badly',
  'no pulse',
  'expect',
  'not expect',
]);
const untold = ({ by, at }: PairEvent): PairEvent => ({ did: 'private', by, at });

const quoted = (id: string): string => JSON.stringify(id);

const names = (row: unknown, person: string): boolean => JSON.stringify(row).includes(quoted(person));

/** Every mention, whichever register it is in, also of those that there will be. */
const renamed = (row: unknown, person: string, alias: string): unknown =>
  JSON.parse(JSON.stringify(row).replaceAll(quoted(person), quoted(alias)));
