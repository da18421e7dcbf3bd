import type { Deployment } from './deployment.ts';
import { askAws } from './doctor/ask-aws.ts';
import { made, outputOf } from './doctor/stacks.ts';

/** What of a deployment is there, and the table and the secret that it works with; where it is gone, those that are configured. */
export const learnDeployed = async ({ name, region, table, keys }: Deployment) => {
  const aws = askAws(region, undefined);
  const [data, engine] = await Promise.all([aws.stack(`${name}-data`), aws.stack(`${name}-engine`)]);
  return {
    hasData: made(data) !== undefined,
    hasEngine: made(engine) !== undefined,
    table: outputOf(made(data), 'TableName') ?? table,
    keys: outputOf(made(data), 'KeysSecret') ?? keys,
  };
};
