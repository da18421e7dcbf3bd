/** A compiled template: literal chunks, and what is filled in between them at run time. */
export type Chunk =
  | { kind: 'literal'; html: string }
  | { kind: 'value'; name: string; context: Context }
  | { kind: 'prose'; name: string }
  | { kind: 'each' | 'once'; name: string; chunks: readonly Chunk[] }
  | { kind: 'block'; name: string; chunks: readonly Chunk[] };

type Context = 'text' | 'attribute' | 'url';

const token = /<!--[^]*?-->|<(style|script|noscript)\b[^]*?<\/\1>|<(?:"[^"]*"|'[^']*'|[^'">])*>|[^<]+/g;
const marker = /^<!-- (\/?)(each|once|block|prose):([a-z][A-Za-z]*) -->$/;
const placeholder = /\{\{([a-z][A-Za-z]*)\}\}/;
const attribute = /\s([a-z-]+)="([^"]*)"/;

const contexts: Readonly<Record<string, Context>> = {
  href: 'url',
  alt: 'attribute',
  'aria-label': 'attribute',
  lang: 'attribute',
  title: 'attribute',
};

/**
 * Cuts HTML at `{{name}}`, `<!-- prose:name -->`, `<!-- each:name --> … <!-- /each:name -->` and the same with `once` (one
 * object, the same in many letters) and with `block`; throws on anything else that looks like one of them.
 */
export const cut = (html: string): readonly Chunk[] => {
  const tokens = html.match(token) ?? [];
  if (tokens.join('') !== html) throw new Error('The compiled template is not well-formed HTML.');

  const open: Open[] = [{ kind: 'each', name: '', chunks: [] }];
  for (const text of tokens) {
    const scope = open.at(-1);
    if (!scope) throw new Error(`Nothing is open before ${text}.`);
    const [, slash, kind, name] = marker.exec(text) ?? [];
    if (kind === undefined || name === undefined) scope.chunks.push(...chunksOf(text));
    else if (kind === 'prose') scope.chunks.push({ kind, name });
    else if (slash === '') open.push({ kind: kind === 'each' || kind === 'once' ? kind : 'block', name, chunks: [] });
    else {
      if (scope.name !== name || scope.kind !== kind)
        throw new Error(`/${kind}:${name} closes ${scope.name ? `${scope.kind}:${scope.name}` : 'nothing'}.`);
      open.pop();
      open.at(-1)?.chunks.push({ ...scope, chunks: joined(scope.chunks) });
    }
  }
  const [whole, unclosed] = open;
  if (unclosed) throw new Error(`${unclosed.kind}:${unclosed.name} is never closed.`);
  return joined(whole?.chunks ?? []);
};

type Open = { kind: 'each' | 'once' | 'block'; name: string; chunks: Chunk[] };

const chunksOf = (text: string): readonly Chunk[] => {
  if (text.startsWith('<!--')) return [commentOf(text)];
  if (/^<(style|script|noscript)\b/.test(text)) return [literal(text, /\{\{/)];
  return text.startsWith('<') ? tagOf(text) : valuesOf(text, 'text');
};

const commentOf = (text: string): Chunk => {
  if (/\b(?:each|once|block|prose):/.test(text)) throw new Error(`This marker is malformed: ${text}`);
  // Outlook reads conditional comments; the others are for whoever edits the template.
  return literal(/^<!--(?:\[if|<!\[endif)/.test(text) ? text : '', /\{\{/);
};

const tagOf = (tag: string): readonly Chunk[] =>
  split(tag, attribute, (text, name, value) => {
    if (!value.includes('{{')) return [literal(text)];
    const context = Object.hasOwn(contexts, name) ? contexts[name] : undefined;
    if (!context) throw new Error(`No placeholder may stand in the attribute ${name}: ${tag}`);
    if (context === 'url' && value.replace(placeholder, '') !== '')
      throw new Error(`A link must be one placeholder, and nothing else: ${tag}`);
    return [literal(` ${name}="`), ...valuesOf(value, context), literal('"')];
  });

const valuesOf = (text: string, context: Context): readonly Chunk[] =>
  split(text, placeholder, (_, name) => [{ kind: 'value', name, context }]);

/** The chunks made of each match, and literals of what lies between. */
const split = (text: string, pattern: RegExp, chunks: (...groups: string[]) => readonly Chunk[]): readonly Chunk[] => {
  const match = pattern.exec(text);
  if (!match) return [literal(text)];
  const after = text.slice(match.index + match[0].length);
  return [literal(text.slice(0, match.index)), ...chunks(...match), ...split(after, pattern, chunks)];
};

const literal = (html: string, forbidden = /\{\{|\}\}/): Chunk => {
  if (forbidden.test(html)) throw new Error(`This placeholder is malformed or stands where none may: ${html}`);
  return { kind: 'literal', html };
};

const joined = (chunks: readonly Chunk[]): readonly Chunk[] =>
  chunks.reduce<Chunk[]>((all, chunk) => {
    const last = all.at(-1);
    if (last?.kind === 'literal' && chunk.kind === 'literal')
      all[all.length - 1] = { kind: 'literal', html: last.html + chunk.html };
    else if (chunk.kind !== 'literal' || chunk.html !== '') all.push(chunk);
    return all;
  }, []);
