import { describe, expect, it } from 'vitest';
import { issuerHash } from '../../shared/certificate/issuer.ts';
import { aLogo, aSignedIssuer, readable } from '../support/certificates.ts';
import { textIn } from '../support/desk-cohort.ts';
import { aDeskWorld, aSignedInBrowser, goodQuery, sample, settleCohorts, upload } from '../support/desk.ts';

const held = `${goodQuery}&hold=1&organisers=claire@example.org`;
const typed = {
  do: 'save',
  name: ' Association Tandem Mentorat ',
  signatory: 'Zoé Żeromska',
  as: 'Directrice du programme',
  place: 'Strasbourg',
  colours: '1',
  ink: '#14325A',
  gold: '#8a6a1f',
  logo: aLogo.replaceAll('\n', '\r\n'),
};

/** Claire in front of a cohort of hers that waits. */
const aDesk = async (language = 'en') => {
  const world = aDeskWorld();
  const { body } = await upload(world, sample('utf8'), { query: held });
  await settleCohorts(world);
  const desk = await aSignedInBrowser(world);
  desk.keep([`desk-language=${language}; Path=/desk`]);
  const cohort = String(body.cohort);
  const path = `/desk/cohorts/${cohort}/certificate`;
  const open = async (at = path) => (await desk.open(at)).body ?? '';
  const save = async (change: object = {}) => {
    const { statusCode, headers, body: page = '' } = await desk.post(path, { ...typed, ...change });
    return { statusCode, at: String(headers?.['location'] ?? ''), page };
  };
  return { world, desk, cohort, path, open, save, row: async (id = cohort) => (await world.store.cohort(id))! };
};

const pdfOf = ({ body = '' }: { body?: string | undefined }) => readable(Buffer.from(body, 'base64'));

describe('whoever issues the certificates of a cohort', () => {
  it('is named on a page that the cohort leads to, and shown in its form from then on', async () => {
    const { world, cohort, path, open, save, row } = await aDesk();
    expect(await open(`/desk/cohorts/${cohort}`)).toContain(`href="${path}"`);
    expect(textIn(await open())).toContain('“Cercle” issues them in its own name');
    const { statusCode, at } = await save();
    expect(statusCode).toBe(303);
    const hash = issuerHash(aSignedIssuer);
    expect(await row()).toMatchObject({ issuer: hash });
    expect(await world.store.issuer(hash)).toEqual(aSignedIssuer);
    const page = await open(at);
    expect(textIn(page)).toMatch(/Done\. You: issuer of certificates changed Undo/);
    expect(page).toMatch(/name="name"\s+value="Association Tandem Mentorat"/);
    expect(page).toContain('value="#14325a"');
    expect(page).toContain('.sea{fill:#1f5c8b}');
    expect((await save()).at).toBe(`${path}?done=nothing`);
  });

  it('is in the journal, by whom, and can be undone while nobody else was named since', async () => {
    const { world, desk, cohort, path, open, save, row } = await aDesk();
    const [first, second] = [await save(), await save({ name: 'Another' })].map(({ at }) => at.split('done=')[1] ?? '');
    expect(textIn(await open(`/desk/cohorts/${cohort}/calendar`))).toContain('You: issuer of certificates changed');
    const undo = async (act = '') => (await desk.post(`/desk/cohorts/${cohort}/acts/${act}/undo`, {})).headers;
    expect(await undo(first)).toMatchObject({ location: `${path}?flaw=cannot-be-undone` });
    expect(await undo(second)).toMatchObject({ location: `${path}?done=${second}` });
    expect(await row()).toMatchObject({ issuer: issuerHash(aSignedIssuer) });
    await undo(first);
    expect(await row()).not.toHaveProperty('issuer');
    expect((await world.store.acts(cohort)).map(({ undone }) => undone !== undefined)).toContain(true);
  });

  it('moves no letter of a cohort that runs', async () => {
    const { world, cohort, save, row } = await aDesk();
    await world.store.saveCohort({ ...(await row()), state: 'ready', launchAt: '2026-11-23T07:00:00.000Z' });
    world.queue.length = 0;
    await save();
    expect(await world.store.cohort(cohort)).toMatchObject({ issuer: issuerHash(aSignedIssuer) });
    expect(await row()).not.toHaveProperty('walk');
    expect(world.queue).toEqual([]);
  });

  it('is the cohort again where it is wished', async () => {
    const { desk, path, save, row } = await aDesk();
    await save();
    await desk.post(path, { do: 'own' });
    expect(await row()).not.toHaveProperty('issuer');
  });

  it('is not changed once the cohort is over', async () => {
    const { world, open, save, row } = await aDesk();
    await world.store.saveCohort({ ...(await row()), state: 'erased' });
    expect(await open()).not.toContain('name="signatory"');
    expect(await save()).toMatchObject({ statusCode: 422, page: expect.stringContaining('not running') });
    expect(await row()).not.toHaveProperty('issuer');
  });
});

