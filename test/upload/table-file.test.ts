import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Language } from '../../shared/domain/programme.ts';
import { type TableFormat, tableFile } from '../../shared/table-file.ts';
import { readTable } from '../../shared/upload/read-table.ts';

const headers = ['Mentor', 'Remarque, ou note', '=Total'];

/** Texts that spreadsheets and readers are tempted by. */
const tempting = fc.constantFrom(
  '=1+1',
  '=cmd|’/c calc’!A0',
  '+33 6 12',
  '-3',
  '@SUM(A1)',
  '\t=1',
  '\r=1',
  '\n=1',
  '＝1',
  "'=1",
  "''+1",
  "'t Hooft",
  "O'Connor",
  '"quoted"',
  'a;b,c\td',
  'sep=;',
  '{"a":1}',
  '<b>',
  '[1]',
  '_x000D_',
  '__proto__',
  'constructor',
  'a\r\nb\rc\nd',
  ' a ',
  '\ufeffa',
  'Łukasz Wójcik',
  '🙂',
);
const cell = fc.oneof(
  tempting,
  fc.string({ unit: 'grapheme' }).map((text) => text.replace(/\p{Cc}|\ufffd|\ufffe|\uffff/gu, '')),
);
const rows = fc.array(fc.tuple(cell, cell, cell), { maxLength: 8 });
const reread = async (format: TableFormat, lines: string[][], language: Language, head = headers) => {
  const { bytes } = await tableFile(format, head, lines, language);
  return readTable(bytes, 'application/octet-stream');
};

it.each([
  ['csv', 'fr'],
  ['csv', 'en'],
  ['xlsx', 'fr'],
] as const)('what is written as %s (%s) is read back as it was', async (format, language) => {
  await fc.assert(
    fc.asyncProperty(rows, async (lines) => {
      const kept = lines.flatMap((cells, at) => (cells.join('').trim() === '' ? [] : [{ row: at + 2, cells }]));
      expect(await reread(format, lines, language)).toMatchObject({ ok: true, value: { headers, lines: kept } });
    }),
    { numRuns: format === 'csv' ? 300 : 60 },
  );
});

it('reads back a table of one column whatever its header begins with', async () => {
  for (const header of ['sep=;', '{', '[', '<', 'a;b', '=a']) {
    expect(await reread('csv', [['x,y']], 'fr', [header])).toMatchObject({
      value: { headers: [header], lines: [{ row: 2, cells: ['x,y'] }] },
    });
  }
});

it('begins no cell of a CSV file with what a spreadsheet calculates', async () => {
  await fc.assert(
    fc.asyncProperty(cell, async (text) => {
      const { bytes } = await tableFile('csv', ['a'], [[text]], 'en');
      const [, line = ''] = new TextDecoder().decode(bytes).split(/(?<=^a\r\n)/);
      expect(line).not.toMatch(/^"?[=+\-@\t\r\n＝＋－＠][^\r\n]/u);
    }),
  );
});

it('opens with accents and columns in their places, in the spreadsheet of either language', async () => {
  const textIn = async (language: Language) =>
    Buffer.from((await tableFile('csv', ['Prénom', 'Étapes'], [['Zoé', -2.5]], language)).bytes).toString();
  expect(await textIn('fr')).toBe('\ufeffPrénom;Étapes\r\nZoé;-2,5\r\n');
  expect(await textIn('en')).toBe('\ufeffPrénom,Étapes\r\nZoé,-2.5\r\n');
});

it('leaves out what no spreadsheet shows', async () => {
  expect(await reread('csv', [['\0=1\u0007', '\ud800a', 'b']], 'en')).toMatchObject({
    value: { lines: [{ cells: ['=1', 'a', 'b'] }] },
  });
});
