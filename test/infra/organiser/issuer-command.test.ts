import { expect, it } from 'vitest';
import { issuerHash } from '../../../shared/certificate/issuer.ts';
import { aLogo, aSignedIssuer } from '../../support/certificates.ts';
import { sample, settleCohorts } from '../../support/desk.ts';
import { anOrganiser, jsonIn } from '../../support/organiser.ts';

const all =
  `--name|Association Tandem Mentorat|--signatory|Zoé Żeromska|--title|Directrice du programme|--place|Strasbourg
|--ink|#14325A|--gold|#8a6a1f|--logo|logo.svg`
    .split('|')
    .map((one) => one.trim());

const aCohort = async () => {
  const bad = '<svg viewBox="0 0 9 9"><text>T</text></svg>';
  const at = anOrganiser({ files: { 'p.csv': new Uint8Array(sample('utf8')), 'logo.svg': aLogo, 'bad.svg': bad } });
  const upload = ['upload', 'p.csv', '--start', '2026-12-01', '--hold'];
  await at.type(...upload, '--name', 'Cercle');
  await settleCohorts(at.world);
  const of = async (name: string) => (await at.world.store.cohorts()).find((one) => one.name === name)!;
  return { ...at, of, upload: (name: string) => at.type(...upload, '--name', name) };
};

it('names who issues, tells it, and goes back to the cohort’s own name', async () => {
  const { type, of } = await aCohort();
  expect(await type('issuer', 'Cercle')).toMatchObject({
    code: 0,
    out: 'It issues its certificates in its own name.\nCohorts to come issue theirs in their own names.',
  });
  const named = await type('issuer', 'Cercle', ...all);
  expect(named).toMatchObject({
    code: 0,
    err: '',
    out: expect.stringMatching(/^Certificates that are issued from now/),
  });
  expect(await of('Cercle')).toMatchObject({ issuer: issuerHash(aSignedIssuer) });
  expect((await type('issuer', 'Cercle')).out.split('\n')).toEqual([
    'Its certificates are issued by: Association Tandem Mentorat.',
    '  Signed by  Zoé Żeromska, Directrice du programme',
    '  Where      Strasbourg',
    '  Colours    #14325a #8a6a1f',
    '  Logo       yes',
    'Cohorts to come issue theirs in their own names.',
  ]);
  expect(jsonIn(await type('issuer', 'Cercle', '--json')).issuer).toEqual(aSignedIssuer);
  await type('issuer', 'Cercle', '--own-name');
  expect(await of('Cercle')).not.toHaveProperty('issuer');
});

it('does the same for cohorts to come where that is wished', async () => {
  const { type, upload, of } = await aCohort();
  await type('issuer', 'Cercle', '--name', 'Tandem', '--for-all');
  await upload('Second');
  expect(await of('Second')).toMatchObject({ issuer: issuerHash({ name: 'Tandem' }) });
  await type('issuer', 'Cercle', '--own-name', '--for-all');
  await upload('Third');
  expect(await of('Third')).not.toHaveProperty('issuer');
});

it('says what cannot be meant, and what cannot be printed', async () => {
  const { type, of } = await aCohort();
  for (const args of [['--place', 'Strasbourg'], ['--for-all'], ['--own-name', '--name', 'Tandem']])
    expect((await type('issuer', 'Cercle', ...args)).code).toBe(2);
  expect(await type('issuer', 'Cercle', '--name', 'T', '--logo', 'none.svg')).toMatchObject({ code: 1 });
  const { code, err } = await type('issuer', 'Cercle', '--name', 'T', '--logo', 'bad.svg', '--ink', '#123456');
  expect(code).toBe(1);
  expect(err).toMatch(/^Nothing was done: there are 2 things to correct\./);
  expect(err).toMatch(/colours\.gold +This is missing\.\n.*logo +It has something that cannot be printed: “text”/);
  expect(await of('Cercle')).not.toHaveProperty('issuer');
});
