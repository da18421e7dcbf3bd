import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { parse } from 'csv-parse/sync';
import { afterEach, describe, expect, it } from 'vitest';
import * as z from 'zod';
import { dayIn } from '../../shared/domain/time.ts';
import { type Mail, metLinks, playProgramme } from '../support/player.ts';
import { startProcess } from '../support/process.ts';
import { removeFolder } from '../support/remove-folder.ts';
import { shareOf } from '../support/sampled.ts';

const start = '2026-12-01';
const parameters = { name: 'Cercle', start, zone: 'Europe/Paris', programme: 'group-mentoring' };

let running: Awaited<ReturnType<typeof startProcess>> | undefined;
afterEach(async () => {
  await running?.kill();
  if (running) await removeFolder(running.dataDir);
  running = undefined;
});

/** Zone and number of pairs of every address in the file, read without our own reader. */
const peopleOf = (
  text: string,
  delimiter: string,
  group: number,
): Map<string, { zone: string; pairs: Set<string> }> => {
  const people = new Map<string, { zone: string; pairs: Set<string> }>();
  for (const row of z.array(z.array(z.string())).parse(parse(text, { delimiter, from: 2 }))) {
    const [, mentor = '', , , , , ,] = row;
    const [mentee, zones] = group === 8 ? [row[5], [row[3], row[7]]] : [row[3], ['Europe/Paris', 'Europe/Paris']];
    for (const [index, address] of [mentor, mentee!].entries()) {
      const known = people.get(address) ?? { zone: zones[index]!, pairs: new Set<string>() };
      known.pairs.add(`${mentor} ${row[group] || mentee}`);
      people.set(address, known);
    }
  }
  return people;
};

/** The days on which the process is killed amid its letters. */
const killed = /^2027-(01-2[56]|02-2[23])/;

const localTime = (zone: string, at: string) =>
  new Intl.DateTimeFormat('en-GB', { timeZone: zone, hour: '2-digit', minute: '2-digit' }).format(new Date(at));

/** Where in the programme a letter's topic stands, above its title. */
const isTopic = ({ text }: Mail): boolean => /^(?:Rencontre|Meeting) \d (?:sur|of) 6\n\n# /m.test(text);

const expectWholeProgramme = (mails: readonly Mail[], people: ReturnType<typeof peopleOf>) => {
  expect(new Set(mails.map(({ to }) => to))).toEqual(new Set(people.keys()));
  for (const [address, { zone, pairs }] of people) {
    const letters = mails.filter(({ to }) => to === address);
    const links = letters.filter(isTopic).flatMap(metLinks);
    const days = letters.map(({ sentAt }) => dayIn(zone, sentAt));
    const certificates = letters.filter(({ attachments }) => attachments.length > 0);
    expect({
      address,
      topics: links.length,
      different: new Set(links).size,
      days: new Set(days).size,
      certificates: certificates.length,
    }).toEqual({
      address,
      topics: pairs.size * 6,
      different: pairs.size * 6,
      days: letters.length,
      certificates: 1,
    });
    // A letter whose claim was made when the process was killed is looked at again an hour later.
    const late = letters.filter(({ sentAt }) => localTime(zone, sentAt) !== '09:00');
    expect([address, late.filter(({ sentAt }) => !killed.test(sentAt))]).toEqual([address, []]);
    expect(late.every(({ sentAt }) => /^(09|10):/.test(localTime(zone, sentAt)))).toBe(true);
    expect(letters.every(({ replyTo }) => replyTo.length > 0 && !replyTo.includes(address))).toBe(true);
  }
};

/** Sets out for `instant`, and is killed once `letters` of the letters on the way there have gone. */
const killAmidLetters = async (instant: string, letters: number) => {
  const { dataDir, player, kill } = running!;
  const sent = async () =>
    (await readFile(join(dataDir, 'mails.jsonl'), 'utf8').catch(() => '')).split('"subject"').length;
  const before = await sent();
  const outcome = player.moveTo(instant).then(
    () => 'arrived',
    (error: Error) => error.message,
  );
  while ((await sent()) < before + letters) await sleep(2);
  await kill();
  expect(await outcome).toMatch(/fetch failed|terminated/);
  running = await startProcess(dataDir);
};

/** Of the two one a day, with `FULL=1` both. */
const cohorts = [
  ['cohort-utf8.csv', 'utf8', ',', 8, { rows: 12, pairs: 10, people: 21 }],
  ['cohort-excel-fr.csv', 'windows-1252', ';', 5, { rows: 7, pairs: 5, people: 12 }],
] as const;

describe('a whole programme over HTTP', () => {
  it.each(shareOf(cohorts, 0, 2))(
    '%s: killed in the middle, it loses and doubles nothing',
    { timeout: 300_000 },
    async (name, encoding, delimiter, group, counts) => {
      const file = await readFile(new URL(`../support/cohorts/${name}`, import.meta.url));
      running = await startProcess();
      const uploaded = await running.player.upload(file, parameters);
      expect(uploaded).toMatchObject(counts);
      expect((await running.player.upload(file, parameters)).cohort).toBe(uploaded.cohort);

      let beforeTheFifth = -1;
      const mails = await playProgramme(
        () => running!.player,
        start,
        2,
        async (instant, step) => {
          if (step === 2 || step === 3) await killAmidLetters(instant, step);
          await running!.player.moveTo(instant);
          if (step === 5)
            beforeTheFifth = (await running!.player.mails()).filter(({ attachments }) => attachments.length > 0).length;
        },
      );
      expect(beforeTheFifth).toBe(0);
      expectWholeProgramme(mails, peopleOf(new TextDecoder(encoding).decode(file), delimiter, group));

      const certificate = mails.find(({ attachments }) => attachments.length > 0);
      expect(Buffer.from(certificate!.attachments[0]!.base64, 'base64').subarray(0, 5).toString()).toBe('%PDF-');
      const [page] = /\/c\/[0-9A-Z]{12}/.exec(certificate!.text) ?? [];
      expect(await running.player.page(page!)).toContain('5');
    },
  );
});
