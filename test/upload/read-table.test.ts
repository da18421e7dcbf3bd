import { expect, it } from 'vitest';
import { readTable } from '../../shared/upload/read-table.ts';

const text = 'Mentor;Ville\r\nHélène O’Connor;"Nice; ""Vieux"" Port"\r\n;\r\nZoé;Brest';
const table = {
  headers: ['Mentor', 'Ville'],
  lines: [
    { row: 2, cells: ['Hélène O’Connor', 'Nice; "Vieux" Port'] },
    { row: 4, cells: ['Zoé', 'Brest'] },
  ],
};
const read = (bytes: Uint8Array) => readTable(bytes, 'text/csv');
const codes = async (bytes: Uint8Array) => {
  const reading = await read(bytes);
  return reading.ok ? [] : reading.problems.map(({ code }) => code);
};
const latin = (written: string) => Buffer.from(written.replaceAll('’', '\u0092'), 'latin1');

it.each([
  ['UTF-8', Buffer.from(text)],
  ['UTF-8 with its mark', Buffer.from(`\ufeff${text}`)],
  ['UTF-16 little endian', Buffer.from(`\ufeff${text}`, 'utf16le')],
  ['UTF-16 big endian', Buffer.from(`\ufeff${text}`, 'utf16le').swap16()],
  ['Windows-1252', latin(text)],
  ['lines that end in LF', Buffer.from(text.replaceAll('\r', ''))],
  ['lines that end in CR', Buffer.from(text.replaceAll('\n', ''))],
  ['lines that end differently', Buffer.from(text.replace('\r', ''))],
  ['commas', Buffer.from(text.replaceAll(/;(?! )/g, ','))],
  ['tabs', Buffer.from(text.replaceAll(/;(?! )/g, '\t'))],
])('reads %s', async (_, bytes) => {
  expect(await read(bytes)).toMatchObject({ ok: true, value: table });
});

it('counts a cell of several lines as one row, as spreadsheets do', async () => {
  const reading = await read(Buffer.from('a,b\n"1\n2",3\n4,5'));
  expect(reading).toMatchObject({ value: { lines: [{ row: 2 }, { row: 3, cells: ['4', '5'] }] } });
});

it('tells UTF-8 that was cut from Windows-1252 that ends with an accent', async () => {
  expect(await codes(Buffer.from('Zoé,Zoé').subarray(0, -1))).toEqual(['truncated-file']);
  expect(await codes(Buffer.from('\ufeffZoé').subarray(0, -1))).toEqual(['unreadable-file']);
  expect(await read(latin('Mentor,Zoé'))).toMatchObject({ value: { headers: ['Mentor', 'Zoé'] } });
});

it('refuses bytes that Windows-1252 leaves undefined, and half characters of UTF-16', async () => {
  expect(await codes(Buffer.from([0x41, 0xe9, 0x0a, 0x81]))).toEqual(['binary-file']);
  expect(await codes(Buffer.from([0xff, 0xfe, 0x41]))).toEqual(['unreadable-file']);
});

it('reads JSON whatever is in its cells', async () => {
  const body = Buffer.from(JSON.stringify([{ a: 1, b: null }, { c: 'x' }]));
  expect(await readTable(body, 'application/json')).toMatchObject({
    ok: true,
    value: {
      headers: ['a', 'b', 'c'],
      lines: [
        { row: 2, cells: ['1', '', ''] },
        { row: 3, cells: ['', '', 'x'] },
      ],
    },
  });
});
