import { describe, expect, it } from 'vitest';
import { makeHandler as makeFeedback } from '../../functions/record-feedback/handler.ts';
import { makeHandler as makeWake } from '../../functions/wake/handler.ts';
import { invitationFile } from '../../shared/calendar/invitation.ts';
import { agreeDate } from '../../shared/domain/meeting-date.ts';
import { aCohort, aPair, helene, heleneId, zoe, zoeId } from '../support/builders.ts';
import { aSaturday, agree, evening, invitation } from '../support/dates.ts';
import { liveUntil } from '../support/live.ts';
import { aWorld, queueEvent } from '../support/world.ts';

const uid = 'pairaaaaaaaa-expectations@mentor.example.org';

describe('an agreed date', () => {
  it('reaches both at once, whatever the hour, with a calendar entry each', async () => {
    const { say, since, letters } = await aSaturday();
    await say(agree);
    expect(letters()).toEqual([
      ['helene', invitation(1), evening],
      ['zoe', invitation(1), evening],
    ]);
    expect(since().map(({ calendar }) => calendar)).toEqual([
      expect.objectContaining({
        method: 'REQUEST',
        uid,
        sequence: 1,
        stamp: evening,
        start: '2026-12-10T16:30:00.000Z',
        minutes: 45,
        summary: 'Meeting with Zoé Lefèvre: Agree how to work together',
        organizer: { name: 'Cercle de mentorat', address: 'mentor@example.org' },
      }),
      expect.objectContaining({ uid, summary: expect.stringContaining('Rencontre avec Hélène') }),
    ]);
    for (const { to, calendar, text } of since()) {
      expect(invitationFile(calendar!)).toContain('SEQUENCE:1');
      expect(calendar!.description).toContain(calendar!.url);
      expect(calendar!.url).toMatch(/^https:\/\/mentor\.example\.org\/met\//);
      expect(text).toMatch(/(Thursday 10 December at 22:00|Jeudi 10 décembre à 17\u00A0h\u00A030)/);
      const other = to === 'helene@example.org' ? 'zoe@example.org' : 'helene@example.org';
      expect(calendar!.attendees.map(({ address }) => address)).toEqual([to, other]);
    }
  });

  it('is asked about at nine where each of them is: the next morning who set it, the other on a working day after two more', async () => {
    const { world, say, letters, since, asked } = await aSaturday();
    await say(agree);
    await liveUntil(world, '2026-12-20T08:00:00.000Z');
    expect(await asked()).toEqual(['Zoé 1', 'Hélène 1']);
    expect(letters().slice(2)).toEqual([
      ['zoe', 'd20261211', '2026-12-11T08:00:00.000Z'],
      ['helene', 'd20261214', '2026-12-14T03:30:00.000Z'],
    ]);
    expect(
      since()
        .slice(2)
        .map(({ calendar }) => calendar),
    ).toEqual([undefined, undefined]);
  });

  it('is not asked about once they said that they met, until they take it back', async () => {
    const { world, say, letters } = await aSaturday();
    await say(agree);
    await say({ answer: 'met' }, 'met');
    await liveUntil(world, '2026-12-20T08:00:00.000Z');
    expect(letters()).toHaveLength(2);
    await say({ answer: 'withdraw' }, 'met');
    await liveUntil(world, '2026-12-21T09:00:00.000Z');
    expect(
      letters()
        .slice(2)
        .map(([, letter]) => letter),
    ).toEqual(['d20261221', 'd20261221']);
  });

  it('moved, is an update of the same entry, and asked about at its new place only', async () => {
    const { world, say, since, letters } = await aSaturday();
    await say(agree);
    world.pass(60);
    await say({ ...agree, day: '2026-12-14' }, 'date', heleneId);
    expect(since().map(({ calendar }) => [calendar?.uid, calendar?.sequence, calendar?.method])).toEqual([
      [uid, 1, 'REQUEST'],
      [uid, 1, 'REQUEST'],
      [uid, 2, 'REQUEST'],
      [uid, 2, 'REQUEST'],
    ]);
    await liveUntil(world, '2026-12-20T08:00:00.000Z');
    expect(
      letters()
        .slice(4)
        .map(([, letter]) => letter),
    ).toEqual(['d20261215', 'd20261217']);
  });

  it('is called moved only to whoever expects another', async () => {
    const { press, say, since } = await aSaturday();
    await press(agree);
    await say({ ...agree, time: '18:00' });
    await say({ ...agree, time: '18:30' });
    await say({ answer: 'cancel' });
    await say({ answer: 'restore' });
    const toHelene = since().filter(({ to }) => to === 'helene@example.org');
    expect(toHelene.map(({ subject }) => subject.replace('your meeting with Zoé Lefèvre', '…'))).toEqual([
      'Zoé Lefèvre: Thursday 10 December at 22:30',
      'New date: …',
      'Date cancelled: …',
      'Zoé Lefèvre: Thursday 10 December at 23:00',
    ]);
  });

  it('cancelled, leaves both calendars, and is asked about by nobody', async () => {
    const { world, say, since, letters, asked } = await aSaturday();
    await say(agree);
    await say({ answer: 'cancel' });
    await liveUntil(world, '2026-12-20T08:00:00.000Z');
    expect(letters().slice(2, 4)).toEqual([
      ['helene', invitation(2, 'cancellation'), evening],
      ['zoe', invitation(2, 'cancellation'), evening],
    ]);
    expect(await asked()).toEqual([]);
    expect(
      since()
        .filter(({ calendar }) => calendar)
        .slice(2)
        .map(({ calendar }) => [calendar?.method, calendar?.uid, calendar?.sequence]),
    ).toEqual([
      ['CANCEL', uid, 2],
      ['CANCEL', uid, 2],
    ]);
  });

  it('cancelled before anybody was told of it, is told to nobody', async () => {
    const { world, press, since, letters, asked } = await aSaturday();
    await press(agree);
    await press({ answer: 'cancel' });
    await liveUntil(world, '2026-12-20T08:00:00.000Z');
    expect([since().filter(({ calendar }) => calendar), await asked()]).toEqual([[], []]);
    // What comes is what comes without any date: a gentle word a week after the topic, or the last sign of life.
    expect(letters().map(([to, letter]) => [to, letter])).toEqual([
      ['helene', 'd20261208'],
      ['zoe', 'd20261214'],
      ['helene', 'd20261215'],
    ]);
  });

  it('reaches also who stopped the reminders, but does not ask them whether they met', async () => {
    const { world, say, letters, asked } = await aSaturday({ quietSince: '2026-12-02T08:00:00.000Z' });
    await say(agree);
    await liveUntil(world, '2026-12-20T08:00:00.000Z');
    expect(letters().map(([to]) => to)).toEqual(['helene', 'zoe', 'helene']);
    expect(await asked()).toEqual(['Hélène 1']);
  });

  it('is told with all the others by one wake, however many pairs a mentor has', async () => {
    const pairs = Array.from({ length: 20 }, (_, index) => `pair${index}`);
    const meeting = { at: '2026-12-10T16:30:00.000Z', minutes: 45 };
    const world = aWorld({
      cohort: aCohort(),
      people: [zoe({ pairs }), helene({ pairs })],
      pairs: pairs.map((id) =>
        agreeDate(aCohort(), aPair({ id }), 'expectations', meeting, { by: zoeId, now: evening, held: false }),
      ),
    });
    let turns = 0;
    world.turn = async () => ((turns += 1) % 2 === 1 ? 'waited' : 'at once');
    world.moveTo(evening);
    const { batchItemFailures } = await makeWake(world)(
      queueEvent({ kind: 'person', cohort: 'cohortaaaaaa', id: heleneId, at: evening }),
    );
    expect([batchItemFailures, world.mails.filter(({ calendar }) => calendar).length]).toEqual([[], 20]);
  });

  it('whose letter was lost is told again an hour later under the same key, unless SES tells that it arrived', async () => {
    const { world, press, letters } = await aSaturday();
    world.turn = async () => 'at once';
    await press(agree);
    world.answers.push({ kind: 'unknown', why: 'TimeoutError' }, { kind: 'unknown', why: 'TimeoutError' });
    await liveUntil(world, '2026-12-05T20:30:00.000Z');
    expect(letters()).toEqual([]);

    const tags = { cohort: 'cohortaaaaaa', person: heleneId, letter: invitation(1), attempt: '1' };
    const mail = {
      messageId: 'm',
      timestamp: evening,
      tags: Object.fromEntries(Object.entries(tags).map(([name, value]) => [name, [value]])),
    };
    const body = JSON.stringify({ Type: 'Notification', Message: JSON.stringify({ eventType: 'Send', mail }) });
    await makeFeedback(world)({ Records: [{ messageId: 'e', body }] });
    const { open, told } = (await world.store.person('cohortaaaaaa', heleneId))!;
    expect([open, told[invitation(1)]?.as]).toEqual([undefined, 'told']);

    await liveUntil(world, '2026-12-05T22:00:00.000Z');
    expect(letters()).toEqual([['zoe', invitation(1), '2026-12-05T21:00:00.000Z']]);
  });
});
