import { describe, expect, it } from 'vitest';
import { zoeId } from '../support/builders.ts';
import { aSignedInBrowser, settleCohorts } from '../support/desk.ts';
import { liveUntil } from '../support/live.ts';
import { wordsOf } from '../support/rehearsing.ts';
import { aRunningCohort, lettersOf, rowsOf } from '../support/running-cohort.ts';

const cohort = '/desk/cohorts/cohortaaaaaa';
const path = `${cohort}/people/${zoeId}`;
const shown = ({ body }: { body?: string | undefined }): string => (body ?? '').replaceAll(/\s+/g, ' ');
const asItWas = { name: 'Zoé Lefèvre', address: 'zoe@example.org', language: 'fr', zone: 'Europe/Paris' };

const aDesk = async () => {
  const world = await aRunningCohort();
  const browser = await aSignedInBrowser(world);
  world.mails.length = 0;
  return { world, browser };
};

describe('the page of a person', () => {
  it('corrects a name at once', async () => {
    const { world, browser } = await aDesk();
    const answer = await browser.post(path, { ...asItWas, name: ' Zoé Martin ', key: 'k1' });
    expect(answer.statusCode).toBe(303);
    expect((await rowsOf(world)).zoe).toMatchObject({ name: 'Zoé Martin', address: 'zoe@example.org' });
    expect(shown(await browser.open(path))).toContain('<h1>Zoé Martin</h1>');
  });

  it('asks once more before letters go to another address', async () => {
    const { world, browser } = await aDesk();
    const form = { ...asItWas, address: 'zoe@example.net' };
    expect(shown(await browser.post(path, form))).toContain('Write to zoe@example.net from now on?');
    expect((await rowsOf(world)).zoe.request).toBeUndefined();
    await browser.post(path, { ...form, sure: '1' });
    await liveUntil(world, '2027-01-14T12:05:00.000Z');
    expect((await rowsOf(world)).zoe.address).toBe('zoe@example.net');
  });

  it('sends a letter again that is still worth it, and offers no other', async () => {
    const { world, browser } = await aDesk();
    const page = shown(await browser.open(path));
    const letters = [...page.matchAll(/name="letter" value="(\w+)"/g)].map(([, letter = '']) => letter);
    expect(letters).toEqual(['d20261124', 'd20261229']);
    await browser.post(path, { do: 'resend', letter: letters[1] ?? '', key: 'k1' });
    await liveUntil(world, '2027-01-15T12:00:00.000Z');
    expect(lettersOf(world)).toHaveLength(1);
  });

  it.each([
    ['en', /Letter of 24 November 2026 Welcome .*Letter of 1 December 2026 Topic: Agree how to work together /],
    ['fr', /Lettre du 24 novembre 2026 Bienvenue .*Lettre du 1er décembre 2026 Sujet : /],
  ])('says what each letter told, which is what there is to choose by: %s', async (language, letters) => {
    const { browser } = await aDesk();
    await browser.post('/desk/language', { language });
    expect(wordsOf(await browser.open(path))).toMatch(letters);
  });

  it('tells what is wrong with what was typed, and changes nothing', async () => {
    const { world, browser } = await aDesk();
    const before = (await rowsOf(world)).zoe;
    expect((await browser.post(path, { ...asItWas, name: '' })).statusCode).toBe(422);
    expect((await browser.post(path, { ...asItWas, zone: 'Mars/Olympus' })).statusCode).toBe(422);
    expect((await rowsOf(world)).zoe).toEqual(before);
    expect((await browser.open(`${cohort}/people/nobody`)).statusCode).toBe(404);
  });
});

describe('what was typed about a person', () => {
  it.each([
    ['zone', 'Mars/Olympus', '“Mars/Olympus” is not a time zone: write one such as Europe/Paris.'],
    ['zone', '', '“” is not a time zone'],
    ['name', 'Z'.repeat(300), 'This name has more than 100 characters.'],
    ['name', '', 'The name is missing.'],
    ['address', 'zoe@nowhere', '“zoe@nowhere” is not an email address.'],
  ])('is kept, with what is wrong beside it: %s %s', async (field, value, says) => {
    const { browser } = await aDesk();
    const answer = await browser.post(path, { ...asItWas, name: 'Zoé M.', language: 'en', [field]: value });
    const page = shown(answer);
    expect([answer.statusCode, page]).toEqual([422, expect.stringContaining(says)]);
    expect(page).toContain(`aria-invalid="true" aria-describedby="flaw-${field}"`);
    expect(page).toContain(`name="${field}" value="${value}"`);
    expect(page).toContain('<option value="en" selected>');
    expect(page).toContain(`name="name" value="${field === 'name' ? value : 'Zoé M.'}"`);
  });
});

describe('the calendar of a cohort', () => {
  const calendar = `${cohort}/calendar`;

  it('closes it for a while, shows that, and opens it again', async () => {
    const { world, browser } = await aDesk();
    const { headers } = await browser.post(calendar, {
      do: 'close',
      from: '2027-01-18',
      until: '2027-02-08',
      key: 'a',
    });
    await settleCohorts(world);
    const page = shown(await browser.open(calendar));
    expect(page).toContain('Closed from 18 January 2027 to 8 February 2027');
    expect(page).toContain('You: closed from');
    expect(String(headers?.['location'])).toMatch(/\?done=[a-z0-9]+$/);
    await browser.post(calendar, { do: 'open', from: '2027-01-18', key: 'b' });
    expect(shown(await browser.open(calendar))).not.toContain('Closed from');
  });

  it('refuses days that make no sense', async () => {
    const { browser } = await aDesk();
    const answer = await browser.post(calendar, { do: 'close', from: '2027-02-08', until: '2027-01-18' });
    expect([answer.statusCode, shown(answer)]).toEqual([422, expect.stringContaining('opens again before it closes')]);
    expect((await browser.post(calendar, { do: 'close', from: '', until: '' })).statusCode).toBe(422);
  });
});
