import { describe, expect, it } from 'vitest';
import { aReading, aTable, dataStack, failing, keysArn, lineOf, type World } from './recorded.ts';

const named = (settings: object, aws: World['aws'] = {}): World => ({ aws, here: { reading: aReading(settings) } });
const table = 'binome-20261120T100000Z';
const both = { table, keys: keysArn };
/** A data stack that goes on with what it did not make. */
const stack = async () => ({
  ...dataStack,
  resources: dataStack.resources.filter(({ ResourceType = '' }) => !/DynamoDB|SecretsManager/.test(ResourceType)),
});

describe('what was kept', () => {
  it('is no subject where the deployment makes its own', async () => {
    expect(await lineOf('kept')).toBeUndefined();
  });

  it('is green when the table and the secret that are named are in order', async () => {
    expect(await lineOf('kept', named(both, { stack }))).toEqual({
      check: 'kept',
      state: 'ok',
      says: `The deployment goes on with the table ${table} and the secret ${keysArn}.`,
    });
    expect(await lineOf('kept', named({ table }))).toMatchObject({ state: 'ok' });
  });

  it.each([
    ['is not there', { table: async () => undefined }, 'There is no table', 'dynamodbv2'],
    [
      'has no index',
      { table: async () => ({ ...aTable, GlobalSecondaryIndexes: [] }) },
      'no table of Binôme',
      'Correct "table"',
    ],
    ['is being restored', { table: async () => ({ ...aTable, TableStatus: 'CREATING' as const }) }, 'CREATING', 'Wait'],
    [
      'has no backups',
      { table: async () => ({ ...aTable, isRecoverable: false }) },
      'point-in-time recovery is off',
      `aws dynamodb update-continuous-backups --region eu-west-3 --table-name ${table}`,
    ],
    [
      'is not protected',
      { table: async () => ({ ...aTable, DeletionProtectionEnabled: false }) },
      'deletion protection is off',
      `aws dynamodb update-table --region eu-west-3 --table-name ${table} --deletion-protection-enabled`,
    ],
    ['has lost its secret', { secret: async () => undefined }, 'There is no secret', 'Correct "keys"'],
    [
      'has a secret that goes',
      { secret: async () => ({ DeletedDate: new Date() }) },
      'going to be deleted',
      'restore-secret',
    ],
  ])('is red when it %s, with the next step', async (_, aws, says, nextStep) => {
    expect(await lineOf('kept', named(both, aws))).toMatchObject({
      state: 'todo',
      says: expect.stringContaining(says),
      nextStep: expect.stringContaining(nextStep),
    });
  });

  it('is red where the table comes back without the keys that it was written with', async () => {
    const world = named({ table }, { stack: async () => undefined });
    expect(await lineOf('kept', world)).toMatchObject({ state: 'todo', nextStep: expect.stringContaining('"keys"') });
  });

  it.each([
    ['table', { keys: keysArn }, '"table": "binome-data-Table1-x",'],
    ['keys', { table }, `"keys": "${keysArn}",`],
  ])(
    'is red when %s is taken out of the configuration: the next deployment would begin anew',
    async (_, left, line) => {
      expect(await lineOf('kept', named(left, { stack }))).toMatchObject({
        state: 'todo',
        nextStep: expect.stringContaining(line),
      });
    },
  );

  it('is said in French as well, and cannot be known to those who may not look', async () => {
    const world = named(both, { table: async () => undefined });
    expect((await lineOf('kept', { ...world, language: 'fr' })).says).toBe(
      `Il n’y a pas de table ${table} en eu-west-3.`,
    );
    expect(await lineOf('kept', named(both, { table: failing('AccessDeniedException') }))).toMatchObject({
      state: 'unknown',
    });
  });
});
