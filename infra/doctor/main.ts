import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { Language } from '../../shared/domain/programme.ts';
import { tell, warn } from '../local/terminal.ts';
import { askAws, regionHere } from './ask-aws.ts';
import { askDns } from './ask-dns.ts';
import { readConfiguration } from './configuration.ts';
import { examine } from './examine.ts';
import { languageOf, sentences } from './language.ts';
import { asText, inPrint } from './print.ts';

/** Where AWS is asked who is signed in while nothing says where: it answers everywhere. */
const anyRegion = 'us-east-1';

/** Longer lines are hard to read, and shorter ones leave no room beside the titles. */
const [narrowest, widest] = [60, 110];

type Wish = { language: Language; json: boolean };

/** What was typed; undefined for what cannot be meant. */
const wished = (): Wish | undefined => {
  try {
    const { values } = parseArgs({
      options: { language: { type: 'string' }, json: { type: 'boolean', default: false } },
    });
    return { json: values.json, language: Language.parse(values.language ?? languageOf(process.env)) };
  } catch {
    return undefined;
  }
};

const run = async ({ language, json }: Wish): Promise<void> => {
  const t = sentences[language];
  const reading = readConfiguration(join(import.meta.dirname, '..', '..'), process.env['DEPLOYMENT']);
  const region = await regionHere();
  const aws = askAws(
    reading.kind === 'read' ? reading.deployment.region : (region ?? anyRegion),
    process.env['AWS_ENDPOINT_URL_STS'] ?? process.env['AWS_ENDPOINT_URL'],
  );
  const here = { reading, region, zone: new Intl.DateTimeFormat().resolvedOptions().timeZone, now: Date.now() };
  const lines = (await examine(aws, askDns(), here, t)).map((line) => inPrint(line, language));
  const { isTTY, columns } = process.stdout;
  tell(
    json
      ? JSON.stringify(lines, undefined, 2)
      : asText(lines, language, {
          isColoured: isTTY && !process.env['NO_COLOR'],
          // Some terminals do not know their width.
          columns: isTTY ? Math.max(narrowest, Math.min(columns || widest, widest)) : Infinity,
        }),
  );
  if (lines.some(({ state }) => state === 'todo')) process.exitCode = 1;
};

const wish = wished();
if (wish) await run(wish);
else {
  warn(sentences[languageOf(process.env)].usage);
  process.exitCode = 2;
}
