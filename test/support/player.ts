import { setTimeout as sleep } from 'node:timers/promises';
import * as z from 'zod';
import { aCookieJar } from './cookie-jar.ts';
import { bodyOf, pressThatSays } from './presses.ts';

const Mail = z.object({
  id: z.string(),
  to: z.string(),
  replyTo: z.array(z.string()),
  subject: z.string(),
  html: z.string(),
  text: z.string(),
  headers: z.record(z.string(), z.string()),
  attachments: z.array(z.object({ filename: z.string(), contentType: z.string(), base64: z.string() })),
  sentAt: z.string(),
});
export type Mail = z.infer<typeof Mail>;

const Clock = z.object({ now: z.string(), mails: z.number().optional() });
const Uploaded = z.object({ cohort: z.string(), rows: z.number(), pairs: z.number(), people: z.number() });

const Pairs = z.object({
  pairs: z.array(z.object({ id: z.string(), members: z.array(z.unknown()), stepsDone: z.int() })),
});

/** Nobody reads a page and presses its button faster; who does is asked to press again. */
const reads = 350;

/** Speaks to a running stack as people and scripts do: over HTTP, and with nothing but what its letters hold. */
export const aPlayer = (url: string, token: string) => {
  const jar = aCookieJar();
  const call = async (path: string, init?: RequestInit): Promise<Response> => {
    const headers = new Headers(init?.headers);
    if (jar.cookies().length > 0) headers.set('cookie', jar.cookies().join('; '));
    const response = await fetch(new URL(path, url), { ...init, headers });
    jar.keep(response.headers.getSetCookie());
    if (!response.ok)
      throw new Error(`${init?.method ?? 'GET'} ${path.slice(0, 40)}: ${response.status} ${await response.text()}`);
    return response;
  };
  const move = async (to: object) =>
    Clock.parse(
      await (
        await call('/local/clock', {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify(to),
        })
      ).json(),
    );

  const page = async (path: string): Promise<string> => await (await call(path)).text();
  /** Opens all of these pages, reads them, and presses on each the button that says `answer`; the pages that follow. */
  const pressAll = async (
    paths: readonly string[],
    answer = 'met',
    typed: Readonly<Record<string, string>> = {},
  ): Promise<readonly string[]> => {
    const presses = [];
    for (const path of paths) presses.push({ path, press: pressThatSays(await page(path), answer) });
    await sleep(reads);
    const shown = [];
    for (const { path, press } of presses) {
      const headers = { origin: url, 'sec-fetch-site': 'same-origin' };
      const body = bodyOf(press);
      for (const [name, value] of Object.entries(typed)) body.set(name, value);
      const answered = await call(press.action ?? path, { method: 'POST', headers, body });
      shown.push(await answered.text());
    }
    return shown;
  };

  return {
    upload: async (file: Uint8Array, parameters: Record<string, string>) =>
      Uploaded.parse(
        await (
          await call(`/api/cohorts?${new URLSearchParams(parameters).toString()}`, {
            method: 'POST',
            headers: { authorization: `Bearer ${token}`, 'content-type': 'application/octet-stream' },
            body: new Uint8Array(file),
          })
        ).json(),
      ),
    /** What the organiser sees of the pairs of a cohort. */
    pairs: async (cohort: string) => {
      const headers = { authorization: `Bearer ${token}` };
      return Pairs.parse(await (await call(`/api/cohorts/${cohort}`, { headers })).json()).pairs;
    },
    clock: async () => Clock.parse(await (await call('/local/clock')).json()),
    moveTo: (instant: string) => move({ to: instant }),
    mails: async (after = ''): Promise<readonly Mail[]> =>
      z.array(Mail).parse(await (await call(`/local/mails${after && `?after=${after}`}`)).json()),
    page,
    pressAll,
    /** Opens the page behind the link of a letter, and presses the button that says `answer`. */
    press: async (path: string, answer?: string, typed?: Readonly<Record<string, string>>): Promise<string> =>
      (await pressAll([path], answer, typed))[0] ?? '',
  };
};
export type Player = ReturnType<typeof aPlayer>;

/** The pages behind the buttons of topics, by their paths: a process that is started anew has another port. */
export const metLinks = ({ text }: Pick<Mail, 'text'>): readonly string[] =>
  [...text.matchAll(/^(?:La rencontre a eu lieu|We met)\n\S+(\/met\/[a-z0-9]+)$/gm)].map(([, path = '']) => path);

const day = 86_400_000;

/**
 * Plays a cohort of the built-in programme that starts at `start` to its end, pressing "we met" for every step but
 * `skipped`; `travel` goes to the middle of each step's interval.
 */
export const playProgramme = async (
  player: () => Player,
  start: string,
  skipped: number,
  travel: (instant: string, step: number) => Promise<unknown>,
): Promise<readonly Mail[]> => {
  const pressed = new Set<string>();
  for (let step = 0; step < 6; step += 1) {
    await travel(new Date(Date.parse(`${start}T12:00:00Z`) + (step * 28 + 9) * day).toISOString(), step);
    const links = (await player().mails()).flatMap(metLinks).filter((link) => !pressed.has(link));
    for (const link of links) pressed.add(link);
    if (step !== skipped) await player().pressAll(links);
  }
  await player().moveTo(new Date(Date.parse(`${start}T12:00:00Z`) + 250 * day).toISOString());
  return await player().mails();
};
