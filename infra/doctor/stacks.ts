import type { Stack, StackResourceSummary } from '@aws-sdk/client-cloudformation';
import { type Answer, whenTold } from './answer.ts';
import { type Line, ok, todo, unknown } from './line.ts';
import type { Sentences } from './sentences/en.ts';

/** A stack as CloudFormation tells it. */
export type StackSeen = {
  stack: Pick<Stack, 'StackName' | 'StackStatus' | 'Outputs'>;
  resources: readonly Pick<
    StackResourceSummary,
    'ResourceType' | 'LogicalResourceId' | 'PhysicalResourceId' | 'ResourceStatus'
  >[];
};

export type Stacks = { data: StackSeen | undefined; engine: StackSeen | undefined };

/** What a stack holds of a kind. What it let go of when it was undone is nobody's, and stays in the account all the same. */
export const heldBy = (seen: StackSeen | undefined, type: string): StackSeen['resources'] =>
  (seen?.resources ?? []).filter(
    ({ ResourceType, ResourceStatus = '' }) => ResourceType === type && !ResourceStatus.startsWith('DELETE_'),
  );

export const outputOf = (seen: StackSeen | undefined, key: string): string | undefined =>
  seen?.stack.Outputs?.find(({ OutputKey }) => OutputKey === key)?.OutputValue;

/** Whether the stacks are there, and whether the next deployment could change them. */
export const stacks = (
  answer: Answer<Stacks>,
  { name, region }: { name: string; region: string },
  t: Sentences,
): Line =>
  whenTold('stacks', answer, t, ({ data, engine }) => {
    const seen = [data, engine].flatMap((one) => (one ? [one.stack] : []));
    for (const { StackName: stack = '', StackStatus: status = '' } of seen) {
      const facts = { stack, status };
      // The first deployment failed: what it leaves must go before the next, and the data stack is protected against that.
      if (/^ROLLBACK_(COMPLETE|FAILED)$/.test(status)) {
        const isData = stack === `${name}-data`;
        return todo(
          'stacks',
          t.stacks.neverMade(facts),
          isData ? t.stacks.unprotect({ stack, region }) : t.stacks.again({ region }),
        );
      }
      if (status === 'UPDATE_ROLLBACK_COMPLETE')
        return todo('stacks', t.stacks.undone(facts), t.stacks.again({ region }));
      if (status.endsWith('_FAILED')) return todo('stacks', t.stacks.failed(facts), t.stacks.look({ region }));
      if (status.endsWith('_IN_PROGRESS')) return unknown('stacks', t.stacks.busy(facts), t.stacks.wait);
    }
    if (data && engine) return ok('stacks', t.stacks.ok({ data: `${name}-data`, engine: `${name}-engine` }));
    if (!data && !engine) return unknown('stacks', t.stacks.none, t.stacks.deploy);
    return todo('stacks', t.stacks.half({ stack: data ? `${name}-engine` : `${name}-data` }), t.stacks.deploy);
  });

/** A stack whose creation was prepared and never begun is none. */
export const made = (seen: StackSeen | undefined): StackSeen | undefined =>
  seen?.stack.StackStatus === 'REVIEW_IN_PROGRESS' ? undefined : seen;
