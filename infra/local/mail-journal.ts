import { closeSync, ftruncateSync, openSync, readSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { join } from 'node:path';
import * as z from 'zod';
import { Instant } from '../../shared/domain/time.ts';
import { readKept } from './kept-file.ts';

export const Mail = z.object({
  id: z.string(),
  to: z.string(),
  from: z.string(),
  replyTo: z.array(z.string()),
  subject: z.string(),
  html: z.string(),
  text: z.string(),
  headers: z.record(z.string(), z.string()),
  attachments: z.array(z.object({ filename: z.string(), contentType: z.string(), base64: z.string() })),
  sentAt: Instant,
  /** What SES repeats in its events. */
  tags: z.record(z.string(), z.string()),
});
export type Mail = z.infer<typeof Mail>;

const Line = z.union([z.object({ mail: Mail }), z.object({ settled: z.string() })]);

/** A mail as lists show it. */
export type MailEntry = Pick<Mail, 'id' | 'to' | 'subject' | 'sentAt'> & { place: { at: number; length: number } };

/**
 * Every mail that was ever accepted, in a file that only grows; memory holds where each one is. A line is on the disk before
 * SES answers, and whether its events were taken in is noted behind it.
 */
export const openJournal = async (dataDir: string) => {
  const path = join(dataDir, 'mails.jsonl');
  const entries: MailEntry[] = [];
  const unsettled = new Set<string>();
  let end = 0;

  const learn = (text: string): void => {
    const length = Buffer.byteLength(text) + 1;
    const line = Line.parse(JSON.parse(text));
    if ('settled' in line) unsettled.delete(line.settled);
    else {
      const { id, to, subject, sentAt } = line.mail;
      entries.push({ id, to, subject, sentAt, place: { at: end, length } });
      unsettled.add(id);
    }
    end += length;
  };

  const lines = (readKept(path) ?? '').split('\n');
  // What follows the last line break was cut off by a kill, and never acknowledged.
  for (const line of lines.slice(0, -1)) learn(line);
  cutAt(path, end);

  const file = await open(path, 'a', 0o600);
  let writing: Promise<void> = Promise.resolve();
  const append = (line: z.infer<typeof Line>, durable: boolean): Promise<void> => {
    const text = JSON.stringify(line);
    writing = writing.then(async () => {
      await file.appendFile(`${text}\n`);
      if (durable) await file.datasync();
      learn(text);
    });
    return writing;
  };

  const read = ({ place }: MailEntry): Mail => {
    const bytes = Buffer.alloc(place.length);
    const descriptor = openSync(path, 'r');
    readSync(descriptor, bytes, 0, place.length, place.at);
    closeSync(descriptor);
    return z.object({ mail: Mail }).parse(JSON.parse(bytes.toString())).mail;
  };

  return {
    entries: (): readonly MailEntry[] => entries,
    count: (): number => entries.length,
    read,
    unsettled: (): readonly Mail[] => entries.filter(({ id }) => unsettled.has(id)).map(read),
    add: (mail: Mail): Promise<void> => append({ mail }, true),
    settle: (id: string): Promise<void> => append({ settled: id }, false),
    close: async (): Promise<void> => {
      await writing;
      await file.close();
    },
  };
};
export type MailJournal = Awaited<ReturnType<typeof openJournal>>;

const cutAt = (path: string, length: number): void => {
  const descriptor = openSync(path, 'a', 0o600);
  ftruncateSync(descriptor, length);
  closeSync(descriptor);
};
