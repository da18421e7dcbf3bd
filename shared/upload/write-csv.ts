import type { Language } from '../domain/programme.ts';

/** Numbers are written as such; a text stays a text in whatever opens the file. */
export type FileCell = string | number;

/** What a spreadsheet may take for a formula, at whatever width its sign is written; after apostrophes that we or others put before it. */
const formula = /^'*[=+\-@\t\r\n\0＝＋－＠]/u;

/** A text that no spreadsheet calculates. `textOfCell` gives back what it was. */
const harmless = (text: string): string => (formula.test(text) ? `'${text}` : text);

/** What a cell of a CSV file says, without the apostrophe that kept it from being a formula. */
export const textOfCell = (cell: string): string => (cell.startsWith("'") && formula.test(cell) ? cell.slice(1) : cell);

/** The separator that a spreadsheet in this language expects. */
const separatorOf = { fr: ';', en: ',' } as const satisfies Record<Language, string>;

/** Characters that no table holds and no reader of ours accepts. */
export const unwritable = /[^\P{Cc}\t\r\n]|\p{Cs}/gu;

/** A table as a spreadsheet in this language opens it with a double click: accents, columns and lines in their places. */
export const csvOf = (
  headers: readonly string[],
  rows: readonly (readonly FileCell[])[],
  language: Language,
): string => {
  const separator = separatorOf[language];
  const textOf = (cell: FileCell): string => (typeof cell === 'string' ? written(cell) : numberIn(language, cell));
  const lineOf = (cells: readonly FileCell[]): string => `${cells.map(textOf).join(separator)}\r\n`;
  return `\ufeff${[headers, ...rows].map(lineOf).join('')}`;
};

/** In quotes if it holds any separator, or begins like something that is no table. */
const written = (cell: string): string => {
  const text = harmless(cell.replace(unwritable, ''));
  return /[",;\t\r\n]|^(?:sep=|[\s[{<\ufeff])/iu.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
};

/** A decimal point would make a text of it, or a day of May. */
const numberIn = (language: Language, cell: number): string =>
  language === 'fr' ? String(cell).replace('.', ',') : String(cell);
