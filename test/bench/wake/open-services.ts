import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import * as z from 'zod';
import { removeFolder } from '../../support/remove-folder.ts';

const Places = z.object({ table: z.url(), aws: z.url() });
const Accepted = z.object({ mails: z.int() });

/** The services of `services.ts`, ready. */
export const openServices = async () => {
  const folder = await mkdtemp(join(tmpdir(), 'binome-wake-'));
  const child = fork(fileURLToPath(new URL('services.ts', import.meta.url)), [folder], { execArgv: [] });
  const gone = once(child, 'exit');
  const close = async (): Promise<void> => {
    if (child.connected) child.disconnect();
    await gone;
    await removeFolder(folder);
  };
  try {
    return {
      folder,
      places: await told(child, Places),
      accepted: async (): Promise<number> => {
        child.send('how many?');
        return (await told(child, Accepted)).mails;
      },
      close,
    };
  } catch (error) {
    await close();
    throw error;
  }
};

const told = async <Message>(child: ChildProcess, schema: z.ZodType<Message>): Promise<Message> => {
  const ended = once(child, 'exit').then(() => {
    throw new Error('The table and the mail service ended before they answered.');
  });
  const [message]: unknown[] = await Promise.race([once(child, 'message'), ended]);
  return schema.parse(message);
};
