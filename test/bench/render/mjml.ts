import { readFile } from 'node:fs/promises';
import mjml2html from 'mjml';
import { escapeAttribute, escapeText, escapeUrl } from '../../../emails/escape.ts';
import type { LetterValues, TopicValues } from '../../../emails/generated/templates.ts';
import type { Markup } from '../../../emails/prose.ts';
import { compose } from '../../../emails/template/compile.ts';
import { type Chunk, cut } from '../../../emails/template/cut.ts';

const source = (path: string): Promise<string> => readFile(new URL(`../../../emails/${path}`, import.meta.url), 'utf8');

const chunks = cut(
  compose(
    await source('layout/layout.mjml'),
    new Map([['topic', await source('topic/topic.mjml')]]),
    new Map([
      ['gap', await source('parts/gap.mjml')],
      ['path', await source('parts/path.mjml')],
      ['align', await source('parts/align.mjml')],
    ]),
  ),
);

/** HTML of a topic letter from our own templates, compiled anew for every letter; MJML's checks are off, to its advantage. */
export const htmlByMjml = async (frame: LetterValues, topic: TopicValues): Promise<string> => {
  const { html } = await mjml2html(filled(chunks, { ...frame, topic: [topic] }), {
    validationLevel: 'skip',
    keepComments: true,
    minify: false,
    beautify: false,
    fonts: {},
  });
  return html;
};

type Values = { readonly [name: string]: string | Markup | object | readonly object[] };

const escapes = { text: escapeText, attribute: escapeAttribute, url: escapeUrl };

const filled = (chunks: readonly Chunk[], values: object): string =>
  chunks
    .map((chunk) => {
      if (chunk.kind === 'literal') return chunk.html;
      const value = (values as Values)[chunk.name];
      if (chunk.kind === 'value') return escapes[chunk.context](value as string);
      if (chunk.kind === 'prose') return (value as Markup).html;
      return (chunk.kind === 'once' ? [value as object] : (value as readonly object[]))
        .map((one) => filled(chunk.chunks, one))
        .join('');
    })
    .join('');
