/** A function that answers each object once, and remembers: for what is the same in many letters. */
export const once = <Key extends object, Result>(make: (key: Key) => Result): ((key: Key) => Result) => {
  const known = new WeakMap<Key, { readonly result: Result }>();
  return (key) => {
    const found = known.get(key);
    if (found) return found.result;
    const result = make(key);
    known.set(key, { result });
    return result;
  };
};

/** What is known under this key, else what is made now; at most a thousand results are kept. */
export const remembered = <Key, Result>(known: Map<Key, Result>, key: Key, make: () => Result): Result => {
  const found = known.get(key);
  if (found !== undefined) return found;
  if (known.size >= 1000) known.clear();
  const result = make();
  known.set(key, result);
  return result;
};
