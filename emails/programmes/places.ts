import { type Document, isMap, isNode, isScalar, type Node, type Scalar } from 'yaml';

/** Where in the file what is at this path begins; where it is missing, the nearest thing around it. */
export const placeOf = (document: Document, path: readonly PropertyKey[]): number => {
  const node = nodeAt(document, path);
  // A group of fields begins below its name, which is what people look for.
  if (isScalar(node)) return startOf(node);
  return (
    placeOfKey(document, path) ?? (node || path.length === 0 ? startOf(node) : placeOf(document, path.slice(0, -1)))
  );
};

/** Where the name of a field begins. */
export const placeOfKey = (document: Document, path: readonly PropertyKey[]): number | undefined => {
  const around = path.length > 0 ? nodeAt(document, path.slice(0, -1)) : undefined;
  if (!isMap(around)) return undefined;
  const key = around.items.map((pair) => pair.key).find((one) => isScalar(one) && String(one.value) === path.at(-1));
  return isScalar(key) ? startOf(key) : undefined;
};

/** Where the character at this offset of a text stands in the file, however the text is written there. */
export const placeInText = (
  document: Document,
  source: string,
  path: readonly PropertyKey[],
  offset: number,
): number => {
  const node = nodeAt(document, path);
  if (!isScalar(node) || typeof node.value !== 'string' || !node.range) return placeOf(document, path);
  const [start, end] = node.range;
  const { begins, unit } = styleOf(node, source, start);
  // However lines are folded and indented, what is not white stands in the file in the same order.
  let before = visible(node.value.slice(0, offset));
  for (const match of source.slice(begins, end).matchAll(unit)) {
    before -= visible(unescaped(match[0], node));
    if (before < 0) return begins + match.index;
  }
  return begins;
};

const nodeAt = (document: Document, path: readonly PropertyKey[]): Node | undefined => {
  const node = path.length === 0 ? document.contents : document.getIn(path, true);
  return isNode(node) ? node : undefined;
};

const startOf = (node: Node | undefined): number => node?.range?.[0] ?? 0;

const visible = (text: string): number => text.replaceAll(/[ \t\r\n]/g, '').length;

/** Where the text itself begins, and what in the file makes up one character of it. */
const styleOf = ({ type }: Scalar, source: string, start: number): { begins: number; unit: RegExp } => {
  switch (type) {
    case 'BLOCK_FOLDED':
    case 'BLOCK_LITERAL':
      return { begins: source.indexOf('\n', start) + 1, unit: /[^]/g };
    case 'QUOTE_SINGLE':
      return { begins: start + 1, unit: /''|[^]/g };
    case 'QUOTE_DOUBLE':
      return { begins: start + 1, unit: /\\(?:x.{2}|u.{4}|U.{8}|[^])|[^]/g };
    case 'PLAIN':
    case undefined:
      return { begins: start, unit: /[^]/g };
    default:
      return type satisfies never;
  }
};

const unescaped = (unit: string, { type }: Scalar): string => {
  if (type === 'QUOTE_SINGLE') return unit.slice(0, 1);
  if (type !== 'QUOTE_DOUBLE' || !unit.startsWith('\\')) return unit;
  const code = /^\\[xuU](.+)$/.exec(unit)?.[1];
  if (code !== undefined) return String.fromCodePoint(Number.parseInt(code, 16));
  return /^\\[ntr \t\n]/.test(unit) ? ' ' : 'x';
};
