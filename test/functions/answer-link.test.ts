import { describe, expect, it } from 'vitest';
import { makeHandler } from '../../functions/answer-link/handler.ts';
import type { Pair } from '../../shared/domain/pair.ts';
import { aCohort, aPair, answered, helene, heleneId, zoe, zoeId } from '../support/builders.ts';
import { webEvent } from '../support/web.ts';
import { aWorld } from '../support/world.ts';

const now = '2026-12-03T10:00:00.000Z';
const far = '2030-01-01T00:00:00.000Z';
const claims = { cohort: 'cohortaaaaaa', person: zoeId, pair: 'pairaaaaaaaa', step: 'expectations' };

const given = async (pair: Partial<Pair> = {}, person = zoeId) => {
  const world = aWorld({ cohort: aCohort(), people: [zoe(), helene()], pairs: [aPair(pair)] });
  world.moveTo(now);
  const path = new URL(await world.signLink('met', { ...claims, person }, far)).pathname;
  const send = (method: string, form?: Record<string, string>, headers?: Record<string, string>) =>
    makeHandler(world)(webEvent(method, path, form, headers));
  return { world, path, send, pair: () => world.store.pair('cohortaaaaaa', 'pairaaaaaaaa') };
};

describe('"We met"', () => {
  it.each(['GET', 'HEAD'])('%s shows, and leaves the table as it was', async (method) => {
    const { world, send } = await given();
    const before = world.dump();
    const page = await send(method);
    expect(page.statusCode).toBe(200);
    expect(world.dump()).toEqual(before);
    expect(page.body).toHaveLength(method === 'HEAD' ? 0 : (page.body ?? '').length);
  });

  it('names the partner and the step before the press', async () => {
    const { send } = await given();
    const { body } = await send('GET');
    expect(body).toContain('Hélène Nguyễn-Østergård');
    expect(body).toContain('value="met"');
  });

  it('records on POST, in one write and without a message', async () => {
    const { world, send, pair } = await given();
    expect((await send('POST', { answer: 'met' })).statusCode).toBe(200);
    expect((await pair())?.answers).toEqual({ expectations: { by: zoeId, at: now, proof: 'pressed button' } });
    expect([(await pair())?.version, world.queue]).toEqual([1, []]);
  });

  it('leads on to the date of the next meeting', async () => {
    const { world, send } = await given();
    const { body = '' } = await send('POST', { answer: 'met' });
    const [, token = ''] = /\/date\/([a-z0-9]+)/.exec(body) ?? [];
    expect(await world.readLink('date', token)).toEqual({ ...claims, step: 'goals' });
  });

  it('shows the state, never an error, however often it is pressed', async () => {
    const { send, pair } = await given();
    const pages = [await send('POST', { answer: 'met' }), await send('POST', { answer: 'met' }), await send('GET')];
    expect(pages.map(({ statusCode }) => statusCode)).toEqual([200, 200, 200]);
    expect(pages.every(({ body }) => body?.includes('value="undo"'))).toBe(true);
    expect((await pair())?.version).toBe(1);
  });

  it.each(['', 'agree', 'constructor', 'toString', '__proto__'])(
    'does nothing for %j, a button that does not exist',
    async (answer) => {
      const { world, send } = await given();
      const before = world.dump();
      expect((await send('POST', { answer })).body).toContain('value="met"');
      expect(world.dump()).toEqual(before);
    },
  );

  it('is undone by either, and the trail keeps what was said before', async () => {
    const { world, send, pair } = await given({
      answers: answered(1, now, heleneId),
      events: [{ did: 'met', step: 'expectations', by: heleneId, at: now }],
    });
    expect((await send('GET')).body).toContain('Hélène');
    await send('POST', { answer: 'undo' });
    expect([(await pair())?.answers, (await pair())?.events]).toEqual([
      {},
      [{ did: 'undo', step: 'expectations', by: zoeId, at: now }],
    ]);
    expect(Object.keys(world.dump())).toContain('events cohortaaaaaa pairaaaaaaaa 0');
  });

  it('wakes the pair when it earns the certificate', async () => {
    const { answers } = aPair({ answers: answered(5) });
    const { expectations: _, ...four } = answers;
    const { world, send, pair } = await given({ answers: four });
    await send('POST', { answer: 'met' });
    expect(world.queue).toEqual([{ kind: 'pair', cohort: 'cohortaaaaaa', id: 'pairaaaaaaaa', at: now }]);
    expect((await pair())?.nextAt).toBe(now);
  });

  it('is not recorded for a page of somebody else, or for no page at all', async () => {
    const { world, send } = await given();
    const before = world.dump();
    const refused = [
      await send('POST', { answer: 'met' }, { 'sec-fetch-site': 'cross-site', origin: 'https://evil.example' }),
      await send('POST', { answer: 'met' }, { origin: 'null' }),
      await send('POST', { answer: 'met' }, {}),
    ];
    expect(refused.map(({ statusCode }) => statusCode)).toEqual([403, 403, 403]);
    expect(world.dump()).toEqual(before);
  });

  it('no longer counts thirty days after the end', async () => {
    const { world, send } = await given();
    world.moveTo('2027-07-01T10:00:00.000Z');
    const before = world.dump();
    expect((await send('POST', { answer: 'met' })).body).not.toContain('value="undo"');
    expect(world.dump()).toEqual(before);
  });

  it('works for a gateway that shouts', async () => {
    const { world, path, pair } = await given();
    const shouted = path.replace(/[^/]+$/, (token) => token.toUpperCase());
    expect((await makeHandler(world)(webEvent('POST', shouted, { answer: 'met' }))).statusCode).toBe(200);
    expect((await pair())?.answers).toHaveProperty('expectations');
  });

  it('retries on what the partner writes at the same moment', async () => {
    const { world, send, pair } = await given();
    const save = world.store.savePair;
    let rivals = 3;
    world.store.savePair = async (row) => {
      if ((rivals -= 1) >= 0) await save({ ...(await pair())!, answers: answered(1, now, heleneId) });
      return await save(row);
    };
    expect((await send('POST', { answer: 'met' })).statusCode).toBe(200);
    expect((await pair())?.answers['expectations']?.by).toBe(heleneId);
  });
});

