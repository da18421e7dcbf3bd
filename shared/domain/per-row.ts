/**
 * Remembers what was found of a row, by a name for what was asked: one decision asks the same dozens of times, and rows
 * are never changed in place.
 */
export const perRow = <Found>(): ((row: object, name: string, find: () => Found) => Found) => {
  const known = new WeakMap<object, Map<string, Found>>();
  return (row, name, find) => {
    const ofRow = known.get(row) ?? new Map<string, Found>();
    known.set(row, ofRow);
    const found = ofRow.get(name) ?? find();
    ofRow.set(name, found);
    return found;
  };
};
