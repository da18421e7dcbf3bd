import * as z from 'zod';

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

/** Speaks to a running stack as people and scripts do: over HTTP, and with nothing but what its letters hold. */
export const aPlayer = (url: string, token: string) => {
  const call = async (path: string, init?: RequestInit): Promise<Response> => {
    const response = await fetch(new URL(path, url), init);
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
    clock: async () => Clock.parse(await (await call('/local/clock')).json()),
    moveTo: (instant: string) => move({ to: instant }),
    mails: async (after = ''): Promise<readonly Mail[]> =>
      z.array(Mail).parse(await (await call(`/local/mails${after && `?after=${after}`}`)).json()),
    /** Presses the button behind the link of a letter. */
    press: async (path: string) => {
      await call(path, {
        method: 'POST',
        headers: { origin: url, 'sec-fetch-site': 'same-origin', 'content-type': 'application/x-www-form-urlencoded' },
        body: 'answer=met',
      });
    },
    page: async (path: string) => await (await call(path)).text(),
  };
};
export type Player = ReturnType<typeof aPlayer>;

/** The pages behind the buttons of topics, by their paths: a process that is started anew has another port. */
export const metLinks = ({ text }: Mail): readonly string[] =>
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
    if (step !== skipped) for (const link of links) await player().press(link);
  }
  await player().moveTo(new Date(Date.parse(`${start}T12:00:00Z`) + 250 * day).toISOString());
  return await player().mails();
};
