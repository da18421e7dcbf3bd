import { appendFileSync } from 'node:fs';

/** Puts the JSON lines that functions log into a file, so that the terminal keeps to what people read. */
export const keepLogsIn = (file: string): void => {
  const write = process.stdout.write.bind(process.stdout);
  process.stdout.write = (chunk: string | Uint8Array, ...rest: unknown[]): boolean => {
    if (typeof chunk !== 'string' || !chunk.startsWith('{"message":'))
      return Reflect.apply(write, undefined, [chunk, ...rest]);
    appendFileSync(file, chunk, { mode: 0o600 });
    return true;
  };
};
