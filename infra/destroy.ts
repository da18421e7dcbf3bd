import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { CloudFormationClient, UpdateTerminationProtectionCommand } from '@aws-sdk/client-cloudformation';
import { Language } from '../shared/domain/programme.ts';
import { learnDeployed } from './deployed.ts';
import { whyNot } from './doctor/answer.ts';
import { askAws } from './doctor/ask-aws.ts';
import { readConfiguration } from './doctor/configuration.ts';
import { languageOf, sentences } from './doctor/language.ts';
import { inLines, signedIn } from './doctor/signed-in.ts';
import { troubleOf } from './doctor/trouble.ts';
import { answerTo, tell, warn } from './local/terminal.ts';
import { build, cdk, root } from './run.ts';
import { destroySentences } from './destroy-sentences.ts';

type Wish = { withData: boolean; isSure: boolean; language: Language };

/** `npm run destroy -- --data`: says what goes and what stays, and removes it once somebody agrees. True if it is gone. */
const destroy = async ({ withData, isSure, language }: Wish): Promise<boolean> => {
  const t = destroySentences[language];
  const reading = readConfiguration(root, process.env['DEPLOYMENT']);
  const found = await signedIn(reading, (region) => askAws(region, undefined), language);
  if ('check' in found) {
    warn(`${t.kept} ${inLines(found)}`);
    return false;
  }
  const { name, ...deployment } = found.deployment;
  const { hasData, hasEngine, table = '', keys = '' } = await learnDeployed({ name, ...deployment });
  const takesData = withData && hasData;
  if (!hasEngine && !takesData) {
    tell(t.nothing({ name, withData }));
    return true;
  }
  if (hasEngine) tell(t.goes({ name }));
  if (takesData) tell([t.dataGoes({ name }), t.stays({ table, keys }), t.back({ table, keys })].join('\n'));
  else tell(t.dataStays({ name }));
  if (!isSure && !t.yes.test(await answerTo(t.sure))) {
    tell(process.stdin.isTTY ? t.kept : t.askNobody);
    return false;
  }
  if (takesData) {
    const protection = { StackName: `${name}-data`, EnableTerminationProtection: false };
    const { region } = deployment;
    await new CloudFormationClient({ region }).send(new UpdateTerminationProtectionCommand(protection));
  }
  // Stacks are destroyed by their names; functions need only be there to be named.
  const isBuilt = existsSync(join(root, 'dist', 'functions')) || build();
  const isGone = isBuilt && cdk('destroy', takesData ? '--all' : `${name}-engine`, '--force');
  if (isGone) tell(t.done);
  else warn(t.failed);
  return isGone;
};

const wished = (): Wish | undefined => {
  try {
    const { values } = parseArgs({
      options: {
        data: { type: 'boolean', default: false },
        yes: { type: 'boolean', default: false },
        language: { type: 'string' },
      },
    });
    const language = Language.parse(values.language ?? languageOf(process.env));
    return { withData: values.data, isSure: values.yes, language };
  } catch {
    return undefined;
  }
};

const wish = wished();
if (!wish) {
  warn(destroySentences[languageOf(process.env)].usage);
  process.exitCode = 2;
} else {
  try {
    if (!(await destroy(wish))) process.exitCode = 1;
  } catch (error) {
    warn(whyNot(troubleOf(error), sentences[wish.language]).join(' '));
    process.exitCode = 1;
  }
}
