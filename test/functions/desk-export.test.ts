import { describe, expect, it } from 'vitest';
import { exportFiles } from '../../functions/serve-desk/export-rows.ts';
import { readTable } from '../../shared/upload/read-table.ts';
import { aDeskCohort } from '../support/desk-cohort.ts';

const desk = await aDeskCohort();
const file = async (name: string, language = 'en') => {
  const answer = await desk.ask(`${desk.path}/${name}`, { language });
  return { ...answer, bytes: Buffer.from(answer.body, 'base64') };
};
const csv = async (language = 'en') => (await file('export.csv', language)).bytes.toString('utf8').split(/\r?\n/);

describe('the table of everybody', () => {
  it('has a row a person: who, each meeting, the certificate, what there is to look at', async () => {
    const [headers = '', ...rows] = await csv();
    expect(rows.filter(Boolean)).toHaveLength(26);
    expect(headers).toContain('1. Agree how to work together');
    expect(rows.find((row) => row.includes('Zoé Lefèvre'))).toMatch(
      /pair00000000.*Mentor.*Zoé Lefèvre.*mentor0000000000@example\.org.*2026-12-04.*2027-01-01.*2027-01-29.*2027-02-26.*4/,
    );
    expect(rows.find((row) => row.includes('mentor0000000005'))).toContain('Letters come back');
  });

  it('tells nothing that was said in confidence, and of nobody that they are silent', async () => {
    const all = (await csv()).join('\n');
    for (const said of ['Asked for help', 'Get no answer', 'No news', 'Do not want'])
      expect(all.includes(said)).toBe(false);
  });

  it('speaks the language of whoever asks', async () => {
    expect((await csv('fr'))[0]).toMatch(/Binôme.Groupe.Rôle.Nom.Adresse/);
  });

  it('comes as a workbook with the same cells', async () => {
    const { bytes, headers } = await file('export.xlsx');
    expect(headers?.['content-disposition']).toBe('attachment; filename="cercle-de-mentorat.xlsx"');
    expect(bytes.subarray(0, 2).toString()).toBe('PK');
    expect(bytes.length).toBeGreaterThan(2000);
  });

  it('is calculated by no spreadsheet, whatever people are called', async () => {
    const name = '=HYPERLINK("https://evil.example","x")';
    const { ask, path } = await aDeskCohort({
      pairs: 1,
      change: ({ people, ...rows }) => ({ ...rows, people: people.map((one) => ({ ...one, name })) }),
    });
    const { body } = await ask(`${path}/export.csv`);
    const text = Buffer.from(body, 'base64').toString('utf8');
    expect(text).toContain('HYPERLINK');
    expect(/(^|[,;\t\n"])=/m.test(text)).toBe(false);
  });

  it.each(['csv', 'xlsx'])('has names of any length whole, so that the list can come back: %s', async (format) => {
    const name = `Maria-Fernanda ${'de los Ángeles y '.repeat(5)}`.slice(0, 95).concat('Nuñez');
    const group = 'Équipe de très loin '.repeat(5).trim();
    const { ask, path } = await aDeskCohort({
      pairs: 1,
      change: ({ people, pairs, ...rows }) => ({
        ...rows,
        people: people.map((one) => ({ ...one, name })),
        pairs: pairs.map((pair) => ({ ...pair, group })),
      }),
    });
    const bytes = Buffer.from((await ask(`${path}/export.${format}`)).body, 'base64');
    const table = await readTable(bytes, 'application/octet-stream');
    expect(table).toMatchObject({ ok: true, value: { lines: [{ cells: expect.arrayContaining([name, group]) }, {}] } });
  });

  it('comes to scripts as well, which learn that there is no other part', async () => {
    const api = '/api/cohorts/cohortaaaaaa/export';
    expect((await desk.ask(api, { query: 'format=csv&part=1' })).statusCode).toBe(200);
    for (const query of ['format=ods', 'part=2', 'part=0', 'part=x'])
      expect((await desk.ask(api, { query })).statusCode).toBe(404);
    expect((await desk.ask(`${desk.path}/export.csv`, { query: 'part=2' })).statusCode).toBe(404);
  });

  it('is in several files where one would be too large to be sent', () => {
    expect([0, 1, 10_000, 10_001, 50_000].map((pairs) => exportFiles({ pairs }))).toEqual([1, 1, 1, 2, 5]);
  });
});
