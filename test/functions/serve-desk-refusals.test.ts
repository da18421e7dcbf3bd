import { expect, it } from 'vitest';
import { bigUploads, csv, headers, pair } from '../support/big-uploads.ts';
import { aDeskWorld, callDesk, goodQuery, upload } from '../support/desk.ts';

const jsonType = 'application/json';

type Case = {
  body: string | Uint8Array;
  query?: string;
  type?: string;
  status?: number;
  errors?: object[];
  error?: string;
};

const cases: Record<string, Case> = {
  'an empty file': { body: '', errors: [{ row: 0, code: 'empty-file' }] },
  'only blank lines': { body: '\r\n\r\n', errors: [{ code: 'empty-file' }] },
  'only headers': { body: headers, errors: [{ row: 1, code: 'header-only' }] },
  'missing columns': {
    body: 'Mentor,Mentee\nAna,Bob',
    errors: [
      { row: 1, column: 'mentor address', code: 'missing-column', message: 'The column “Mentor email” is missing.' },
      { row: 1, column: 'mentee address', code: 'missing-column' },
    ],
  },
  'a duplicate column': {
    body: `Courriel du mentor,${headers}x,${pair}`,
    errors: [{ row: 1, column: 'Mentor email', code: 'duplicate-column' }],
  },
  'a bad address': {
    body: csv(pair, 'Ana,ana@example.org,Cy,cy.example.org'),
    errors: [{ row: 3, column: 'Mentee email', code: 'bad-address' }],
  },
  'an address with a line break': {
    body: csv('Ana,"a@example.org\nBcc: b@example.org",Bob,bob@example.org'),
    errors: [{ row: 2, code: 'bad-address' }],
  },
  'missing name and address': {
    body: csv(',ana@example.org,Bob,'),
    errors: [{ code: 'missing-name' }, { code: 'missing-address' }],
  },
  'one person twice in a pair': {
    body: csv('Ana,ana@example.org,Ana,ANA@example.org'),
    errors: [{ row: 2, code: 'same-person' }],
  },
  'an unknown zone, once for both people': {
    body: csv(`${pair},,Europe/Pariss`),
    errors: [{ row: 2, column: 'Time zone', code: 'unknown-zone' }],
  },
  'an unknown language': {
    body: csv(`${pair},Klingon`),
    errors: [{ row: 2, column: 'Language', code: 'unknown-language' }],
  },
  'a formula': {
    body: csv('=cmd|x,ana@example.org,@Bob,bob@example.org'),
    errors: [
      { column: 'Mentor', code: 'formula' },
      { column: 'Mentee', code: 'formula' },
    ],
  },
  'NUL bytes': { body: csv(pair, 'An\0a'), errors: [{ row: 3, code: 'binary-file' }] },
  'UTF-16 without its mark': { body: Buffer.from(csv(pair), 'utf16le'), errors: [{ code: 'binary-file' }] },
  '10 MB of noise': { body: bigUploads['10 MB of noise'], status: 413, error: 'too-large' },
  '4 MB of noise': { body: bigUploads['4 MB of noise'], errors: [{ code: 'binary-file' }] },
  'UTF-8 cut inside a character': {
    body: Buffer.from(csv(pair.replace('Ana', 'Zoé'), 'Zoé')).subarray(0, -1),
    errors: [{ code: 'truncated-file' }],
  },
  'JSON announced as CSV': { body: '[{"Mentor":"Ana"}]', errors: [{ code: 'json-file' }] },
  'CSV announced as JSON': { body: csv(pair), type: jsonType, errors: [{ code: 'malformed-json' }] },
  'malformed JSON': { body: '[{"Mentor":', type: jsonType, errors: [{ code: 'malformed-json' }] },
  'JSON of another shape': { body: '{"people":[]}', type: jsonType, errors: [{ code: 'wrong-shape' }] },
  'JSON with objects in its cells': {
    body: '[{"Mentor":{"a":1}}]',
    type: jsonType,
    errors: [{ row: 2, code: 'wrong-shape' }],
  },
  'hidden characters in JSON': {
    body: JSON.stringify([
      { mentor: 'A\0na', 'mentor email': 'ana@example.org', mentee: 'B\ud800ob', 'mentee email': 'bob@example.org' },
    ]),
    type: jsonType,
    errors: [
      { row: 2, column: 'mentor', code: 'control-character' },
      { column: 'mentee', code: 'control-character' },
    ],
  },
  'a million columns': { body: bigUploads['a million columns'], errors: [{ row: 1, code: 'too-many-columns' }] },
  'a row with a million cells': {
    body: bigUploads['a row with a million cells'],
    errors: [{ row: 3, code: 'ragged-row' }],
  },
  'a quote that is never closed': {
    body: csv(pair, '"Ana,ana@example.org', pair),
    errors: [{ row: 3, code: 'unclosed-quote' }],
  },
  'a quote inside a cell': {
    body: csv('Ana "A" B,ana@example.org,Bob,bob@example.org'),
    errors: [{ row: 2, code: 'stray-quote' }],
  },
  'a ragged row': {
    body: csv('Ana,ana@example.org,Bob,bob@example.org,fr,UTC,g,more'),
    errors: [{ row: 2, code: 'ragged-row' }],
  },
  'a cut workbook': { body: Buffer.from('504b0304140006000800', 'hex'), errors: [{ code: 'damaged-workbook' }] },
  'a workbook of old, or with a password': {
    body: Buffer.from('d0cf11e0a1b11ae1', 'hex'),
    errors: [{ code: 'spreadsheet-file' }],
  },
  'people without headers': { body: pair, errors: [{ row: 1, code: 'no-headers' }] },
  'a PDF': { body: '%PDF-1.7\n', errors: [{ code: 'binary-file' }] },
  'a web page': { body: '<!doctype html><title>Sign in</title>', errors: [{ code: 'html-file' }] },
  'two names for one address': {
    body: csv(pair, 'Anna,Ana@example.org,Cy,cy@example.org'),
    errors: [{ row: 3, column: 'Mentor', code: 'two-names', message: expect.stringContaining('row 2') }],
  },
  'two languages and zones for one address': {
    body: csv(`${pair},fr,UTC`, 'Ana,ana@example.org,Cy,cy@example.org,en,Europe/Paris'),
    errors: [
      { row: 3, column: 'Language', code: 'two-languages' },
      { row: 3, column: 'Time zone', code: 'two-zones' },
    ],
  },
  'a pair twice': {
    body: csv(pair, '', `${pair},,,circle`),
    errors: [{ row: 4, code: 'duplicate-pair', message: expect.stringContaining('row 2') }],
  },
  'a name that reads backwards': {
    body: csv('A\u202ena,ana@example.org,Bob,bob@example.org'),
    errors: [{ row: 2, code: 'control-character' }],
  },
  'a name read in the wrong encoding': {
    body: csv('ZoÃ©,ana@example.org,Bob,bob@example.org'),
    errors: [{ row: 2, code: 'garbled-text' }],
  },
  'a name whose letters were lost on the way': {
    body: csv('Zo\ufffd,ana@example.org,Bob,bob@example.org'),
    errors: [{ row: 2, code: 'garbled-text' }],
  },
  'a formula after invisible characters': {
    body: csv('"\n\u200b=1",ana@example.org,Bob,bob@example.org'),
    errors: [{ row: 2, code: 'formula' }],
  },
  'a name that is too long': {
    body: csv(`${'A'.repeat(101)},ana@example.org,Bob,bob@example.org`),
    errors: [{ code: 'name-too-long' }],
  },
  'a cell that is too long': { body: csv(`${pair},${'x'.repeat(1001)}`), errors: [{ code: 'cell-too-long' }] },
  '60,000 rows': {
    body: bigUploads['60,000 rows'],
    errors: [{ row: 50_002, code: 'too-many-rows' }],
  },
  'no parameters': {
    body: csv(pair),
    query: '',
    errors: ['name', 'start'].map((column) => ({ row: 0, column, code: 'missing-parameter' })),
  },
  'bad parameters': {
    body: csv(pair),
    query:
      'name=%20&start=2026-02-30&zone=Mars/Olympus&programme=other&morning=9h&language=tlh&launchAt=soon&dryRun=yes',
    errors: [
      { column: 'name', code: 'missing-name' },
      { column: 'start', code: 'bad-start' },
      { column: 'zone', code: 'unknown-zone' },
      { column: 'programme', code: 'unknown-programme' },
      { column: 'morning', code: 'bad-morning' },
      { column: 'language', code: 'unknown-language' },
      { column: 'launchAt', code: 'bad-launch' },
      { column: 'dryRun', code: 'bad-dry-run' },
    ],
  },
  'a mistyped parameter, which must not launch what was to be checked only': {
    body: csv(pair),
    query: `${goodQuery}&dryrun=1`,
    errors: [{ row: 0, column: 'dryrun', code: 'unknown-parameter' }],
  },
  'dates in the past': {
    body: csv(pair),
    query: 'name=x&start=2026-10-25&zone=UTC&launchAt=2026-11-23T08:00:00Z',
    errors: [
      { column: 'start', code: 'start-in-past' },
      { column: 'launchAt', code: 'launch-in-past' },
      { column: 'launchAt', code: 'launch-too-late' },
    ],
  },
  'an unknown content type': { body: csv(pair), type: 'image/png', status: 415, error: 'wrong-type' },
};

