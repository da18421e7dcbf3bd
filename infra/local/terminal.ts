import { createInterface } from 'node:readline';
import { inspect } from 'node:util';

/** To the person who started the stack. */
export const tell = (sentence: string): void => {
  process.stdout.write(`${sentence}\n`);
};

/** What went wrong, with its cause if that helps. */
export const warn = (sentence: string, ...causes: readonly unknown[]): void => {
  process.stderr.write(`${[sentence, ...causes.map((cause) => inspect(cause))].join(' ')}\n`);
};

/** What is typed; nothing where nobody can type. */
export const answerTo = async (question: string): Promise<string> => {
  process.stdout.write(question);
  const lines = createInterface({ input: process.stdin });
  try {
    for await (const line of lines) return line.trim();
    return '';
  } finally {
    // A terminal that is still listened to would keep the process from ending.
    process.stdin.destroy();
  }
};
