import { describe, expect, it } from 'vitest';
import { heleneId, zoeId } from '../support/builders.ts';
import { aScene, noahId, opened } from '../support/scene.ts';
import { aVisitor } from '../support/visitor.ts';

const given = async (pair: Parameters<typeof aScene>[0] = {}) => {
  const scene = aScene({ isGroup: true, ...pair });
  return {
    ...scene,
    visitor: aVisitor(scene.world),
    helene: await scene.toStep('met', heleneId),
    noah: await scene.toStep('met', noahId),
  };
};
const ticked = (body: string): readonly (string | undefined)[] =>
  [...body.matchAll(/name="here" value="(\w+)" checked/g)].map(([, id]) => id);

describe('a group’s meeting', () => {
  it('asks who was there, with everybody ticked, and the button in view', async () => {
    const { visitor, helene } = await given();
    const { body, text } = await visitor.open(helene);
    expect(ticked(body)).toEqual([heleneId, zoeId, noahId]);
    expect(text).toContain('Hélène Nguyễn-Østergård (vous)');
    expect(body).not.toContain('<details open>');
  });

  it('counts for all with one press', async () => {
    const { visitor, helene, pair } = await given();
    await visitor.press(helene, 'met');
    expect((await pair()).answers['expectations']![heleneId]).not.toHaveProperty('absent');
  });

  it('does not count for who was not there; they and the others see it, and it can be corrected', async () => {
    const { visitor, helene, noah, pair, toPerson } = await given();
    const { text } = await visitor.press(helene, 'met', { here: [heleneId, zoeId] });
    expect(text).toContain('Sans : Noah Lind.');
    expect((await pair()).answers['expectations']![heleneId]).toMatchObject({ says: 'met', absent: [noahId] });
    const absent = await visitor.open(noah);
    expect(absent.text).toContain('vous n’étiez pas là');
    expect(absent.text).toContain('Aucune rencontre enregistrée sur 6');
    const own = await visitor.open(await toPerson('me', noahId));
    expect(own.text).toContain('elle ne compte donc pas pour vous');

    await visitor.press(helene, 'met', { here: [heleneId, zoeId, noahId] });
    expect((await visitor.open(noah)).text).toContain('1 rencontre enregistrée sur 6');
  });

  it('counts for who says so themselves, whatever another thought', async () => {
    const { visitor, helene, noah } = await given();
    await visitor.press(helene, 'met', { here: [heleneId, zoeId] });
    expect((await visitor.press(noah, 'met', { here: [heleneId, zoeId, noahId] })).text).toContain(
      '1 rencontre enregistrée',
    );
    expect((await visitor.open(helene)).text).not.toContain('Sans :');
  });

  it('says nothing of who was there if nobody is ticked, or only strangers', async () => {
    const { visitor, helene, pair } = await given();
    await visitor.press(helene, 'met', { here: [] });
    expect((await pair()).answers['expectations']![heleneId]).not.toHaveProperty('absent');
    await visitor.press(helene, 'met', { here: ['constructor', 'a'.repeat(16)] });
    expect((await pair()).answers['expectations']![heleneId]).not.toHaveProperty('absent');
  });

  it('takes whoever pauses for absent', async () => {
    const { visitor, helene } = await given({
      pair: { pauses: [{ by: noahId, whole: false, from: opened, until: '2027-01-10' }] },
    });
    expect(ticked((await visitor.open(helene)).body)).toEqual([heleneId, zoeId]);
  });

  it('is no question between two', async () => {
    const { visitor, helene, pair } = await given({ isGroup: false });
    expect((await visitor.open(helene)).body).not.toContain('name="here"');
    await visitor.say(helene, { answer: 'met', here: heleneId });
    expect((await pair()).answers['expectations']![heleneId]).not.toHaveProperty('absent');
  });
});
