import { expect, it } from 'vitest';
import { readTable } from '../../shared/upload/read-table.ts';

const table = {
  headers: ['Mentor', 'Mentorée', 'Note'],
  lines: [
    { row: 2, cells: ['Hélène', 'Éric', 'a;b\nc'] },
    { row: 3, cells: ['Noël', 'Zoé', '3,5'] },
  ],
};
/** The table as text: separator, end of line, and whether rows end in empty columns. */
const text = (separator: string, end: string, more = ''): string =>
  [
    ['Mentor', 'Mentorée', 'Note'],
    ['Hélène', 'Éric', '"a;b\nc"'],
    ['Noël', 'Zoé', separator === ',' ? '"3,5"' : '3,5'],
    ['', '', ''],
  ]
    .map((cells) => `${cells.join(separator)}${more}${end}`)
    .join('');
const utf16 = (written: string) => Buffer.from(`\ufeff${written}`, 'utf16le');
/** By hand: nothing of Node's writes it. */
const macRoman = (written: string) =>
  Buffer.from([...written].map((letter) => ({ é: 0x8e, è: 0x8f, ë: 0x91, É: 0x83 })[letter] ?? letter.charCodeAt(0)));

it.each([
  ['Excel in French, CSV', Buffer.from(text(';', '\r\n'), 'latin1'), 'windows-1252'],
  ['Excel in French, CSV UTF-8', Buffer.from(`\ufeff${text(';', '\r\n')}`), 'utf-8'],
  ['Excel in English, CSV UTF-8', Buffer.from(`\ufeff${text(',', '\r\n')}`), 'utf-8'],
  ['Excel, Unicode text', utf16(text('\t', '\r\n')), 'utf-16'],
  ['Excel on a Mac, CSV', macRoman(text(';', '\r')), 'macintosh'],
  ['LibreOffice, CSV', Buffer.from(text(',', '\n')), 'utf-8'],
  ['LibreOffice, UTF-16 with semicolons', utf16(text(';', '\n')), 'utf-16'],
  ['Google Sheets, CSV', Buffer.from(text(',', '\r\n').trimEnd()), 'utf-8'],
  ['Google Sheets, TSV', Buffer.from(text('\t', '\r\n')), 'utf-8'],
  ['a sheet with empty columns behind it', Buffer.from(text(';', '\r\n', ';;;')), 'utf-8'],
  ['a file that announces its separator', Buffer.from(`sep=;\r\n${text(';', '\r\n')}`), 'utf-8'],
  ['the same with a mark before it', Buffer.from(`\ufeffSEP=|\r\n${text('|', '\r\n')}`), 'utf-8'],
  ['a title and a blank line above the headers', Buffer.from(`Binômes 2026;;\r\n;;\r\n${text(';', '\r\n')}`), 'utf-8'],
])('reads what is saved by %s', async (name, bytes, source) => {
  const reading = await readTable(bytes, 'application/octet-stream');
  if (!reading.ok) throw new Error(JSON.stringify(reading.problems));
  expect(reading.source).toBe(source);
  const { headers, lines } = reading.value;
  const shift = name.startsWith('a title') ? 2 : 0;
  expect(headers.slice(0, 3)).toEqual(table.headers);
  expect(headers.slice(3).join('')).toBe('');
  expect(lines.map(({ row, cells }) => ({ row: row - shift, cells: cells.slice(0, 3) }))).toEqual(table.lines);
});
