import { expect, it } from 'vitest';
import { aDeskWorld, upload } from '../support/desk.ts';
import { liveUntil } from '../support/live.ts';
import { metLinks } from '../support/player.ts';
import { aVisitor } from '../support/visitor.ts';

const colleagues = [
  'Mentor,Mentor email,Mentee,Mentee email',
  'Ana,ana@example.org,Bo,bo@example.org',
  'Ana,ana@example.org,Cy,cy@example.org',
].join('\n');
const query =
  'name=Essai&start=2026-11-23&zone=Europe/Paris&programme=trial&morning=14:00&launchAt=2026-11-23T12:00:00Z';

it('three colleagues live a trial: a letter the day they upload it, and their certificates on the next', async () => {
  const world = aDeskWorld();
  expect((await upload(world, colleagues, { query })).status).toBe(201);
  const lettersSince = (before: number) => world.mails.slice(before).map(({ to, at }) => [to, at]);
  await liveUntil(world, '2026-11-23T20:00:00.000Z');
  const everybody = ['ana', 'bo', 'cy'].map((name) => `${name}@example.org`);
  expect(lettersSince(0).toSorted()).toEqual(everybody.map((to) => [to, '2026-11-23T13:00:00.000Z']));
  for (const { text, html } of world.mails) {
    expect(text).toContain('Rencontre 1 sur 1');
    expect(html).toContain('Le mentorat, une première rencontre pour essayer');
    expect(html).not.toContain('six rencontres');
  }

  const ana = world.mails.find(({ to }) => to === 'ana@example.org');
  for (const link of metLinks({ text: ana?.text ?? '' })) await aVisitor(world).press(link, 'met');
  const before = world.mails.length;
  await liveUntil(world, '2026-11-24T20:00:00.000Z');
  expect(lettersSince(before).toSorted()).toEqual(everybody.map((to) => [to, '2026-11-24T13:00:00.000Z']));
  for (const { attachments } of world.mails.slice(before)) expect(attachments).toHaveLength(1);

  await liveUntil(world, '2027-02-01T00:00:00.000Z');
  expect(world.mails.length).toBe(9);
});
