import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, vi } from 'vitest';
import { openTable } from '../../infra/local/table.ts';
import { removeFolder } from './remove-folder.ts';

/** The table of the local stack, in a folder of its own: the SDK's clients of a test file speak to it until the file is done. */
export const aRealTable = async () => {
  const folder = await mkdtemp(join(tmpdir(), 'binome-table-'));
  const table = await openTable(folder);
  for (const [name, value] of Object.entries({
    AWS_REGION: 'eu-west-3',
    AWS_ACCESS_KEY_ID: 'a',
    AWS_SECRET_ACCESS_KEY: 'b',
    AWS_ENDPOINT_URL_DYNAMODB: table.endpoint,
  }))
    vi.stubEnv(name, value);
  afterAll(async () => {
    vi.unstubAllEnvs();
    await table.close();
    await removeFolder(folder);
  });
  return table;
};
