import { gunzipSync, gzipSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { makeHandler } from '../../functions/serve-desk/handler.ts';
import { readTable } from '../../shared/upload/read-table.ts';
import { csv, pair } from '../support/big-uploads.ts';
import { aDeskWorld, callDesk, goodQuery, sample, upload } from '../support/desk.ts';
import { aWorkbook, onePair } from '../support/workbooks.ts';

const bytes = 'application/octet-stream';
const read = (body: Uint8Array | string, headers: Record<string, string> = {}) =>
  callDesk(aDeskWorld(), { method: 'POST', path: '/api/tables', body, headers: { 'content-type': bytes, ...headers } });

it('tells what a file holds and what its columns may be, and keeps nothing', async () => {
  const world = aDeskWorld();
  const before = world.dump();
  const answer = await callDesk(world, {
    method: 'POST',
    path: '/api/tables',
    body: 'Mentor;Email;Mentee;Email;Ville\r\nAna;ana@example.org;Bob;bob@example.org;Nice\r\n;;;;\r\nCy;cy@;Di;;\r\n',
    headers: { 'content-type': bytes },
  });
  expect(answer).toMatchObject({
    status: 200,
    body: {
      source: 'utf-8',
      hasHeaders: true,
      guess: ['mentor name', 'mentor address', 'mentee name', 'mentee address', null],
      lines: [{ row: 2 }, { row: 4, cells: ['Cy', 'cy@', 'Di', '', ''] }],
    },
  });
  expect(world.dump()).toEqual(before);
});

it('reads what Excel saves, and a sheet that begins with people', async () => {
  expect((await read(sample('excel-fr'))).body).toMatchObject({ source: 'windows-1252', lines: { length: 7 } });
  expect((await read(aWorkbook({ sheets: [{ rows: onePair }] }))).body).toMatchObject({ source: 'xlsx' });
  expect((await read(pair)).body).toMatchObject({
    hasHeaders: false,
    headers: ['', '', '', ''],
    lines: [{ row: 2, cells: pair.split(',') }],
    guess: ['mentor name', 'mentor address', 'mentee name', 'mentee address'],
  });
});

it('says what is wrong with a file that cannot be read', async () => {
  expect(await read('%PDF-1.7')).toMatchObject({ status: 422, body: { errors: [{ row: 0, code: 'binary-file' }] } });
  expect(await read(pair, { 'content-type': 'image/png' })).toMatchObject({ status: 415 });
  expect(await read(pair, { authorization: '' })).toMatchObject({ status: 401 });
});

it.each([
  ['a picture', '89504e470d0a1a0a0000000d49484452', 'binary-file'],
  ['a workbook that was cut', '504b0304140006000800', 'damaged-workbook'],
])('names both kinds of file that are read to whoever sends %s', async (_, hex, code) => {
  const { body } = await read(Buffer.from(hex, 'hex'));
  expect(body.errors).toMatchObject([{ code, message: expect.stringMatching(/\.xlsx.*\.csv/) }]);
});

it('takes and gives large tables deflated, and inflates no more than that', async () => {
  const answer = await makeHandler(aDeskWorld())({
    rawPath: '/api/tables',
    headers: {
      authorization: 'Bearer a-token-for-tests',
      'content-type': bytes,
      'content-encoding': 'gzip',
      'accept-encoding': 'gzip, br',
    },
    requestContext: { http: { method: 'POST' } },
    body: gzipSync(`Note\n${`${'x'.repeat(2000)}\n`.repeat(2000)}`).toString('base64'),
    isBase64Encoded: true,
  });
  expect(answer).toMatchObject({ statusCode: 200, headers: { 'content-encoding': 'gzip' } });
  expect(answer.body?.length).toBeLessThan(1_000_000);
  const { lines } = JSON.parse(gunzipSync(Buffer.from(answer.body ?? '', 'base64')).toString());
  expect(lines).toHaveLength(2000);

  const gzip = { 'content-encoding': 'gzip' };
  expect(await read(gzipSync(Buffer.alloc(21_000_000)), gzip)).toMatchObject({ status: 413 });
  expect(await read('not deflated', gzip)).toMatchObject({ status: 400, body: { error: { code: 'damaged-body' } } });
});

it('lists in a dry run everything there is to correct, beside its cell', async () => {
  const lines = Array.from({ length: 300 }, (_, n) => `Ana,ana@example.org,B${n},bad${n}`);
  const { body } = await upload(aDeskWorld(), csv(...lines), { query: `${goodQuery}&dryRun=1` });
  expect([body.count, body.errors.length]).toEqual([300, 300]);
  expect(body.errors[299]).toMatchObject({ row: 301, column: 'Mentee email', code: 'bad-address' });
});

it('creates the same cohort from a workbook, and writes a table as one', async () => {
  const world = aDeskWorld();
  const [fromText, fromWorkbook] = [
    await upload(world, csv(pair)),
    await upload(world, aWorkbook({ sheets: [{ rows: onePair }] }), { type: bytes }),
  ];
  expect([fromText.status, fromWorkbook.status]).toEqual([201, 200]);
  expect(fromWorkbook.body).toEqual(fromText.body);

  const sheet = { headers: ['Mentor', 'Remarques'], lines: [['=Ana', 'Le nom manque.']] };
  const post = (body: string) =>
    makeHandler(world)({
      rawPath: '/api/tables/xlsx',
      headers: { authorization: 'Bearer a-token-for-tests', 'content-type': 'application/json' },
      requestContext: { http: { method: 'POST' } },
      body,
    });
  const answer = await post(JSON.stringify(sheet));
  expect(answer.headers).toMatchObject({ 'content-disposition': 'attachment; filename="binome.xlsx"' });
  expect(await readTable(Buffer.from(answer.body ?? '', 'base64'), 'application/octet-stream')).toMatchObject({
    value: { headers: sheet.headers, lines: [{ cells: sheet.lines[0] }] },
  });
  expect(await post('{"headers":1}')).toMatchObject({ statusCode: 400 });
});
