import type { Language } from '../../shared/domain/programme.ts';
import { type Answer, asking, whenTold } from '../doctor/answer.ts';
import type { Caller } from '../doctor/credentials.ts';
import type { Reading } from '../doctor/configuration.ts';
import { sentences } from '../doctor/language.ts';
import { type Line, todo } from '../doctor/line.ts';
import type { AwsPort } from '../doctor/port.ts';
import { signedIn } from '../doctor/signed-in.ts';
import { heldBy, outputOf, type StackSeen } from '../doctor/stacks.ts';
import type { Deployed } from './send.ts';
import { testLetterSentences } from './sentences.ts';

type Questions = { caller: () => Promise<Caller>; stack: AwsPort['stack'] };

/** What a test letter needs to know of a deployment, by its configuration and its data stack; else the doctor's line about what is missing. */
export const findDeployed = async (
  reading: Reading,
  askIn: (region: string) => Questions,
  language: Language,
): Promise<Deployed | Line> => {
  const found = await signedIn(reading, askIn, language);
  if ('check' in found) return found;
  const { name, region, sender } = found.deployment;
  const t = sentences[language];
  const aws = askIn(region);
  const data = await asking(() => aws.stack(`${name}-data`));
  return (
    toldBy(data, { region, sender }) ??
    whenTold('stacks', data, t, () => todo('stacks', t.stacks.none, testLetterSentences[language].deployFirst))
  );
};

const toldBy = (
  data: Answer<StackSeen | undefined>,
  known: Pick<Deployed, 'region' | 'sender'>,
): Deployed | undefined => {
  const seen = data.kind === 'told' ? data.value : undefined;
  const table = outputOf(seen, 'TableName');
  const apiUrl = outputOf(seen, 'ApiUrl');
  const configurationSet = heldBy(seen, 'AWS::SES::ConfigurationSet')[0]?.PhysicalResourceId;
  return table !== undefined && apiUrl !== undefined && configurationSet !== undefined
    ? { ...known, table, apiUrl, configurationSet }
    : undefined;
};
