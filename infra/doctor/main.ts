import { parseArgs } from 'node:util';
import { Language } from '../../shared/domain/programme.ts';
import { tell, warn } from '../local/terminal.ts';
import { languageOf, sentences } from './language.ts';
import { forTerminal, lookAround } from './report.ts';

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
  const lines = await lookAround(language);
  tell(json ? JSON.stringify(lines, undefined, 2) : forTerminal(lines, language, sentences[language].onlyLooked));
  if (lines.some(({ state }) => state === 'todo')) process.exitCode = 1;
};

const wish = wished();
if (wish) await run(wish);
else {
  warn(sentences[languageOf(process.env)].usage);
  process.exitCode = 2;
}
