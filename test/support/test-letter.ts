import { readFileSync } from 'node:fs';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient, ScanCommand } from '@aws-sdk/lib-dynamodb';
import { vi } from 'vitest';
import { startLocalStack } from '../../infra/local/stack.ts';
import { tableName } from '../../infra/local/table.ts';
import { sendTestLetter } from '../../infra/test-letter/send.ts';
import { instantOf } from '../../shared/domain/time.ts';
import { aPlayer } from './player.ts';
import { removeFolder } from './remove-folder.ts';

const people = `Mentor,Mentor email,Mentee,Mentee email,Language
Ruth,ruth@example.org,Peter,peter@example.org,en`;

/** The local stack amid a programme, to which test letters can be sent; by real calls of the SDK all the way. */
export const aStackForTestLetters = async () => {
  const dataDir = await mkdtemp(join(tmpdir(), 'binome-test-letter-'));
  // What the functions log is no part of a test's report.
  for (const stream of [process.stdout, process.stderr]) vi.spyOn(stream, 'write').mockReturnValue(true);
  const { url, close } = await startLocalStack({
    dataDir,
    port: 0,
    startAt: '2026-11-23T08:00:00.000Z',
    demo: false,
    functionsDir: resolve('dist/functions'),
  });
  const player = aPlayer(url, readFileSync(join(dataDir, 'organiser-token'), 'utf8').trim());
  const cohort = { name: 'Cercle', start: '2026-12-01', zone: 'Europe/Paris', programme: 'group-mentoring' };
  await player.upload(Buffer.from(people), cohort);
  await player.moveTo('2026-12-10T12:00:00Z');
  const db = DynamoDBDocumentClient.from(new DynamoDBClient());

  return {
    url,
    player,
    /** Everything that is stored of the programme. */
    programme: async () => {
      const { Items = [] } = await db.send(new ScanCommand({ TableName: tableName }));
      const stored = Items.filter(({ pk }) => /^(COHORT|EVENTS|LETTERS|CERTIFICATE)/.test(String(pk)));
      return stored.toSorted((a, b) => `${a['pk']} ${a['sk']}`.localeCompare(`${b['pk']} ${b['sk']}`));
    },
    /** A test letter as it arrives, and where it is told what became of it. */
    send: async (to = 'it@example.org', language: 'fr' | 'en' = 'en') => {
      const deployed = { region: 'eu-west-3', table: tableName, apiUrl: url, configurationSet: 'binome-local' };
      const { now } = await player.clock();
      const sent = await sendTestLetter(
        { ...deployed, sender: 'mentoring@example.org' },
        to,
        language,
        instantOf(Date.parse(now)),
      );
      if (sent.kind !== 'asked') throw new Error(`It was not sent: ${sent.trouble.kind}`);
      const mail = (await player.mails()).findLast((one) => one.to === to)!;
      const links = `${mail.html} ${Object.values(mail.headers).join(' ')}`.match(/http:[^\s"<>]+\/test\/\w+/g) ?? [];
      return { mail, links: [...new Set(links)], outcome: sent.outcome, reportUrl: sent.reportUrl };
    },
    close: async (): Promise<void> => {
      await close();
      vi.restoreAllMocks();
      await removeFolder(dataDir);
    },
  };
};

/** What a page says, in plain spaces. */
export const saidBy = async (url: string): Promise<string> =>
  (await (await fetch(url)).text())
    .replace(/<head>[^]*<\/head>/, '')
    .replaceAll(/<[^>]+>/g, ' ')
    .replaceAll(/\s+/g, ' ');
