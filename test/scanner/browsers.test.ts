import { type Browser, type BrowserContext, chromium } from 'playwright-core';
import { afterAll, beforeAll, describe, inject, it, type TestContext } from 'vitest';
import { findChromium } from '../inspect/tools.ts';
import { clicker, idler, prefetcher } from './browsers.ts';
import { type Manner, upperCased } from './fetchers.ts';
import { personOnKnownBrowser, personOnNewBrowser } from './people.ts';
import { prerender } from './prerender.ts';
import { aRunningProgramme, type Running } from './running.ts';
import { shareOf } from '../support/sampled.ts';

const endpoint = inject('browser');
const ahead = { chromium: findChromium() ?? '', saysSo: true };

const secondStep = '2027-01-07T12:00:00Z';
const thirdStep = '2027-02-04T12:00:00Z';

// They mostly wait: side by side they take a third of the time.
describe.skipIf(endpoint === null).concurrent('in Chromium, whoever presses', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await chromium.connect(endpoint ?? '');
  });
  afterAll(() => browser.close());

  const aContext = async ({ onTestFinished }: TestContext): Promise<BrowserContext> => {
    // The page that prepares others is not ours: its policy would forbid it.
    const context = await browser.newContext({ bypassCSP: true });
    onTestFinished(() => context.close());
    return context;
  };
  const aProgramme = async ({ onTestFinished }: TestContext): Promise<Running> => {
    const running = await aRunningProgramme();
    onTestFinished(running.stop);
    return running;
  };

  // In haste its presses would come before 300 ms or after, as the machine has time; those over HTTP are.
  const clickers: readonly [string, Manner][] = [
    ['on its own', { waitsMs: [400], keepsCookies: false }],
    ['with its cookies', { waitsMs: [400], keepsCookies: true }],
  ];

  it.for(shareOf(clickers, 0, 2))(
    'a browser that clicks everything, %s, has everything set aside, and is not known afterwards',
    async ([, manner], test) => {
      const { expect } = test;
      const running = await aProgramme(test);
      const [context, links] = [await aContext(test), await running.linksOf('zoe@example.org')];
      const [pairs, before] = [await running.pairs(), await running.offered(links)];
      await clicker(context, manner)(links);
      expect(await running.pairs()).toEqual(pairs);
      expect(await running.offered(links)).toEqual(before);

      await running.pass(120);
      await idler(context)(links);
      expect(await running.meetings()).toBe(0);
    },
  );

  it('a person needs one click and one press in a new browser, and from then on one click', async (test) => {
    const { expect } = test;
    const running = await aProgramme(test);
    const context = await aContext(test);
    await personOnNewBrowser(context, await running.metLinkOf('zoe@example.org'));
    expect(await running.meetings()).toBe(1);

    await running.player.moveTo(secondStep);
    await personOnKnownBrowser(context, await running.metLinkOf('zoe@example.org'));
    expect(await running.meetings()).toBe(2);

    await running.player.moveTo(thirdStep);
    await personOnKnownBrowser(context, upperCased(await running.metLinkOf('zoe@example.org')));
    expect(await running.meetings()).toBe(3);
  });

  it('a known browser that prepares pages presses nothing before somebody looks at them', async (test) => {
    const { expect } = test;
    const running = await aProgramme(test);
    const context = await aContext(test);
    await personOnNewBrowser(context, await running.metLinkOf('zoe@example.org'));
    await running.player.moveTo(secondStep);
    const link = await running.metLinkOf('zoe@example.org');
    const cookies = (await context.cookies(running.url)).map(({ name, value }) => `${name}=${value}`);
    const known = { ...ahead, url: running.url, cookies };

    await prefetcher(context, running.url)([link]);
    await prerender([link], known);
    await prerender([link], { ...known, saysSo: false });
    expect(await running.meetings()).toBe(1);
    await prerender([link], { ...known, saysSo: false, clicked: link });
    expect(await running.meetings()).toBe(2);
  });

  it('a letter that was forwarded asks whoever opens it, however well known they are', async (test) => {
    const { expect } = test;
    const running = await aProgramme(test);
    const context = await aContext(test);
    await personOnNewBrowser(context, await running.metLinkOf('ruth@example.org'));
    await running.player.moveTo(secondStep);
    await idler(context)([await running.metLinkOf('zoe@example.org')]);
    expect(await running.meetings()).toBe(1);
  });
});
