import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';
import { Mail } from '../../infra/local/mail-journal.ts';

const Line = z.object({ mail: Mail.optional() });

/** Every mail that the local SES accepted, with its tags, whatever of it was ever told to anybody. */
export const journalOf = (dataDir: string): readonly Mail[] =>
  readFileSync(join(dataDir, 'mails.jsonl'), 'utf8')
    .split('\n')
    .slice(0, -1)
    .flatMap((line) => Line.parse(JSON.parse(line)).mail ?? []);
