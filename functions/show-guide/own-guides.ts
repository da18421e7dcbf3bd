import { dynamoStore } from '../../shared/adapters/dynamo-store.ts';
import { Settings } from '../../shared/settings.ts';
import type { ReadOwn } from './handler.ts';

/** Reads the guides of programmes that organisers uploaded from the table. */
export const ownGuides = (environment: NodeJS.ProcessEnv): ReadOwn => {
  const store = dynamoStore(Settings.parse(environment).TABLE_NAME);
  return (id, version) => store.programmePart(id, version, 'guides');
};
