/** Rows as a table of text, which a terminal shows as it is: what would steer a terminal is left out. */
export const inColumns = (rows: readonly (readonly string[])[]): string => {
  const shown = rows.map((row) => row.map((cell) => cell.replaceAll(/\p{Cc}+/gu, ' ').trim()));
  const widths = (shown[0] ?? []).map((_, column) => Math.max(...shown.map((row) => [...(row[column] ?? '')].length)));
  return shown
    .map((row) =>
      `  ${row.map((cell, column) => cell + ' '.repeat(Math.max(0, (widths[column] ?? 0) - [...cell].length))).join('  ')}`.trimEnd(),
    )
    .join('\n');
};
