import { describe, expect, it } from 'vitest';
import { answered, heleneId, zoeId } from '../support/builders.ts';
import { aScene } from '../support/scene.ts';
import { aVisitor } from '../support/visitor.ts';

const given = async (change: Parameters<typeof aScene>[0] = {}) => {
  const scene = aScene(change);
  const path = await scene.toStep('notyet');
  const visitor = aVisitor(scene.world);
  return { ...scene, path, visitor, waiting: async () => (await scene.pair()).waiting };
};

describe('"not yet"', () => {
  it('offers a date first, then the two other answers, and changes nothing', async () => {
    const { world, visitor, path } = await given();
    const before = world.dump();
    const { body, answers } = await visitor.open(path);
    expect(body).toMatch(/class="button" href="\/date\//);
    expect(answers).toEqual(['looking', 'no-answer']);
    expect(world.dump()).toEqual(before);
  });

  it('"we are looking for a date" is noted, and leads to one', async () => {
    const { world, visitor, path, waiting } = await given();
    const { body, text, answers } = await visitor.press(path, 'looking');
    expect(await waiting()).toEqual({ [zoeId]: { says: 'looking', step: 'expectations', at: world.now() } });
    expect(text).toContain('C’est noté : vous cherchez une date');
    expect(body).toMatch(/href="\/date\//);
    expect(answers).toEqual(['not-waiting', 'looking']);
  });

  it('"I have no answer" says who is told and when, and wakes nobody', async () => {
    const { world, visitor, path, waiting } = await given();
    const { text } = await visitor.press(path, 'no-answer');
    expect(await waiting()).toMatchObject({ [zoeId]: { says: 'no answer' } });
    expect(text).toMatch(/d’ici le (?:jeudi )?10 décembre, Claire Petit l’apprendra/);
    expect([world.queue, world.mails, (await world.store.pair('cohortaaaaaa', 'pairaaaaaaaa'))?.nextAt]).toEqual([
      [],
      [],
      undefined,
    ]);
  });

  it.each(['looking', 'no-answer'])('%s is nobody else’s: no page of the partner is another for it', async (answer) => {
    const { world, visitor, path, toStep, toPair, toPerson } = await given();
    world.moveTo('2026-12-03T12:00:00.000Z');
    const pages = async () => {
      const links = [
        ...(await Promise.all(
          (['met', 'date', 'notyet', 'move', 'skip', 'pulse'] as const).map((to) => toStep(to, heleneId)),
        )),
        ...(await Promise.all((['pause', 'align'] as const).map((to) => toPair(to, heleneId)))),
        await toPerson('me', heleneId),
      ];
      return (await Promise.all(links.map((link) => aVisitor(world).open(link)))).map(({ text }) => text);
    };
    const before = await pages();
    await visitor.press(path, answer);
    expect(await pages()).toEqual(before);
  });

  it('is taken back, and says so', async () => {
    const { visitor, path, waiting } = await given();
    await visitor.press(path, 'no-answer');
    const { text, answers } = await visitor.say(path, { answer: 'not-waiting' });
    expect(text).toContain('Votre réponse est retirée.');
    expect(answers).toEqual(['looking', 'no-answer']);
    expect(await waiting()).toEqual({});
  });

  it('says another thing of the next step in place of the first', async () => {
    const { visitor, path, waiting, toStep } = await given();
    await visitor.press(path, 'looking');
    await visitor.press(await toStep('notyet', zoeId, 'goals'), 'no-answer');
    expect(await waiting()).toMatchObject({ [zoeId]: { says: 'no answer', step: 'goals' } });
    expect((await visitor.open(path)).answers).toEqual(['looking', 'no-answer']);
  });

  it('has nothing to ask of a meeting that is recorded', async () => {
    const { visitor, path } = await given({ pair: { answers: answered(1) } });
    const { body, answers } = await visitor.open(path);
    expect(answers).toEqual([]);
    expect(body).toMatch(/href="\/met\//);
  });
});