describe('"stop these letters"', () => {
  const stopping = async () => {
    const { world } = await given();
    const path = new URL(await world.signLink('stop', { cohort: claims.cohort, person: zoeId }, far)).pathname;
    return {
      path,
      world,
      send: (method: string, form?: Record<string, string>, headers?: Record<string, string>) =>
        makeHandler(world)(webEvent(method, path, form, headers)),
      stoppedAt: async () => (await world.store.person(claims.cohort, zoeId))?.stoppedAt,
    };
  };

  it('acts for a mailbox in one click, which comes without a page (RFC 8058)', async () => {
    const { send, stoppedAt } = await stopping();
    expect((await send('POST', { 'List-Unsubscribe': 'One-Click' }, {})).statusCode).toBe(200);
    expect(await stoppedAt()).toBe(now);
  });

  it('acts for a mailbox that writes its form in parts', async () => {
    const { world, path, stoppedAt } = await stopping();
    const body = '--b\r\nContent-Disposition: form-data; name="List-Unsubscribe"\r\n\r\nOne-Click\r\n--b--\r\n';
    const event = { ...webEvent('POST', path, {}, { 'content-type': 'multipart/form-data; boundary=b' }), body };
    expect((await makeHandler(world)(event)).statusCode).toBe(200);
    expect(await stoppedAt()).toBe(now);
  });

  it('leaves nothing to wake for, and brings back what is still current when it is taken back', async () => {
    const { world, send } = await stopping();
    await send('POST', { answer: 'stop' });
    expect(world.queue).toEqual([{ kind: 'person', cohort: claims.cohort, id: zoeId, at: now }]);
    await send('POST', { answer: 'resume' });
    expect((await world.store.person(claims.cohort, zoeId))?.nextAt).toBe(now);
  });

  it('only asks on GET, and can be taken back', async () => {
    const { send, stoppedAt } = await stopping();
    await send('GET');
    expect(await stoppedAt()).toBeUndefined();
    await send('POST', { answer: 'stop' });
    expect(await stoppedAt()).toBe(now);
    await send('POST', { answer: 'resume' });
    expect(await stoppedAt()).toBeUndefined();
  });
});
