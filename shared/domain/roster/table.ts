/** The cells of an upload, whatever it was written in. `row` counts as spreadsheets do: the headers are row 1. */
export type Table = { headers: readonly string[]; lines: readonly Line[] };
export type Line = { row: number; cells: readonly string[] };

/** Bounds of one upload; the largest cohort is far below them. */
export const limits = {
  bytes: 5_000_000,
  /** Of what a browser deflated before it sent it. */
  inflated: 20_000_000,
  rows: 50_000,
  columns: 100,
  cell: 1000,
  name: 100,
  pairsOfPerson: 100,
  mentees: 100,
  /** Reading stops there. */
  problems: 5000,
} as const;
