import { readFileSync, renameSync, writeFileSync } from 'node:fs';

/** The text of a file; undefined if there is none. */
export const readKept = (path: string): string | undefined => {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw error;
  }
};

/** Writes a file whole or not at all: whoever is killed meanwhile leaves the old one. Only its owner may read it. */
export const keep = (path: string, text: string): void => {
  writeFileSync(`${path}.new`, text, { mode: 0o600 });
  renameSync(`${path}.new`, path);
};

/** What the file holds; made and kept the first time. */
export const keptOnce = (path: string, make: () => string): string => {
  const kept = readKept(path);
  if (kept !== undefined) return kept;
  const made = make();
  keep(path, made);
  return made;
};
