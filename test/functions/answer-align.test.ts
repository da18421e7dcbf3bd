import { describe, expect, it } from 'vitest';
import { plusMinutes } from '../../shared/domain/time.ts';
import { heleneId, zoeId } from '../support/builders.ts';
import { liveUntil } from '../support/live.ts';
import { aScene, noahId } from '../support/scene.ts';
import { aVisitor } from '../support/visitor.ts';

const zoes = {
  rhythm: 'fixed',
  channel: 'inperson',
  confidentiality: 'nothing',
  feedback: 'plainly',
  cancel: 'dayahead',
  silence: 'call',
};
/** Alike in rhythm and channel only. */
const helenes = { ...zoes, confidentiality: 'lessons', feedback: 'gently', cancel: 'short', silence: 'wait' };

const given = async (isGroup = false) => {
  const scene = aScene({ isGroup });
  return {
    ...scene,
    visitor: aVisitor(scene.world),
    path: await scene.toPair('align'),
    helene: await scene.toPair('align', heleneId),
  };
};
const chosen = (body: string): readonly (string | undefined)[] =>
  [...body.matchAll(/type="radio" name="\w+" value="(\w+)" checked/g)].map(([, value]) => value);

describe('six questions about expectations', () => {
  it('are only asked on GET, and chosen by nobody else', async () => {
    const { world, visitor, path } = await given();
    const before = world.dump();
    const { body, answers } = await visitor.open(path);
    expect(answers).toEqual(['align']);
    expect(body.match(/<fieldset/g)).toHaveLength(6);
    expect(chosen(body)).toEqual([]);
    expect(world.dump()).toEqual(before);
  });

  it('need six answers: what is missing is marked, what is chosen stays, nothing is kept', async () => {
    const { visitor, path, pair } = await given();
    const { silence: _, ...five } = zoes;
    const { body, text } = await visitor.press(path, 'align', five);
    expect(text).toContain('Une question attend encore sa réponse');
    expect(chosen(body)).toEqual(Object.values(five));
    expect((await pair()).expectations).toEqual({});
  });

  it('are let go of soon after they were taken back, and nothing of them stays in the row', async () => {
    const { world, visitor, path, pair } = await given();
    await visitor.press(path, 'align', zoes);
    world.pass(5);
    await visitor.press(path, 'no-align');
    await liveUntil(world, plusMinutes(world.now(), 5));
    expect(JSON.stringify(await pair())).not.toContain('inperson');
  });

  it('take none but the answers that there are', async () => {
    const { visitor, path, pair } = await given();
    await visitor.press(path, 'align', { ...zoes, silence: 'constructor' });
    await visitor.press(path, 'align', { ...zoes, silence: 'fixed' });
    expect((await pair()).expectations).toEqual({});
  });

  it('are answered in private: nobody is shown them, and the partner not even that there are any', async () => {
    const { visitor, path, helene, pair, toPerson } = await given();
    const before = [await visitor.open(helene), await visitor.open(await toPerson('me', heleneId))].map(
      ({ text }) => text,
    );
    const { body, text, answers } = await visitor.press(path, 'align', zoes);
    expect(text).toContain('dès que Hélène Nguyễn-Østergård aura répondu aussi');
    expect(answers).toEqual(['align', 'no-align', 'keep-align']);
    expect(chosen(body)).toEqual([]);
    expect((await pair()).expectations).toEqual({ [zoeId]: zoes });
    const after = [await visitor.open(helene), await visitor.open(await toPerson('me', heleneId))];
    expect(after.map((page) => page.text)).toEqual(before);
    expect(chosen(after[0]!.body)).toEqual([]);
  });

  it('can be answered anew, and taken back', async () => {
    const { visitor, path, pair } = await given();
    await visitor.press(path, 'align', zoes);
    await visitor.press(path, 'align', helenes);
    expect((await pair()).expectations).toEqual({ [zoeId]: helenes });
    const { text, answers } = await visitor.press(path, 'no-align');
    expect(text).toContain('Vos réponses sont supprimées.');
    expect(answers).toEqual(['align']);
    expect((await pair()).expectations).toEqual({});
  });

  it.each([
    ['at leisure', 2],
    ['within the minute', 0.1],
  ])('become one card once both have answered %s, and no answer is kept anywhere', async (_, minutes) => {
    const { world, visitor, path, helene } = await given();
    await visitor.press(path, 'align', zoes, minutes);
    const card = await visitor.press(helene, 'align', helenes, minutes);
    const seen = await visitor.open(path);
    for (const { text, body, answers } of [card, seen]) {
      expect(text).toMatch(
        /À régler d’abord La confidentialité\..* Le silence\..* Et ensuite .*Déjà 2 points d’accord/,
      );
      expect([chosen(body), answers]).toEqual([[], []]);
      expect(text).not.toMatch(/Rien du tout|sans noms ni détails|Un appel/);
    }
    expect(world.queue.at(-1)).toMatchObject({ kind: 'pair' });
    const everything = JSON.stringify([
      world.dump(),
      world.logged,
      await world.store.trail('cohortaaaaaa', 'pairaaaaaaaa'),
    ]);
    for (const raw of ['dayahead', 'plainly', 'lessons', 'gently']) expect(everything).not.toContain(raw);
  });

  it('are left as they are by the button that says so, and never given by it', async () => {
    const { visitor, path, pair } = await given();
    await visitor.say(path, { answer: 'keep-align' });
    expect((await pair()).expectations).toEqual({});
    await visitor.press(path, 'align', zoes);
    await visitor.press(path, 'keep-align');
    expect((await pair()).expectations).toEqual({ [zoeId]: zoes });
  });

  it('stay closed once there is a card', async () => {
    const { visitor, path, helene, pair } = await given();
    await visitor.press(path, 'align', zoes);
    await visitor.press(helene, 'align', helenes);
    const { card } = await pair();
    await visitor.say(path, { answer: 'align', ...helenes });
    expect(JSON.stringify(await pair())).not.toContain('lessons');
    await visitor.say(path, { answer: 'no-align' });
    expect([(await pair()).card, (await pair()).expectations]).toEqual([card, {}]);
  });

  it('of a group become a card with the last of its people', async () => {
    const { visitor, path, helene, pair, toPair } = await given(true);
    await visitor.press(path, 'align', zoes);
    const { text } = await visitor.press(helene, 'align', helenes);
    expect(text).toContain('dès que Noah Lind aura répondu aussi');
    expect((await pair()).card).toBeUndefined();
    await visitor.press(await toPair('align', noahId), 'align', zoes);
    expect((await pair()).card).toMatchObject({ agreed: ['rhythm', 'channel'], first: ['confidentiality', 'silence'] });
  });
});
