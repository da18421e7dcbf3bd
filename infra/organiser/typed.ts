import { parseArgs } from 'node:util';
import { Language } from '../../shared/domain/programme.ts';
import type { AnyGiven } from './command.ts';
import { commands, namesOf } from './commands.ts';
import { common } from './help.ts';
import { en, type CommandName, type OptionName, type Sentences } from './sentences/en.ts';

/** What was typed after the name of a script. */
export type Typed =
  | { kind: 'run'; name: CommandName; given: AnyGiven }
  | { kind: 'help'; name: CommandName | undefined }
  | { kind: 'misused'; says: string; name: CommandName | undefined };

type Words = readonly string[];
type Parsed = { values: ReadonlyMap<string, string>; positionals: Words; flaw: ((t: Sentences) => string) | undefined };

const optionNames: ReadonlySet<string> = new Set(Object.keys(en.options));
const isOption = (name: string): name is OptionName => optionNames.has(name);
const isFlag = (name: OptionName): boolean => en.options[name].value === undefined;

/** The options and words in what was typed, and the first thing that cannot be meant. */
const parse = (args: Words, allowed: readonly OptionName[]): Parsed => {
  const options = Object.fromEntries(
    [...optionNames]
      .filter(isOption)
      .map((name) => [name, { type: isFlag(name) ? ('boolean' as const) : ('string' as const) }]),
  );
  const { tokens } = parseArgs({ args: [...args], options, strict: false, allowPositionals: true, tokens: true });
  const values = new Map<string, string>();
  const positionals: string[] = [];
  let flaw: Parsed['flaw'];
  for (const token of tokens) {
    if (token.kind === 'positional') positionals.push(token.value);
    if (token.kind !== 'option') continue;
    const { name, rawName: option, value } = token;
    if (!isOption(name) || !allowed.includes(name)) flaw ??= (t) => t.unknownOption({ option });
    else if (isFlag(name) && value !== undefined) flaw ??= (t) => t.needlessValue({ option });
    else if (!isFlag(name) && (value === undefined || value === '')) flaw ??= (t) => t.missingValue({ option });
    else values.set(name, value ?? '1');
  }
  return { values, positionals, flaw };
};

/** The language that was asked for, whatever else was typed, and whether JSON was. */
export const wayToAnswer = (args: Words): { language: Language | undefined; isJson: boolean } => {
  const { values } = parse(args, common);
  return { language: Language.safeParse(values.get('language')).data, isJson: values.has('json') };
};

export const readTyped = (args: Words, t: Sentences): Typed => {
  const [first, ...others] = args;
  const name = namesOf(commands).find((one) => one === first);
  if (!name) {
    const isHelp = first === undefined || first === 'help' || first === '--help';
    return isHelp
      ? { kind: 'help', name: undefined }
      : { kind: 'misused', name: undefined, says: t.unknownCommand({ command: first }) };
  }
  const { words, needs, options } = commands[name];
  const { values, positionals, flaw } = parse(others, [...needs, ...options, ...common]);
  if (values.has('help')) return { kind: 'help', name };
  const missing = words[positionals.length];
  const lacking = needs.find((option) => !values.has(option));
  const extra = positionals[words.length];
  const wrong =
    flaw?.(t) ??
    (missing === undefined ? undefined : t.missingWord({ word: t.words[missing] })) ??
    (extra === undefined ? undefined : t.tooMuch({ word: extra })) ??
    (lacking === undefined ? undefined : t.missingWord({ word: `--${lacking}` }));
  if (wrong !== undefined) return { kind: 'misused', name, says: wrong };
  return {
    kind: 'run',
    name,
    given: {
      option: (option) => values.get(option),
      needed: (option) => values.get(option) ?? '',
      word: (word) => positionals[words.indexOf(word)] ?? '',
    },
  };
};
