/** The HTML or text of all values, one after the other. Most lists in a letter have one value or none: no array is made of it. */
export const each = <Value>(values: readonly Value[], write: (value: Value) => string): string => {
  let all = '';
  for (const value of values) all += write(value);
  return all;
};
