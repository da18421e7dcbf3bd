import type { Chunk } from './cut.ts';

const escapes = { text: 'escapeText', attribute: 'escapeAttribute', url: 'escapeUrl' };

type Block = Extract<Chunk, { kind: 'block' }>;

/**
 * The TypeScript module of the templates: a function of string concatenation for every block, with the type of its values,
 * and `letter`, which puts blocks into the layout.
 */
export const emit = (chunks: readonly Chunk[]): string => {
  const blocks = chunks.filter((chunk): chunk is Block => chunk.kind === 'block');
  const layout = layoutOf(chunks);
  return [
    '// Made by emails/build.ts from the MJML templates; not to be edited.',
    `import { ${Object.values(escapes).toSorted().join(', ')} } from '../escape.ts';`,
    `import type { Markup } from '../prose.ts';`,
    ...blocks.map(({ name, chunks: inner }) => functionOf(name, inner, 'v1', expressionOf(inner, 1))),
    functionOf('letter', layout, 'v1, blocks', expressionOf(layout, 1)),
    '',
  ].join('\n\n');
};

/** One block for all of them: which, and in which order, is known when a letter is written. */
const layoutOf = (chunks: readonly Chunk[]): readonly Chunk[] => {
  const first = chunks.findIndex(({ kind }) => kind === 'block');
  const last = chunks.findLastIndex(({ kind }) => kind === 'block');
  for (const chunk of chunks.slice(first, last))
    if (chunk.kind !== 'block' && !(chunk.kind === 'literal' && chunk.html.trim() === ''))
      throw new Error(`Between two blocks stands what would be lost: ${JSON.stringify(chunk)}`);
  return chunks.filter((_, index) => index <= first || index > last);
};

const functionOf = (name: string, chunks: readonly Chunk[], parameters: string, body: string): string => {
  const values = `${capital(name)}Values`;
  const typed = parameters.replace('v1', `v1: ${values}`).replace('blocks', 'blocks: string');
  return `export type ${values} = ${typeOf(chunks)};\n\nexport const ${name}Html = (${typed}): string =>\n  ${body};`;
};

const typeOf = (chunks: readonly Chunk[]): string => {
  const fields = new Map<string, string>();
  for (const chunk of chunks) {
    if (chunk.kind === 'literal' || chunk.kind === 'block') continue;
    const type = typeOfField(chunk);
    if ((fields.get(chunk.name) ?? type) !== type || (chunk.kind === 'each' && fields.has(chunk.name)))
      throw new Error(`${chunk.name} stands for two different things in one place.`);
    fields.set(chunk.name, type);
  }
  if (fields.size === 0) return 'object';
  return `{ ${[...fields].map(([name, type]) => `readonly ${name}: ${type}`).join('; ')} }`;
};

const typeOfField = (chunk: Exclude<Chunk, { kind: 'literal' | 'block' }>): string => {
  if (chunk.kind === 'value') return 'string';
  return chunk.kind === 'prose' ? 'Markup' : `readonly ${typeOf(chunk.chunks)}[]`;
};

const expressionOf = (chunks: readonly Chunk[], depth: number): string =>
  chunks
    .map((chunk) => {
      if (chunk.kind === 'literal') return JSON.stringify(chunk.html);
      if (chunk.kind === 'block') return 'blocks';
      const value = `v${depth}.${chunk.name}`;
      if (chunk.kind === 'value') return `${escapes[chunk.context]}(${value})`;
      if (chunk.kind === 'prose') return `${value}.html`;
      const inner = expressionOf(chunk.chunks, depth + 1);
      const parameter = inner.includes(`v${depth + 1}.`) ? `v${depth + 1}` : '';
      return `${value}.map((${parameter}) =>\n  ${inner}).join('')`;
    })
    .join(' +\n  ') || "''";

const capital = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1);
