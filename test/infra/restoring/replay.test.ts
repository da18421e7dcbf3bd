import { CreateTableCommand, DescribeTableCommand, waitUntilTableExists } from '@aws-sdk/client-dynamodb';
import { PutCommand, ScanCommand } from '@aws-sdk/lib-dynamodb';
import { afterAll, expect, it, vi } from 'vitest';
import { makeHandler } from '../../../functions/wake/handler.ts';
import { tableName } from '../../../infra/local/table.ts';
import { replay } from '../../../infra/restoring/replay.ts';
import { dynamoStore } from '../../../shared/adapters/dynamo-store.ts';
import { secretKeys } from '../../../shared/adapters/keys.ts';
import { instantOf } from '../../../shared/domain/time.ts';
import { keyring } from '../../../shared/keyring.ts';
import { aCertificatePage, aCohort, aPair, helene, heleneId, zoe, zoeId } from '../../support/builders.ts';
import { aRealTable } from '../../support/real-table.ts';
import { aWorld, queueEvent } from '../../support/world.ts';
import { aWire, told } from './wire.ts';

const { db } = await aRealTable();
const wire = await aWire();
afterAll(wire.close);
vi.stubEnv('AWS_ENDPOINT_URL_SECRETS_MANAGER', wire.endpoint);
wire.play({ GetSecretValue: [told({ SecretString: JSON.stringify({ current: 'k1', k1: 'k'.repeat(64) }) })] });

const cohort = 'cohortaaaaaa';
const now = instantOf(Date.now());
const keys = keyring(secretKeys('secret'), 'https://example.org', () => now);
const [lost, restored] = [dynamoStore(tableName), dynamoStore('restored')];

/** The table as it is now, under another name, as DynamoDB would restore it. */
const copy = async () => {
  const { Table } = await db.send(new DescribeTableCommand({ TableName: tableName }));
  await db.send(
    new CreateTableCommand({
      TableName: 'restored',
      BillingMode: 'PAY_PER_REQUEST',
      AttributeDefinitions: Table?.AttributeDefinitions,
      KeySchema: Table?.KeySchema,
      GlobalSecondaryIndexes: Table?.GlobalSecondaryIndexes?.map(({ IndexName, KeySchema, Projection }) => ({
        IndexName,
        KeySchema,
        Projection,
      })),
    }),
  );
  await waitUntilTableExists({ client: db, maxWaitTime: 10, minDelay: 0.01, maxDelay: 0.1 }, { TableName: 'restored' });
  const { Items = [] } = await db.send(new ScanCommand({ TableName: tableName }));
  for (const Item of Items) await db.send(new PutCommand({ TableName: 'restored', Item }));
};

const certificate = { id: 'ABCDEFGH1234', at: now, pair: 'pairaaaaaaaa', done: 5 };

it('a restored table knows again who was erased since, who is not written to, and the certificates; then nobody is left', async () => {
  await lost.createCohort(aCohort());
  await lost.createRows({ people: [zoe(), helene()], pairs: [aPair()] });
  await copy();

  // Since then Zoé was erased, Hélène got her certificate, and an address was stopped.
  await lost.putTombstones(await keys.tombstonesOf([zoeId]), now);
  await lost.removePerson(zoe());
  await lost.savePerson({ ...helene(), certificate });
  await lost.putCertificate(aCertificatePage({ id: certificate.id, name: 'Hélène Martin', role: 'mentor' }));
  await lost.suppress('address', { at: now, why: 'complained' });

  expect(await replay('restored', tableName, 'secret')).toBe(1);
  expect((await restored.person(cohort, zoeId))?.request).toMatchObject({ what: 'erase', state: 'confirmed' });
  expect((await restored.person(cohort, heleneId))?.certificate).toEqual(certificate);
  expect(await restored.certificate(certificate.id)).toMatchObject({ name: 'Hélène Martin' });
  expect(await restored.suppression('address')).toMatchObject({ why: 'complained' });

  // An interruption costs nothing: the same again says the same.
  expect(await replay('restored', tableName, 'secret')).toBe(1);
  const world = { ...aWorld(), ...keys, store: restored };
  world.moveTo(instantOf(Date.now() + 60_000));
  await makeHandler(world)(queueEvent({ kind: 'person', cohort, id: zoeId, at: world.now() }));
  expect(await restored.person(cohort, zoeId)).toBeUndefined();
  expect(await replay('restored', undefined, 'secret')).toBe(0);
});
