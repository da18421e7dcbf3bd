import { appendFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { type Mail, openJournal } from '../../infra/local/mail-journal.ts';
import { aDataFolder } from './data-folder.ts';

const aMail = (id: string): Mail => ({
  id,
  to: 'zoe@example.org',
  from: 'Cercle <binome@example.org>',
  replyTo: [],
  subject: `Élan ${id}`,
  html: '<p>é</p>',
  text: 'é',
  headers: {},
  attachments: [],
  sentAt: '2026-12-01T08:00:00.000Z',
  tags: { cohort: 'c' },
});

it('keeps every mail over a stop, and what of them is still to be told', async () => {
  const folder = aDataFolder();
  const first = await openJournal(folder);
  await Promise.all([first.add(aMail('a')), first.add(aMail('b'))]);
  await first.settle('a');
  await first.close();

  const second = await openJournal(folder);
  expect(second.entries().map(second.read)).toEqual([aMail('a'), aMail('b')]);
  expect(second.unsettled()).toEqual([aMail('b')]);
  await second.close();
});

it('drops the line that a kill cut off, and goes on behind the last whole one', async () => {
  const folder = aDataFolder();
  const first = await openJournal(folder);
  await first.add(aMail('a'));
  await first.close();
  appendFileSync(join(folder, 'mails.jsonl'), '{"mail":{"id":"torn');

  const second = await openJournal(folder);
  expect(second.count()).toBe(1);
  await second.add(aMail('b'));
  await second.close();
  const third = await openJournal(folder);
  expect(third.entries().map(third.read)).toEqual([aMail('a'), aMail('b')]);
  await third.close();
});
