import { CST, type Document, isAlias, isNode, isScalar, Lexer, LineCounter, parseDocument, visit } from 'yaml';
import type * as z from 'zod';
import type { Language } from '../../shared/domain/programme.ts';
import { programmes } from '../generated/messages/programmes.ts';
import { type ProgrammeTexts, programmeTexts } from './content.ts';
import { fieldsIn } from './fields.ts';
import { placeInText, placeOf, placeOfKey } from './places.ts';
import { type Say, sentenceAbout, sentenceAboutYaml } from './sentences.ts';

/** One mistake in a file; lines and columns are counted from 1. */
export type ProgrammeProblem = { line: number; column?: number; path: string; message: string };

/** What a file holds, or every mistake in it. */
export type ReadYaml<Content> =
  | { ok: true; content: Content; lineOf: (path: readonly PropertyKey[]) => number }
  | { ok: false; problems: readonly ProgrammeProblem[] };
export type ReadProgramme = ReadYaml<ProgrammeTexts>;

/** Longer than any programme one could mean, in characters. */
const longest = 200_000;
/** Deeper than any programme; far deeper ones exhaust the parser. */
const deepest = 20;

/** The texts of a programme (YAML, see `content.ts`) in this language, or every mistake in them by its line; said in English. */
export const readProgramme = (yaml: string, language: Language): ReadProgramme => {
  const say = programmes.en.reader;
  return readYaml(yaml, programmeTexts(fieldsIn(language, say), say), say);
};

/** A file of this shape; for builds and uploads. */
export const readYaml = <Content>(yaml: string, schema: z.ZodType<Content>, say: Say): ReadYaml<Content> => {
  if (yaml.length > longest) return refused(1, say.fileTooLong({ count: String(yaml.length), most: String(longest) }));
  const tooDeep = tooDeepAt(yaml);
  if (tooDeep !== undefined) return refused(tooDeep, say.tooDeep);

  const lines = new LineCounter();
  const document = parseDocument(yaml, { lineCounter: lines, prettyErrors: false, schema: 'core', logLevel: 'error' });
  const problemAt = (offset: number, path: readonly PropertyKey[], message: string): ProgrammeProblem => {
    const { line, col } = lines.linePos(offset);
    return { line, column: col, path: written(path), message };
  };

  const mistakes = [...document.errors, ...document.warnings].map((error) => ({
    offset: error.pos[0],
    message: sentenceAboutYaml(say, error),
  }));
  const strange = mistakes.length > 0 ? mistakes : strangersIn(document, say);
  if (strange.length > 0)
    return { ok: false, problems: inOrder(strange.map(({ offset, message }) => problemAt(offset, [], message))) };

  const { data, error } = schema.safeParse(document.toJS({ maxAliasCount: 0 }), {
    error: sentenceAbout(say),
  });
  if (!error) return { ok: true, content: data, lineOf: (path) => lines.linePos(placeOf(document, path)).line };
  return {
    ok: false,
    problems: inOrder(
      error.issues.flatMap((issue) =>
        mistakesOf(document, yaml, issue, say).map(({ offset, path, message }) => problemAt(offset, path, message)),
      ),
    ),
  };
};

const refused = (line: number, message: string): ReadYaml<never> => ({
  ok: false,
  problems: [{ line, path: '', message }],
});

/** The line where nesting goes too deep, found without nesting calls. */
const tooDeepAt = (yaml: string): number | undefined => {
  let line = 1;
  let brackets = 0;
  let marks = 0;
  let newLine = true;
  for (const token of new Lexer().lex(yaml)) {
    const type = CST.tokenType(token);
    if (type === 'flow-seq-start' || type === 'flow-map-start') brackets += 1;
    if (type === 'flow-seq-end' || type === 'flow-map-end') brackets -= 1;
    if (type === 'newline') marks = 0;
    if (type === 'space' && newLine) marks += token.length / 2;
    if (type === 'seq-item-ind' || type === 'explicit-key-ind') marks += 1;
    if (brackets + marks > deepest) return line;
    newLine = type === 'newline';
    line += token.split('\n').length - 1;
  }
  return undefined;
};

/** What YAML can do and a programme has no use for. */
const strangersIn = (document: Document, say: Say): readonly { offset: number; message: string }[] => {
  const strangers: { offset: number; message: string }[] = [];
  visit(document, (key, node) => {
    if (!isNode(node)) return;
    const offset = node.range?.[0] ?? 0;
    if (isAlias(node) || node.anchor !== undefined) strangers.push({ offset, message: say.starred });
    else if (key === 'key' && !(isScalar(node) && typeof node.value === 'string'))
      strangers.push({ offset, message: say.oddName });
  });
  return strangers;
};

type Mistake = { offset: number; path: readonly PropertyKey[]; message: string };

const mistakesOf = (document: Document, yaml: string, issue: z.core.$ZodIssue, say: Say): readonly Mistake[] => {
  const { path, message } = issue;
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map((key) => ({
      offset: placeOfKey(document, [...path, key]) ?? placeOf(document, path),
      path: [...path, key],
      message: say.unknownField({ name: key }),
    }));
  const within: unknown = issue.code === 'custom' ? issue.params?.['offset'] : undefined;
  const offset = typeof within === 'number' ? placeInText(document, yaml, path, within) : placeOf(document, path);
  return [{ offset, path, message }];
};

/** `steps[2].title`. */
const written = (path: readonly PropertyKey[]): string =>
  path
    .map((part) => (typeof part === 'number' ? `[${part}]` : `.${String(part)}`))
    .join('')
    .replace(/^\./, '');

const inOrder = (problems: readonly ProgrammeProblem[]): readonly ProgrammeProblem[] =>
  problems.toSorted((a, b) => a.line - b.line || (a.column ?? 0) - (b.column ?? 0));