describe('what cannot be printed', () => {
  it.each([
    ['no name', { name: '  ' }, 'name', 'This is missing.'],
    ['a title of nobody', { signatory: '' }, 'signatory', 'Who signs is missing.'],
    ['a long place', { place: 'a'.repeat(61) }, 'place', 'too long'],
    ['a name that turns around', { name: 'Tan\u202edem' }, 'name', 'cannot be printed'],
    ['a pale colour', { ink: '#ffee99' }, 'ink', 'too pale'],
    ['no colour', { gold: 'gold' }, 'gold', 'A colour is written'],
    ['letters in a logo', { logo: '<svg viewBox="0 0 9 9"><text>T</text></svg>' }, 'logo', '“text”'],
    ['a script in a logo', { logo: '<svg viewBox="0 0 9 9"><script>alert(1)</script></svg>' }, 'logo', '“script”'],
    ['a huge logo', { logo: 'x'.repeat(200_000) }, 'logo', '60,000 characters'],
  ])('%s is refused beside its field, and nothing that was typed is lost', async (_, change, field, message) => {
    const { world, save, row } = await aDesk();
    const before = world.dump();
    const { statusCode, page } = await save({ forAll: '1', ...change });
    expect(statusCode).toBe(422);
    expect(new RegExp(`<p class="flaw" id="flaw-${field}">([^<]*)`).exec(page)?.[1]).toContain(message);
    expect(page).toContain(`aria-describedby="flaw-${field}"`);
    const expected = { ...typed, ...change };
    for (const name of ['signatory', 'as', 'place'] as const) expect(page).toContain(`value="${expected[name]}"`);
    expect(page).toContain('name="forAll" value="1" checked');
    expect(page).toContain('name="colours" value="1" checked');
    expect(page).not.toContain('<script>alert');
    expect(await row()).not.toHaveProperty('issuer');
    expect(world.dump()).toEqual(before);
  });

  it('is told in French as well', async () => {
    const { save } = await aDesk('fr');
    expect((await save({ ink: '#ffee99' })).page).toContain('trop pâle');
  });
});

describe('the certificate to look at', () => {
  it('is drawn with what is typed or saved, for nobody, under a number that is none', async () => {
    const { world, desk, path, save } = await aDesk();
    const before = world.dump();
    const own = await desk.open(`${path}/preview.pdf`);
    expect(own.headers).toMatchObject({ 'content-type': 'application/pdf', 'cache-control': 'no-store' });
    expect(pdfOf(own)).toContain('/c/XXXXXXXXXXXX');
    const look = await desk.post(`${path}/preview.pdf`, typed);
    // The yellow of the logo.
    expect(pdfOf(look)).toMatch(/0\.8784\d* 0\.647\d* 0\.149\d* scn/);
    expect(world.dump()).toEqual(before);
    await save();
    expect((await desk.open(`${path}/preview.pdf`)).body).toBe(look.body);
    expect(await world.store.certificate('XXXXXXXXXXXX')).toBeUndefined();
    const wrong = await desk.post(`${path}/preview.pdf`, { ...typed, ink: '#ffee99' });
    expect(wrong).toMatchObject({ statusCode: 422, body: expect.stringContaining(`action="${path}"`) });
  });
});

describe('cohorts to come', () => {
  it('begin with it where that is ticked, and those that there are keep theirs', async () => {
    const { world, desk, path, open, save, row } = await aDesk();
    const another = async (name: string) => {
      const { body } = await upload(world, sample('utf8'), { query: held.replace('Cercle', name) });
      return await row(body.cohort);
    };
    const before = await another('Before');
    await save({ forAll: '1' });
    expect(await another('After')).toMatchObject({ issuer: issuerHash(aSignedIssuer) });
    expect(await row(before.id)).not.toHaveProperty('issuer');
    expect(textIn(await open())).toContain('Association Tandem Mentorat issues the certificates of cohorts to come.');
    expect(await open()).toContain('name="forAll" value="1" checked');

    // A box that is not ticked leaves them what they have.
    await save({ name: 'Another' });
    expect(await another('Still')).toMatchObject({ issuer: issuerHash(aSignedIssuer) });
    expect((await save({ name: 'Another', forAll: '1' })).at).toBe(`${path}?usual=1`);
    await desk.post(path, { do: 'drop' });
    expect(await another('Last')).not.toHaveProperty('issuer');
    expect(textIn(await open())).toContain('Each issues them in its own name.');
    expect(await row()).toHaveProperty('issuer');
  });
});
