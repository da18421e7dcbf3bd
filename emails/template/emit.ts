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
    `import { each } from '../each.ts';`,
    `import { ${Object.values(escapes).toSorted().join(', ')} } from '../escape.ts';`,
    `import { once } from '../memory.ts';`,
    `import type { Markup } from '../prose.ts';`,
    ...blocks.map(({ name, chunks: inner }) => functionsOf(name, inner)),
    functionsOf('letter', layout, ', blocks: string'),
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

const functionsOf = (block: string, chunks: readonly Chunk[], more = ''): string => {
  const values = `${capital(block)}Values`;
  return [
    `export type ${values} = ${typeOf(chunks)};`,
    ...onceFunctions(block, chunks, values),
    `export const ${block}Html = (v1: ${values}${more}): string =>\n  ${expressionOf(block, chunks)};`,
  ].join('\n\n');
};

/** What is made once has a function of its own, beside that of its block. */
const onceFunctions = (block: string, chunks: readonly Chunk[], type: string): readonly string[] =>
  chunks.flatMap((chunk) => {
    if (chunk.kind === 'each') return onceFunctions(block, chunk.chunks, `${type}['${chunk.name}'][number]`);
    if (chunk.kind !== 'once') return [];
    const inner = `${type}['${chunk.name}']`;
    return [
      ...onceFunctions(block, chunk.chunks, inner),
      `const ${onceName(block, chunk)} = once((v1: ${inner}): string =>\n  ${expressionOf(block, chunk.chunks)});`,
    ];
  });

const onceName = (block: string, { name }: { readonly name: string }): string => `${block}${capital(name)}Html`;

const typeOf = (chunks: readonly Chunk[]): string => {
  const fields = new Map<string, string>();
  for (const chunk of chunks) {
    if (chunk.kind === 'literal' || chunk.kind === 'block') continue;
    const type = typeOfField(chunk);
    if (
      (fields.get(chunk.name) ?? type) !== type ||
      ((chunk.kind === 'each' || chunk.kind === 'once') && fields.has(chunk.name))
    )
      throw new Error(`${chunk.name} stands for two different things in one place.`);
    fields.set(chunk.name, type);
  }
  if (fields.size === 0) return 'object';
  return `{ ${[...fields].map(([name, type]) => `readonly ${name}: ${type}`).join('; ')} }`;
};

const typeOfField = (chunk: Exclude<Chunk, { kind: 'literal' | 'block' }>): string => {
  if (chunk.kind === 'value') return 'string';
  if (chunk.kind === 'prose') return 'Markup';
  return chunk.kind === 'once' ? typeOf(chunk.chunks) : `readonly ${typeOf(chunk.chunks)}[]`;
};

const expressionOf = (block: string, chunks: readonly Chunk[], depth = 1): string =>
  chunks
    .map((chunk) => {
      if (chunk.kind === 'literal') return JSON.stringify(chunk.html);
      if (chunk.kind === 'block') return 'blocks';
      const value = `v${depth}.${chunk.name}`;
      if (chunk.kind === 'value') return `${escapes[chunk.context]}(${value})`;
      if (chunk.kind === 'prose') return `${value}.html`;
      if (chunk.kind === 'once') return `${onceName(block, chunk)}(${value})`;
      const inner = expressionOf(block, chunk.chunks, depth + 1);
      const parameter = inner.includes(`v${depth + 1}.`) ? `v${depth + 1}` : '';
      return `each(${value}, (${parameter}) =>\n  ${inner})`;
    })
    .join(' +\n  ') || "''";

const capital = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1);
