import { type Answer, whenTold } from './answer.ts';
import { type Line, ok, todo } from './line.ts';
import type { Sentences } from './sentences/en.ts';

/** Where `cdk bootstrap` writes down its version, and `cdk deploy` looks for it. */
export const versionParameter = '/cdk-bootstrap/hnb659fds/version';

/** What the stacks ask of it: the CDK library writes this number into the assembly. */
export const neededVersion = 6;

/** Whether the account and region have what `cdk deploy` uploads to. */
export const bootstrap = (
  version: Answer<string | undefined>,
  { account, region }: { account: string; region: string },
  t: Sentences,
): Line =>
  whenTold('bootstrap', version, t, (value) => {
    const nextStep = t.bootstrap.run({ command: `npx cdk bootstrap aws://${account}/${region}` });
    if (value === undefined) return todo('bootstrap', t.bootstrap.none({ account, region }), nextStep);
    // What is no number is not known to be enough.
    return Number(value) >= neededVersion
      ? ok('bootstrap', t.bootstrap.ok({ version: value }))
      : todo('bootstrap', t.bootstrap.old({ version: value, needed: neededVersion }), nextStep);
  });
