import { fromMarkdown } from 'mdast-util-from-markdown';
import type { Block, Span } from '../prose.ts';

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
    return refuse(node, sentences[node.type] ?? unknown);
  };
  const item = (node: Node): readonly (readonly Span[])[] => {
    if (node.type !== 'listItem' || !isWritten(node, '-')) return refuse(node, 'What is listed begins with “- ”.');
    const [only, second] = node.children;
    if (second) return refuse(second, 'What is listed is one paragraph: no list in a list, no second paragraph.');
    if (only?.type !== 'paragraph')
      return refuse(only ?? node, only ? unknown : 'There is a “- ” with nothing after it.');
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
    refuse(node, sentences[node.type] ?? unknown);
    return '';
  };

  return { blocks: fromMarkdown(markdown).children.flatMap(block), problems };
};

const unknown = 'Only paragraphs, “- ” lists and **strong** words can be written here.';

const sentences: Readonly<Record<string, string>> = {
  heading: 'Headings stand in guides only, and begin with “## ”.',
  link: 'Links cannot be written here; list them under “resources”.',
  linkReference: 'Links cannot be written here; list them under “resources”.',
  definition: 'Links cannot be written here; list them under “resources”.',
  image: 'Images cannot be written here.',
  imageReference: 'Images cannot be written here.',
  html: 'HTML cannot be written here.',
  code: 'This line is indented too far: it would be shown as code.',
  inlineCode: 'Code cannot be written here: leave out the “`”.',
  emphasis: 'Words are made to stand out by **two asterisks** on each side.',
  strong: 'Words are made to stand out by **two asterisks** on each side.',
  list: 'Lists have no numbers here: begin each line with “- ”. If it is a sentence, write “\\.” after the number.',
  blockquote: 'Quotations (“> ”) cannot be written here.',
  thematicBreak: 'Lines across the page cannot be written here.',
  break: 'There are two spaces or a “\\” at the end of this line: take them away.',
};
