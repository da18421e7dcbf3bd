import { rm } from 'node:fs/promises';

/** Removes a temporary folder, even where a process or a database that is ending still writes a last file meanwhile. */
export const removeFolder = (path: string): Promise<void> =>
  rm(path, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
