import { readFileSync } from 'node:fs';

/** What a built file imports before it can answer, or ever. */
export const atStart = /(?:from|import)\s*"\.\.?\/(?:chunks\/)?([^"]+)"/g;
export const everLoaded = /(?:from|import\(?)\s*"\.\.?\/(?:chunks\/)?([^"]+)"/g;

/** A built file and everything it loads. */
export const loadedBy = (file: string, when: RegExp, seen = new Set<string>()): ReadonlySet<string> => {
  if (seen.has(file)) return seen;
  seen.add(file);
  for (const [, name] of readFileSync(file, 'utf8').matchAll(when))
    loadedBy(`dist/functions/chunks/${name}`, when, seen);
  return seen;
};
