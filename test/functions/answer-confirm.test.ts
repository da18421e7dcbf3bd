import { describe, expect, it } from 'vitest';
import { plusMinutes } from '../../shared/domain/time.ts';
import { heleneId, zoeId } from '../support/builders.ts';
import { liveUntil } from '../support/live.ts';
import { aScene } from '../support/scene.ts';
import { aKnownVisitor, aVisitor } from '../support/visitor.ts';

const asks = [
  ['leave', {}],
  ['erase', {}],
  ['export', {}],
  ['address', { address: 'zoe@example.com' }],
] as const;

const confirmIn = (text: string): string =>
  /https:\/\/mentor\.example\.org(\/confirm\/[a-z0-9]+)/.exec(text)?.[1] ?? '';

/** Zoé, in a browser that nobody knows unless she is at her own, and whoever holds a link of hers. */
const given = async (isKnown = false) => {
  const scene = aScene();
  const me = await scene.toPerson('me');
  const visitor = isKnown ? await aKnownVisitor(scene.world) : aVisitor(scene.world);
  /** Asks on "my programme", and lives until the second letter is there. */
  const ask = async (what: string, fields: Readonly<Record<string, string>> = {}) => {
    const page = await visitor.say(me, { answer: what, ...fields });
    const before = scene.world.mails.length;
    await liveUntil(scene.world, plusMinutes(scene.world.now(), 2));
    const letters = scene.world.mails.slice(before).filter(({ tags }) => tags['letter']?.startsWith('confirm'));
    return { page, letters, path: confirmIn(letters[0]?.text ?? '') };
  };
  return { ...scene, visitor, me, ask, request: async () => (await scene.person()).request };
};

