import { describe, expect, it } from 'vitest';
import { heleneId, zoeId } from '../support/builders.ts';
import { aScene } from '../support/scene.ts';
import { aVisitor } from '../support/visitor.ts';

const given = async () => {
  const scene = aScene();
  return { ...scene, path: await scene.toPerson('in'), visitor: aVisitor(scene.world) };
};

describe('"I am in"', () => {
  it('only asks on GET, with the benefits of one’s role, and chooses none', async () => {
    const { world, visitor, path, toPerson } = await given();
    const before = world.dump();
    const { body, text, answers } = await visitor.open(path);
    expect(text).toContain('Zoé Lefèvre');
    expect(answers).toEqual(['in', 'not-in', 'in']);
    expect(body).toContain('value="shortcut"');
    expect(body).not.toContain('value="passingon"');
    expect(body).not.toContain(' checked');
    expect((await visitor.open(await toPerson('in', heleneId))).body).toContain('value="passingon"');
    expect(world.dump()).toEqual(before);
  });

  it('needs no benefit; one may be chosen then, later, or instead of another', async () => {
    const { world, visitor, path, person } = await given();
    expect((await visitor.press(path, 'in')).text).toContain('Bienvenue, c’est noté');
    const { inSince } = await person();
    expect([inSince, (await person()).benefit]).toEqual([world.now(), undefined]);
    await visitor.say(path, { answer: 'in', benefit: 'shortcut' });
    expect((await visitor.say(path, { answer: 'in', benefit: 'thinking' })).text).toContain('Le temps de réfléchir');
    expect(await person()).toMatchObject({ inSince, benefit: 'thinking' });
  });

  it.each(['', 'constructor', '<script>'])('takes no benefit that is none: %j', async (benefit) => {
    const { visitor, path, person } = await given();
    const { text, body } = await visitor.say(path, { answer: 'in', benefit });
    expect(text).toContain('Bienvenue, c’est noté');
    expect(body).not.toContain('<script>');
    expect((await person()).benefit).toBeUndefined();
  });

  it('can be taken back, and wakes nobody but whom it is about', async () => {
    const { world, visitor, path, person } = await given();
    await visitor.say(path, { answer: 'in', benefit: 'shortcut' });
    expect(world.queue).toEqual([{ kind: 'person', cohort: 'cohortaaaaaa', id: zoeId, at: world.now() }]);
    await visitor.press(path, 'not-in');
    expect(await person()).not.toHaveProperty('inSince');
    expect(await person()).not.toHaveProperty('benefit');
  });
});
