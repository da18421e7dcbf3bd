import { describe, expect, it } from 'vitest';
import { makeHandler } from '../../functions/answer-link/handler.ts';
import { plusMinutes } from '../../shared/domain/time.ts';
import { aCohort, aPair, helene, zoe, zoeId } from '../support/builders.ts';
import { aVisitor, pathOf, reading } from '../support/visitor.ts';
import { webEvent } from '../support/web.ts';
import { aWorld } from '../support/world.ts';

const now = '2026-12-03T10:00:00.000Z';
const cohort = 'cohortaaaaaa';

const given = async () => {
  const world = aWorld({ cohort: aCohort(), people: [zoe(), helene()], pairs: [aPair()] });
  world.moveTo(plusMinutes(now, -reading));
  const path = await pathOf(world, 'stop', { cohort, person: zoeId });
  return {
    world,
    path,
    press: (answer: string) => aVisitor(world).press(path, answer),
    person: async () => (await world.store.person(cohort, zoeId))!,
  };
};

describe('"stop the reminders"', () => {
  it.each([
    ['that writes its form in one line', 'List-Unsubscribe=One-Click', 'application/x-www-form-urlencoded'],
    [
      'that writes its form in parts',
      '--b\r\nContent-Disposition: form-data; name="List-Unsubscribe"\r\n\r\nOne-Click\r\n--b--\r\n',
      'multipart/form-data; boundary=b',
    ],
  ])(
    'acts at once for a mailbox %s, which comes without a page and without cookies (RFC 8058)',
    async (_, body, type) => {
      const { world, path, person } = await given();
      world.moveTo(now);
      const event = { ...webEvent('POST', path, {}, { 'content-type': type }), body };
      const answer = await makeHandler(world)(event);
      expect([answer.statusCode, answer.cookies]).toEqual([200, undefined]);
      expect((await person()).quietSince).toBe(now);
    },
  );

  it('wakes whoever it was for, when pressed and when taken back', async () => {
    const { world, press, person } = await given();
    await press('stop');
    expect(world.queue).toEqual([{ kind: 'person', cohort, id: zoeId, at: now }]);
    expect((await person()).nextAt).toBe(now);
    await press('resume-reminders');
    expect((await person()).nextAt).toBe(plusMinutes(now, reading));
  });

  it('only asks on GET, and can be taken back', async () => {
    const { world, path, press, person } = await given();
    const before = world.dump();
    expect((await aVisitor(world).open(path)).answers).toEqual(['stop', 'resume-reminders']);
    expect(world.dump()).toEqual(before);
    expect((await press('stop')).answers).toEqual(['resume-reminders', 'stop']);
    expect((await person()).quietSince).toBe(now);
    expect((await press('resume-reminders')).answers).toEqual(['stop']);
    expect((await person()).quietSince).toBeUndefined();
  });

  it('says that what matters still comes', async () => {
    const { press } = await given();
    expect((await press('stop')).text).toMatch(/invitations.*certificat/);
  });

  it('is one click for mailboxes alone: no other page acts without one of ours', async () => {
    const { world } = await given();
    const before = world.dump();
    for (const [purpose, answer] of [
      ['me', 'stop'],
      ['in', 'in'],
    ] as const) {
      const path = await pathOf(world, purpose, { cohort, person: zoeId });
      const event = webEvent('POST', path, { 'List-Unsubscribe': 'One-Click', answer }, {});
      expect((await makeHandler(world)(event)).statusCode).toBe(403);
    }
    expect(world.dump()).toEqual(before);
  });
});
