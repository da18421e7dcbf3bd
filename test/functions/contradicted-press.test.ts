import { describe, expect, it } from 'vitest';
import { answered, heleneId, zoeId } from '../support/builders.ts';
import { answerOf, bodyOf, pressesOf } from '../support/presses.ts';
import { aScene } from '../support/scene.ts';
import { aKnownVisitor, aVisitor } from '../support/visitor.ts';

/** Half a second, in minutes. */
const soon = 0.5 / 60;

describe('two answers that contradict each other within a minute', () => {
  it.each([
    ['met', 'met', 'not-met'],
    ['skip', 'unskip', 'skip'],
    ['notyet', 'looking', 'no-answer'],
    ['pulse', 'well', 'badly'],
  ] as const)('on the page %s are both set aside, and it says so', async (purpose, first, second) => {
    const { world, toStep, facts } = aScene();
    const before = await facts();
    const path = await toStep(purpose);
    const robot = aVisitor(world);
    await robot.say(path, { answer: first }, soon);
    const { text } = await robot.say(path, { answer: second }, soon);
    expect(text).toContain('Deux réponses différentes en une minute');
    expect(await facts()).toEqual(before);
    expect(world.logged.at(-1)).toMatchObject({ message: 'press set aside', fields: { why: 'contradicted' } });
  });

  it('about oneself are set aside too', async () => {
    const { world, toPerson, person } = aScene();
    const path = await toPerson('stop');
    await aVisitor(world).say(path, { answer: 'resume-reminders' }, soon);
    expect((await aVisitor(world).say(path, { answer: 'stop' }, soon)).text).toContain(
      'Deux réponses différentes en une minute',
    );
    expect((await person()).quietSince).toBeUndefined();
  });

  it.each([
    ['met', 'met', 'withdraw'],
    ['skip', 'skip', 'unskip'],
    ['pulse', 'badly', 'no-pulse'],
    ['stop', 'stop', 'resume-reminders'],
  ] as const)('on the page %s say that an answer is taken back, where nothing stands', async (purpose, one, other) => {
    const { world, toStep, toPerson, facts } = aScene();
    const before = await facts();
    const path = await (purpose === 'stop' ? toPerson(purpose) : toStep(purpose));
    const visitor = aVisitor(world);
    await visitor.say(path, { answer: one }, soon);
    expect(await facts()).not.toEqual(before);
    const { text } = await visitor.say(path, { answer: other }, soon);
    expect(text).toContain('Votre réponse est retirée : tout est comme avant.');
    expect(text).not.toContain('en une minute');
    expect(await facts()).toEqual(before);
  });

  it('tell nobody that an answer is taken back while it stands', async () => {
    const { world, toStep, pair } = aScene({ pair: { answers: answered(1) } });
    const path = await toStep('met');
    await aVisitor(world).say(path, { answer: 'met' }, soon);
    expect((await aVisitor(world).say(path, { answer: 'withdraw' }, soon)).text).toContain('en une minute');
    expect((await pair()).answers).toEqual(answered(1));
  });

  it('leave what stood before them', async () => {
    const { world, toStep, pair } = aScene({ pair: { answers: answered(1) } });
    const path = await toStep('met');
    await aVisitor(world).say(path, { answer: 'withdraw' }, soon);
    expect((await pair()).answers).toEqual({});
    await aVisitor(world).say(path, { answer: 'met' }, soon);
    expect((await pair()).answers).toEqual(answered(1));
  });

  it('do so whichever button is pressed first, even if every button of every page is pressed', async () => {
    const { world, toStep, toPair, toPerson, facts } = aScene();
    const before = await facts();
    const paths = [
      await toStep('met'),
      await toStep('notyet'),
      await toStep('move'),
      await toStep('skip'),
      await toStep('pulse'),
      `${await toStep('pulse')}/badly`,
      await toPair('pause'),
      await toPair('align'),
      await toPerson('me'),
      await toPerson('in'),
      await toPerson('stop'),
    ];
    const robot = aVisitor(world);
    for (const path of paths) {
      const presses = pressesOf((await robot.open(path)).body);
      world.pass(soon);
      for (const press of presses) await robot.post(press.action ?? path, bodyOf(press));
      expect(presses.map(answerOf).length).toBeGreaterThan(0);
    }
    expect(await facts()).toEqual(before);
    expect(robot.cookies()).toEqual([]);
  });

  it('count if they are more than a minute apart', async () => {
    const { world, toStep, pair } = aScene();
    const path = await toStep('met');
    await aVisitor(world).say(path, { answer: 'met' }, 1);
    await aVisitor(world).say(path, { answer: 'not-met' }, 1);
    expect((await pair()).answers['expectations']?.[zoeId]?.says).toBe('not met');
  });

  it('count if they are of two people', async () => {
    const { world, toStep, pair } = aScene();
    await aVisitor(world).say(await toStep('met'), { answer: 'met' }, soon);
    await aVisitor(world).say(await toStep('met', heleneId), { answer: 'not-met' }, soon);
    expect((await pair()).answers['expectations']).toMatchObject({
      [zoeId]: { says: 'met' },
      [heleneId]: { says: 'not met' },
    });
  });

  it('count in a browser that is known: people change their minds', async () => {
    const { world, toStep, pair } = aScene();
    const path = await toStep('met');
    const visitor = await aKnownVisitor(world);
    await visitor.say(path, { answer: 'met' }, soon);
    expect((await visitor.say(path, { answer: 'withdraw' }, soon)).text).toContain('C’est annulé');
    expect((await pair()).answers).toEqual({});
  });
});
