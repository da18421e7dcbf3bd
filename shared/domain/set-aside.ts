import { type Instant, millisecondsBetween, plusMinutes } from './time.ts';

/** How long two presses that contradict each other cancel each other out: robots press everything they find at once. */
const contradictMs = 60_000;

/** A press that brings something forward in a browser we do not know is acted on after this long: by then nothing contradicts it. */
export const heldMinutes = 1.25;

/** A row keeps so many presses of a minute; people press fewer, and what machines press beyond it never counts. */
const mostKept = 200;

/** `quick`: sooner after its page than a person presses. */
type Timed = { at: Instant; quick?: true | undefined };
type Kept<P> = P & { aside?: true | undefined };

/** The presses of the last minute, and what stood before them. */
export type Recent<P> = { before: Record<string, unknown>; presses: Kept<P>[] };

type Rules<F extends object, P extends Timed> = {
  /** What a press does to the facts. */
  perform: (facts: F, press: P) => F;
  contradicts: (a: P, b: P) => boolean;
  /** Whether a press could be contradicted by a later one. */
  mayBeContradicted: (press: P) => boolean;
  /** Reads facts that were put together again. */
  parse: (facts: unknown) => F;
};

/**
 * The facts after one more press. Contradictory presses within a minute are both set aside, whichever came first, and what
 * stood before them stands again; presses in between keep their effect. A quick press contradicts, and never counts.
 */
export const afterPress = <F extends object, P extends Timed>(
  { perform, contradicts, mayBeContradicted, parse }: Rules<F, P>,
  facts: F,
  recent: Recent<P> | undefined,
  press: P,
): { facts: F; recent: Recent<P> | undefined; isAside: boolean } => {
  const isYoung = ({ at }: P): boolean => Math.abs(millisecondsBetween(at, press.at)) < contradictMs;
  const earlier = recent?.presses ?? [];
  const fold = (from: F, presses: readonly Kept<P>[]): F =>
    presses.reduce((now, one) => (one.aside ? now : perform(now, one)), from);

  const oldest = earlier.findIndex(isYoung);
  const young = oldest < 0 ? [] : earlier.slice(oldest);
  const start =
    recent && young.length > 0 ? fold(parse(rewound(facts, recent.before)), earlier.slice(0, oldest)) : facts;

  const isContradicted = (one: P): boolean => isYoung(one) && contradicts(one, press);
  const isFull = young.length >= mostKept && mayBeContradicted(press);
  const isAside = isFull || press.quick === true || young.some(isContradicted);
  const noted: Kept<P> = isAside ? { ...press, aside: true as const } : press;
  const presses: Kept<P>[] = [
    ...young.map((one) => (isContradicted(one) ? { ...one, aside: true as const } : one)),
    ...(isFull ? [] : [noted]),
  ];
  const after = fold(start, presses);
  const kept = presses.some(mayBeContradicted) ? { before: difference(start, after), presses } : undefined;
  return { facts: after, recent: kept, isAside };
};

/** The row once what it keeps of the last minute can no longer be contradicted; the very same row if it still can. */
export const withoutOldPresses = <R extends { recent?: { presses: readonly Timed[] } | undefined }>(
  row: R,
  now: Instant,
): Omit<R, 'recent'> & Pick<R, 'recent'> => {
  if (!row.recent?.presses.every((press) => plusMinutes(press.at, heldMinutes) <= now)) return row;
  const { recent: _, ...settled } = row;
  return settled;
};

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/**
 * What it takes to get from `after` back to `before`: fields that differ, records entry by entry, `null` for what was not
 * there. A row keeps this and not a second copy of itself.
 */
const difference = (before: object, after: object): Record<string, unknown> => {
  const old = new Map(Object.entries(before));
  const now = new Map(Object.entries(after));
  const changes: Record<string, unknown> = {};
  for (const key of new Set([...old.keys(), ...now.keys()])) {
    const [was, is] = [old.get(key), now.get(key)];
    if (was === is) continue;
    if (isRecord(was) && isRecord(is)) changes[key] = { entries: entriesThatDiffer(was, is) };
    else changes[key] = { whole: was ?? null };
  }
  return changes;
};

const entriesThatDiffer = (was: Readonly<Record<string, unknown>>, is: Readonly<Record<string, unknown>>) =>
  Object.fromEntries(
    [...new Set([...Object.keys(was), ...Object.keys(is)])]
      .filter((key) => was[key] !== is[key])
      .map((key) => [key, was[key] ?? null]),
  );

const rewound = (facts: object, before: Readonly<Record<string, unknown>>): unknown => {
  const rewinding = new Map<string, unknown>(Object.entries(facts));
  for (const [key, change] of Object.entries(before)) {
    if (!isRecord(change)) continue;
    const now = rewinding.get(key);
    const { entries } = change;
    const was = isRecord(entries) ? patched(isRecord(now) ? now : {}, entries) : change['whole'];
    if (was === null) rewinding.delete(key);
    else rewinding.set(key, was);
  }
  return Object.fromEntries(rewinding);
};

const patched = (record: Readonly<Record<string, unknown>>, entries: Readonly<Record<string, unknown>>) =>
  Object.fromEntries(Object.entries({ ...record, ...entries }).filter(([, value]) => value !== null));
