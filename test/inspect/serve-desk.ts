import type { Page } from 'playwright-core';
import { makeHandler } from '../../functions/serve-desk/handler.ts';
import type { aSignedInBrowser } from '../support/desk.ts';
import type { TestWorld } from '../support/world.ts';

type Organiser = Awaited<ReturnType<typeof aSignedInBrowser>>;

/** Answers what a page asks of the desk, as somebody who is signed in; `asks` hears of each, and says whether it is reached. */
export const serveDesk = async (
  page: Page,
  world: TestWorld,
  organiser: Organiser,
  asks: (method: string, url: URL) => boolean = () => true,
): Promise<void> => {
  await page.unrouteAll();
  const handler = makeHandler(world);
  await page.route(`${world.settings.baseUrl}/**`, async (route, request) => {
    const url = new URL(request.url());
    if (!asks(request.method(), url)) return route.abort();
    const answer = await handler({
      rawPath: url.pathname,
      rawQueryString: url.search.slice(1),
      headers: { ...request.headers(), 'sec-fetch-site': 'same-origin' },
      cookies: organiser.cookies(),
      requestContext: { http: { method: request.method() } },
      body: request.postDataBuffer()?.toString('base64'),
      isBase64Encoded: true,
    });
    return route.fulfill({
      status: answer.statusCode ?? 500,
      headers: Object.fromEntries(Object.entries(answer.headers ?? {}).map(([name, value]) => [name, String(value)])),
      body: Buffer.from(answer.body ?? '', answer.isBase64Encoded ? 'base64' : 'utf8'),
    });
  });
};
