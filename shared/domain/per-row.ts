/**
 * Remembers what was found of a row, by what was asked: one decision asks the same dozens of times, and rows are never
 * changed in place. `about`: what the questions have in common, so that no name has to be made for each of them.
 */
export const perRow = <Found>() => {
  const known = new WeakMap<object, Map<string, Map<string | number, Found>>>();
  return (row: object, about: string, question: string | number, find: () => Found): Found => {
    const ofRow = kept(known, row, () => new Map<string, Map<string | number, Found>>());
    return kept(
      kept(ofRow, about, () => new Map<string | number, Found>()),
      question,
      find,
    );
  };
};

type Memory<Key, Value> = { get(key: Key): Value | undefined; set(key: Key, value: Value): unknown };

const kept = <Key, Value>(memory: Memory<Key, Value>, key: Key, make: () => Value): Value => {
  const found = memory.get(key);
  if (found !== undefined) return found;
  const made = make();
  memory.set(key, made);
  return made;
};
