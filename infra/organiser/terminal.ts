import { readFile, writeFile } from 'node:fs/promises';
import { tell, warn } from '../local/terminal.ts';

/** The terminal, as far as a command knows it. */
export type Terminal = {
  tell: (text: string) => void;
  warn: (text: string) => void;
  /** Draws over what was drawn last, where somebody looks; nothing draws nothing. */
  draw: (line: string) => void;
  columns: number;
  environment: Readonly<Record<string, string | undefined>>;
  read: (file: string) => Promise<Uint8Array<ArrayBuffer> | undefined>;
  /** For nobody else on this machine. */
  write: (file: string, bytes: Uint8Array) => Promise<void>;
};

const { stderr, stdout } = process;

export const thisTerminal: Terminal = {
  tell,
  warn: (text) => warn(text),
  draw: (line) => {
    if (stderr.isTTY) stderr.write(`\r\u001B[K${line}`);
  },
  columns: stdout.isTTY ? stdout.columns : 120,
  environment: process.env,
  read: async (file) => await readFile(file).catch(unlessThere),
  write: async (file, bytes) => await writeFile(file, bytes, { mode: 0o600 }),
};

const unlessThere = (error: unknown): undefined => {
  if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
  throw error;
};
