import { afterAll, beforeAll, expect, it } from 'vitest';
import { doubleEncoded, fetchers, upperCased } from './fetchers.ts';
import { aRunningProgramme, type Running } from './running.ts';

let running: Running;
beforeAll(async () => {
  running = await aRunningProgramme();
});
afterAll(() => running.stop());

const allLinks = async (): Promise<readonly string[]> => [
  ...(await running.linksOf('zoe@example.org')),
  ...(await running.linksOf('ruth@example.org')),
];

it.each(Object.entries(fetchers))('a machine that %s records nothing', async (_, machine) => {
  const links = await allLinks();
  const [before, calls] = [await running.offered(links), await running.calls()];
  await machine(links);
  expect(await running.calls()).toBeGreaterThanOrEqual(calls + links.length);
  expect(await running.meetings()).toBe(0);
  expect(await running.offered(links)).toEqual(before);
});

it.each([
  ['in upper case', upperCased, 'zoe@example.org'],
  ['encoded twice', doubleEncoded, 'ruth@example.org'],
] as const)(
  'after all of them, a person whose link came %s records a meeting with one press',
  async (_, damage, who) => {
    const before = await running.meetings();
    await running.player.press(damage(await running.metLinkOf(who)));
    expect(await running.meetings()).toBe(before + 1);
  },
);