describe.each(asks)('to %s', (what, fields) => {
  it('needs a second letter, to the address on file: the press alone changes nothing', async () => {
    const { person, ask } = await given();
    const before = await person();
    const { page, letters } = await ask(what, fields);
    expect(page.text).toContain('Une lettre part à z•••e@example.org : elle arrive dans quelques minutes.');
    expect(letters.map(({ to }) => to)).toEqual(['zoe@example.org']);
    const { address, pairs, leftAt, name, request } = await person();
    expect({ address, pairs, leftAt, name }).toEqual({
      address: before.address,
      pairs: before.pairs,
      leftAt: undefined,
      name: before.name,
    });
    expect(request).toMatchObject({ n: 1, what, state: 'asked' });
  });

  it('is shown, not done, by opening the letter’s link, and done by pressing “yes” behind it', async () => {
    const { world, visitor, ask, request } = await given();
    const { path } = await ask(what, fields);
    const before = world.dump();
    expect((await visitor.open(path)).answers).toEqual(['yes', 'no']);
    expect(world.dump()).toEqual(before);
    const { statusCode, answers } = await visitor.press(path, 'yes');
    expect([statusCode, answers]).toEqual([200, []]);
    expect(await request()).toMatchObject({ n: 1, what, state: 'confirmed' });
    expect(world.queue).toMatchObject([{ kind: 'person', id: zoeId }]);
  });

  it('is dropped by “no”, for good', async () => {
    const { visitor, ask, request } = await given();
    const { path } = await ask(what, fields);
    expect((await visitor.press(path, 'no')).text).toContain('Rien ne change');
    expect(await request()).toMatchObject({ state: 'dropped' });
    expect((await visitor.say(path, { answer: 'yes' })).text).toContain('Rien ne change');
    expect(await request()).toMatchObject({ state: 'dropped' });
  });

  it('can no longer be confirmed after half an hour', async () => {
    const { world, visitor, ask, request } = await given();
    const { path } = await ask(what, fields);
    const { at } = (await request())!;
    world.moveTo(plusMinutes(at, 30));
    expect((await visitor.open(path)).text).toContain('Ce lien ne fonctionne plus');
    expect((await visitor.say(path, { answer: 'yes' }, 0.1)).answers).toEqual([]);
    expect(await request()).toMatchObject({ state: 'asked' });
  });

  it('days later is told to be too late, with where to ask again, and nothing of what the reader may do', async () => {
    const { world, visitor, ask } = await given();
    const { path } = await ask(what, fields);
    world.moveTo(plusMinutes(world.now(), 3 * 24 * 60));
    const before = world.dump();
    for (const page of [await visitor.open(path), await visitor.say(path, { answer: 'yes' })]) {
      expect(page.text).toContain('Une confirmation vaut 30 minutes');
      expect(page.text).toContain('demandez-la de nouveau depuis « Mon programme »');
      expect([page.answers, page.body.match(/href="\/[a-z]+\/[a-z0-9]{40,}/g)]).toEqual([[], null]);
    }
    expect(world.dump()).toEqual(before);
  });

  it('can still be confirmed a second before', async () => {
    const { world, visitor, ask, request } = await given();
    const { path } = await ask(what, fields);
    world.moveTo(plusMinutes((await request())!.at, 30 - 2 / 60));
    await visitor.press(path, 'yes', {}, 1 / 60);
    expect(await request()).toMatchObject({ state: 'confirmed' });
  });
});

describe('the second letter', () => {
  it('leaves at once from a browser that is known, and after 75 seconds from another', async () => {
    for (const [isKnown, minutes] of [
      [true, 0],
      [false, 1.25],
    ] as const) {
      const { world, ask, request } = await given(isKnown);
      const { letters } = await ask('export');
      const { at } = (await request())!;
      expect(letters.map((letter) => letter.at)).toEqual([plusMinutes(at, minutes)]);
      expect(world.mails.every(({ to }) => to !== 'zoe@example.com')).toBe(true);
    }
  });

  it('is sent once, however often it is asked for while it is good', async () => {
    const { ask, request } = await given();
    await ask('leave');
    const { letters } = await ask('leave');
    expect([letters, (await request())?.n]).toEqual([[], 1]);
  });

  it('of an earlier request is void once another has been made', async () => {
    const { visitor, ask, request } = await given();
    const { path: toLeave } = await ask('leave');
    const { path: toExport } = await ask('export');
    expect((await visitor.say(toLeave, { answer: 'yes' })).text).toContain('Ce lien ne fonctionne plus');
    expect(await request()).toMatchObject({ n: 2, what: 'export', state: 'asked' });
    await visitor.press(toExport, 'yes');
    expect(await request()).toMatchObject({ n: 2, state: 'confirmed' });
  });

  it('for a new address names it, and goes to the old', async () => {
    const { ask } = await given();
    const { letters, path } = await ask('address', { address: 'zoe@example.com' });
    expect(letters.map(({ to, text }) => [to, text.includes('zoe@example.com')])).toEqual([['zoe@example.org', true]]);
    expect(path).not.toBe('');
  });

  it('confirms what it asked for, not what is asked for meanwhile: another address needs another letter', async () => {
    const { visitor, ask, request } = await given();
    const { path } = await ask('address', { address: 'zoe@example.com' });
    await ask('address', { address: 'mallory@example.com' });
    await visitor.say(path, { answer: 'yes' });
    expect(await request()).toMatchObject({ n: 2, address: 'mallory@example.com', state: 'asked' });
  });
});

describe('"my programme"', () => {
  it.each([
    ['leave', {}, 'Votre départ est confirmé : il prend effet dans quelques minutes.'],
    ['erase', {}, 'L’effacement de vos données est confirmé : il a lieu dans quelques minutes.'],
    ['address', { address: 'zoe@example.com' }, 'Votre nouvelle adresse est confirmée'],
  ] as const)('says that what is confirmed (%s) is under way until it is done', async (what, fields, words) => {
    const { world, visitor, me, ask } = await given();
    const { path } = await ask(what, fields);
    expect((await visitor.open(me)).text).not.toContain(words);
    await visitor.press(path, 'yes');
    expect((await visitor.open(me)).text).toContain(words);
    await liveUntil(world, plusMinutes(world.now(), 2));
    expect((await visitor.open(me)).text).not.toContain(words);
  });

  it('says nothing of the kind of what was dropped, nor of data that was fetched', async () => {
    for (const [what, answer] of [
      ['leave', 'no'],
      ['export', 'yes'],
    ] as const) {
      const { visitor, me, ask } = await given();
      await visitor.press((await ask(what)).path, answer);
      expect((await visitor.open(me)).text).not.toMatch(/est confirmée? :/);
    }
  });

  it('promises no other letter while what is confirmed waits to be done', async () => {
    const { visitor, me, ask, request } = await given();
    await visitor.press((await ask('leave')).path, 'yes');
    const { text } = await visitor.say(me, { answer: 'erase' }, 0.1);
    expect(text).not.toContain('Une lettre part');
    expect(text).toContain('Votre départ est confirmé');
    expect(await request()).toMatchObject({ n: 1, what: 'leave', state: 'confirmed' });
  });
});

describe('a letter that was forwarded', () => {
  it('alone can do nothing that cannot be undone', async () => {
    const { world, me, toPair, toStep, toPerson, person } = await given();
    const before = await person();
    const stranger = aVisitor(world);
    for (const [what, fields] of asks) await stranger.say(me, { answer: what, ...fields });
    for (const path of [me, await toPerson('in'), await toPerson('stop'), await toStep('met'), await toPair('pause')])
      for (const answer of ['yes', 'leave', 'erase', 'export']) await stranger.say(path, { answer, n: '1' });
    const { address, name, pairs, leftAt, request } = await person();
    expect({ address, name, pairs, leftAt }).toEqual({
      address: before.address,
      name: before.name,
      pairs: before.pairs,
    });
    expect(request?.state).toBe('asked');
  });

  it('holds no token that confirms: one of another kind, person or number is refused', async () => {
    const { world, visitor, me, ask, request, toConfirm } = await given();
    await ask('erase');
    const token = me.split('/')[2] ?? '';
    expect((await visitor.say(`/confirm/${token}`, { answer: 'yes' })).statusCode).toBe(404);
    for (const path of [await toConfirm(0), await toConfirm(2), await toConfirm(1, heleneId)])
      expect((await visitor.say(path, { answer: 'yes' })).text).toContain('Ce lien ne fonctionne plus');
    expect(await request()).toMatchObject({ n: 1, state: 'asked' });
    await aVisitor(world).say(await toConfirm(1), { answer: 'yes' });
    expect(await request()).toMatchObject({ state: 'confirmed' });
  });
});
