import { join } from 'node:path';
import type { Language } from '../../shared/domain/programme.ts';
import { askAws, regionHere } from './ask-aws.ts';
import { askDns } from './ask-dns.ts';
import { readConfiguration } from './configuration.ts';
import { examine } from './examine.ts';
import { sentences } from './language.ts';
import type { Line } from './line.ts';
import { asText, inPrint } from './print.ts';

/** Where AWS is asked who is signed in while nothing says where: it answers everywhere. */
const anyRegion = 'us-east-1';

/** Longer lines are hard to read, and shorter ones leave no room beside the titles. */
const [narrowest, widest] = [60, 110];

/** What the doctor finds, asking from this terminal; it changes nothing. */
export const lookAround = async (language: Language): Promise<readonly Line[]> => {
  const reading = readConfiguration(join(import.meta.dirname, '..', '..'), process.env['DEPLOYMENT']);
  const region = await regionHere();
  const aws = askAws(
    reading.kind === 'read' ? reading.deployment.region : (region ?? anyRegion),
    process.env['AWS_ENDPOINT_URL_STS'] ?? process.env['AWS_ENDPOINT_URL'],
  );
  const here = { reading, region, zone: new Intl.DateTimeFormat().resolvedOptions().timeZone, now: Date.now() };
  const lines = await examine(aws, askDns(), here, sentences[language]);
  return lines.map((line) => inPrint(line, language));
};

/** As this terminal shows it; `closing` ends it. */
export const forTerminal = (lines: readonly Line[], language: Language, closing = ''): string => {
  const { isTTY, columns } = process.stdout;
  return asText(lines, language, {
    isColoured: isTTY && !process.env['NO_COLOR'],
    closing,
    // Some terminals do not know their width.
    columns: isTTY ? Math.max(narrowest, Math.min(columns || widest, widest)) : Infinity,
  });
};
