import { expect, it } from 'vitest';
import { makeHandler as makeAnswer } from '../../functions/answer-link/handler.ts';
import { zoeId } from '../support/builders.ts';
import { aLivedProgramme, tracesOf } from '../support/erasing.ts';
import { liveUntil } from '../support/live.ts';
import { bodyOf, pressThatSays } from '../support/presses.ts';
import { aBrowser } from '../support/web.ts';

/** Opens a page, reads it for a while, and presses the button that says `answer`. */
const pressing = async (world: Awaited<ReturnType<typeof aLivedProgramme>>) => {
  const browser = aBrowser(makeAnswer(world));
  return async (path: string, answer: string) => {
    const page = String((await browser.open(path)).body);
    world.pass(1);
    return await browser.post(path, Object.fromEntries(bodyOf(pressThatSays(page, answer))));
  };
};

it('is asked for on one’s own page, confirmed by the second letter, done within minutes, and then no link leads anywhere', async () => {
  const world = await aLivedProgramme();
  const press = await pressing(world);
  const mine = { cohort: 'cohortaaaaaa', person: zoeId };
  const { pathname: me } = new URL((await world.linkSigner())('me', mine, '2030-01-01T00:00:00.000Z'));
  await press(me, 'erase');
  expect(tracesOf(world).length).toBeGreaterThan(6);
  world.pass(2);
  await liveUntil(world, world.now());
  const letter = world.mails.at(-1);
  expect(letter).toMatchObject({ to: 'zoe@example.org', tags: { letter: 'confirm_1' } });
  const [confirm = ''] = /\/confirm\/[a-z0-9]+/.exec(letter?.text ?? '') ?? [];

  const done = await press(confirm, 'yes');
  expect(done.statusCode).toBe(200);
  world.pass(20);
  await liveUntil(world, world.now());
  expect(tracesOf(world)).toEqual([]);
  for (const path of [me, confirm]) {
    const { body } = await aBrowser(makeAnswer(world)).open(path);
    expect(String(body)).not.toMatch(/Zoé|<form/);
  }
  await liveUntil(world, '2027-09-01T00:00:00.000Z');
  expect(tracesOf(world)).toEqual([]);
});
