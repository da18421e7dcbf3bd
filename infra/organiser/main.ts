import { languageOf, sentences as doctorSentences } from '../doctor/language.ts';
import { whyNot } from '../doctor/answer.ts';
import { troubleOf } from '../doctor/trouble.ts';
import { inPrint } from '../in-print.ts';
import { type Context, misused, type Outcome, type Reach, refused } from './command.ts';
import { commands } from './commands.ts';
import { helpFor, overview } from './help.ts';
import { en } from './sentences/en.ts';
import { fr } from './sentences/fr.ts';
import { readTyped, wayToAnswer } from './typed.ts';

const sentences = { en, fr };
const codes = { done: 0, refused: 1, misused: 2 } as const satisfies Record<Outcome['kind'], number>;

/** Does what was typed, and gives the exit code: 0 if it was done, 1 if it was refused, 2 if it cannot be meant. */
export const organiser = async (args: readonly string[], reach: Reach): Promise<number> => {
  const { terminal } = reach;
  const { language = languageOf(terminal.environment), isJson } = wayToAnswer(args);
  const context: Context = { reach, language, t: sentences[language] };
  const { t } = context;
  const print = (text: string): string => inPrint(language, text);

  const typed = readTyped(args, t);
  if (typed.kind === 'help') {
    terminal.tell(print(typed.name === undefined ? overview(t) : helpFor(t, typed.name)));
    return typed.name === undefined && args.length === 0 ? codes.misused : codes.done;
  }
  const outcome =
    typed.kind === 'run'
      ? await attempt(context, () => commands[typed.name].run(context, typed.given))
      : misused(typed.says);
  const { kind, says } = outcome;
  if (isJson) terminal.tell(JSON.stringify(asJson(outcome), undefined, 2));
  if (kind === 'done') {
    if (!isJson) terminal.tell(print(says));
  } else terminal.warn(print(says));
  if (kind === 'misused') terminal.warn(print(`\n${typed.name === undefined ? overview(t) : helpFor(t, typed.name)}`));
  return codes[kind];
};

const asJson = (outcome: Outcome): unknown =>
  outcome.kind !== 'misused' && outcome.json !== undefined
    ? outcome.json
    : { error: { code: outcome.kind, message: outcome.says } };

/** What AWS or the network has against it is for people to read, too. */
const attempt = async ({ t, language }: Context, run: () => Promise<Outcome>): Promise<Outcome> => {
  try {
    return await run();
  } catch (error) {
    if (error instanceof Error && error.name === 'ResourceNotFoundException') return refused(t.noTable);
    return refused(t.unexpected({ why: whyNot(troubleOf(error), doctorSentences[language]).join(' ') }));
  }
};
