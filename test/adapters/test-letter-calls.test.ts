import { afterAll, expect, it, vi } from 'vitest';
import { makeHandler } from '../../functions/answer-link/handler.ts';
import { tableName } from '../../infra/local/table.ts';
import { dynamoStore } from '../../shared/adapters/dynamo-store.ts';
import { type TestAddress, testToken } from '../../shared/domain/test-letter.ts';
import { resource, synthesise } from '../infra/synthesise.ts';
import { aRealTable } from '../support/real-table.ts';
import { webEvent } from '../support/web.ts';
import { aWorld } from '../support/world.ts';
import { aFaultProxy } from '../wire/fault-proxy.ts';

type Statement = { Action: string | string[]; Condition?: Record<string, Record<string, string[]>> };

const table = await aRealTable();
const line = await aFaultProxy(table.endpoint, () => undefined);
vi.stubEnv('AWS_ENDPOINT_URL_DYNAMODB', line.endpoint);
afterAll(() => line.close());

const id = 'c'.repeat(80);
const path = (address: TestAddress) => `/test/${testToken(address, id)}`;

/** What answer-link may do with test letters, as its role in the template has it. */
const granted = () => {
  const statements: Statement[] = resource(synthesise().engine, 'AWS::IAM::Policy', 'answerlinkRole').Properties[
    'PolicyDocument'
  ].Statement;
  const keys = ({ Condition }: Statement) => Condition?.['ForAllValues:StringLike']?.['dynamodb:LeadingKeys'] ?? [];
  return statements
    .filter((statement) => keys(statement).join() === 'TESTLETTERS')
    .flatMap(({ Action }) => [Action].flat().map((action) => `${action.replace('dynamodb:', '')} of TESTLETTERS`));
};

it('whatever is done with its links, answer-link asks of the table what it was granted for test letters, and nothing else', async () => {
  const world = { ...aWorld(), store: dynamoStore(tableName) };
  await world.store.putTestLetter(id, { sentAt: world.now(), language: 'en', happenings: [], total: 0 });
  const asked = new Set<string>();
  line.follow(({ operation, input }) => {
    asked.add(`${operation} of ${(input as { Key?: { pk?: { S?: string } } }).Key?.pk?.S}`);
    return undefined;
  });
  const handler = makeHandler(world);
  for (let round = 0; round < 51; round += 1)
    for (const event of [
      webEvent('GET', path('met')),
      webEvent('HEAD', path('report')),
      webEvent('GET', path('watch')),
      webEvent('POST', path('stop'), { 'List-Unsubscribe': 'One-Click' }, {}),
      webEvent('GET', `/test/m${'d'.repeat(80)}`),
    ])
      await handler(event);
  expect((await world.store.testLetter(id))?.total).toBe(153);
  expect(asked).toEqual(new Set(granted()));
});
