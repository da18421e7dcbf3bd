import { ScanCommand } from '@aws-sdk/lib-dynamodb';
import { expect, it } from 'vitest';
import { makeHandler as makeAnswer } from '../../functions/answer-link/handler.ts';
import { makeHandler as makeCertificate } from '../../functions/show-certificate/handler.ts';
import { tableName } from '../../infra/local/table.ts';
import { dynamoStore } from '../../shared/adapters/dynamo-store.ts';
import { aCertificatePage, aCohort, aPair, answered, helene, zoe, zoeId } from '../support/builders.ts';
import { aRealTable } from '../support/real-table.ts';
import { webEvent } from '../support/web.ts';
import { aWorld } from '../support/world.ts';

const table = await aRealTable();

it('GET and HEAD leave a real table as it was, row for row; POST does not', async () => {
  const world = { ...aWorld(), store: dynamoStore(tableName) };
  world.moveTo('2026-12-05T10:00:00.000Z');
  const date = {
    at: '2026-12-30T10:00:00.000Z',
    minutes: 45,
    by: zoeId,
    sequence: 1,
    since: '2026-12-04T10:00:00.000Z',
    state: 'agreed' as const,
  };
  await world.store.createCohort(aCohort());
  await world.store.createRows({
    people: [zoe(), helene()],
    pairs: [aPair({ answers: answered(1), dates: { goals: date } })],
  });
  await world.store.putCertificate(aCertificatePage({ id: '0123456789AB' }));
  const rows = async () => (await table.db.send(new ScanCommand({ TableName: tableName, ConsistentRead: true }))).Items;
  const who = { cohort: 'cohortaaaaaa', person: zoeId };
  const far = '2030-01-01T00:00:00.000Z';
  const link = async (step: string, purpose: 'met' | 'date' = 'met') =>
    new URL((await world.linkSigner())(purpose, { ...who, pair: 'pairaaaaaaaa', step }, far)).pathname;
  const stop = new URL((await world.linkSigner())('stop', who, far)).pathname;
  const answer = makeAnswer(world);

  const before = await rows();
  expect(before).toHaveLength(6);
  for (const method of ['GET', 'HEAD', 'GET']) {
    for (const path of [
      await link('expectations'),
      await link('goals'),
      await link('expectations', 'date'),
      await link('goals', 'date'),
      await link('experience', 'date'),
      stop,
    ])
      expect((await answer(webEvent(method, path))).statusCode).toBe(200);
    expect((await makeCertificate(world)(webEvent(method, '/c/0123456789AB'))).statusCode).toBe(200);
  }
  expect(await rows()).toEqual(before);

  await answer(webEvent('POST', await link('goals', 'date'), { answer: 'cancel' }));
  const cancelled = await rows();
  expect(cancelled).not.toEqual(before);
  await answer(webEvent('POST', await link('goals'), { answer: 'met' }));
  expect(await rows()).not.toEqual(cancelled);
});
