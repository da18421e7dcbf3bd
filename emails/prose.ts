import { escapeText } from './escape.ts';
import { once } from './memory.ts';

/** A run of text. */
export type Span = { readonly text: string; readonly strong?: true };

/** What prose is made of; headings stand in guides only. */
export type Block =
  | { readonly kind: 'paragraph'; readonly spans: readonly Span[] }
  | { readonly kind: 'list'; readonly items: readonly (readonly Span[])[] }
  | { readonly kind: 'heading'; readonly text: string };
export type Prose = readonly Block[];

/** Prose as it stands in letters: HTML with its styles inline, put in as it is, and plain text. */
export type Markup = { readonly html: string; readonly text: string };

/** What a programme says is the same in every letter. */
export const proseOf: (prose: Prose) => Markup = once((prose) => ({
  html: prose.map(htmlOf).join(''),
  text: prose.map(textOf).join('\n\n'),
}));

const htmlOf = (block: Block): string => {
  switch (block.kind) {
    case 'paragraph':
      return `<p style="margin:0 0 12px">${spansHtml(block.spans)}</p>`;
    case 'list': {
      const items = block.items.map((spans) => `<li style="margin:0 0 8px;padding:0 0 0 4px">${spansHtml(spans)}</li>`);
      return `<ul style="margin:0 0 12px;padding:0 0 0 22px">${items.join('')}</ul>`;
    }
    case 'heading':
      return `<h3 style="margin:0 0 6px;font-size:16px;line-height:1.4">${escapeText(block.text)}</h3>`;
    default:
      return block satisfies never;
  }
};

const spansHtml = (spans: readonly Span[]): string =>
  spans.map(({ text, strong }) => (strong ? `<b>${escapeText(text)}</b>` : escapeText(text))).join('');

const textOf = (block: Block): string => {
  switch (block.kind) {
    case 'paragraph':
      return spansText(block.spans);
    case 'list':
      return block.items.map((spans) => `- ${spansText(spans)}`).join('\n');
    case 'heading':
      return block.text;
    default:
      return block satisfies never;
  }
};

const spansText = (spans: readonly Span[]): string => spans.map(({ text }) => text).join('');
