import { expect, it } from 'vitest';
import { askErasure } from '../../shared/erasing.ts';
import { toHaveAddress } from '../../shared/domain/fulfil.ts';
import { settleCohorts } from '../support/desk.ts';
import { liveUntil } from '../support/live.ts';
import { aRehearsal, wordsOf } from '../support/rehearsing.ts';

const zoe = 'Zoé Lefèvre';

const correctedTo = async (address: string) => {
  const rehearsal = await aRehearsal();
  const id = rehearsal.personCalled(zoe);
  const page = `/desk/cohorts/${rehearsal.id}/people/${id}`;
  const correct = async (to: string) =>
    await rehearsal.browser.post(page, { name: zoe, address: to, language: 'fr', zone: 'Europe/Paris', sure: '1' });
  await correct(address);
  return { ...rehearsal, zoeId: id, correct };
};

it('shows the letters to an address that was corrected while the cohort waits', async () => {
  const { open, zoeId, ask } = await correctedTo('zoe@example.net');
  expect(wordsOf(await open())).toContain('to 4 people');
  expect((await open(`/${zoeId}`)).statusCode).toBe(200);
  expect(wordsOf(await open(`/${zoeId}/1`))).toContain('zoe@example.net');
  expect((await ask(`person=${zoeId}`)).letters).toHaveLength(9);
});

it('takes a correction at once while nobody is written to, and the next one too', async () => {
  const { world, id, zoeId, correct } = await correctedTo('zoe@example.net');
  expect(await world.store.person(id, zoeId)).toMatchObject({ address: 'zoe@example.net' });
  expect((await correct('zoe@example.com')).statusCode).toBe(303);
  expect(await world.store.person(id, zoeId)).toMatchObject({ address: 'zoe@example.com' });
});

it('sends the letters to that address once it is launched', async () => {
  const { world, id, browser } = await correctedTo('zoe@example.net');
  await browser.post(`/desk/cohorts/${id}/launch`, { day: '2026-11-27' });
  await settleCohorts(world);
  await liveUntil(world, '2026-12-02T12:00:00.000Z');
  const addresses = new Set(world.mails.map(({ to }) => to));
  expect(addresses).toContain('zoe@example.net');
  expect(addresses).not.toContain('zoe@example.org');
});

it('shows what an operator asked for in the row as done: it is done before the first letter', async () => {
  const { world, id, open, personCalled } = await aRehearsal();
  const person = (await world.store.person(id, personCalled(zoe)))!;
  await world.store.savePerson(toHaveAddress(person, 'zoe@example.net', world.now()));
  expect(wordsOf(await open())).toContain('to 4 people');
  expect(wordsOf(await open(`/${person.id}/1`))).toContain('zoe@example.net');
});

it('shows no letters to whoever is to be erased, and what their partner is told', async () => {
  const { world, id, open, personCalled } = await aRehearsal();
  const person = (await world.store.person(id, personCalled(zoe)))!;
  await askErasure(world, person, world.now());
  const page = await open();
  expect(page.statusCode).toBe(200);
  expect(wordsOf(page)).toContain('to 3 people');
  expect((await open(`/${person.id}`)).statusCode).toBe(404);
  expect((await open(`/${personCalled('Hélène Nguyễn-Østergård')}/1`)).statusCode).toBe(200);
});
