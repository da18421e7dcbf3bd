import type { Chunk } from './cut.ts';

const escapes = { text: 'escapeText', attribute: 'escapeAttribute', url: 'escapeUrl' };

/**
 * The TypeScript module of a template: one function `letter` of string concatenation.
 * What repeats at the top level is a block: it gets a function and a type of its own.
 */
export const emit = (chunks: readonly Chunk[]): string => {
  const blocks = chunks.filter((chunk) => chunk.kind === 'each');
  return [
    '// Made by emails/build.ts from the MJML templates; not to be edited.',
    `import { ${Object.values(escapes).toSorted().join(', ')} } from '../escape.ts';`,
    ...blocks.map(({ name, chunks: inner }) => functionOf(name, typeOf(inner), expressionOf(inner, 1), '')),
    functionOf(
      'letter',
      typeOf(
        chunks,
        blocks.map(({ name }) => name),
      ),
      expressionOf(chunks, 1, true),
      'export ',
    ),
    '',
  ].join('\n\n');
};

const functionOf = (name: string, type: string, body: string, visibility: string): string =>
  `export type ${capital(name)}Values = ${type};\n\n${visibility}const ${name} = (v1: ${capital(name)}Values): string =>\n  ${body};`;

const typeOf = (chunks: readonly Chunk[], blocks: readonly string[] = []): string => {
  const fields = new Map<string, string>();
  for (const chunk of chunks) {
    if (chunk.kind === 'literal') continue;
    const type = chunk.kind === 'value' ? 'string' : `readonly ${elementOf(chunk, blocks)}[]`;
    if ((fields.get(chunk.name) ?? type) !== type || (chunk.kind === 'each' && fields.has(chunk.name)))
      throw new Error(`${chunk.name} stands for two different things in one place.`);
    fields.set(chunk.name, type);
  }
  if (fields.size === 0) return 'object';
  return `{ ${[...fields].map(([name, type]) => `readonly ${name}: ${type}`).join('; ')} }`;
};

const elementOf = ({ name, chunks }: { name: string; chunks: readonly Chunk[] }, blocks: readonly string[]): string =>
  blocks.includes(name) ? `${capital(name)}Values` : typeOf(chunks);

const expressionOf = (chunks: readonly Chunk[], depth: number, asBlocks = false): string =>
  chunks
    .map((chunk) => {
      if (chunk.kind === 'literal') return JSON.stringify(chunk.html);
      const value = `v${depth}.${chunk.name}`;
      if (chunk.kind === 'value') return `${escapes[chunk.context]}(${value})`;
      if (asBlocks) return `${value}.map(${chunk.name}).join('')`;
      const inner = expressionOf(chunk.chunks, depth + 1);
      const parameter = inner.includes(`v${depth + 1}.`) ? `v${depth + 1}` : '';
      return `${value}.map((${parameter}) =>\n  ${inner}).join('')`;
    })
    .join(' +\n  ') || "''";

const capital = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1);
