import type { Language } from '../../shared/domain/programme.ts';
import { emit } from './emit.ts';
import { type Message, parseMessage } from './parse.ts';
import { readMessages } from './read.ts';

export type Source = { file: string; yaml: string };

/** The TypeScript module of the messages of one namespace; throws with every place that breaks a rule, a line each. */
export const compileMessages = (namespace: string, sources: Readonly<Record<Language, Source>>): string => {
  const fr = messagesOf('fr', sources.fr);
  const en = messagesOf('en', sources.en);
  const problems = [...fr.problems, ...en.problems];
  if (problems.length === 0)
    problems.push(
      ...missing(fr.messages, en.messages, sources.en.file),
      ...missing(en.messages, fr.messages, sources.fr.file),
      ...differing(fr.messages, en.messages),
    );
  if (problems.length > 0) throw new Error(problems.join('\n'));
  return emit(namespace, { fr: fr.messages, en: en.messages });
};

type Messages = ReadonlyMap<string, Message>;

const messagesOf = (
  language: Language,
  { file, yaml }: Source,
): { messages: Messages; problems: readonly string[] } => {
  const reading = readMessages(file, yaml);
  const parsed = [...reading.messages].map(([key, written]) => ({ key, ...parseMessage(language, written) }));
  return {
    messages: new Map(parsed.flatMap(({ key, message }) => (message ? [[key, message]] : []))),
    problems: [...reading.problems, ...parsed.flatMap(({ problems }) => problems)],
  };
};

const missing = (messages: Messages, others: Messages, file: string): readonly string[] =>
  [...messages].flatMap(([key, { at }]) => (others.has(key) ? [] : [`${at} ${key} is missing in ${file}.`]));

const differing = (messages: Messages, others: Messages): readonly string[] =>
  [...messages].flatMap(([key, message]) => {
    const other = others.get(key);
    if (!other || signature(message) === signature(other)) return [];
    return [`${other.at} ${key} takes ${signature(other)}, but ${signature(message)} at ${message.at}.`];
  });

const signature = ({ parameters }: Message): string =>
  [...parameters]
    .map(([name, type]) => `${name}: ${type}`)
    .toSorted()
    .join(', ') || 'no arguments';
