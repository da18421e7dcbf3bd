import { describe, expect, it } from 'vitest';
import { answered, heleneId, zoeId } from '../support/builders.ts';
import { aScene } from '../support/scene.ts';
import { aVisitor } from '../support/visitor.ts';

const given = async (change: Parameters<typeof aScene>[0] = {}) => {
  const scene = aScene(change);
  return { ...scene, path: await scene.toStep('skip'), visitor: aVisitor(scene.world) };
};
const by = (person: string) => ({ by: person, at: '2026-12-03T10:00:00.000Z' });

describe('"skip this step"', () => {
  it('only asks on GET, and says what is left for the certificate', async () => {
    const { world, visitor, path } = await given();
    const before = world.dump();
    const { text, answers } = await visitor.open(path);
    expect(text).toContain('Sauter « Poser le cadre » ?');
    expect(text).toContain('Il faudra ensuite toutes celles qui restent pour le certificat.');
    expect(answers).toEqual(['skip', 'unskip']);
    expect(world.dump()).toEqual(before);
  });

  it('warns when the certificate would be out of reach', async () => {
    const { visitor, path } = await given({ pair: { skipped: { review: by(heleneId) } } });
    expect((await visitor.open(path)).text).toContain('Celles qui restent ne suffiraient plus pour le certificat.');
  });

  it('skips for both, at once, and can be undone by either', async () => {
    const { world, visitor, path, pair, toStep } = await given();
    const { text, answers } = await visitor.press(path, 'skip');
    expect(text).toContain('Cette rencontre est sautée');
    expect(answers).toEqual(['unskip', 'skip']);
    expect((await pair()).skipped).toEqual({ expectations: { by: zoeId, at: world.now() } });
    expect(world.queue).toMatchObject([{ kind: 'pair' }]);

    const undone = await visitor.press(await toStep('skip', heleneId), 'unskip');
    expect(undone.text).toContain('Cette rencontre reste au programme');
    expect(undone.answers).toEqual(['skip']);
    expect((await pair()).skipped).toEqual({});
  });

  it('leaves the way to record it: it may have taken place after all', async () => {
    const { visitor, path, pair, toStep } = await given();
    await visitor.press(path, 'skip');
    expect((await visitor.press(await toStep('met'), 'met')).text).toContain('C’est enregistré');
    expect((await pair()).answers).toHaveProperty('expectations');
    expect((await visitor.open(path)).text).toContain('Cette rencontre ne peut pas être sautée');
  });

  it('cannot skip what is recorded', async () => {
    const { visitor, path, pair } = await given({ pair: { answers: answered(1) } });
    expect((await visitor.open(path)).answers).toEqual([]);
    await visitor.say(path, { answer: 'skip' });
    expect((await pair()).skipped).toEqual({});
  });
});
