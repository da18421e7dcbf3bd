import { expect, it } from 'vitest';
import { intake } from '../../../emails/generated/messages/intake.ts';
import {
  asUpload,
  assign,
  letterOf,
  type Sheet,
  withRemarks,
} from '../../../functions/serve-desk/browser/intake/sheet.ts';
import { columnOf, columns } from '../../../shared/domain/roster/columns.ts';
import { readRoster } from '../../../shared/domain/roster/roster.ts';
import { readTable } from '../../../shared/upload/read-table.ts';

const row = (number: number, ...cells: string[]) => ({ row: number, cells, isOut: false });
const aSheet = (): Sheet => ({
  name: 'pairs.csv',
  headers: ['Qui', 'Ville', 'Mail', 'Avec', 'Mail'],
  hasHeaders: true,
  columns: ['mentor name', undefined, 'mentor address', 'mentee name', 'mentee address'],
  rows: [
    row(2, 'Ana', 'Nice', 'ana@example.org', 'Bob', 'bob@example.org'),
    row(5, 'Cy', '', 'cy@example', '=Di', 'di@example.org'),
    row(6, 'Cy', 'Brest', 'cy@example.org'),
  ],
});
const read = async (sheet: Sheet) => readTable(Buffer.from(asUpload(sheet, columns)), 'application/octet-stream');

it('sends what means something, each row in the line that it has in the file', async () => {
  const sheet = aSheet();
  expect(await read(sheet)).toMatchObject({
    value: {
      headers: ['mentor name', 'mentor address', 'mentee name', 'mentee address'],
      lines: [
        { row: 2, cells: ['Ana', 'ana@example.org', 'Bob', 'bob@example.org'] },
        { row: 5, cells: ['Cy', 'cy@example', '=Di', 'di@example.org'] },
        { row: 6, cells: ['Cy', 'cy@example.org', '', ''] },
      ],
    },
  });
  sheet.rows[1]!.isOut = true;
  sheet.rows[2]!.isOut = true;
  const table = await read(sheet);
  expect(table.ok && readRoster(table.value, { language: 'fr', zone: 'UTC' })).toMatchObject({
    ok: true,
    value: { rows: 1 },
  });
});

it('gives a meaning to one column at a time', () => {
  const sheet = aSheet();
  assign(sheet, 1, 'mentor name');
  expect(sheet.columns.slice(0, 2)).toEqual([undefined, 'mentor name']);
});

it('puts remarks behind all that the file held, but for what was left out', () => {
  const sheet = aSheet();
  sheet.rows[2]!.isOut = true;
  const remarks = new Map([
    [
      5,
      [
        { row: 5, column: 'mentor address' as const, message: 'No address.' },
        { row: 5, column: undefined, message: 'Twice.' },
      ],
    ],
  ]);
  expect(withRemarks(sheet, remarks, (column) => column, 'Remarks')).toEqual({
    headers: ['mentor name', 'Ville', 'mentor address', 'mentee name', 'mentee address', 'Remarks'],
    lines: [
      ['Ana', 'Nice', 'ana@example.org', 'Bob', 'bob@example.org', ''],
      ['Cy', '', 'cy@example', '=Di', 'di@example.org', 'mentor address: No address. Twice.'],
    ],
  });
});

it('calls columns as spreadsheets do', () => {
  expect([0, 25, 26, 99].map(letterOf)).toEqual(['A', 'Z', 'AA', 'CV']);
});

it.each(['fr', 'en'] as const)('calls columns in %s what an upload reads them as', (language) => {
  const said = Object.values(intake[language].columns.names);
  expect(said.map(columnOf)).toEqual(columns);
});
