/** A line that is to be typed or copied: indented, never broken, and not set as a printer would. */
const verbatim = (text: string): string => `  ${text}`;

export const isVerbatim = (line: string): boolean => line.startsWith('  ');

/** A sentence, and under it what it asks to type or copy. */
export const withVerbatim = (sentence: string, ...lines: readonly string[]): string =>
  [sentence, ...lines.map(verbatim)].join('\n');
