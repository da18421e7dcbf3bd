import { describe, expect, it } from 'vitest';
import { aLogo } from '../support/certificates.ts';
import { aDeskWorld, aSignedInBrowser, goodQuery, sample, settleCohorts, upload } from '../support/desk.ts';
import { accessibilityFlaws } from './accessibility.ts';
import { keyboardFlaws } from './keyboard.ts';
import { markupFlaws } from './markup.ts';
import { browser, usePage } from './page.ts';

type Answer = { body?: string | undefined; headers?: Readonly<Record<string, unknown>> | undefined };

const typed = { do: 'save', name: 'Tandem', signatory: 'Zoé', place: 'Strasbourg', logo: aLogo, forAll: '1' };
const wrong = {
  ...typed,
  signatory: '',
  as: 'Directrice',
  colours: '1',
  ink: '#ffee99',
  gold: '#ffee99',
  logo: '<svg>',
};

const pages = (
  await Promise.all(
    ['fr', 'en'].map(async (language) => {
      const world = aDeskWorld();
      const query = `${goodQuery}&hold=1&organisers=claire@example.org`;
      const { body } = await upload(world, sample('utf8'), { query });
      await settleCohorts(world);
      const desk = await aSignedInBrowser(world);
      desk.keep([`desk-language=${language}; Path=/desk`]);
      const path = `/desk/cohorts/${body.cohort}/certificate`;
      const shown: readonly [string, Answer][] = [
        ['nobody yet', await desk.open(path)],
        ['what cannot be printed', await desk.post(path, wrong)],
        ['saved', await desk.open(String((await desk.post(path, typed)).headers?.['location']))],
      ];
      return shown.map(([what, answer]) => ({
        title: `${language}: ${what}`,
        html: answer.body ?? '',
        headers: Object.fromEntries(Object.entries(answer.headers ?? {}).map(([name, value]) => [name, String(value)])),
      }));
    }),
  )
).flat();

describe('the page of whoever issues certificates', () => {
  it.each(pages)('is valid: $title', async ({ html }) => {
    expect(await markupFlaws(html, 'page')).toEqual([]);
  });
});

describe.skipIf(!browser)('the page of whoever issues certificates, in a browser', () => {
  const page = usePage('axe', 'keyboard');

  it.each(pages)('can be read and pressed by everybody: $title', async (one) => {
    expect(await accessibilityFlaws(page(), one, 'page')).toEqual([]);
  });

  it.each(pages)('needs no mouse: $title', async (one) => {
    expect(await keyboardFlaws(page(), one)).toEqual([]);
  });
});
