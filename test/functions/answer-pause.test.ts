import { describe, expect, it } from 'vitest';
import { plusMinutes } from '../../shared/domain/time.ts';
import { heleneId, zoeId } from '../support/builders.ts';
import { aScene, noahId } from '../support/scene.ts';
import { aVisitor } from '../support/visitor.ts';

const given = async (change: Parameters<typeof aScene>[0] = {}) => {
  const scene = aScene(change);
  return { ...scene, path: await scene.toPair('pause'), visitor: aVisitor(scene.world) };
};

describe('a pause', () => {
  it('is only offered on GET, with what each length does to the programme', async () => {
    const { world, visitor, path } = await given();
    const before = world.dump();
    const { text, answers } = await visitor.open(path);
    expect(text).toContain('2 semaines, jusqu’au jeudi 17 décembre');
    expect(text).toContain('4 semaines, jusqu’au jeudi 31 décembre');
    expect(text).toContain('Date sautée : mardi 29 décembre. Le programme finit le 15 juin 2027.');
    expect(answers).toEqual(['pause', 'pause', 'pause', 'pause', 'resume', 'not-working', 'working']);
    expect(world.dump()).toEqual(before);
  });

  it('of two pauses both, until its day, and can be ended by either', async () => {
    const { world, visitor, path, pair, toPair } = await given();
    const { text, answers } = await visitor.press(path, 'pause', { until: '2026-12-31' });
    expect(text).toContain('En pause jusqu’au 31 décembre 2026');
    expect(text).toContain('C’est votre pause.');
    expect(answers[0]).toBe('resume');
    expect((await pair()).pauses).toEqual([{ by: zoeId, whole: true, from: world.now(), until: '2026-12-31' }]);
    expect(world.queue).toMatchObject([{ kind: 'pair' }]);

    const helene = await toPair('pause', heleneId);
    expect((await visitor.open(helene)).text).toContain('En pause jusqu’au 31 décembre 2026');
    expect((await visitor.press(helene, 'resume')).text).toContain('Le programme reprend.');
    expect((await pair()).pauses).toMatchObject([{ ended: world.now() }]);
  });

  it('that runs is given another end', async () => {
    const { visitor, path, pair } = await given();
    await visitor.press(path, 'pause', { until: '2026-12-31' });
    await visitor.press(path, 'pause', { until: '2027-01-15' });
    expect((await pair()).pauses).toMatchObject([{ until: '2027-01-15' }]);
    expect((await pair()).pauses).toHaveLength(1);
  });

  it.each([
    ['', 'Indiquez un jour'],
    ['31/12/2026', 'Indiquez un jour'],
    ['2027-02-30', 'Indiquez un jour'],
    ['2026-12-03', 'Ce jour est déjà passé'],
    ['2026-12-02', 'Ce jour est déjà passé'],
    ['2028-12-31', 'ne pourrait plus finir dans l’année'],
  ])('until %j is refused beside the reason', async (until, reason) => {
    const { visitor, path, pair } = await given();
    const { statusCode, body, text } = await visitor.say(path, { answer: 'pause', until });
    expect([statusCode, (await pair()).pauses]).toEqual([200, []]);
    expect(text).toContain(reason);
    expect(body).toMatch(/role="alert"/);
  });

  it('is for one pair, or for all, as the reader says', async () => {
    const { world, visitor, path, pair, toPair } = await given({ zoe: { pairs: ['pairaaaaaaaa', 'pairbbbbbbbb'] } });
    await world.store.createRows({ people: [], pairs: [{ ...(await pair()), id: 'pairbbbbbbbb' }] });
    const other = async () => (await world.store.pair('cohortaaaaaa', 'pairbbbbbbbb'))!.pauses;
    await visitor.press(path, 'pause', { until: '2026-12-17' });
    expect([(await pair()).pauses.length, await other()]).toEqual([1, []]);
    const { text } = await visitor.press(path, 'pause', { until: '2026-12-17', for: 'all' });
    expect(text).toContain('En pause jusqu’au 17 décembre 2026');
    expect(await other()).toEqual([{ by: zoeId, whole: true, from: world.now(), until: '2026-12-17' }]);
    expect((await visitor.open(await toPair('pause', heleneId))).text).not.toContain('Que mettre en pause');
  });

  it('of a group is that person’s only', async () => {
    const { visitor, path, pair, toPair } = await given({ isGroup: true });
    expect((await visitor.open(path)).text).toContain('le groupe continue');
    await visitor.press(path, 'pause', { until: '2026-12-31' });
    expect((await pair()).pauses).toMatchObject([{ by: zoeId, whole: false }]);
    for (const other of [heleneId, noahId])
      expect((await visitor.open(await toPair('pause', other))).answers[0]).toBe('pause');
    await visitor.press(await toPair('pause', noahId), 'resume');
    expect((await pair()).pauses[0]).not.toHaveProperty('ended');
  });
});

describe('"this is not working"', () => {
  it('is told to the organiser alone: to the partner it is any pause of four weeks', async () => {
    const spoken = await given();
    const silent = await given();
    const { text } = await spoken.visitor.press(spoken.path, 'not-working');
    expect(text).toContain('cela reste entre vous');
    expect((await spoken.pair()).help).toEqual({ [zoeId]: { at: spoken.world.now() } });
    expect((await spoken.pair()).pauses).toMatchObject([{ by: zoeId, whole: true, until: '2026-12-31' }]);

    await silent.visitor.press(silent.path, 'pause', { until: '2026-12-31' });
    const textsFor = async ({ visitor, toPair, toPerson, toStep }: typeof spoken) =>
      await Promise.all(
        [toPair('pause', heleneId), toPerson('me', heleneId), toStep('met', heleneId), toStep('notyet', heleneId)].map(
          async (path) => (await visitor.open(await path)).text,
        ),
      );
    expect(await textsFor(spoken)).toEqual(await textsFor(silent));
  });

  it('is taken back with the pause that it began', async () => {
    const { world, visitor, path, pair } = await given();
    await visitor.press(path, 'not-working');
    const { answers } = await visitor.press(path, 'working');
    expect((await pair()).help).toEqual({});
    expect((await pair()).pauses).toMatchObject([{ ended: world.now() }]);
    expect(answers[0]).toBe('pause');
  });

  it('leaves a pause that ran before it', async () => {
    const { visitor, path, pair } = await given();
    await visitor.press(path, 'pause', { until: '2026-12-17' });
    await visitor.press(path, 'not-working');
    await visitor.press(path, 'working');
    expect((await pair()).pauses).toEqual([
      { by: zoeId, whole: true, from: plusMinutes('2026-12-03T10:00:00.000Z', 2), until: '2026-12-17' },
    ]);
  });
});
