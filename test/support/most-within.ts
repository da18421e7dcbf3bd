/** The most of these instants (epoch milliseconds) that lie in any stretch of so many milliseconds. */
export const mostWithin = (instants: readonly number[], milliseconds: number): number => {
  const sorted = instants.toSorted((a, b) => a - b);
  let from = 0;
  return sorted.reduce((most, at, index) => {
    while (at - (sorted[from] ?? at) >= milliseconds) from += 1;
    return Math.max(most, index - from + 1);
  }, 0);
};
