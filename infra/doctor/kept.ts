import type { TableDescription } from '@aws-sdk/client-dynamodb';
import type { DescribeSecretResponse } from '@aws-sdk/client-secrets-manager';
import type { Deployment } from '../deployment.ts';
import { type Answer, whenTold } from './answer.ts';
import { tablesConsole } from './console.ts';
import { type Line, ok, todo } from './line.ts';
import type { Sentences } from './sentences/en.ts';
import { heldBy, outputOf, type StackSeen } from './stacks.ts';

export type TableSeen = Pick<
  TableDescription,
  'TableStatus' | 'KeySchema' | 'GlobalSecondaryIndexes' | 'DeletionProtectionEnabled'
> & {
  /** To any moment of the last weeks. */
  isRecoverable: boolean;
};
export type SecretSeen = Pick<DescribeSecretResponse, 'DeletedDate'>;

/** What the configuration names, as AWS has it. */
export type KeptSeen = { table: Answer<TableSeen | undefined>; secret: Answer<SecretSeen | undefined> };

type Named = Pick<Deployment, 'table' | 'keys' | 'region'>;

/** Whether the store could work with it. */
export const isOurs = ({
  KeySchema = [],
  GlobalSecondaryIndexes = [],
}: Pick<TableDescription, 'KeySchema' | 'GlobalSecondaryIndexes'>): boolean =>
  KeySchema.map(({ AttributeName }) => AttributeName).join() === 'pk,sk' &&
  GlobalSecondaryIndexes.some(({ IndexName }) => IndexName === 'due');

/** Whether the deployment would go on with the table and the keys that are meant; no line where it makes its own. */
export const kept = (
  seen: KeptSeen,
  data: Answer<StackSeen | undefined>,
  named: Named,
  t: Sentences,
): readonly Line[] => {
  const stack = data.kind === 'told' ? data.value : undefined;
  const forgotten = forgottenBy(named, stack, t);
  if (forgotten) return [forgotten];
  if (named.table === undefined && named.keys === undefined) return [];
  const line = judgeTable(seen, named, t);
  if (line.state !== 'ok') return [line];
  // By other keys nobody is known any more: neither the links that are out, nor who was erased.
  if (named.keys === undefined && data.kind === 'told' && !stack)
    return [todo('kept', t.kept.keysToo(named), t.kept.nameKeys)];
  return [judgeKeys(seen, named, t)];
};

/** A deployment that uses what it did not make would begin with something empty if the setting were taken away. */
const forgottenBy = (named: Named, stack: StackSeen | undefined, t: Sentences): Line | undefined => {
  const isUsed = (type: string, output: string): string | undefined =>
    heldBy(stack, type).length === 0 ? outputOf(stack, output) : undefined;
  const table = named.table === undefined && isUsed('AWS::DynamoDB::GlobalTable', 'TableName');
  if (table) return todo('kept', t.kept.tableForgotten({ table }), t.kept.write({ setting: 'table', value: table }));
  const keys = named.keys === undefined && isUsed('AWS::SecretsManager::Secret', 'KeysSecret');
  if (keys) return todo('kept', t.kept.keysForgotten({ keys }), t.kept.write({ setting: 'keys', value: keys }));
  return undefined;
};

const judgeTable = ({ table: answer }: KeptSeen, named: Named, t: Sentences): Line => {
  const { table, region } = named;
  if (table === undefined) return ok('kept', t.kept.ok(named));
  return whenTold('kept', answer, t, (seen) => {
    const facts = { table, region };
    const correct = t.kept.correctTable({ console: tablesConsole(region) });
    if (!seen) return todo('kept', t.kept.noTable(facts), correct);
    if (!isOurs(seen)) return todo('kept', t.kept.notOurs(facts), correct);
    if (seen.TableStatus !== 'ACTIVE' && seen.TableStatus !== 'UPDATING')
      return todo('kept', t.kept.notReady({ ...facts, status: seen.TableStatus ?? '' }), t.stacks.wait);
    if (!seen.isRecoverable) return todo('kept', t.kept.noBackups(facts), t.kept.backUp(facts));
    if (!seen.DeletionProtectionEnabled) return todo('kept', t.kept.unprotected(facts), t.kept.protect(facts));
    return ok('kept', t.kept.ok(named));
  });
};

const judgeKeys = ({ secret }: KeptSeen, named: Named, t: Sentences): Line => {
  const { keys, region } = named;
  if (keys === undefined) return ok('kept', t.kept.ok(named));
  return whenTold('kept', secret, t, (seen) => {
    if (!seen) return todo('kept', t.kept.noKeys({ keys, region }), t.kept.correctKeys);
    if (seen.DeletedDate) return todo('kept', t.kept.keysGoing({ keys }), t.kept.keepKeys({ keys, region }));
    return ok('kept', t.kept.ok(named));
  });
};
