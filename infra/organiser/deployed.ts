import { askAws } from '../doctor/ask-aws.ts';
import { readConfiguration } from '../doctor/configuration.ts';
import { inLines, signedIn } from '../doctor/signed-in.ts';
import { heldBy, made, outputOf } from '../doctor/stacks.ts';
import type { Language } from '../../shared/domain/programme.ts';
import { root } from '../run.ts';
import { type DeadLetters, deadLettersAmong } from './dead-letters.ts';

/** What of a deployment the operator works on. */
export type Deployed = {
  region: string;
  table: string | undefined;
  keys: string | undefined;
  deadLetters: readonly DeadLetters[];
};

/** What is deployed by the configuration, with whose region this terminal goes on; else what the doctor says is missing. */
export const learnWhatIsDeployed = async (language: Language): Promise<Deployed | string> => {
  const reading = readConfiguration(root, process.env['DEPLOYMENT']);
  const found = await signedIn(reading, (region) => askAws(region, undefined), language);
  if ('check' in found) return inLines(found);
  const { name, region, table, keys } = found.deployment;
  process.env['AWS_REGION'] = region;
  const aws = askAws(region, undefined);
  const [data, engine] = await Promise.all([aws.stack(`${name}-data`), aws.stack(`${name}-engine`)]);
  return {
    region,
    table: outputOf(made(data), 'TableName') ?? table,
    keys: outputOf(made(data), 'KeysSecret') ?? keys,
    deadLetters: deadLettersAmong(heldBy(made(engine), 'AWS::SQS::Queue')),
  };
};
