import { describe, expect, it } from 'vitest';
import { makeHandler } from '../../functions/answer-link/handler.ts';
import type { Pair } from '../../shared/domain/pair.ts';
import { plusMinutes } from '../../shared/domain/time.ts';
import { aCohort, aPair, answered, helene, heleneId, zoe, zoeId } from '../support/builders.ts';
import { aKnownVisitor, aVisitor, pathOf, reading } from '../support/visitor.ts';
import { webEvent } from '../support/web.ts';
import { aWorld } from '../support/world.ts';

/** When the first press comes. */
const now = '2026-12-03T10:00:00.000Z';
const claims = { cohort: 'cohortaaaaaa', person: zoeId, pair: 'pairaaaaaaaa', step: 'expectations' };

const given = async (pair: Partial<Pair> = {}) => {
  const world = aWorld({ cohort: aCohort(), people: [zoe(), helene()], pairs: [aPair(pair)] });
  world.moveTo(plusMinutes(now, -reading));
  const path = await pathOf(world, 'met', claims);
  const visitor = aVisitor(world);
  return {
    world,
    path,
    press: (answer: string) => visitor.press(path, answer),
    send: (method: string, form?: Record<string, string>, headers?: Record<string, string>) =>
      makeHandler(world)(webEvent(method, path, form, headers)),
    pair: async () => (await world.store.pair('cohortaaaaaa', 'pairaaaaaaaa'))!,
  };
};
const mine = { expectations: { [zoeId]: { says: 'met', at: now, proof: 'pressed button' } } };

