import { instantOf } from '../domain/time.ts';

type Row = Readonly<Record<string, unknown>>;

/** What nearly all records of a name say, so many levels of keys below it: where one says it, it is left out. */
export type Usual = Readonly<Record<string, { levels: number; says: Row }>>;

/**
 * The row of a person or of a pair as the table keeps it. A write is paid by whole KB, so each of them is to fit in one:
 * nothing that is empty or usual is kept, instants are numbers, of what was told only when, and `@0` stands for the first of
 * a pair's members, or of a person's pairs. It can be read in the console all the same.
 */
export const packed = (given: Row, usual: Usual = {}): Row => {
  const row = recordsOf(given, usual, (record, says) =>
    Object.fromEntries(Object.entries(record).filter(([name, value]) => value !== says[name])),
  );
  const named = namesIn(row);
  const words: Words = { key: (text) => mention(named, text), text: (text) => asNumber(mention(named, text)) };
  const { told } = row;
  const brief = isRow(told) ? { ...row, told: mapped(told, asInstant) } : row;
  return Object.fromEntries(
    Object.entries(brief).flatMap(([name, value]) => {
      if (value === undefined || isEmpty(value)) return [];
      return [[name, plain.has(name) ? value : reworded(value, words)]];
    }),
  );
};

/** The row that was packed, but for what was empty; one that never was packed comes back as it is. */
export const unpacked = (row: Row, usual: Usual = {}): Row => {
  const named = namesIn(row);
  const words: Words = {
    key: (text) => mentioned(named, text),
    text: (text) => mentioned(named, text),
    number: asText,
  };
  const whole = Object.fromEntries(
    Object.entries(row).map(([name, value]) => [name, plain.has(name) ? value : reworded(value, words)]),
  );
  const { told } = whole;
  return recordsOf(isRow(told) ? { ...whole, told: mapped(told, asFate) } : whole, usual, (record, says) => ({
    ...says,
    ...record,
  }));
};

/** The row of turns, whose counts are by the quarter of an hour: a busy day has a hundred. In base 36, minutes since 1970. */
export const packedPace = (row: Row): Row => withCounts(row, inMinutes);
export const unpackedPace = (row: Row): Row => withCounts(row, ofMinutes);

const withCounts = (row: Row, named: (name: string) => string): Row => {
  const { taken } = row;
  if (!isRow(taken)) return row;
  return { ...row, taken: Object.fromEntries(Object.entries(taken).map(([name, count]) => [named(name), count])) };
};
const inMinutes = (at: string): string => (Date.parse(at) / minuteMs).toString(36);
const ofMinutes = (text: string): string =>
  text.length === instantLength ? text : instantOf(Number.parseInt(text, 36) * minuteMs);

const isRow = (value: unknown): value is Row => typeof value === 'object' && value !== null && !Array.isArray(value);
const isEmpty = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && Object.keys(value).length === 0;
const mapped = (row: Row, change: (value: unknown) => unknown): Row =>
  Object.fromEntries(Object.entries(row).map(([key, value]) => [key, change(value)]));

const recordsOf = (row: Row, usual: Usual, change: (record: Row, says: Row) => Row): Row => ({
  ...row,
  ...Object.fromEntries(
    Object.entries(usual).flatMap(([name, { levels, says }]) =>
      name in row ? [[name, eachBelow(row[name], levels, (record) => change(record, says))]] : [],
    ),
  ),
});
const eachBelow = (value: unknown, levels: number, change: (record: Row) => Row): unknown => {
  if (!isRow(value)) return value;
  return levels === 0 ? change(value) : mapped(value, (one) => eachBelow(one, levels - 1, change));
};

/** What is told, and nothing else to say of it: its instant stands for it. */
const asInstant = (fate: unknown): unknown =>
  isRow(fate) && fate['as'] === 'told' && Object.keys(fate).length === 2 ? fate['at'] : fate;
const asFate = (value: unknown): unknown => (typeof value === 'string' ? { as: 'told', at: value } : value);

/** What the rest refers to, and what is written alone: both stay as they are. */
const plain: ReadonlySet<string> = new Set(['pairs', 'members', 'stuck']);
const namesIn = ({ pairs, members }: Row): readonly string[] =>
  [pairs, members].flatMap((list) =>
    Array.isArray(list) ? list.map((one: unknown) => String(isRow(one) ? one['person'] : one)) : [],
  );

/** An id, or what begins with it as the key of an item does. What happens to begin like a mention is marked. */
const mention = (named: readonly string[], text: string): string => {
  if (text.startsWith('@')) return `@${text}`;
  const index = named.findIndex((id) => text === id || text.startsWith(`${id}_`));
  return index < 0 ? text : `@${index}${text.slice(named[index]?.length)}`;
};
const mentioned = (named: readonly string[], text: string): string => {
  if (text.startsWith('@@')) return text.slice(1);
  const [mark, index] = /^@(\d+)(?=_|$)/.exec(text) ?? [];
  return mark === undefined ? text : `${named[Number(index)] ?? mark}${text.slice(mark.length)}`;
};

/** Milliseconds since 1970, of which there are more than there are of anything that is counted. */
const firstInstant = 1e12;
const minuteMs = 60_000;
const instantLength = '2026-12-01T08:00:00.000Z'.length;
const asNumber = (text: string): string | number => {
  if (text.length !== instantLength) return text;
  const ms = Date.parse(text);
  return ms >= firstInstant && instantOf(ms) === text ? ms : text;
};
const asText = (value: number): unknown => (value >= firstInstant ? instantOf(value) : value);

type Words = { key: (text: string) => string; text: (text: string) => unknown; number?: (value: number) => unknown };

/** The same value in other words, down to the keys of its maps. */
const reworded = (value: unknown, words: Words): unknown => {
  if (typeof value === 'string') return words.text(value);
  if (typeof value === 'number') return words.number?.(value) ?? value;
  if (Array.isArray(value)) return value.map((one: unknown) => reworded(one, words));
  if (!isRow(value)) return value;
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, one]) => (one === undefined ? [] : [[words.key(key), reworded(one, words)]])),
  );
};
