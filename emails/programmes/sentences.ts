import type * as z from 'zod';

/** What is wrong with a value, for somebody who never saw a schema. */
export const sentenceAbout = (issue: z.core.$ZodRawIssue): string | undefined => {
  const { input } = issue;
  const field = nameOf(issue.path ?? []);
  switch (issue.code) {
    case 'invalid_type':
      if (input === undefined) return `${field} is missing.`;
      if (input === null) return `${field} is empty.`;
      return `${field} must be ${kinds[issue.expected] ?? issue.expected}, not ${kindOf(input)}.${adviceFor(issue.expected, input)}`;
    case 'too_big':
      return typeof input === 'string'
        ? `${field} has ${input.length} characters; at most ${issue.maximum} fit.`
        : `${field} ${Array.isArray(input) ? `has ${input.length} entries` : `is ${String(input)}`}; at most ${issue.maximum}, please.`;
    case 'too_small':
      return typeof input === 'string'
        ? `${field} is empty.`
        : `${field} ${Array.isArray(input) ? `has ${input.length} entries` : `is ${String(input)}`}; at least ${issue.minimum}, please.`;
    case 'invalid_value':
      return `${field} is one of these: ${issue.values.join(', ')}.`;
    case 'invalid_format':
      return 'An id is made of at most 32 small letters (a to z) and digits, without accents.';
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

const nameOf = (path: readonly PropertyKey[]): string => {
  const last = path.at(-1);
  if (last === undefined) return 'The file';
  return typeof last === 'number' ? `Entry ${last + 1} of “${String(path.at(-2))}”` : `“${String(last)}”`;
};

const kinds: Readonly<Record<string, string>> = {
  string: 'a text',
  number: 'a number',
  int: 'a whole number',
  array: 'a list (lines that begin with “- ”)',
  object: 'a group of fields (“name: value”)',
};

const kindOf = (input: unknown): string => {
  if (Array.isArray(input)) return 'a list';
  if (typeof input === 'number' || typeof input === 'boolean') return String(input);
  return typeof input === 'string' ? 'a text' : 'a group of fields';
};

const adviceFor = (expected: string, input: unknown): string => {
  if (expected !== 'string') return '';
  return typeof input === 'object' ? ` ${colonAdvice}` : ' Put it in quotes.';
};

const colonAdvice = 'A text with a colon and a space in it needs quotes, or “|” and a new line before it.';

const yamlSentences: Readonly<Record<string, string>> = {
  TAB_AS_INDENT: 'There is a tab at the beginning of this line: use spaces.',
  DUPLICATE_KEY: 'This field stands here twice.',
  MULTIPLE_DOCS: 'A line of dashes (“---”) begins another document: take it away.',
  BLOCK_AS_IMPLICIT_KEY: `Two fields stand on one line, or a line is indented wrongly. ${colonAdvice}`,
  MULTILINE_IMPLICIT_KEY: 'This line is no “name: value”, or it is indented wrongly.',
  BAD_SCALAR_START: 'A text that begins with this character needs quotes.',
  BAD_INDENT: 'This line is indented wrongly: the fields of one group begin in the same column.',
  TAG_RESOLVE_FAILED: 'A text that begins with “!” needs quotes.',
  UNEXPECTED_TOKEN:
    'Something here was not expected. A text that begins with “*” or “"” or “\'” needs “|” and a new line before it.',
};

/** What is wrong with the file before its fields can be looked at, by the code of the `yaml` library. */
export const sentenceAboutYaml = ({ code, message }: { code: string; message: string }): string =>
  yamlSentences[code] ?? `This is not valid YAML: ${message}.`;
