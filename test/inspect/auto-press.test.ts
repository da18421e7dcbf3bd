import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { machinesPage } from '../../functions/answer-link/pages/machines-page.ts';
import { metPage } from '../../functions/answer-link/pages/met-page.ts';
import { accessibilityFlaws } from './accessibility.ts';
import { markupFlaws } from './markup.ts';
import { browser, usePage } from './page.ts';

const place = { step: 3, total: 6, stepTitle: 'Learn from experience' };
const view = { stamp: 'signed', reader: 'Maud', partners: ['Inès'], place, people: [] };
const { body: html = '', headers = {} } = metPage('en', { ...view, state: 'ask', alsoNeeded: [], auto: true });
const { body: result = '' } = metPage('en', { ...view, state: 'waiting', on: '2027-04-14', missing: ['Inès'] });
const policy = String(headers['content-security-policy']);

it.each([
  ['in a browser that is known', { body: html, headers }],
  ['of a test letter', machinesPage('en', { stamp: 'signed', auto: true, did: 'opened', watchUrl: '/test/w' })],
])('a page that presses its button, %s, is valid, small, and allows its one script by hash', async (_, page) => {
  const { body = '' } = page;
  expect(await markupFlaws(body, 'page')).toEqual([]);
  expect(Buffer.byteLength(body)).toBeLessThan(20_000);
  expect(body.match(/<script/g)).toHaveLength(1);
  expect(body).not.toMatch(/<(?:img|link|iframe)|\s(?:src|style|on\w+)=|javascript:/i);
  expect(page.headers?.['content-security-policy']).toMatch(
    /^default-src 'none'; style-src 'sha256-[\w+/]{43}='; script-src 'sha256-[\w+/]{43}='; form-action 'self'; /,
  );
});

describe.skipIf(!browser)('in a browser that is known, a page', () => {
  const axePage = usePage('axe');
  const address = 'https://pressed.example.org/met/token';
  let connection: Browser;
  let page: Page;
  let posts: (string | null)[];
  /** What the press is answered with. */
  let answer: { status: number; body: string };

  beforeAll(async () => {
    connection = await chromium.connect(browser ?? '');
  });
  afterAll(() => connection?.close());
  beforeEach(async () => {
    posts = [];
    answer = { status: 200, body: result };
    page = await connection.newPage();
    await page.route(address, (route, request) => {
      const isPost = request.method() === 'POST';
      if (isPost) posts.push(request.postData());
      const type = { 'content-type': 'text/html; charset=utf-8', 'content-security-policy': policy };
      return route.fulfill({ headers: type, ...(isPost ? answer : { body: html }) });
    });
  });
  afterEach(() => page.close());

  /** The page as a browser that says this of it would open it, and later change its mind. */
  const openAs = async (property: string, value: unknown): Promise<void> => {
    const told = `Object.defineProperty(document, '${property}', { configurable: true, value: `;
    await page.addInitScript(`${told}${JSON.stringify(value)} })`);
    await page.goto(address);
    await page.evaluate('new Promise((done) => setTimeout(done, 300))');
  };
  const become = (property: string, value: unknown, event: string) =>
    page.evaluate(
      `Object.defineProperty(document, '${property}', { value: ${JSON.stringify(value)} }); document.dispatchEvent(new Event('${event}'));`,
    );
  const resultIsShown = () => page.locator('h1', { hasText: 'one answer to go' }).waitFor();

  it('presses once what its button would have pressed', async () => {
    await page.goto(address);
    await resultIsShown();
    expect(posts).toEqual(['answer=met&shown=signed']);
  });

  it.each([
    ['is hidden', 'visibilityState', 'hidden', 'visible', 'visibilitychange'],
    ['is prepared in advance', 'prerendering', true, false, 'prerenderingchange'],
  ])('waits while it %s', async (_, property, before, after, event) => {
    await openAs(property, before);
    expect(posts).toEqual([]);
    expect(await page.locator('#moment').isVisible()).toBe(false);
    await become(property, after, event);
    await resultIsShown();
    expect(posts).toHaveLength(1);
  });

  it('says that it is at work, keeps its button, and presses no second time when it is loaded again', async () => {
    answer = { status: 204, body: '' };
    // An answer without content ends the loading of the page it was asked from.
    await page.goto(address, { waitUntil: 'commit' });
    await page.locator('#moment', { hasText: 'One moment' }).waitFor();
    await page.evaluate("document.dispatchEvent(new Event('visibilitychange'))");
    await page.reload();
    await page.evaluate('new Promise((done) => setTimeout(done, 300))');
    expect(posts).toHaveLength(1);
    answer = { status: 200, body: result };
    await page.locator('#auto button').click();
    await resultIsShown();
    expect(posts).toHaveLength(2);
  });

  it('can be read by everybody while it is at work', async () => {
    const atWork = html.replace(/<script>[^]*<\/script>/, '').replace(' id="moment" hidden', ' id="moment"');
    expect(atWork).not.toContain(' hidden');
    expect(await accessibilityFlaws(axePage(), { html: atWork }, 'page')).toEqual([]);
  });
});
