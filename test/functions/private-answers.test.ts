import { describe, expect, it } from 'vitest';
import { heleneId } from '../support/builders.ts';
import { aScene } from '../support/scene.ts';
import { aKnownVisitor, aVisitor } from '../support/visitor.ts';

/** A reply to a letter goes to the partner, and quotes its links. */
const given = async (purpose: 'notyet' | 'pulse' | 'pause') => {
  const scene = aScene();
  const path = purpose === 'pause' ? await scene.toPair('pause') : await scene.toStep(purpose);
  return { ...scene, path, partner: await aKnownVisitor(scene.world, heleneId) };
};

describe.each([
  ['notyet', 'no-answer', 'looking', 'Merci de l’avoir dit'],
  ['notyet', 'looking', 'no-answer', 'vous cherchez une date'],
  ['pulse', 'badly', 'well', 'Merci de l’avoir dit'],
  ['pause', 'not-working', 'resume', 'Merci de l’avoir dit'],
] as const)('what was said in private (%s: %s)', (purpose, answer, other, words) => {
  it('is shown to the press that says it, and later in the browser of whoever said it', async () => {
    const { world, path } = await given(purpose);
    const visitor = await aKnownVisitor(world);
    expect((await visitor.press(path, answer)).text).toContain(words);
    expect((await visitor.open(path)).text).toContain(words);
  });

  it('is shown to nobody else who holds the link, whatever they open', async () => {
    const { world, path, partner } = await given(purpose);
    await aVisitor(world).press(path, answer);
    expect((await partner.open(path)).text).not.toContain(words);
  });

  it('is shown to nobody else by a press that does not count', async () => {
    const { world, path, partner } = await given(purpose);
    await aVisitor(world).press(path, answer);
    world.pass(2);
    expect((await partner.say(path, { answer }, 0)).text).not.toContain(words);
    expect((await partner.say(path, { answer: other }, 0)).text).not.toContain(words);
    expect((await partner.say(path, { answer: 'nonsense' })).text).not.toContain(words);
  });
});

it('a pause for help looks like any other to whoever holds the link', async () => {
  const { world, path, partner } = await given('pause');
  await aVisitor(world).press(path, 'pause', { until: '2026-12-31' });
  const ordinary = (await partner.open(path)).text;
  const help = await given('pause');
  await aVisitor(help.world).press(help.path, 'not-working');
  expect((await help.partner.open(help.path)).text).toBe(ordinary);
});

it.each([
  ['notyet', 'no-answer', 'looking', 'not-waiting'],
  ['pulse', 'badly', 'well', 'no-pulse'],
] as const)('%s: from any browser it can be said anew, and then taken back', async (purpose, answer, again, back) => {
  const { world, path, pair } = await given(purpose);
  await aVisitor(world).press(path, answer);
  const elsewhere = aVisitor(world);
  expect((await elsewhere.press(path, again)).answers).toContain(back);
  await elsewhere.say(path, { answer: back });
  expect([(await pair()).waiting, (await pair()).pulse]).toEqual([{}, {}]);
});
