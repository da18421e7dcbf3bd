import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readConfiguration } from '../../../infra/doctor/configuration.ts';
import { aReading, failing, lineOf, report } from './recorded.ts';

const reading = aReading();
const own = reading.kind === 'read' ? reading.deployment : undefined;

const folder = () => mkdtempSync(join(tmpdir(), 'binome-doctor-'));
const folderWith = (text: string) => {
  const root = folder();
  writeFileSync(join(root, 'deployment.json'), text);
  return root;
};
const configured = (text: string) => ({ here: { reading: readConfiguration(folderWith(text), undefined) } });

describe('the configuration', () => {
  it('is green when it is one’s own, and its file is named', async () => {
    expect(await lineOf('configuration', configured(JSON.stringify(own)))).toMatchObject({
      state: 'ok',
      says: 'deployment.json: “binome”, in eu-west-3, letters from bonjour@cercle.fr.',
    });
  });

  it('is red while there is only the example', async () => {
    const here = { reading: readConfiguration(folder(), undefined) };
    expect(await lineOf('configuration', { here })).toMatchObject({
      state: 'todo',
      says: expect.stringContaining('only the example'),
      nextStep: expect.stringContaining('cp infra/deployment.example.json deployment.json'),
    });
  });

  it('is red while it still has the values of the example', async () => {
    const example = readConfiguration('.', 'infra/deployment.example.json');
    expect(await lineOf('configuration', { here: { reading: example } })).toMatchObject({
      state: 'todo',
      says: expect.stringContaining('111122223333, mentorat@example.org, organisation@example.org'),
    });
  });

  it('is red where DEPLOYMENT names no file', async () => {
    const here = { reading: readConfiguration('.', 'nowhere.json') };
    expect(await lineOf('configuration', { here })).toMatchObject({
      state: 'todo',
      says: expect.stringContaining('nowhere.json, which does not exist'),
    });
  });

  it('is red when it is not JSON', async () => {
    expect(await lineOf('configuration', configured('{ name: binome }'))).toMatchObject({
      state: 'todo',
      nextStep: expect.stringContaining('quote, comma or brace'),
    });
  });

  it.each([
    ['en', ['- sender: the bare address that', '- wrokers: no such setting']],
    ['fr', ['- sender : l’adresse seule', '- wrokers : ce réglage n’existe pas']],
  ] as const)('is red with its mistakes, a line each (%s)', async (language, mistakes) => {
    const world = { ...configured(JSON.stringify({ ...own, sender: 'Claire', wrokers: 3 })), language };
    const { state, nextStep = '' } = await lineOf('configuration', world);
    expect(state).toBe('todo');
    expect(nextStep.split('\n').slice(1)).toEqual(mistakes.map((mistake) => expect.stringContaining(mistake)));
  });

  it('says whether it names a zone itself', () => {
    const { zone: _zone, ...silent } = own!;
    expect(readConfiguration(folderWith(JSON.stringify(own)), undefined)).toMatchObject({ namesZone: true });
    expect(readConfiguration(folderWith(JSON.stringify(silent)), undefined)).toMatchObject({ namesZone: false });
  });
});

describe('half of it', () => {
  it('is enough to say what comes first: without a configuration everything else waits for it', async () => {
    const lines = await report({ here: { reading: { kind: 'example', file: 'x' }, region: undefined } });
    const waiting = lines.filter(({ state }) => state === 'unknown');
    expect(lines.filter(({ state }) => state === 'todo').map(({ check }) => check)).toEqual(['configuration']);
    expect(lines.filter(({ state }) => state === 'ok').map(({ check }) => check)).toEqual(['credentials', 'clock']);
    expect(waiting).toHaveLength(13);
    for (const { says } of waiting) expect(says).toContain('Waits for “Configuration”');
  });

  it('without credentials asks AWS nothing more, and judges what needs none', async () => {
    const forbidden = failing('Error', 'was asked all the same');
    const aws = {
      caller: failing('CredentialsProviderError'),
      stack: forbidden,
      identity: forbidden,
      sesAccount: forbidden,
    };
    const lines = await report({ aws });
    expect(lines.filter(({ state }) => state === 'ok').map(({ check }) => check)).toEqual([
      'region',
      'configuration',
      'dmarc',
      'clock',
      'zone',
    ]);
    const waiting = lines.filter(({ state }) => state === 'unknown');
    expect(waiting).toHaveLength(11);
    for (const { says } of waiting) expect(says).toBe('Waits for “Credentials”.');
  });

  it('without any network still gives every line', async () => {
    const silent = failing('Error', '', 'ENOTFOUND');
    const lines = await report({
      aws: { caller: silent, clocks: silent },
      dns: { txt: silent, leads: silent, isDomain: silent, isRegion: silent },
    });
    expect(lines).toHaveLength(17);
    expect(lines.filter(({ state }) => state === 'todo').map(({ check }) => check)).toEqual(['credentials']);
  });
});
