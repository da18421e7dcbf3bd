import { expect, it } from 'vitest';
import { makeHandler } from '../../functions/record-feedback/handler.ts';
import { makeHandler as makeWake } from '../../functions/wake/handler.ts';
import { aCohort, aPair, helene, zoe, zoeId } from '../support/builders.ts';
import { notification, sesEvent as anEvent } from '../support/ses-event.ts';
import { aWorld, queueEvent } from '../support/world.ts';

const at = '2026-11-24T08:00:00.000Z';

const sesEvent = (eventType: string, tags: Record<string, string> = {}) =>
  anEvent(eventType, { cohort: 'cohortaaaaaa', person: zoeId, letter: 'd20261124', attempt: '1', ...tags }, at);
const settled = { batchItemFailures: [] };

/** A worker that asked SES and never heard the answer. */
const lost = async () => {
  const world = aWorld({ cohort: aCohort(), people: [zoe(), helene()], pairs: [aPair()] });
  world.moveTo(at);
  world.answers.push({ kind: 'unknown', why: 'ECONNRESET' });
  await makeWake(world)(queueEvent({ kind: 'person', cohort: 'cohortaaaaaa', id: zoeId, at }));
  return { world, record: makeHandler(world), zoe: () => world.store.person('cohortaaaaaa', zoeId) };
};

it.each(['Send', 'Delivery'])(
  'a %s event settles a letter whose answer was lost: it is not sent again',
  async (type) => {
    const { world, record, zoe } = await lost();
    expect(await record(sesEvent(type))).toEqual(settled);
    expect(await zoe()).toMatchObject({ told: { welcome: { as: 'told' } } });
    world.pass(120);
    await makeWake(world)(queueEvent({ kind: 'person', cohort: 'cohortaaaaaa', id: zoeId, at: world.now() }));
    expect(world.mails).toEqual([]);
  },
);

it('the same event again, or one that comes after all is told, changes nothing', async () => {
  const { world, record } = await lost();
  await record(sesEvent('Send'));
  const before = world.dump();
  await record(sesEvent('Send'));
  expect(world.dump()).toEqual(before);
  await record(sesEvent('Delivery'));
  const letter = Object.keys(before).find((key) => key.startsWith('letters ')) ?? '';
  const noted = { ...before[letter], delivered1: expect.any(String), message1: 'm1' };
  expect(world.dump()).toEqual({ ...before, [letter]: noted });
});

it.each([
  [
    'the line of text that SES sends on subscribing',
    notification('Successfully validated SNS topic for Amazon SES event publishing.'),
  ],
  ['a letter of somebody else', sesEvent('Send', { cohort: 'A B' })],
  ['a kind that is not ours to handle', sesEvent('Open')],
  ['a template that is none', sesEvent('Rendering Failure')],
  ['an attempt that is no number', sesEvent('Send', { attempt: 'first' })],
  ['a letter that was never written', sesEvent('Complaint', { letter: 'd19700101' })],
  ['a message of another shape', notification(JSON.stringify([null, { mail: 'yes' }]))],
  ['a very long message', notification('{"mail":['.repeat(20_000))],
  ['no notification at all', { Records: [{ messageId: 'e1', body: 'nonsense' }] }],
  ['a person who has been erased', sesEvent('Send', { person: 'gone' })],
])('%s does no harm', async (_, event) => {
  const { world, record } = await lost();
  const before = world.dump();
  expect(await record(event)).toEqual(settled);
  expect(world.dump()).toEqual(before);
});

it('an event of an early attempt comes back while a later one is on its way', async () => {
  const { world, record } = await lost();
  world.pass(60);
  world.answers.push({ kind: 'unknown', why: 'ECONNRESET' });
  await makeWake(world)(queueEvent({ kind: 'person', cohort: 'cohortaaaaaa', id: zoeId, at: world.now() }));
  expect(await record(sesEvent('Send'))).toEqual({ batchItemFailures: [{ itemIdentifier: 'e1' }] });
  world.pass(2);
  expect(await record(sesEvent('Send'))).toEqual(settled);
});
