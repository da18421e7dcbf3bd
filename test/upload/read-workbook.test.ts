import { expect, it } from 'vitest';
import { readTable } from '../../shared/upload/read-table.ts';
import { aWorkbook, cell, onePair, saying } from '../support/workbooks.ts';

const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const read = (bytes: Uint8Array) => readTable(bytes, type);
const codes = async (bytes: Uint8Array) => {
  const reading = await read(bytes);
  return reading.ok ? [] : reading.problems.map(({ row, code }) => `${row} ${code}`);
};
const headers = ['Mentor', 'Mentor email', 'Mentee', 'Mentee email'];
const pair = { row: 2, cells: ['Ana', 'ana@example.org', 'Bob', 'bob@example.org'] };

it('reads numbers, days, times, truths, formulas and letters of several looks as people see them', async () => {
  const rows = `<row r="1" spans="1:8">${[...'ABCDEFGH'].map((letter, at) => `<c r="${letter}1" t="s"><v>${at}</v></c>`).join('')}</row>
    <row r="2"><c r="A2"><v>33612345678</v></c><c r="B2" s="1"><v>46357</v></c><c r="C2" s="2"><v>46357.75</v></c><c r="D2" t="b"><v>1</v></c><c r="E2" t="str"><f>A1&amp;"x"</f><v>Zoé x</v></c><c r="F2" t="s"><v>8</v></c><c r="G2" s="3"/><c r="H2" t="e"><v>#N/A</v></c></row>`;
  const strings = `${[...headers, 'e', 'f', 'g', 'h'].map((text) => `<si><t>${text}</t></si>`).join('')}<si><r><rPr><b/></rPr><t>Jean </t></r><r><t>D&apos;Arc</t></r></si>`;
  expect(await read(aWorkbook({ sheets: [{ rows }], strings, styles: [0, 14, 22, 0] }))).toMatchObject({
    ok: true,
    source: 'xlsx',
    value: {
      lines: [
        { row: 2, cells: ['33612345678', '2026-12-01', '2026-12-01 18:00', 'true', 'Zoé x', "Jean D'Arc", '', ''] },
      ],
    },
  });
});

it.each([
  ['begins its parts at the root, as Google Sheets does', { target: (n: number) => `/xl/worksheets/sheet${n}.xml` }],
  ['is one of several sheets', {}],
])('reads the first sheet that holds anything of a workbook that %s', async (_, given) => {
  const sheets = [
    { rows: '' },
    { rows: cell('A1', 'Hidden'), isHidden: true },
    { rows: onePair },
    { rows: cell('A1', 'x') },
  ];
  expect(await read(aWorkbook({ sheets, ...given }))).toMatchObject({ value: { headers, lines: [pair] } });
});

it('counts rows as the spreadsheet does, below a title and with gaps', async () => {
  const rows = `<row r="1">${cell('B1', 'Binômes 2026')}</row>${onePair
    .replaceAll('"1"', '"4"')
    .replaceAll('"2"', '"7"')
    .replaceAll(/([A-D])1"/g, '$14"')
    .replaceAll(/([A-D])2"/g, '$17"')}`;
  expect(await read(aWorkbook({ sheets: [{ rows }] }))).toMatchObject({
    value: { headers, lines: [{ ...pair, row: 7 }] },
  });
});

it('reads what is only coloured to the last row and column of the sheet as empty', async () => {
  const rows = `${onePair}<row r="3"><c r="A3" s="0"/><c r="XFD3" s="0"></c></row><row r="1048576" s="1" customFormat="1"/>`;
  expect(await read(aWorkbook({ sheets: [{ rows }] }))).toMatchObject({ value: { headers, lines: [pair] } });
});

it.each([
  ['a cell in the last row', `${onePair}<row r="1048576">${cell('A1048576', 'x')}</row>`, '50002 too-many-rows'],
  ['a row that says it is the last', `${onePair}<row r="1048576">${cell('A3', 'x')}</row>`, '50002 too-many-rows'],
  ['a cell in the last column', `${onePair}<row r="3">${cell('XFD3', 'x')}</row>`, '3 too-many-columns'],
  ['a cell that hides where it is', '<row r="1"><c a=">" r="XFD1"><v>1</v></c></row>', '0 damaged-workbook'],
  ['a cell without a place', '<row r="1"><c><v>1</v></c></row>', '0 damaged-workbook'],
  ['a place that is none', '<row r="1"><c r="A0"><v>1</v></c></row>', '0 damaged-workbook'],
  ['entities of its own', '<!DOCTYPE a [<!ENTITY b "c">]>', '0 damaged-workbook'],
  ['a sheet that is cut', '<row r="1"><c r="A1"><v>1</v></c>', '0 damaged-workbook'],
  ['a text that is not there', '<row r="1"><c r="A1" t="s"><v>7</v></c></row>', '0 damaged-workbook'],
  ['nothing in any sheet', '', '0 empty-file'],
])('refuses %s', async (_, rows, problem) => {
  expect(await codes(aWorkbook({ sheets: [{ rows }] }))).toEqual([problem]);
});

it('refuses what inflates to more than any table, and believes no part that says it is smaller than it is', async () => {
  const workbook = aWorkbook({ sheets: [{ rows: onePair }], strings: '<si><t>x</t></si>'.repeat(1000) });
  expect(await codes(saying(workbook, 'xl/sharedStrings.xml', 1_000_000_000))).toEqual(['0 workbook-too-large']);
  expect(await codes(saying(workbook, 'xl/sharedStrings.xml', 100))).toEqual(['0 damaged-workbook']);
});

it('does not inflate pictures and what else surrounds the cells', async () => {
  const more = { 'xl/media/image1.png': 'a picture', 'docProps/thumbnail.xml': 'another' };
  const workbook = aWorkbook({ sheets: [{ rows: onePair }], more });
  const large = Object.keys(more).reduce((archive, part) => saying(archive, part, 1_000_000_000), workbook);
  expect(await read(large)).toMatchObject({ value: { lines: [pair] } });
});

it('tells archives that are no workbook, and cut ones', async () => {
  const workbook = aWorkbook({ sheets: [{ rows: onePair }] });
  expect(await codes(workbook.subarray(0, workbook.length / 2))).toEqual(['0 damaged-workbook']);
  expect(await codes(Buffer.from('504b0506'.padEnd(44, '0'), 'hex'))).toEqual(['0 spreadsheet-file']);
});
