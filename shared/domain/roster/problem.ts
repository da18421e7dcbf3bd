/** What may be wrong in one place of an upload. */
export type PlaceCode = (typeof placeCodes)[number];
export const placeCodes = [
  // the file
  'empty-file',
  'header-only',
  'spreadsheet-file',
  'damaged-workbook',
  'workbook-too-large',
  'binary-file',
  'html-file',
  'json-file',
  'truncated-file',
  'unreadable-file',
  'too-many-columns',
  'too-many-rows',
  'unclosed-quote',
  'stray-quote',
  'malformed-json',
  'wrong-shape',
  // its columns and cells
  'no-headers',
  'missing-column',
  'duplicate-column',
  'ragged-row',
  'missing-name',
  'missing-address',
  'bad-address',
  'name-too-long',
  'group-too-long',
  'cell-too-long',
  'formula',
  'control-character',
  'garbled-text',
  'unknown-language',
  'unknown-zone',
  // people and pairs
  'same-person',
  'erased-address',
  'untold-language',
  'too-many-pairs',
  'group-too-large',
  // parameters
  'missing-parameter',
  'unknown-parameter',
  'incomplete-organiser',
  'bad-start',
  'start-in-past',
  'start-too-far',
  'unknown-programme',
  'bad-morning',
  'bad-confirmation',
  'bad-launch',
  'launch-in-past',
  'launch-too-late',
  'bad-dry-run',
  'bad-hold',
  'bad-switch',
  'bad-key',
] as const;

/** Two rows that do not agree. */
export type ContradictionCode = 'duplicate-pair' | 'two-names' | 'two-languages' | 'two-zones';

/**
 * One thing to correct in an upload. `row` is the line of the spreadsheet (its header is 1; 0 is a parameter, or the file),
 * `column` the header as written, or the parameter's name; `value` what was found there.
 */
export type Problem = { row: number; column: string } & (
  | { code: PlaceCode; value: string }
  | { code: ContradictionCode; other: number }
);

export const problem = (row: number, column: string, code: PlaceCode, value = ''): Problem => ({
  row,
  column,
  code,
  value,
});

/** The outcome of reading: what was meant, or everything that is wrong. */
export type Reading<T> = { ok: true; value: T } | Refusal;
type Refusal = { ok: false; problems: readonly Problem[] };

export const refused = (...problems: readonly Problem[]): Refusal => ({ ok: false, problems });