describe('"We met"', () => {
  it.each(['GET', 'HEAD'])('%s shows, and leaves the table as it was', async (method) => {
    const { world, send } = await given();
    const before = world.dump();
    const page = await send(method);
    expect(page.statusCode).toBe(200);
    expect(world.dump()).toEqual(before);
    expect(page.body).toHaveLength(method === 'HEAD' ? 0 : (page.body ?? '').length);
  });

  it('names the partner and the step before the press, and offers the contrary after it', async () => {
    const { world, path } = await given();
    const { text, answers } = await aVisitor(world).open(path);
    expect(text).toContain('Hélène Nguyễn-Østergård');
    expect(text).toContain('Rencontre 1 sur 6 · Poser le cadre');
    expect(answers).toEqual(['met', 'not-met']);
  });

  it('records on POST, in one write and without a message', async () => {
    const { world, press, pair } = await given();
    expect((await press('met')).statusCode).toBe(200);
    expect((await pair()).answers).toEqual(mine);
    expect([(await pair()).version, world.queue]).toEqual([1, []]);
  });

  it('leads on to the date of the next meeting', async () => {
    const { world, press } = await given();
    const { body } = await press('met');
    const [, token = ''] = /\/date\/([a-z0-9]+)/.exec(body) ?? [];
    expect(await world.readLink('date', token)).toEqual({ ...claims, step: 'goals' });
  });

  it('shows the state, never an error, however often it is pressed', async () => {
    const { world, path, pair } = await given();
    const visitor = aVisitor(world);
    const pages = [
      await visitor.say(path, { answer: 'met' }),
      await visitor.say(path, { answer: 'met' }),
      await visitor.open(path),
    ];
    const recorded = { statusCode: 200, answers: ['withdraw', 'keep-met'] };
    expect(pages).toMatchObject([recorded, recorded, recorded]);
    expect((await pair()).answers).toEqual(mine);
  });

  it('is not written a second time by whoever cannot be a robot', async () => {
    const { world, path, pair } = await given();
    const visitor = await aKnownVisitor(world);
    for (const _ of [1, 2])
      expect((await visitor.say(path, { answer: 'met' })).answers).toEqual(['withdraw', 'keep-met']);
    expect((await pair()).version).toBe(1);
  });

  it.each(['', 'agree', 'undo', 'constructor', 'toString', '__proto__'])(
    'does nothing for %j, a button that does not exist',
    async (answer) => {
      const { world, path } = await given();
      const before = world.dump();
      expect((await aVisitor(world).say(path, { answer })).answers).toEqual(['met', 'not-met']);
      expect(world.dump()).toEqual(before);
    },
  );

  it('is taken back by who said it, and the trail keeps what was said before', async () => {
    const events = [{ did: 'met', step: 'expectations', by: zoeId, at: '2026-12-02T10:00:00.000Z' }];
    const { world, press, pair } = await given({ answers: answered(1, '2026-12-02T10:00:00.000Z'), events });
    const { body, answers } = await press('withdraw');
    expect(body).toContain('role="status"');
    expect(answers).toEqual(['met', 'not-met']);
    expect([(await pair()).answers, (await pair()).events]).toEqual([
      {},
      [...events, { did: 'withdraw', step: 'expectations', by: zoeId, at: now }],
    ]);
    expect(await world.store.trail('cohortaaaaaa', 'pairaaaaaaaa')).toEqual([]);
  });

  it('that the partner said is contradicted, never taken back', async () => {
    const { world, path, press, pair } = await given({ answers: answered(1, '2026-12-02T10:00:00.000Z', heleneId) });
    const shown = await aVisitor(world).open(path);
    expect(shown.body).toContain('Hélène');
    expect(shown.answers).toEqual(['not-met', 'keep-met']);
    await aVisitor(world).say(path, { answer: 'withdraw' });
    expect((await pair()).answers).toEqual(answered(1, '2026-12-02T10:00:00.000Z', heleneId));
    expect((await press('not-met')).answers).toEqual(['met', 'not-met']);
    expect((await pair()).answers['expectations']).toMatchObject({
      [heleneId]: { says: 'met' },
      [zoeId]: { says: 'not met' },
    });
  });

  it('wakes the pair when it earns the certificate', async () => {
    const { answers } = aPair({ answers: answered(5) });
    const { expectations: _, ...four } = answers;
    const { world, press, pair } = await given({ answers: four });
    await press('met');
    expect(world.queue).toEqual([{ kind: 'pair', cohort: 'cohortaaaaaa', id: 'pairaaaaaaaa', at: now }]);
    expect((await pair()).nextAt).toBe(now);
  });

  it('is not recorded for a page of somebody else, or for no page at all', async () => {
    const { world, path, send } = await given();
    const shown = await world.signShown(path.split('/')[2]!);
    world.moveTo(now);
    const before = world.dump();
    const form = { answer: 'met', shown };
    const refused = [
      await send('POST', form, { 'sec-fetch-site': 'cross-site', origin: 'https://evil.example' }),
      await send('POST', form, { origin: 'null' }),
      await send('POST', form, {}),
    ];
    expect(refused.map(({ statusCode }) => statusCode)).toEqual([403, 403, 403]);
    expect(world.dump()).toEqual(before);
    expect((await send('POST', form)).statusCode).toBe(200);
    expect(world.dump()).not.toEqual(before);
  });

  it('no longer counts thirty days after the end', async () => {
    const { world, path } = await given();
    world.moveTo('2027-07-01T10:00:00.000Z');
    const before = world.dump();
    expect((await aVisitor(world).say(path, { answer: 'met' })).answers).toEqual([]);
    expect(world.dump()).toEqual(before);
  });

  it('works for a gateway that shouts', async () => {
    const { world, path, pair } = await given();
    const shouted = path.replace(/[^/]+$/, (token) => token.toUpperCase());
    expect((await aVisitor(world).press(shouted, 'met')).statusCode).toBe(200);
    expect((await pair()).answers).toEqual(mine);
  });

  it('retries on what the partner writes at the same moment', async () => {
    const { world, press, pair } = await given();
    const save = world.store.savePair;
    let rivals = 3;
    world.store.savePair = async (row) => {
      if ((rivals -= 1) >= 0) await save({ ...(await pair()), answers: answered(1, now, heleneId) });
      return await save(row);
    };
    expect((await press('met')).statusCode).toBe(200);
    expect((await pair()).answers['expectations']).toEqual({
      ...answered(1, now, heleneId)['expectations'],
      ...mine.expectations,
    });
    expect((await pair()).version).toBe(4);
  });
});
