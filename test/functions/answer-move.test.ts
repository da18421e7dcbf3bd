import { describe, expect, it } from 'vitest';
import { answered, heleneId, zoeId } from '../support/builders.ts';
import { aScene } from '../support/scene.ts';
import { aVisitor } from '../support/visitor.ts';

const given = async (change: Parameters<typeof aScene>[0] = {}) => {
  const scene = aScene(change);
  return { ...scene, path: await scene.toStep('move'), visitor: aVisitor(scene.world) };
};
const moved = (times: number) => ({ expectations: { by: heleneId, at: '2026-12-02T10:00:00.000Z', times } });

describe('"put this step off"', () => {
  it('only asks on GET, and says where it goes and what becomes of the rest', async () => {
    const { world, visitor, path } = await given();
    const before = world.dump();
    const { text, answers } = await visitor.open(path);
    expect(text).toContain('Reporter « Poser le cadre » au mardi 29 décembre ?');
    expect(text).toContain(
      'Les 5 rencontres suivantes se décalent d’autant ; la dernière commence alors le 18 mai 2027',
    );
    expect(answers).toEqual(['move', 'unmove']);
    expect(world.dump()).toEqual(before);
  });

  it('moves for both, at once, and can be undone by either until that morning', async () => {
    const { world, visitor, path, pair, toStep } = await given();
    const { text, answers } = await visitor.press(path, 'move');
    expect(text).toContain('Reportée au mardi 29 décembre');
    expect(text).toContain('Vous l’avez reportée.');
    expect(answers).toEqual(['unmove', 'move']);
    expect((await pair()).moved).toEqual({ expectations: { by: zoeId, at: world.now(), times: 1 } });
    expect(world.queue).toMatchObject([{ kind: 'pair' }]);

    const undone = await visitor.press(await toStep('move', heleneId), 'unmove');
    expect(undone.text).toContain('Elle reste à sa place');
    expect((await pair()).moved).toEqual({});
  });

  it('is not moved twice by a page left open since the partner moved it', async () => {
    const { visitor, path, pair } = await given({ pair: { moved: moved(1) } });
    const { text } = await visitor.say(path, { answer: 'move', seen: '0' });
    expect(text).toContain('Elle a été reportée entre-temps');
    expect((await pair()).moved).toEqual(moved(1));
  });

  it.each(['', 'x', '1.5', '-1', 'Infinity'])('is not moved by a form that has seen %j', async (seen) => {
    const { visitor, path, pair } = await given();
    await visitor.say(path, { answer: 'move', seen });
    expect((await pair()).moved).toEqual({});
  });

  it('is no longer moved back once it is there, and moves on from there', async () => {
    const { visitor, path, pair } = await given({ pair: { moved: moved(1) }, at: '2026-12-30T10:00:00.000Z' });
    expect((await visitor.open(path)).text).toContain('Reporter « Poser le cadre » au mardi 26 janvier ?');
    await visitor.say(path, { answer: 'unmove', seen: '1' });
    expect((await pair()).moved).toEqual(moved(1));
    await visitor.press(path, 'move');
    expect((await pair()).moved).toMatchObject({ expectations: { times: 2 } });
  });

  it.each([
    ['its time is over', { at: '2027-01-10T10:00:00.000Z' }, 'son temps est passé'],
    ['the programme would end too late', { pair: { moved: { goals: moved(13).expectations } } }, 'au plus un an après'],
    ['it is recorded', { pair: { answers: answered(1) } }, 'Il est enregistré qu’elle a eu lieu'],
  ])('cannot be put off when %s', async (_, change, why) => {
    const { visitor, path, pair } = await given(change);
    const before = (await pair()).moved;
    const { text, answers } = await visitor.open(path);
    expect(text).toContain(why);
    expect(answers).toEqual([]);
    await visitor.say(path, { answer: 'move', seen: '0' });
    expect((await pair()).moved).toEqual(before);
  });
});
