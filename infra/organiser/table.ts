import { type Context, type Given, type Outcome, refused } from './command.ts';

/** The table that was named, else the one of the deployment. */
export const tableOf = async (
  { reach, t, language }: Context,
  given: Given<'table'>,
): Promise<{ table: string } | Outcome> => {
  const named = given.option('table');
  if (named !== undefined) return { table: named };
  const deployed = await reach.deployed(language);
  if (typeof deployed === 'string') return refused(`${t.nameTable}\n${deployed}`);
  return deployed.table === undefined ? refused(t.notDeployed) : { table: deployed.table };
};

/** The secret with the keys that was named, else the one of the deployment. */
export const keysOf = async (
  { reach, t, language }: Context,
  given: Given<'keys'>,
): Promise<{ keys: string } | Outcome> => {
  const named = given.option('keys');
  if (named !== undefined) return { keys: named };
  const deployed = await reach.deployed(language);
  if (typeof deployed === 'string') return refused(`${t.nameKeys}\n${deployed}`);
  return deployed.keys === undefined ? refused(t.notDeployed) : { keys: deployed.keys };
};
