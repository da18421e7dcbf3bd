import { describe, expect, it } from 'vitest';
import { answered, heleneId, zoeId } from '../support/builders.ts';
import { aScene } from '../support/scene.ts';
import { aKnownVisitor, aVisitor } from '../support/visitor.ts';

const given = async () => {
  const scene = aScene({ pair: { answers: answered(1) } });
  return { ...scene, path: await scene.toStep('pulse'), visitor: aVisitor(scene.world) };
};

describe('"how is it going?"', () => {
  it.each([
    ['', ['well', 'soso', 'badly']],
    ['/soso', ['soso', 'well', 'badly']],
    ['/BADLY', ['badly', 'well', 'soso']],
    ['/constructor', ['well', 'soso', 'badly']],
  ])(
    'with %j at the end of its link shows, chosen first what the link says, and notes nothing',
    async (end, answers) => {
      const { world, visitor, path } = await given();
      const before = world.dump();
      expect((await visitor.open(`${path}${end}`)).answers).toEqual(answers);
      expect(world.dump()).toEqual(before);
    },
  );

  it.each(['well', 'soso', 'badly'])('notes “%s”, wakes nobody, and can be taken back', async (mood) => {
    const { world, visitor, path, pair } = await given();
    const { answers } = await visitor.press(`${path}/${mood}`, mood);
    expect((await pair()).pulse).toEqual({ expectations: { [zoeId]: { mood, at: world.now() } } });
    expect([world.queue, (await pair()).nextAt]).toEqual([[], undefined]);
    expect(answers).toEqual(['no-pulse', mood]);
    const { text } = await visitor.say(path, { answer: 'no-pulse' });
    expect(text).toContain('Votre réponse est supprimée.');
    expect((await pair()).pulse).toEqual({});
  });

  it('leads whoever says “badly”, and nobody else, to the page of what is possible', async () => {
    const { visitor, path, toPair } = await given();
    const help = /class="button" href="\/pause\//;
    expect((await visitor.press(path, 'soso')).body).not.toMatch(help);
    const { body } = await visitor.say(path, { answer: 'badly' });
    expect(body).toMatch(help);
    const [, link = ''] = /class="button" href="(\/pause\/[^"#]+)#help"/.exec(body) ?? [];
    expect((await visitor.open(link)).text).toBe((await visitor.open(await toPair('pause'))).text);
  });

  it('is never known to the partner: no page of theirs is another for it', async () => {
    const { world, visitor, path, toStep, toPair, toPerson } = await given();
    const seen = async () =>
      await Promise.all(
        [toStep('pulse', heleneId), toStep('met', heleneId), toPair('pause', heleneId), toPerson('me', heleneId)].map(
          async (link) => (await aVisitor(world).open(await link)).text,
        ),
      );
    const before = await seen();
    await visitor.press(path, 'badly');
    expect(await seen()).toEqual(before);
  });

  it('asks again when another of the letter’s links is opened since, and presses nothing by itself', async () => {
    const { world, path, pair } = await given();
    const visitor = await aKnownVisitor(world);
    await visitor.press(`${path}/well`, 'well');
    const { body, answers } = await visitor.open(`${path}/badly`);
    expect(answers).toEqual(['badly', 'well', 'soso']);
    expect(body).not.toContain('<script');
    await visitor.press(`${path}/badly`, 'badly');
    expect((await pair()).pulse['expectations']?.[zoeId]?.mood).toBe('badly');
  });
});
