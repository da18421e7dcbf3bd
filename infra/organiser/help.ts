import { type Command } from './command.ts';
import { commands, deskCommands, namesOf, operatorCommands } from './commands.ts';
import { inColumns } from './columns.ts';
import type { CommandName, OptionName, Sentences } from './sentences/en.ts';

const script = 'npm run organiser --';
/** What every command takes. */
export const common = ['json', 'language', 'help'] as const satisfies readonly OptionName[];

/** All commands, each in a line. */
export const overview = (t: Sentences): string => {
  const lines = (of: Partial<Record<CommandName, Command>>) =>
    inColumns(namesOf(of).map((name) => [`${script} ${[name, ...wordsOf(t, name)].join(' ')}`, t.commands[name]]));
  return [
    t.desk,
    lines(deskCommands),
    '',
    t.operator,
    lines(operatorCommands),
    '',
    t.helpOf,
    `  ${script} upload --help`,
  ].join('\n');
};

/** How one command is typed, and what its options mean. */
export const helpFor = (t: Sentences, name: CommandName): string => {
  const { needs, options } = commands[name];
  const typed = [
    script,
    name,
    ...wordsOf(t, name),
    ...needs.map((option) => asTyped(t, option)),
    ...(options.length > 0 ? [t.andOptions] : []),
  ].join(' ');
  const rows = [...needs, ...options, ...common].map((option) => [asTyped(t, option), t.options[option].says]);
  return [
    `  ${typed}`,
    '',
    `${t.commands[name]}.`.replace(/^\p{Ll}/u, (first) => first.toUpperCase()),
    '',
    inColumns(rows),
  ].join('\n');
};

const wordsOf = (t: Sentences, name: CommandName): readonly string[] =>
  commands[name].words.map((word) => t.words[word]);

const asTyped = (t: Sentences, option: OptionName): string => {
  const { value } = t.options[option];
  return value === undefined ? `--${option}` : `--${option} ${value}`;
};
