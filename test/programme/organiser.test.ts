import { expect, it } from 'vitest';
import { aDeskWorld, goodQuery, sample, upload } from '../support/desk.ts';
import { liveUntil } from '../support/live.ts';

const sent = async (query: string) => {
  const world = aDeskWorld();
  expect((await upload(world, sample('utf8'), { query })).status).toBe(201);
  await liveUntil(world, '2026-12-02T12:00:00.000Z');
  return world.mails.map((mail) => ({
    ...mail,
    isWelcome: /Votre mentorat commence|Your mentoring begins/.test(mail.html),
  }));
};

/** A footer has the sentence once, a welcome once more, each with the link. */
const said = (text: string) =>
  text.match(/(?:Le programme est animé par|The organiser of the programme is) Claire Petit\./g)?.length;

it('tells everybody in every letter who runs the programme, and in the welcome how to write to them', async () => {
  const mails = await sent(`${goodQuery}&organiser=Claire%20Petit&contact=claire@example.org`);
  expect(mails.filter(({ isWelcome }) => isWelcome)).toHaveLength(21);
  expect(mails.filter(({ isWelcome }) => !isWelcome)).toHaveLength(21);
  for (const { html, text, isWelcome } of mails) {
    expect(said(text)).toBe(isWelcome ? 2 : 1);
    expect(html.replaceAll(/<\/?bdi>/g, '')).toMatch(/(?:animé par|programme is) Claire Petit\./);
    expect(html.includes('href="mailto:claire@example.org"')).toBe(true);
  }
});

it('still lets every answer go to the partners, not to the organiser', async () => {
  const mails = await sent(`${goodQuery}&organiser=Claire%20Petit&contact=claire@example.org`);
  expect(mails.every(({ replyTo }) => replyTo.length > 0 && !replyTo.includes('claire@example.org'))).toBe(true);
});

it('names nobody where none is known', async () => {
  const mails = await sent(goodQuery);
  expect(mails).toHaveLength(42);
  expect(mails.filter(({ text }) => /est animé par|organiser of the programme is/.test(text))).toEqual([]);
  expect(
    mails.filter(({ text }) => /écrivez à la personne qui vous a proposé|write to whoever invited you/.test(text)),
  ).toHaveLength(21);
});
