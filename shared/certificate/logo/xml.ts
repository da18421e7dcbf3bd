/** An element of a drawing; comments and text between elements are gone, but for the text of `style`. */
export type Element = {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: Element[];
  text: string;
};

/** What a file may hold at one place; anything else makes it no XML that we read. */
const token =
  /<!--[^]*?-->|<\?[^]*?\?>|<!DOCTYPE[^[\]>]*>|<!\[CDATA\[(?<data>[^]*?)\]\]>|<(?<name>[\w:.-]+)(?<pairs>(?:\s+[\w:.-]+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*(?<empty>\/?)>|<\/(?<end>[\w:.-]+)\s*>|(?<text>[^<]+)/y;
const pair = /([\w:.-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;
const mostElements = 2000;
const mostDeep = 40;

/**
 * Reads a small XML file that nobody vouches for: no definitions of its own, so that no entity can grow or fetch
 * anything, and an end to its size. Undefined if it is anything else.
 */
export const readXml = (source: string): Element | undefined => {
  const root: Element = { name: '', attributes: new Map(), children: [], text: '' };
  const open = [root];
  let elements = 0;
  token.lastIndex = 0;
  while (token.lastIndex < source.length) {
    const groups = token.exec(source)?.groups;
    const parent = open.at(-1);
    // At what is none of these, the expression stops, and starts again at the beginning.
    if (!groups || !parent) return undefined;
    const { data, name, pairs = '', empty, end, text } = groups;
    if (name !== undefined) {
      elements += 1;
      const child: Element = { name: localName(name), attributes: attributesOf(pairs), children: [], text: '' };
      parent.children.push(child);
      if (empty === '') open.push(child);
      if (elements > mostElements || open.length > mostDeep) return undefined;
    } else if (end !== undefined) {
      if (open.length === 1 || parent.name !== localName(end)) return undefined;
      open.pop();
    } else parent.text += data ?? decoded(text ?? '');
  }
  const [only, ...others] = root.children;
  return open.length === 1 && others.length === 0 && root.text.trim() === '' ? only : undefined;
};

const localName = (name: string): string => (name.startsWith('svg:') ? name.slice(4) : name);

const attributesOf = (pairs: string): ReadonlyMap<string, string> =>
  new Map([...pairs.matchAll(pair)].map(([, name = '', double, single]) => [name, decoded(double ?? single ?? '')]));

const named: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** An entity that is not known stays as it is: no value that we read holds one. */
const decoded = (text: string): string =>
  text.replaceAll(/&(?:#(\d{1,6})|#x([\da-f]{1,5})|(\w+));/gi, (whole, decimal, hexadecimal, name) => {
    if (name !== undefined) return named[String(name)] ?? whole;
    return String.fromCodePoint(Number.parseInt(String(decimal ?? hexadecimal), decimal === undefined ? 16 : 10));
  });
