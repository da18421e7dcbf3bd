import { fromMarkdown } from 'mdast-util-from-markdown';
import { requestOf, type Request } from './curl.ts';
import { type Terminal, typeIn } from './shell.ts';

export type Answer = { status: number; type: string; text: string };
export type Example = { request: Request; answer: Answer; saidStatus: number };

/**
 * Goes through a page of examples as a reader does: types in its blocks of shell, makes the calls, and puts the
 * JSON or CSV that is answered in place of what the page shows. A call is followed by its status, and by such a block if that is shown.
 */
export const goThrough = async (
  page: string,
  files: Readonly<Record<string, string>>,
  ask: (request: Request) => Promise<Answer>,
): Promise<{ page: string; examples: readonly Example[] }> => {
  const terminal: Terminal = { variables: new Map(), files: new Map(Object.entries(files)) };
  const examples: Example[] = [];
  const changes: { from: number; to: number; text: string }[] = [];
  let awaited: 'status' | 'answer' | undefined;
  for (const node of fromMarkdown(page).children) {
    const from = node.position!.start.offset!;
    const to = node.position!.end.offset!;
    if (node.type === 'code' && node.lang === 'sh') {
      if (awaited === 'status') throw new Error('The page does not say what the call before answers.');
      for (const words of typeIn(terminal, node.value)) {
        const request = requestOf(words, terminal.files);
        const answer = await ask(request);
        if (request.output !== undefined) terminal.files.set(request.output, answer.text);
        examples.push({ request, answer, saidStatus: 0 });
        awaited = 'status';
      }
    } else if (node.type === 'paragraph' && awaited === 'status') {
      const [, status] = /^`(\d{3})`/.exec(page.slice(from, to)) ?? [];
      if (status === undefined) throw new Error(`The page does not begin with the status: ${page.slice(from, to)}`);
      examples.at(-1)!.saidStatus = Number(status);
      awaited = 'answer';
    } else if (node.type === 'code' && (node.lang === 'json' || node.lang === 'csv')) {
      if (awaited !== 'answer') throw new Error('The page shows an answer, and no call.');
      const { text } = examples.at(-1)!.answer;
      const shown = node.lang === 'csv' ? asLines(text) : JSON.stringify(JSON.parse(text), undefined, 2);
      changes.push({ from, to, text: `\`\`\`${node.lang}\n${shown}\n\`\`\`` });
      awaited = undefined;
    }
  }
  if (awaited === 'status') throw new Error('The page does not say what its last call answers.');
  const told = changes
    .toReversed()
    .reduce((text, { from, to, text: by }) => text.slice(0, from) + by + text.slice(to), page);
  return { page: told, examples };
};

/** CSV as a page shows it: without the mark and the line ends that spreadsheets want. */
const asLines = (text: string): string =>
  text
    .replace(/^\uFEFF/, '')
    .replaceAll('\r\n', '\n')
    .trimEnd();
