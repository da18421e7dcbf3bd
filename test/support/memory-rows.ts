/** What a row must tell, for the index of what is due. */
type Due = { nextAt?: string | undefined };

/** Keys in their order, sorted when somebody asks, and not each time that one is added. */
const aKeyring = () => {
  const keys = new Set<string>();
  let sorted: readonly string[] | undefined;
  return {
    add: (key: string): void => {
      keys.add(key);
      sorted = undefined;
    },
    delete: (key: string): void => {
      keys.delete(key);
      sorted = undefined;
    },
    /** As they came. */
    all: (): Iterable<string> => keys,
    sorted: (): readonly string[] => (sorted ??= [...keys].toSorted()),
    size: (): number => keys.size,
  };
};
type Keyring = ReturnType<typeof aKeyring>;

/**
 * Rows by keys of words, with what a table has beside them: those of a partition are found without looking at the others,
 * and so are those that are due. A cohort of 100,000 pairs lives in it.
 */
export class MemoryRows<Row extends Due> extends Map<string, Row> {
  readonly #partitions = new Map<string, Keyring>();
  readonly #due = new Map<string, Keyring>();
  /** The instants at which something is due, in their order. */
  #instants: string[] = [];

  override set(key: string, row: Row): this {
    const before = this.get(key);
    super.set(key, row);
    if (!before) for (const partition of partitionsOf(key)) added(this.#partitions, partition).add(key);
    if (before?.nextAt === row.nextAt) return this;
    if (before) this.#settle(key, before);
    if (row.nextAt !== undefined) {
      if (!this.#due.has(row.nextAt)) this.#instants.splice(placeOf(this.#instants, row.nextAt), 0, row.nextAt);
      added(this.#due, row.nextAt).add(key);
    }
    return this;
  }

  override delete(key: string): boolean {
    const before = this.get(key);
    if (before) {
      for (const partition of partitionsOf(key)) removed(this.#partitions, partition, key);
      this.#settle(key, before);
    }
    return super.delete(key);
  }

  override clear(): void {
    super.clear();
    this.#partitions.clear();
    this.#due.clear();
    this.#instants = [];
  }

  /** Keys that begin with these words and a space, in their order. */
  keysOf(words: string): readonly string[] {
    return this.#partitions.get(words)?.sorted() ?? [];
  }

  /** Their rows, as they came. */
  rowsOf(words: string): readonly Row[] {
    return [...(this.#partitions.get(words)?.all() ?? [])].map((key) => this.get(key)!);
  }

  /** The first of them that come after that key. */
  keysAfter(words: string, after: string, most: number): readonly string[] {
    return laterThan(this.keysOf(words), after, most);
  }

  /** Since when, or from when on, the first of all rows is due. */
  firstDue(): string | undefined {
    return this.#instants[0];
  }

  /** The first of what is due by then, as its instant and its key, in their order, after that place. */
  dueBy(before: string, after: string, most: number): readonly string[] {
    const [afterAt = '', ...words] = after.split(' ');
    const found: string[] = [];
    for (let index = placeOf(this.#instants, afterAt); found.length < most; index += 1) {
      const at = this.#instants[index];
      if (at === undefined || at > before) break;
      const later = laterThan(
        this.#due.get(at)?.sorted() ?? [],
        at === afterAt ? words.join(' ') : '',
        most - found.length,
      );
      for (const key of later) found.push(`${at} ${key}`);
    }
    return found;
  }

  #settle(key: string, { nextAt }: Row): void {
    if (nextAt === undefined) return;
    removed(this.#due, nextAt, key);
    if (!this.#due.has(nextAt)) this.#instants.splice(placeOf(this.#instants, nextAt), 1);
  }
}

/** `a b c` is in `a ` and in `a b `. */
const partitionsOf = (key: string): readonly string[] => {
  const words = key.split(' ');
  return words.slice(1).map((_, index) => `${words.slice(0, index + 1).join(' ')} `);
};

const added = (keyrings: Map<string, Keyring>, name: string): Keyring => {
  const keyring = keyrings.get(name) ?? aKeyring();
  keyrings.set(name, keyring);
  return keyring;
};
const removed = (keyrings: Map<string, Keyring>, name: string, key: string): void => {
  const keyring = keyrings.get(name);
  keyring?.delete(key);
  if (keyring?.size() === 0) keyrings.delete(name);
};

const laterThan = (sorted: readonly string[], text: string, most: number): readonly string[] => {
  const place = placeOf(sorted, text);
  const from = sorted[place] === text ? place + 1 : place;
  return sorted.slice(from, from + most);
};

/** Where a text stands, or would, among sorted ones. */
const placeOf = (sorted: readonly string[], text: string): number => {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sorted[middle]! < text) low = middle + 1;
    else high = middle;
  }
  return low;
};
