import * as z from 'zod';
import type { Mail } from '../support/player.ts';
import { answerOf, pressesOf } from '../support/presses.ts';
import { startProcess } from '../support/process.ts';
import { removeFolder } from '../support/remove-folder.ts';

const people = `Mentor,Mentor email,Mentor language,Mentor time zone,Mentee,Mentee email,Mentee language,Mentee time zone,Group
Hélène,helene@example.org,fr,Europe/Paris,Zoé,zoe@example.org,fr,Europe/Paris,
Ruth,ruth@example.org,en,Europe/London,Peter,peter@example.org,en,Europe/London,Blue
Ruth,ruth@example.org,en,Europe/London,Ana,ana@example.org,en,Europe/London,Blue`;

/** Somebody of a pair of two, and somebody of a group. */
export type Address = 'zoe@example.org' | 'ruth@example.org';

/** The local stack, nine days into the programme of a pair of two and of a group. */
export const aRunningProgramme = async () => {
  const { dataDir, player, url, kill } = await startProcess();
  const { cohort } = await player.upload(Buffer.from(people), {
    name: 'Cercle',
    start: '2026-12-01',
    zone: 'Europe/Paris',
    programme: 'group-mentoring',
  });
  await player.moveTo('2026-12-10T12:00:00Z');

  const linksOf = async (address: Address, after = ''): Promise<readonly string[]> => {
    const mails = (await player.mails()).filter(({ to, sentAt }) => to === address && sentAt > after);
    return [...new Set(mails.flatMap((mail) => urlsOf(mail, url)))];
  };
  return {
    url,
    player,
    stop: async () => {
      await kill();
      await removeFolder(dataDir);
    },
    linksOf,
    /** Where somebody says that the meeting of the latest step took place. */
    metLinkOf: async (address: Address): Promise<string> => {
      const found = (await linksOf(address)).findLast((link) => link.includes('/met/'));
      if (found === undefined) throw new Error(`Nobody asked ${address} whether they met.`);
      return found;
    },
    meetings: async (): Promise<number> =>
      (await player.pairs(cohort)).reduce((sum, { stepsDone }) => sum + stepsDone, 0),
    pairs: () => player.pairs(cohort),
    pass: async (minutes: number) => {
      const { now } = await player.clock();
      await player.moveTo(new Date(Date.parse(now) + minutes * 60_000).toISOString());
    },
    /** What the pages behind links let a stranger press: all that a person can see of what was noted. */
    offered: async (links: readonly string[]): Promise<readonly string[]> => {
      const seen = [];
      for (const link of links) {
        const presses = pressesOf(await (await fetch(link)).text());
        seen.push(`${new URL(link).pathname.slice(0, 24)}: ${presses.map(answerOf).join(' ')}`);
      }
      return seen;
    },
    /** How often a function was called: whether a machine got through at all. */
    calls: async () => z.object({ calls: z.int() }).parse(await (await fetch(`${url}/local/state`)).json()).calls,
  };
};
export type Running = Awaited<ReturnType<typeof aRunningProgramme>>;

/** Every address of ours in a letter, its headers included. */
const urlsOf = ({ html, text, headers }: Mail, url: string): readonly string[] =>
  [...[html, text, ...Object.values(headers)].join('\n').matchAll(/http:\/\/localhost:\d+\/[^\s"<>)]+/g)]
    .map(([found]) => found.replaceAll('&amp;', '&'))
    .filter((found) => found.startsWith(`${url}/`));
