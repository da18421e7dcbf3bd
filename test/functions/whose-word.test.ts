import { describe, expect, it } from 'vitest';
import { groupMentoring } from '../../shared/domain/programme.ts';
import { heleneId, zoeId } from '../support/builders.ts';
import { aScene } from '../support/scene.ts';
import { aVisitor } from '../support/visitor.ts';

/** Zoé is the mentee, Hélène the mentor. */
const given = async (confirmation: 'either' | 'both' | 'mentor' | 'mentee', isGroup = false) => {
  const scene = aScene({ cohort: { programme: { ...groupMentoring, confirmation } }, isGroup });
  const zoe = await scene.toStep('met');
  const helene = await scene.toStep('met', heleneId);
  const visitor = aVisitor(scene.world);
  return { ...scene, zoe, helene, visitor };
};
const recorded = 'C’est enregistré';

describe('whose word counts', () => {
  it('anybody’s, unless the programme says otherwise', async () => {
    const { visitor, zoe, helene } = await given('either');
    expect((await visitor.open(zoe)).text).toContain('Une seule réponse suffit pour tout le monde');
    expect((await visitor.press(zoe, 'met')).text).toContain(recorded);
    expect((await visitor.open(helene)).text).toContain('Zoé Lefèvre a enregistré votre rencontre');
  });

  it.each([
    ['mentor', 'zoe', 'helene'],
    ['mentee', 'helene', 'zoe'],
  ] as const)('the %s’s alone: whatever the other says waits for it', async (confirmation, other, decisive) => {
    const { visitor, ...links } = await given(confirmation);
    expect((await visitor.open(links[decisive])).text).toContain('Une seule réponse suffit');
    expect((await visitor.open(links[other])).text).toMatch(/Pour compter, il faut aussi la réponse de (?:Zoé|Hélène)/);
    const waiting = await visitor.press(links[other], 'met');
    expect(waiting.text).toContain('C’est noté : encore une réponse');
    expect(waiting.answers).toEqual(['withdraw', 'keep-met']);
    const asked = await visitor.open(links[decisive]);
    expect(asked.text).toContain('Il ne manque plus que votre réponse.');
    expect((await visitor.press(links[decisive], 'met')).text).toContain(recorded);
    expect((await visitor.open(links[other])).text).toContain(recorded);
  });

  it.each(['zoe', 'helene'] as const)('one of each side, whoever is first: %s', async (first) => {
    const { visitor, ...links } = await given('both');
    const second = first === 'zoe' ? 'helene' : 'zoe';
    expect((await visitor.press(links[first], 'met')).text).toContain('encore une réponse');
    expect((await visitor.press(links[second], 'met')).text).toContain(recorded);
  });

  it('of several on one side, one is enough', async () => {
    const { world, visitor, helene, zoe, toStep } = await given('both', true);
    await visitor.press(zoe, 'met');
    const noah = await visitor.open(await toStep('met', 'noahaaaaaaaaaaaa'));
    expect(noah.text).toContain('Elle comptera avec la réponse de Hélène');
    expect((await visitor.press(helene, 'met')).text).toContain(recorded);
    expect(world.logged.every(({ message }) => message === 'press counted')).toBe(true);
  });

  it('a word that waits wakes the pair, so that the missing one is asked for', async () => {
    const { world, visitor, zoe } = await given('both');
    await visitor.press(zoe, 'met');
    expect(world.queue).toEqual([{ kind: 'pair', cohort: 'cohortaaaaaa', id: 'pairaaaaaaaa', at: world.now() }]);
  });
});

describe('answers that differ', () => {
  it('count for nothing, are shown to both without blame, and are settled by whoever looks again', async () => {
    const { visitor, zoe, helene, toPerson } = await given('either');
    await visitor.press(zoe, 'met');
    const denied = await visitor.press(helene, 'not-met');
    expect(denied.text).toContain('Vos réponses diffèrent');
    expect(denied.text).toContain('Votre réponse pour l’instant : pas encore.');
    const seen = await visitor.open(zoe);
    expect(seen.text).toContain('Votre réponse pour l’instant : la rencontre a eu lieu.');
    expect([denied.text, seen.text].join(' ')).not.toMatch(/(?:Zoé|Hélène)[^.]* (?:dit|a indiqué|a enregistré)/);
    const me = await visitor.open(await toPerson('me'));
    expect(me.text).toContain('Les réponses diffèrent.');
    expect(me.text).toContain('Aucune rencontre enregistrée sur 6');
    expect((await visitor.press(helene, 'met')).text).toContain(recorded);
  });

  it('are told to both at once: the pair is woken', async () => {
    const { world, visitor, zoe, helene } = await given('either');
    await visitor.press(zoe, 'met');
    world.queue.length = 0;
    await visitor.press(helene, 'not-met');
    expect(world.queue).toMatchObject([{ kind: 'pair', at: world.now() }]);
  });

  it('before anybody said yes are no more than a "not yet"', async () => {
    const { world, visitor, zoe, helene, pair } = await given('either');
    const notYet = await visitor.press(helene, 'not-met');
    expect(notYet.text).toContain('C’est noté : pas encore');
    expect(world.queue).toEqual([]);
    expect((await visitor.press(zoe, 'met')).text).toContain(recorded);
    expect((await pair()).answers['expectations']).toMatchObject({
      [heleneId]: { says: 'not met' },
      [zoeId]: { says: 'met' },
    });
  });

  it.each(['withdraw', 'not-met'])('no longer differ once the yes is %s', async (answer) => {
    const { visitor, zoe, helene } = await given('either');
    await visitor.press(zoe, 'met');
    await visitor.press(helene, 'not-met');
    await visitor.say(zoe, { answer });
    expect((await visitor.open(helene)).text).not.toContain('Vos réponses diffèrent');
  });
});