it.each(Object.entries(cases))(
  'refuses %s and writes nothing',
  async (_, { body, query = goodQuery, type = 'text/csv', status = 422, errors, error }) => {
    const world = aDeskWorld();
    const before = world.dump();
    const answer = await upload(world, body, { query, type });
    expect(answer.status).toBe(status);
    expect(answer.body).toMatchObject(errors ? { errors, count: errors.length } : { error: { code: error } });
    expect(world.dump()).toEqual(before);
  },
);

it('refuses an upload without a token', async () => {
  const world = aDeskWorld();
  const before = world.dump();
  const headersWithout = { authorization: '', 'content-type': 'text/csv' };
  expect(
    await callDesk(world, { method: 'POST', query: goodQuery, body: csv(pair), headers: headersWithout }),
  ).toMatchObject({ status: 401 });
  expect(world.dump()).toEqual(before);
});

it('tells every problem, in the order of the rows, and lists the first 200', async () => {
  const lines = Array.from({ length: 300 }, (_, n) => `Ana,ana@example.org,B${n},bad${n}`);
  const { body } = await upload(aDeskWorld(), csv(...lines));
  expect(body.count).toBe(300);
  expect(body.errors).toHaveLength(200);
  expect(body.errors[199].row).toBe(201);
});

it('speaks French to those who ask for it', async () => {
  const { body } = await upload(aDeskWorld(), csv('Ana,ana@example.org,Bob,bob'), {
    language: 'de, fr-CH;q=0.9, en;q=0.8',
  });
  expect(body.errors[0].message).toBe('«\u00a0bob\u00a0» n’est pas une adresse de courriel.');
});

it('speaks the language of the cohort to those who ask for none', async () => {
  const { body } = await upload(aDeskWorld(), csv('Ana,ana@example.org,Bob,bob'), {
    language: '*',
    query: `${goodQuery}&language=english`,
  });
  expect(body.errors[0].message).toBe('“bob” is not an email address.');
});
