import { describe, it } from 'vitest';
import { aCookieJar } from '../support/cookie-jar.ts';
import { shareOf } from '../support/sampled.ts';
import { fetchers, type Manner, presser } from './fetchers.ts';
import { aRunningProgramme } from './running.ts';

const manners: readonly (readonly [string, Manner])[] = [
  ['in haste', { waitsMs: [0], keepsCookies: false }],
  ['in haste, with its cookies', { waitsMs: [0], keepsCookies: true }],
  ['as slowly as people', { waitsMs: [400], keepsCookies: false }],
  ['as slowly as people, with its cookies', { waitsMs: [400], keepsCookies: true }],
  ['slowly and in haste by turns', { waitsMs: [400, 0], keepsCookies: false }],
  ['in haste and slowly by turns', { waitsMs: [0, 400], keepsCookies: false }],
];

// They mostly wait: side by side they take a third of the time.
describe.concurrent('a robot that presses everything', () => {
  it.for(shareOf(manners, 0, 2))('%s has everything set aside', async ([, manner], { expect, onTestFinished }) => {
    const running = await aRunningProgramme();
    onTestFinished(running.stop);
    const jar = aCookieJar();
    const links = await running.linksOf('zoe@example.org');
    const [pairs, before] = [await running.pairs(), await running.offered(links)];

    await presser(manner, jar)(links);
    expect(await running.meetings()).toBe(0);
    expect(await running.offered(links)).toEqual(before);

    // What it pressed may have brought further letters, which it presses through as well, and then it comes again.
    await presser(manner, jar)(await running.linksOf('zoe@example.org'));
    await running.pass(40);
    await fetchers['opens each link once']?.(links);
    await presser(manner, jar)(links);
    expect(await running.pairs()).toEqual(pairs);

    await running.pass(2);
    await running.player.press(await running.metLinkOf('zoe@example.org'));
    expect(await running.meetings()).toBe(1);
  });
});
