import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { AddressCell } from '../../shared/domain/roster/cells.ts';
import { Language } from '../../shared/domain/programme.ts';
import { inPrint } from '../in-print.ts';
import { askAws } from '../doctor/ask-aws.ts';
import { readConfiguration } from '../doctor/configuration.ts';
import { languageOf } from '../doctor/language.ts';
import { tell, warn } from '../local/terminal.ts';
import { findDeployed } from './find-deployed.ts';
import { inLines } from '../doctor/signed-in.ts';
import { inWords } from './in-words.ts';
import { sendTestLetter } from './send.ts';
import { testLetterSentences } from './sentences.ts';

type Wish = { to: string; language: Language };

/** What was typed; undefined for what cannot be meant. */
const wished = (): Wish | undefined => {
  try {
    const { values } = parseArgs({ options: { to: { type: 'string' }, language: { type: 'string' } } });
    const language = Language.parse(values.language ?? languageOf(process.env));
    return values.to === undefined ? undefined : { to: values.to, language };
  } catch {
    return undefined;
  }
};

/** Whether a letter was sent. */
const run = async ({ to: typed, language }: Wish): Promise<boolean> => {
  const t = testLetterSentences[language];
  const { data: to } = AddressCell.safeParse(typed);
  if (to === undefined) {
    warn(inPrint(language, t.badAddress({ to: typed })));
    return false;
  }
  const reading = readConfiguration(join(import.meta.dirname, '..', '..'), process.env['DEPLOYMENT']);
  const deployed = await findDeployed(reading, (region) => askAws(region, undefined), language);
  if ('check' in deployed) {
    warn(inPrint(language, `${t.notSent} ${inLines(deployed)}`));
    return false;
  }
  const { isSent, says } = inWords(await sendTestLetter(deployed, to, language), { to, ...deployed }, language);
  (isSent ? tell : warn)(says);
  return isSent;
};

const wish = wished();
if (!wish) {
  const language = languageOf(process.env);
  warn(testLetterSentences[language].usage);
  process.exitCode = 2;
} else if (!(await run(wish))) process.exitCode = 1;
