import * as z from 'zod';
import { queueNames } from '../../infra/local/functions.ts';
import type { AwsCall } from './calls-of-functions.ts';

/** What IAM decides on: who does what to what, and under which partition of the table. */
export type Deed = { by: string; action: string; target: string; partitions: readonly string[] };

const Value = z.object({ S: z.string() });
const Key = z.object({ pk: Value });
const Request = z.object({
  IndexName: z.string().optional(),
  Key: Key.optional(),
  Item: Key.optional(),
  KeyConditionExpression: z.string().optional(),
  ExpressionAttributeValues: z.record(z.string(), z.unknown()).optional(),
  RequestItems: z.record(z.string(), z.unknown()).optional(),
  QueueUrl: z.string().optional(),
});

/** Of each row that a request names, wherever it stands in it. */
const partitionsIn = (value: unknown): readonly string[] => {
  const key = Key.safeParse(value);
  if (key.success) return [key.data.pk.S];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(partitionsIn) : [];
};

const partitionsAsked = ({
  Key: key,
  Item,
  RequestItems,
  KeyConditionExpression = '',
  ExpressionAttributeValues = {},
}: z.infer<typeof Request>) => {
  const [, name = ''] = /pk = (:\w+)/.exec(KeyConditionExpression) ?? [];
  const asked = Value.safeParse(ExpressionAttributeValues[name]).data;
  return [...new Set([...partitionsIn([key, Item, RequestItems]), ...(asked ? [asked.S] : [])])];
};

/** What a request comes to: one that no policy could speak of is an error. */
export const deedsOf = ({ by, target, path, body }: AwsCall): readonly Deed[] => {
  const [service = '', operation = ''] = target.split('.');
  const plain = (action: string, what: string): Deed => ({ by, action, target: what, partitions: [] });
  if (service.startsWith('DynamoDB')) {
    const request = Request.parse(JSON.parse(body));
    const what = request.IndexName === undefined ? 'table' : 'index';
    return [{ by, action: `dynamodb:${operation}`, target: what, partitions: partitionsAsked(request) }];
  }
  // IAM knows no batches of SQS. On one machine the queues of wakes are one.
  if (service === 'AmazonSQS') {
    const isSignIn = body.includes(queueNames.signIn);
    const queue = isSignIn ? 'sign-in queue' : by === 'dispatch-due' ? 'wave queue' : 'wake queue';
    return [plain(`sqs:${operation.replace('Batch', '')}`, queue)];
  }
  if (service === 'secretsmanager') return [plain(`secretsmanager:${operation}`, 'keys')];
  if (service === 'TrentService') return [plain(`kms:${operation}`, 'credential key')];
  if (path.startsWith('/schedules/'))
    return [plain('scheduler:CreateSchedule', 'mornings'), plain('iam:PassRole', 'clockwork role')];
  if (path.startsWith('/v2/email/outbound-emails')) {
    const action = /"Raw":/.test(body) ? 'ses:SendRawEmail' : 'ses:SendEmail';
    return [plain(action, 'identities'), plain(action, 'configuration set')];
  }
  throw new Error(`${by} asks for something that no policy of this test knows: ${target} ${path}.`);
};
