/** An item as the table keeps it. */
export type Item = Readonly<Record<string, unknown>>;

/** Bytes of an item by DynamoDB’s own rule: names and values in UTF-8, 3 for a list or map and 1 for each thing in it. */
export const itemBytes = (item: Item): number => {
  const known = measured.get(item);
  if (known !== undefined) return known;
  // A weak map of a million rows has the collector go through all of them, again and again.
  if (measured.size >= mostMeasured) measured.clear();
  const bytes = fieldBytes(fieldsOf(item));
  measured.set(item, bytes);
  return bytes;
};

/** An item is read many times, and never changed; those of the last while are remembered. */
const measured = new Map<Item, number>();
const mostMeasured = 10_000;

const fieldsOf = (item: object): readonly (readonly [string, unknown])[] =>
  Object.entries(item).filter(([, value]) => value !== undefined);

const fieldBytes = (fields: ReturnType<typeof fieldsOf>): number =>
  fields.reduce((sum, [name, value]) => sum + Buffer.byteLength(name) + valueBytes(value), 0);

const valueBytes = (value: unknown): number => {
  if (typeof value === 'string') return Buffer.byteLength(value);
  if (typeof value === 'number') return numberBytes(value);
  if (Array.isArray(value)) return value.reduce((sum: number, one: unknown) => sum + 1 + valueBytes(one), 3);
  if (typeof value === 'object' && value !== null) {
    const fields = fieldsOf(value);
    return 3 + fields.length + fieldBytes(fields);
  }
  return 1;
};

/** One byte for every two digits that count, and one more. */
const numberBytes = (value: number): number => {
  const digits = String(Math.abs(value))
    .replace('.', '')
    .replace(/^0+|0+$/g, '');
  return 1 + Math.ceil(digits.length / 2) + (value < 0 ? 1 : 0);
};

const writeBytes = 1024;
const readBytes = 4096;

/** Write units of the table for an item that was there before, or is after; the larger of both counts. Nothing there costs one. */
export const writeUnits = (...items: readonly (Item | undefined)[]): number =>
  Math.max(1, ...items.map((item) => (item ? Math.ceil(itemBytes(item) / writeBytes) : 1)));

/** Read units for so many bytes read together. */
export const readUnits = (bytes: number, consistency: 'strong' | 'eventual'): number =>
  Math.max(1, Math.ceil(bytes / readBytes)) * (consistency === 'strong' ? 1 : 0.5);

/** Keys of the table and of its index `due`: all that an entry of the index holds. */
type Entry = { lane: unknown; nextAt: unknown };
const entryOf = (item: Item | undefined): Entry | undefined =>
  item?.['lane'] === undefined || item['nextAt'] === undefined
    ? undefined
    : { lane: item['lane'], nextAt: item['nextAt'] };

/** Write units of the index `due`: one to put an entry there or take it away, two to move it, none where it stays. */
export const indexWriteUnits = (before: Item | undefined, after: Item | undefined): number => {
  const [old, young] = [entryOf(before), entryOf(after)];
  if (!old && !young) return 0;
  if (!old || !young) return 1;
  return old.lane === young.lane && old.nextAt === young.nextAt ? 0 : 2;
};
