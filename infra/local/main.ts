import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import * as z from 'zod';
import { instantOf } from '../../shared/domain/time.ts';
import { demoOrganiser } from './demo.ts';
import { keepLogsIn } from './function-log.ts';
import { tokenFile } from './organiser.ts';
import { startLocalStack } from './stack.ts';
import { FolderInUse } from './table.ts';
import { PortInUse } from './web-server.ts';
import { tell, warn } from './terminal.ts';

const Environment = z.object({
  PORT: z.coerce.number().int().min(0).max(65_535).default(3000),
  DATA_DIR: z.string().min(1).default('.binome'),
  START_AT: z.iso
    .datetime({ offset: true, error: 'Par exemple · for example: 2026-12-01T08:00:00Z' })
    .transform((text) => instantOf(Date.parse(text)))
    .optional(),
  DEMO: z.enum(['0', '1']).default('1'),
  ORGANISER: z.email().toLowerCase().default(demoOrganiser),
});
type Environment = z.infer<typeof Environment>;

const run = async (environment: Environment): Promise<void> => {
  const { PORT, DATA_DIR, START_AT, DEMO, ORGANISER } = environment;
  keepLogsIn(join(DATA_DIR, 'log.jsonl'));
  const stack = await startLocalStack({
    dataDir: DATA_DIR,
    port: PORT,
    startAt: START_AT,
    demo: DEMO === '1',
    organiser: ORGANISER,
    functionsDir: fileURLToPath(new URL('../../dist/functions', import.meta.url)),
  });
  tell(`
  Binôme

  Ouvrez / open       ${stack.url}
  Bureau / desk       ${stack.url}/desk  (${ORGANISER})
  API                 ${stack.url}/api/openapi.json
  Jeton / token       ${tokenFile(DATA_DIR)}

  Ctrl-C pour arrêter ; tout reste dans ${DATA_DIR}.
  Ctrl-C to stop; everything is kept in ${DATA_DIR}.
`);
  const end = (): void => {
    process.once('SIGINT', () => process.exit(130));
    void stack.close().then(() => process.exit(0));
  };
  process.once('SIGINT', end);
  process.once('SIGTERM', end);
};

/** What a person can do something about, in a sentence; anything else keeps its stack. */
const explain = (error: unknown, { PORT, DATA_DIR }: Environment): string | undefined => {
  if (error instanceof PortInUse) {
    return `  Le port ${PORT} est déjà pris. Essayez : PORT=${PORT + 1} npm start\n  Port ${PORT} is already in use. Try: PORT=${PORT + 1} npm start`;
  }
  if (error instanceof FolderInUse) {
    return `  Binôme est déjà ouvert sur ${DATA_DIR}. Fermez l’autre, ou choisissez un autre DATA_DIR.\n  Binôme already runs on ${DATA_DIR}. Stop the other one, or choose another DATA_DIR.`;
  }
  return undefined;
};

const settings = Environment.safeParse(process.env);
if (settings.success) {
  await run(settings.data).catch((error: unknown) => {
    const sentence = explain(error, settings.data);
    if (sentence === undefined) warn('Binôme :', error);
    else warn(sentence);
    process.exit(1);
  });
} else {
  warn(`  Réglage incompréhensible · A setting that makes no sense:\n${z.prettifyError(settings.error)}`);
  process.exit(1);
}
