import { fromMarkdown } from 'mdast-util-from-markdown';
import type { Block, Span } from '../prose.ts';
import type { Say } from './sentences.ts';

type Root = ReturnType<typeof fromMarkdown>;
type Node = Root | Root['children'][number];

/** What the small Markdown of our prose does not know, and where in the text it stands. */
export type MarkdownProblem = { offset: number; message: string };

/**
 * Paragraphs, `- ` lists, `**strong**`, and `## ` headings where they are allowed; all else is a problem, never dropped.
 * Every text goes through `finish`.
 */
export const blocksOf = (
  markdown: string,
  allowed: { headings: boolean },
  finish: (text: string) => string,
  say: Say['markdown'],
): { blocks: readonly Block[]; problems: readonly MarkdownProblem[] } => {
  const problems: MarkdownProblem[] = [];
  const refuse = (node: Node, message: string): [] => {
    const offset = node.position?.start.offset ?? 0;
    // The spaces that make a break are seen on the line that they end.
    problems.push({ offset: node.type === 'break' ? offset - 1 : offset, message });
    return [];
  };
  /** Markdown has several ways to write most things: we know one. */
  const isWritten = (node: Node, mark: string): boolean => markdown.startsWith(mark, node.position?.start.offset ?? 0);

  const block = (node: Node): readonly Block[] => {
    if (node.type === 'paragraph') return [{ kind: 'paragraph', spans: spans(node.children) }];
    if (node.type === 'list' && !node.ordered) return [{ kind: 'list', items: node.children.flatMap(item) }];
    if (node.type === 'heading' && allowed.headings && isWritten(node, '## '))
      return [{ kind: 'heading', text: node.children.map(plain).join('') }];
    return refuse(node, sentenceFor(say, node));
  };
  const item = (node: Node): readonly (readonly Span[])[] => {
    if (node.type !== 'listItem' || !isWritten(node, '-')) return refuse(node, say.item);
    const [only, second] = node.children;
    if (second) return refuse(second, say.inItem);
    if (only?.type !== 'paragraph') return refuse(only ?? node, only ? say.unknown : say.emptyItem);
    return [spans(only.children)];
  };
  const spans = (nodes: readonly Node[]): readonly Span[] =>
    nodes.flatMap((node): readonly Span[] => {
      if (node.type === 'strong' && isWritten(node, '**'))
        return [{ text: node.children.map(plain).join(''), strong: true }];
      const text = plain(node);
      return text === '' ? [] : [{ text }];
    });
  const plain = (node: Node): string => {
    if (node.type === 'text') return finish(node.value.replaceAll(/[ \t]*\n[ \t]*/g, ' '));
    refuse(node, sentenceFor(say, node));
    return '';
  };

  return { blocks: fromMarkdown(markdown).children.flatMap(block), problems };
};

const sentenceFor = (say: Say['markdown'], { type }: Node): string => say[sentences[type] ?? 'unknown'];

const sentences: Readonly<Record<string, keyof Say['markdown']>> = {
  heading: 'heading',
  link: 'link',
  linkReference: 'link',
  definition: 'link',
  image: 'image',
  imageReference: 'image',
  html: 'html',
  code: 'indented',
  inlineCode: 'code',
  emphasis: 'strong',
  strong: 'strong',
  list: 'numbered',
  blockquote: 'quotation',
  thematicBreak: 'rule',
  break: 'break',
};
