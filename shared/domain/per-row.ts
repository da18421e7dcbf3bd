/**
 * Remembers what was found of a row, by what was asked: one decision asks the same dozens of times, and rows are never
 * changed in place. `about`: what the questions have in common, so that no name has to be made for each of them.
 */
export const perRow = <Question extends string | number, Found>() => {
  const known = new WeakMap<object, Map<string, Map<Question, Found>>>();
  return (row: object, about: string, question: Question, find: () => Found): Found => {
    const ofRow = kept(known, row, () => new Map<string, Map<Question, Found>>());
    return kept(
      kept(ofRow, about, () => new Map<Question, Found>()),
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
