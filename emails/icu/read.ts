import { isMap, isScalar, LineCounter, type Node, parseDocument } from 'yaml';

/** A message as its author wrote it; `at` is where, as `file:line`. */
export type Written = { at: string; text: string };

export type Reading = {
  /** By dotted key. */
  messages: ReadonlyMap<string, Written>;
  problems: readonly string[];
};

/** The messages of a YAML file of nested keys. */
export const readMessages = (file: string, yaml: string): Reading => {
  const lines = new LineCounter();
  // Under this schema every value is a text: `no` is a word, and 12 two digits.
  const document = parseDocument(yaml, { schema: 'failsafe', lineCounter: lines, prettyErrors: false });
  const at = (offset: number): string => `${file}:${lines.linePos(offset).line}`;
  const messages = new Map<string, Written>();
  const problems = [...document.errors, ...document.warnings].map(({ pos, message }) => `${at(pos[0])} ${message}`);

  const visit = (node: Node | null, path: readonly string[], offset: number): void => {
    if (isScalar<string>(node) && path.length > 0) {
      messages.set(path.join('.'), { at: at(offset), text: node.value });
      if (node.value.trim() === '') problems.push(`${at(offset)} ${path.join('.')} is empty.`);
      return;
    }
    if (!isMap<Node, Node | null>(node)) {
      problems.push(`${at(offset)} ${path.join('.') || 'This file'} must hold messages under keys.`);
      return;
    }
    for (const { key, value } of node.items) {
      const start = key.range?.[0] ?? offset;
      const name = isScalar(key) ? String(key.value) : '';
      if (/^[a-z][a-z0-9]*(-[a-z0-9]+|[A-Z][a-z0-9]*)*$/.test(name)) visit(value, [...path, name], start);
      else
        problems.push(`${at(start)} A key is written likeThis or like-this, not ${name || 'as anything but a word'}.`);
    }
  };
  if (problems.length === 0) visit(document.contents, [], 0);
  return { messages, problems };
};
