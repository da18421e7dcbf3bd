import { Stack, Validations } from 'aws-cdk-lib';
import { flattenCfnReference } from 'cdk-nag/lib/utils/flatten-cfn-reference.js';
import type { IConstruct } from 'constructs';

/** Accepts what a rule of cdk-nag finds on a construct and on what it holds, and says why. */
export const accept = (construct: IConstruct, rule: string, reason: string): void => {
  // Only the full id counts: cdk-nag takes a bare one without a word and does nothing with it.
  Validations.of(construct).acknowledge({ id: `AwsSolutions::AwsSolutions-${rule}`, reason });
};

/** Accepts one ARN with a wildcard in the policies that a construct holds; any other is still found. */
export const acceptWildcard = (construct: IConstruct, arn: string, reason: string): void =>
  accept(construct, `IAM5[Resource::${flattenCfnReference(Stack.of(construct).resolve(arn))}]`, reason);
