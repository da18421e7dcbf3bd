import { appendFileSync } from 'node:fs';
import { instantOf } from '../../shared/domain/time.ts';

/** Puts the JSON lines that functions log into a file, each with its instant, so that the terminal keeps to what people read. */
export const keepLogsIn = (file: string): void => {
  const write = process.stdout.write.bind(process.stdout);
  process.stdout.write = (chunk: string | Uint8Array, ...rest: unknown[]): boolean => {
    if (typeof chunk !== 'string' || !chunk.startsWith('{"message":'))
      return Reflect.apply(write, undefined, [chunk, ...rest]);
    const at = instantOf(Date.now() + Number(process.env['CLOCK_OFFSET_MS'] ?? 0));
    appendFileSync(file, `{"at":"${at}",${chunk.slice(1)}`, { mode: 0o600 });
    return true;
  };
};
