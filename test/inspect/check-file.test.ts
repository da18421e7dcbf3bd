import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { makeHandler } from '../../functions/show-certificate/handler.ts';
import type { Edition } from '../../shared/certificate/certificate-page.ts';
import { aCertificatePage } from '../support/builders.ts';
import { aWorld } from '../support/world.ts';
import { flawsInSight } from './accessibility.ts';
import { browser, usePage } from './page.ts';

const path = '/c/7Q4MXK2P9DTR';
const pdf = (text: string) => ({ name: 'certificate.pdf', mimeType: 'application/pdf', buffer: Buffer.from(text) });
const edition = (n: number, text: string): Edition => ({
  edition: n,
  on: `2027-0${n + 4}-03`,
  why: n === 1 ? 'first' : 'corrected',
  sha256: createHash('sha256').update(text).digest('hex'),
});

/** A text, as the page's own: types of the browser are not those of these tests. */
const drop = `
  const dataTransfer = new DataTransfer();
  dataTransfer.items.add(new File(['the second'], 'certificate.pdf', { type: 'application/pdf' }));
  document.body.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }));
`;

describe.skipIf(!browser)('on the page of a certificate, a file', () => {
  const shownPage = usePage('axe');

  /** The page as anybody opens it; `asked` hears of whatever it fetches. */
  const opened = async (asked: string[] = []) => {
    const world = aWorld();
    const editions = [edition(1, 'the first'), edition(2, 'the second')];
    await world.store.putCertificate(aCertificatePage({ edition: 2, editions }));
    const page = shownPage();
    await page.unrouteAll();
    await page.route('**/*', async (route, request) => {
      asked.push(request.url());
      const { pathname } = new URL(request.url());
      const answer = await makeHandler(world)({ rawPath: pathname, requestContext: { http: { method: 'GET' } } });
      await route.fulfill({
        status: answer.statusCode ?? 500,
        headers: Object.fromEntries(Object.entries(answer.headers ?? {}).map(([name, value]) => [name, String(value)])),
        body: answer.body ?? '',
      });
    });
    await page.goto(`${world.settings.baseUrl}${path}`);
    return page;
  };

  it.each([
    ['the second', 'C’est ce certificat, à l’octet près.'],
    ['the first', 'C’est une édition plus ancienne de ce certificat, du 3 mai 2027.'],
    ['the second.', 'Ce fichier n’est pas ce certificat.'],
  ])('that holds “%s” is told apart', async (content, says) => {
    const page = await opened();
    await page.getByLabel('Le fichier PDF du certificat').setInputFiles(pdf(content));
    const said = page.getByRole('status');
    await said.filter({ hasText: says }).waitFor({ timeout: 5000 });
    expect(await said.getAttribute('class')).toBe(says.startsWith('Ce fichier') ? 'notice problem' : 'notice');
    expect(await flawsInSight(page, 'page')).toEqual([]);
  });

  it('never leaves the browser', async () => {
    const asked: string[] = [];
    const page = await opened(asked);
    await page.getByLabel('Le fichier PDF du certificat').setInputFiles(pdf('the second'));
    await page.getByText('à l’octet près').first().waitFor({ timeout: 5000 });
    expect(asked.map((url) => new URL(url).pathname)).toEqual([path]);
  });

  it('can be dropped anywhere', async () => {
    const page = await opened();
    await page.evaluate(drop);
    await page.getByRole('status').filter({ hasText: 'à l’octet près' }).waitFor({ timeout: 5000 });
    expect(page.url()).toContain(path);
  });
});
