import { describe, expect, it } from 'vitest';
import { makeHandler } from '../../functions/answer-link/handler.ts';
import { answered, heleneId, zoeId } from '../support/builders.ts';
import { aScene, opened } from '../support/scene.ts';
import { aKnownVisitor, aVisitor } from '../support/visitor.ts';
import { webEvent } from '../support/web.ts';

const pressesItself = (body: string): boolean =>
  /<script>[^]*<form method="post" id="auto">|<form method="post" id="auto">[^]*<script>/.test(body);

describe('a browser', () => {
  it('is known an hour after the first press in it: from then on one click is enough', async () => {
    const { world, toStep, pair } = aScene();
    const visitor = aVisitor(world);
    expect(pressesItself((await visitor.open(await toStep('met'))).body)).toBe(false);
    await visitor.press(await toStep('met'), 'met');
    expect(visitor.cookies()).toEqual([expect.stringMatching(/^__Host-binome=[a-z0-9]{50}$/)]);

    const next = await toStep('met', zoeId, 'goals');
    world.pass(59);
    expect(pressesItself((await visitor.open(next)).body)).toBe(false);
    world.pass(1);
    expect(pressesItself((await visitor.open(next)).body)).toBe(true);
    const { answers } = await visitor.press(next, 'met', {}, 0);
    expect(answers).toEqual(['withdraw', 'keep-met']);
    expect((await pair()).answers['goals']).toEqual({
      [zoeId]: { says: 'met', at: world.now(), proof: 'known browser' },
    });
  });

  it('allows the one script that presses, and nothing else', async () => {
    const { world, toStep } = aScene();
    const { headers } = await (await aKnownVisitor(world)).open(await toStep('met'));
    expect(headers?.['content-security-policy']).toMatch(/script-src 'sha256-[\w+/]{43}=';/);
    expect((await aVisitor(world).open(await toStep('met'))).headers?.['content-security-policy']).not.toContain(
      'script',
    );
  });

  it('is remembered by no press that does not count, and forgotten by one that contradicts', async () => {
    const { world, toStep } = aScene();
    const visitor = aVisitor(world);
    const path = await toStep('met');
    await visitor.say(path, { answer: 'met' }, 0);
    await visitor.say(path, { answer: 'nonsense' });
    expect(visitor.cookies()).toEqual([]);
    await visitor.say(path, { answer: 'met' });
    expect(visitor.cookies()).toHaveLength(1);
    await visitor.say(path, { answer: 'withdraw' }, 0.01);
    expect(visitor.cookies()).toEqual([]);
  });

  it.each([
    ['language', { language: 'en' }],
    ['stop', {}],
    ['export', {}],
  ])('is remembered by no choice of one’s own that has no contrary beside it: %s', async (answer, fields) => {
    const { world, toPerson } = aScene();
    const visitor = aVisitor(world);
    await visitor.say(await toPerson('me'), { answer, ...fields });
    expect(visitor.cookies()).toEqual([]);
    expect(world.logged).toMatchObject([{ message: 'press counted' }]);
    await visitor.say(await toPerson('in'), { answer: 'in' });
    expect(visitor.cookies()).toHaveLength(1);
  });

  it('is remembered by no mailbox that unsubscribes for its reader', async () => {
    const { world, toPerson } = aScene();
    const event = webEvent('POST', await toPerson('stop'), { 'List-Unsubscribe': 'One-Click' }, {});
    expect((await makeHandler(world)(event)).cookies).toBeUndefined();
  });

  it('that is another’s is nobody’s: it neither presses by itself nor presses at once', async () => {
    const { world, toStep, pair } = aScene();
    const helene = await aKnownVisitor(world, heleneId);
    const path = await toStep('met');
    expect(pressesItself((await helene.open(path)).body)).toBe(false);
    await helene.press(path, 'met', {}, 0);
    expect((await pair()).answers).toEqual({});
    await helene.press(path, 'met');
    expect((await pair()).answers['expectations']).toMatchObject({ [zoeId]: { proof: 'pressed button' } });
  });
});

describe('a page in a browser that is known', () => {
  it.each([
    ['met', 'met'],
    ['in', 'in'],
    ['pulse/well', 'well'],
    ['pulse/badly', 'badly'],
  ])('presses by itself what its link says: %s', async (link, answer) => {
    const { world, toStep, toPerson } = aScene();
    const [purpose = '', choice] = link.split('/');
    const path = purpose === 'in' ? await toPerson('in') : await toStep(purpose === 'met' ? 'met' : 'pulse');
    const visitor = await aKnownVisitor(world);
    const { body, answers } = await visitor.open(choice === undefined ? path : `${path}/${choice}`);
    expect(pressesItself(body)).toBe(true);
    expect(answers[0]).toBe(answer);
  });

  it.each(['notyet', 'move', 'skip', 'date', 'pulse'] as const)(
    'never presses by itself where there is something to choose: %s',
    async (purpose) => {
      const { world, toStep } = aScene();
      expect(pressesItself((await (await aKnownVisitor(world)).open(await toStep(purpose))).body)).toBe(false);
    },
  );

  it('never presses by itself what cannot be undone, is not wanted, or concerns more than a step', async () => {
    const { world, toPair, toPerson, toConfirm } = aScene({
      zoe: { request: { n: 1, what: 'erase', at: opened, state: 'asked' } },
    });
    const visitor = await aKnownVisitor(world);
    for (const path of [
      await toPair('pause'),
      await toPair('align'),
      await toPerson('me'),
      await toPerson('stop'),
      await toConfirm(1),
    ])
      expect(pressesItself((await visitor.open(path)).body)).toBe(false);
  });

  it('does not press by itself while it is only fetched ahead', async () => {
    const { world, toStep } = aScene();
    const visitor = await aKnownVisitor(world);
    const event = {
      ...webEvent('GET', await toStep('met'), undefined, { 'sec-purpose': 'prefetch;prerender' }),
      cookies: [...visitor.cookies()],
    };
    expect(pressesItself((await makeHandler(world)(event)).body ?? '')).toBe(false);
    expect(world.logged.map(({ message }) => message)).toEqual(['link opened by a machine']);
  });

  it('does not press by itself for somebody who comes from another page of ours, maybe only to look', async () => {
    const { world, toStep } = aScene();
    const visitor = await aKnownVisitor(world);
    const event = {
      ...webEvent('GET', await toStep('met'), undefined, { 'sec-fetch-site': 'same-origin' }),
      cookies: [...visitor.cookies()],
    };
    expect(pressesItself((await makeHandler(world)(event)).body ?? '')).toBe(false);
  });

  it('does not press “we met” behind the link of a letter that says “it has not taken place”', async () => {
    const { world, toStep } = aScene();
    const { body, answers } = await (await aKnownVisitor(world)).open(`${await toStep('met')}/no`);
    expect([pressesItself(body), answers]).toEqual([false, ['met', 'not-met']]);
  });

  it('does not press again what was pressed, or what was taken back', async () => {
    const { world, toStep } = aScene();
    const visitor = await aKnownVisitor(world);
    const path = await toStep('met');
    await visitor.press(path, 'met');
    expect(pressesItself((await visitor.open(path)).body)).toBe(false);
    expect(pressesItself((await visitor.press(path, 'withdraw')).body)).toBe(false);
  });

  it('does not press by itself over what somebody else said', async () => {
    const { world, toStep } = aScene({ pair: { answers: answered(1, opened, heleneId) } });
    expect(pressesItself((await (await aKnownVisitor(world)).open(await toStep('met'))).body)).toBe(false);
  });
});
