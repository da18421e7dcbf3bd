import { describe, expect, it } from 'vitest';
import { answered, heleneId, zoeId } from '../support/builders.ts';
import { pressesOf } from '../support/presses.ts';
import { aScene } from '../support/scene.ts';
import { aVisitor } from '../support/visitor.ts';

const given = async (change: Parameters<typeof aScene>[0] = {}) => {
  const scene = aScene(change);
  return { ...scene, path: await scene.toPerson('me'), visitor: aVisitor(scene.world) };
};

describe('"my programme"', () => {
  it('shows each step where it stands, and what can be done now', async () => {
    const skipped = { experience: { by: heleneId, at: '2026-12-02T10:00:00.000Z' } };
    const { world, visitor, path } = await given({
      pair: { answers: answered(1, undefined, heleneId), skipped },
      at: '2026-12-30T10:00:00.000Z',
    });
    const before = world.dump();
    const { body, text } = await visitor.open(path);
    expect(text).toContain('Vous êtes la personne accompagnée. 1 rencontre enregistrée sur 6.');
    expect(text).toMatch(/Poser le cadre Hélène Nguyễn-Østergård l’a enregistrée le (?:mercredi )?2 décembre/);
    expect(text).toMatch(/Fixer le cap En ce moment, jusqu’au mardi 26 janvier/);
    expect(text).toMatch(/Partager l’expérience Sautée/);
    expect(text).toMatch(/Faire le bilan À partir du mardi 20 avril/);
    expect(body.match(/aria-current="step"/g)).toHaveLength(1);
    for (const purpose of ['met', 'date', 'notyet', 'move', 'skip', 'pause', 'align'])
      expect(body).toMatch(new RegExp(`href="/${purpose}/[a-z0-9]+"`));
    expect(world.dump()).toEqual(before);
  });

  it('leads to where a move can be taken back, for as long as it can', async () => {
    const moved = { expectations: { by: heleneId, at: '2026-12-02T10:00:00.000Z', times: 1 } };
    const { visitor, path } = await given({ pair: { moved } });
    const [, link = ''] = /href="(\/move\/[^"]+)"/.exec((await visitor.open(path)).body) ?? [];
    expect((await visitor.open(link)).answers).toContain('unmove');
  });

  it('promises no letter where none arrives, and names who helps', async () => {
    const stopped = { at: '2026-12-02T10:00:00.000Z', why: 'bounced' as const };
    const { visitor, path } = await given({ zoe: { stopped } });
    const { text, answers } = await visitor.open(path);
    expect(text).toMatch(/Plus rien n’est écrit à z•••e@example\.org.*adressez-vous à Claire Petit/);
    for (const asking of ['address', 'export', 'leave', 'erase']) expect(answers).not.toContain(asking);
  });

  it('leads only to pages that answer', async () => {
    const { visitor, path } = await given({ pair: { answers: answered(1) }, at: '2026-12-30T10:00:00.000Z' });
    const links = [...(await visitor.open(path)).body.matchAll(/href="(\/[^"]+)"/g)].map(([, link = '']) => link);
    expect(links.length).toBeGreaterThan(6);
    for (const link of links) expect((await visitor.open(link)).statusCode).toBe(200);
  });

  it('shows no address, neither the reader’s nor a partner’s', async () => {
    const { visitor, path } = await given();
    const { body, text } = await visitor.open(path);
    expect(text).toContain('z•••e@example.org');
    expect(body).not.toMatch(/zoe@|helene@|h…/);
  });

  it.each([
    ['a@example.org', 'a•••@example.org'],
    ['"a@b"@example.org', '"•••"@example.org'],
  ])('hides what it can of %s', async (address, masked) => {
    const { visitor, path } = await given({ zoe: { address } });
    expect((await visitor.open(path)).text.replaceAll('&quot;', '"')).toContain(masked);
  });

  it('says when the programme begins, and when it is over', async () => {
    const { world, visitor, path } = await given({ at: '2026-11-25T10:00:00.000Z' });
    expect((await visitor.open(path)).text).toContain(
      'le premier sujet arrive le mardi 1 décembre'.replace('1 ', '1er '),
    );
    world.moveTo('2027-08-01T10:00:00.000Z');
    const { text, answers } = await visitor.open(path);
    expect(text).toContain('Ce programme est terminé.');
    expect(answers).toContain('erase');
  });
});

describe('settings', () => {
  it('change the language, of the page at once and of the letters to come', async () => {
    const { world, visitor, path, person } = await given();
    const { body, text } = await visitor.say(path, { answer: 'language', language: 'en' });
    expect(body).toContain('<html lang="en">');
    expect(text).toContain('My programme');
    expect((await person()).language).toBe('en');
    expect(world.queue).toMatchObject([{ kind: 'person', id: zoeId }]);
  });

  it('change the zone, by which everything is told from then on', async () => {
    const { visitor, path, person } = await given();
    const { text } = await visitor.say(path, { answer: 'zone', zone: 'Pacific/Auckland' });
    expect(text).toContain('Votre fuseau est enregistré');
    expect((await person()).zone).toBe('Pacific/Auckland');
    expect((await visitor.open(path)).body).toContain('<option selected>Pacific/Auckland</option>');
  });

  it.each([
    [{ answer: 'zone', zone: 'Europe/Nowhere' }, 'Aucun fuseau ne porte ce nom.'],
    [{ answer: 'zone', zone: '<script>' }, 'Aucun fuseau ne porte ce nom.'],
    [{ answer: 'address', address: 'not an address' }, 'Ce n’est pas une adresse.'],
    [{ answer: 'address', address: '' }, 'Ce n’est pas une adresse.'],
    [{ answer: 'address', address: 'a@example.org\nBcc: b@example.org' }, 'Ce n’est pas une adresse.'],
  ])('say what is wrong with %j, and change nothing', async (form, problem) => {
    const { world, visitor, path } = await given();
    const before = world.dump();
    const { text, body } = await visitor.say(path, form);
    expect(text).toContain(problem);
    expect(pressesOf(body).flatMap(({ fields }) => fields)).toContainEqual(Object.entries(form)[1]);
    expect(body).not.toContain('<script>');
    expect(world.dump()).toEqual(before);
  });

  it.each(['de', '', 'constructor'])('know no language %j', async (language) => {
    const { visitor, path, person } = await given();
    await visitor.say(path, { answer: 'language', language });
    expect((await person()).language).toBe('fr');
  });

  it('stop the reminders, and bring them back', async () => {
    const { world, visitor, path, person } = await given();
    expect((await visitor.press(path, 'stop')).text).toContain('Vous ne recevez plus de rappels.');
    expect((await person()).quietSince).toBe(world.now());
    expect((await visitor.press(path, 'resume-reminders')).text).toContain('Vous recevez de nouveau les rappels.');
    expect((await person()).quietSince).toBeUndefined();
  });
});

it('whoever has left can still take their data along, or have it erased', async () => {
  const { visitor, path, person } = await given({ zoe: { leftAt: '2026-12-02T10:00:00.000Z' } });
  const { answers } = await visitor.open(path);
  expect(answers).toEqual(expect.arrayContaining(['export', 'erase']));
  await visitor.say(path, { answer: 'erase' });
  expect((await person()).request).toMatchObject({ what: 'erase', state: 'asked' });
});
