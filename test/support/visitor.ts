import { makeHandler } from '../../functions/answer-link/handler.ts';
import { plusMinutes } from '../../shared/domain/time.ts';
import type { LinkClaims, LinkPurpose } from '../../shared/world.ts';
import { zoeId } from './builders.ts';
import { bodyOf, pressesOf, pressThatSays } from './presses.ts';
import { aBrowser } from './web.ts';
import type { TestWorld } from './world.ts';

/** How long people read a page here, in minutes: longer than presses may contradict each other. */
export const reading = 2;

/** The path of a link that never runs out by itself. */
export const pathOf = async <P extends LinkPurpose>(
  world: TestWorld,
  purpose: P,
  claims: LinkClaims[P],
): Promise<string> => new URL((await world.linkSigner())(purpose, claims, '2030-01-01T00:00:00.000Z')).pathname;

/** What a page says, without its head and its markup; every space is a plain one. */
const textOf = (body: string): string =>
  body
    .replace(/<head>[^]*<\/head>/, '')
    .replaceAll(/<[^>]+>/g, ' ')
    .replaceAll(/\s+/g, ' ');

/** What a form posts in place of what the page put into it; several values are several boxes. */
type Typed = Readonly<Record<string, string | readonly string[]>>;

/** A person at a browser: opens pages, reads them, and presses their buttons. */
export const aVisitor = (world: TestWorld) => {
  const browser = aBrowser(makeHandler(world));
  const shown = async (answer: Awaited<ReturnType<typeof browser.open>>) => ({
    statusCode: answer.statusCode,
    headers: answer.headers,
    body: answer.body ?? '',
    text: textOf(answer.body ?? ''),
    answers: pressesOf(answer.body ?? '').map(({ fields }) => fields.find(([name]) => name === 'answer')?.[1]),
  });
  const read = (minutes = reading) => world.moveTo(plusMinutes(world.now(), minutes));
  return {
    ...browser,
    open: async (path: string) => await shown(await browser.open(path)),
    /** Opens a page, reads it for so many minutes, and presses the button that says `answer`. */
    press: async (path: string, answer: string, typed: Typed = {}, minutes = reading) => {
      const press = pressThatSays((await browser.open(path)).body ?? '', answer);
      read(minutes);
      const body = bodyOf(press);
      for (const [name, values] of Object.entries(typed)) {
        body.delete(name);
        for (const value of [values].flat()) body.append(name, value);
      }
      return await shown(await browser.post(press.action ?? path, body));
    },
    /** Posts these fields as the page of this link would, whether or not it offers them now. */
    say: async (path: string, fields: Readonly<Record<string, string>>, minutes = reading) => {
      const stamp = await world.signShown(path.split('/')[2] ?? '');
      read(minutes);
      return await shown(await browser.post(path, { ...fields, shown: stamp }));
    },
  };
};
export type Visitor = ReturnType<typeof aVisitor>;

/** A person at the browser in which they pressed a button an hour ago. */
export const aKnownVisitor = async (world: TestWorld, person = zoeId): Promise<Visitor> => {
  const visitor = aVisitor(world);
  const now = world.now();
  world.moveTo(plusMinutes(now, -60));
  const cookie = await world.rememberBrowser([], person);
  world.moveTo(now);
  visitor.keep(cookie === undefined ? [] : [cookie]);
  return visitor;
};
