export type Span = { readonly text: string; readonly strong?: true };

/** What prose is made of; headings stand in guides only. */
export type Block =
  | { readonly kind: 'paragraph'; readonly spans: readonly Span[] }
  | { readonly kind: 'list'; readonly items: readonly (readonly Span[])[] }
  | { readonly kind: 'heading'; readonly text: string };

/** Prose as plain text: a blank line between blocks, `- ` before what is listed. */
export const plainText = (prose: readonly Block[]): string => prose.map(plainBlock).join('\n\n');

const plainBlock = (block: Block): string => {
  switch (block.kind) {
    case 'paragraph':
      return plainSpans(block.spans);
    case 'list':
      return block.items.map((item) => `- ${plainSpans(item)}`).join('\n');
    case 'heading':
      return block.text;
    default:
      return block satisfies never;
  }
};

const plainSpans = (spans: readonly Span[]): string => spans.map(({ text }) => text).join('');
