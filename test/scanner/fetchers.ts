import { setTimeout as sleep } from 'node:timers/promises';
import { aCookieJar } from '../support/cookie-jar.ts';
import { bodyOf, type Press, pressesOf } from '../support/presses.ts';

/** What a machine does with the links of a letter before a person sees it. */
export type Machine = (links: readonly string[]) => Promise<void>;

const ask = async (link: string, init?: RequestInit): Promise<Response> => {
  const response = await fetch(link, init);
  await response.arrayBuffer();
  return response;
};
const oneByOne = async (links: readonly string[], visit: (link: string) => Promise<unknown>): Promise<void> => {
  for (const link of links) await visit(link);
};

/** Encoded twice, every letter of the path. */
export const doubleEncoded = (link: string): string => {
  const { origin, pathname } = new URL(link);
  return origin + pathname.replace(/[a-z]/gi, (letter) => `%25${letter.charCodeAt(0).toString(16)}`);
};
export const upperCased = (link: string): string => {
  const { origin, pathname } = new URL(link);
  return origin + pathname.toUpperCase();
};

/** Machines that speak HTTP, and press nothing. */
export const fetchers: Readonly<Record<string, Machine>> = {
  'asks for the head of each link': (links) => oneByOne(links, (link) => ask(link, { method: 'HEAD' })),
  'opens each link once': (links) => oneByOne(links, (link) => ask(link)),
  'opens each link ten times': (links) =>
    oneByOne(links, async (link) => {
      for (let time = 0; time < 10; time += 1) await ask(link);
    }),
  'opens all links at once': async (links) => void (await Promise.all(links.map((link) => ask(link)))),
  'opens each link in upper case': (links) => oneByOne(links, (link) => ask(upperCased(link))),
  'opens each link encoded twice': (links) => oneByOne(links, (link) => ask(doubleEncoded(link))),
  'says that it prefetches': (links) =>
    oneByOne(links, (link) => ask(link, { headers: { 'sec-purpose': 'prefetch', purpose: 'prefetch' } })),
};

export type Manner = {
  /** How long it looks at a page before each press, in turn. */
  waitsMs: readonly number[];
  keepsCookies: boolean;
};

/**
 * A machine that presses every button of every link, and whatever it then finds in its place; it opens the page before
 * each press, fills in nothing, and says that it comes from our page.
 */
export const presser = ({ waitsMs, keepsCookies }: Manner, jar = aCookieJar()): Machine => {
  const send = async (link: string, init: RequestInit = {}): Promise<string> => {
    const headers = { ...init.headers, ...(keepsCookies && { cookie: jar.cookies().join('; ') }) };
    const response = await fetch(link, { ...init, headers });
    if (keepsCookies) jar.keep(response.headers.getSetCookie());
    return await response.text();
  };
  return (links) =>
    oneByOne(links, async (link) => {
      const pressed = new Set<string>();
      const next = async (): Promise<Press | undefined> =>
        pressesOf(await send(link)).find((press) => !pressed.has(likenessOf(press)));
      for (let press = await next(); press; press = await next()) {
        await sleep(waitsMs[pressed.size % waitsMs.length]);
        pressed.add(likenessOf(press));
        const headers = { origin: new URL(link).origin, 'sec-fetch-site': 'same-origin' };
        await send(new URL(press.action ?? link, link).href, { method: 'POST', headers, body: bodyOf(press) });
      }
    });
};

/** What a press says, but for the time at which its page was shown. */
const likenessOf = ({ fields }: Press): string => JSON.stringify(fields.filter(([name]) => name !== 'shown'));
