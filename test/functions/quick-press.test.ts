import { describe, expect, it } from 'vitest';
import { aScene } from '../support/scene.ts';
import { aVisitor } from '../support/visitor.ts';

const ms = (count: number): number => count / 60_000;

describe('a press in a browser we do not know', () => {
  it.each([0, 1, 299])('%i ms after its page was shown is set aside, and says so', async (after) => {
    const { world, toStep } = aScene();
    const before = world.dump();
    const visitor = aVisitor(world);
    const { statusCode, text, answers } = await visitor.press(await toStep('met'), 'met', {}, ms(after));
    expect(statusCode).toBe(200);
    expect(text).toContain('C’était très rapide');
    expect(answers).toEqual(['met', 'not-met']);
    expect(world.dump()).toEqual(before);
    expect(visitor.cookies()).toEqual([]);
    expect(world.logged).toEqual([{ message: 'press set aside', fields: { cohort: 'cohortaaaaaa', why: 'quick' } }]);
  });

  it('counts 300 ms after it, and once it is pressed again', async () => {
    const { world, toStep, pair } = aScene();
    const path = await toStep('met');
    await aVisitor(world).press(path, 'met', {}, ms(100));
    expect((await pair()).answers).toEqual({});
    await aVisitor(world).press(path, 'met', {}, ms(300));
    expect((await pair()).answers).toHaveProperty('expectations');
  });

  it.each([
    ['none', async () => ''],
    [
      'that of another page',
      async ({ world, toStep }: ReturnType<typeof aScene>) =>
        await world.signShown((await toStep('met', undefined, 'goals')).split('/')[2]!),
    ],
    ['one of its own making', async () => 'k10mijv2xyzaaaaaaaaaaaaaaaaaaaaaaaaaa'],
  ])('with no time at which its page was shown counts for nothing: %s', async (_, stampOf) => {
    const scene = aScene();
    const path = await scene.toStep('met');
    const shown = await stampOf(scene);
    scene.world.pass(2);
    const before = scene.world.dump();
    const { body } = await aVisitor(scene.world).post(path, { answer: 'met', shown });
    expect(body).toContain('C’était très rapide');
    expect(scene.world.dump()).toEqual(before);
  });

  it.each(['me', 'in', 'stop'] as const)('about oneself (%s) is set aside by the same rule', async (purpose) => {
    const { world, toPerson } = aScene();
    const before = world.dump();
    const answer = purpose === 'in' ? 'in' : 'stop';
    const { text } = await aVisitor(world).press(await toPerson(purpose), answer, {}, ms(100));
    expect(text).toContain('C’était très rapide');
    expect(world.dump()).toEqual(before);
  });
});
