import type * as z from 'zod';
import type { ProgrammesMessages } from '../generated/messages/programmes.ts';

/** What the reader says, in the language of whoever wrote the file. */
export type Say = ProgrammesMessages['reader'];

/** What is wrong with a value, for somebody who never saw a schema. */
export const sentenceAbout =
  (say: Say) =>
  (issue: z.core.$ZodRawIssue): string | undefined => {
    const { input } = issue;
    const field = nameOf(say, issue.path ?? []);
    switch (issue.code) {
      case 'invalid_type':
        if (input === undefined) return say.missing({ field });
        if (input === null) return say.empty({ field });
        return withAdvice(
          say.wrongKind({ field, expected: kindNamed(say, issue.expected), found: kindOf(say, input) }),
          adviceFor(say, issue.expected, input),
        );
      case 'too_big': {
        const most = String(issue.maximum);
        if (typeof input === 'string') return say.tooLong({ field, count: String(input.length), most });
        return Array.isArray(input)
          ? say.tooMany({ field, count: String(input.length), most })
          : say.tooBig({ field, value: String(input), most });
      }
      case 'too_small': {
        const least = String(issue.minimum);
        if (typeof input === 'string') return say.empty({ field });
        return Array.isArray(input)
          ? say.tooFew({ field, count: String(input.length), least })
          : say.tooSmall({ field, value: String(input), least });
      }
      case 'invalid_value':
        return say.oneOf({ field, values: issue.values.join(', ') });
      case 'invalid_format':
        return say.badId;
      case 'unrecognized_keys':
      case 'custom':
      case 'invalid_element':
      case 'invalid_key':
      case 'invalid_union':
      case 'not_multiple_of':
        return undefined;
      default:
        return issue satisfies never;
    }
  };

const nameOf = (say: Say, path: readonly PropertyKey[]): string => {
  const last = path.at(-1);
  if (last === undefined) return say.theFile;
  return typeof last === 'number'
    ? say.entry({ number: String(last + 1), list: String(path.at(-2)) })
    : say.field({ name: String(last) });
};

const kindNamed = ({ kinds }: Say, expected: string): string =>
  new Map<string, string>(Object.entries(kinds)).get(expected) ?? expected;

const kindOf = ({ found }: Say, input: unknown): string => {
  if (Array.isArray(input)) return found.list;
  if (typeof input === 'number' || typeof input === 'boolean') return String(input);
  return typeof input === 'string' ? found.text : found.group;
};

const withAdvice = (sentence: string, advice: string | undefined): string =>
  advice === undefined ? sentence : `${sentence} ${advice}`;

const adviceFor = (say: Say, expected: string, input: unknown): string | undefined => {
  if (expected !== 'string') return undefined;
  return typeof input === 'object' ? say.colon : say.inQuotes;
};

const yamlSentences: Readonly<Record<string, Exclude<keyof Say['yaml'], 'invalid'>>> = {
  TAB_AS_INDENT: 'tab',
  DUPLICATE_KEY: 'twice',
  MULTIPLE_DOCS: 'dashes',
  BLOCK_AS_IMPLICIT_KEY: 'twoFields',
  MULTILINE_IMPLICIT_KEY: 'noField',
  BAD_SCALAR_START: 'badStart',
  BAD_INDENT: 'badIndent',
  TAG_RESOLVE_FAILED: 'exclamation',
  UNEXPECTED_TOKEN: 'unexpected',
};

/** What is wrong with the file before its fields can be looked at, by the code of the `yaml` library. */
export const sentenceAboutYaml = ({ yaml }: Say, { code, message }: { code: string; message: string }): string => {
  const known = yamlSentences[code];
  return known === undefined ? yaml.invalid({ message }) : yaml[known];
};
