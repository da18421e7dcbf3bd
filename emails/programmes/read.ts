import { CST, type Document, isAlias, isNode, isScalar, Lexer, LineCounter, parseDocument, visit } from 'yaml';
import type * as z from 'zod';
import type { Language } from '../../shared/domain/programme.ts';
import { type ProgrammeTexts, programmeTexts } from './content.ts';
import { placeInText, placeOf, placeOfKey } from './places.ts';
import { sentenceAbout, sentenceAboutYaml } from './sentences.ts';

/** One mistake in a file; lines and columns are counted from 1. */
type ProgrammeProblem = { line: number; column?: number; path: string; message: string };

export type ReadProgramme =
  | { ok: true; content: ProgrammeTexts; lineOf: (path: readonly PropertyKey[]) => number }
  | { ok: false; problems: readonly ProgrammeProblem[] };

/** Longer than any programme one could mean, in characters. */
const longest = 200_000;
/** Deeper than any programme; far deeper ones exhaust the parser. */
const deepest = 20;

/** A programme's file (YAML, see `content.ts`) in this language, or every mistake in it by its line. For builds and uploads. */
export const readProgramme = (yaml: string, language: Language): ReadProgramme => {
  if (yaml.length > longest) return refused(1, `The file has ${yaml.length} characters; at most ${longest} fit.`);
  const tooDeep = tooDeepAt(yaml);
  if (tooDeep !== undefined) return refused(tooDeep, 'Too many things stand inside one another here.');

  const lines = new LineCounter();
  const document = parseDocument(yaml, { lineCounter: lines, prettyErrors: false, schema: 'core', logLevel: 'error' });
  const problemAt = (offset: number, path: readonly PropertyKey[], message: string): ProgrammeProblem => {
    const { line, col } = lines.linePos(offset);
    return { line, column: col, path: written(path), message };
  };

  const mistakes = [...document.errors, ...document.warnings].map((error) => ({
    offset: error.pos[0],
    message: sentenceAboutYaml(error),
  }));
  const strange = mistakes.length > 0 ? mistakes : strangersIn(document);
  if (strange.length > 0)
    return { ok: false, problems: inOrder(strange.map(({ offset, message }) => problemAt(offset, [], message))) };

  const { data, error } = programmeTexts(language).safeParse(document.toJS({ maxAliasCount: 0 }), {
    error: sentenceAbout,
  });
  if (data) return { ok: true, content: data, lineOf: (path) => lines.linePos(placeOf(document, path)).line };
  return {
    ok: false,
    problems: inOrder(
      error.issues.flatMap((issue) =>
        mistakesOf(document, yaml, issue).map(({ offset, path, message }) => problemAt(offset, path, message)),
      ),
    ),
  };
};

const refused = (line: number, message: string): ReadProgramme => ({
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
const strangersIn = (document: Document): readonly { offset: number; message: string }[] => {
  const strangers: { offset: number; message: string }[] = [];
  visit(document, (key, node) => {
    if (!isNode(node)) return;
    const offset = node.range?.[0] ?? 0;
    if (isAlias(node) || node.anchor !== undefined)
      strangers.push({ offset, message: 'A text that begins with “*” or “&” needs quotes.' });
    else if (key === 'key' && !(isScalar(node) && typeof node.value === 'string'))
      strangers.push({ offset, message: 'The name of a field is one word.' });
  });
  return strangers;
};

type Mistake = { offset: number; path: readonly PropertyKey[]; message: string };

const mistakesOf = (document: Document, yaml: string, issue: z.core.$ZodIssue): readonly Mistake[] => {
  const { path, message } = issue;
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map((key) => ({
      offset: placeOfKey(document, [...path, key]) ?? placeOf(document, path),
      path: [...path, key],
      message: `There is no field “${key}” here.`,
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
