import { describe, expect, it } from 'vitest';
import { makeHandler as makeRecord } from '../../functions/record-feedback/handler.ts';
import { plusMinutes } from '../../shared/domain/time.ts';
import { sesEvent } from '../support/ses-event.ts';
import { aWeek, claire, cohortId, monday, noted, pairOf } from '../support/weekly.ts';

const day = 24 * 60;
const after = (week: number, days: number) => plusMinutes(monday(week), days * day);
const met = (n: number, at: string) => pairOf(n, { answers: noted(at, `mentor${n}`) });
const asksForHelp = (n: number, at: string) => pairOf(n, { help: { [`mentee${n}`]: { at } } });

describe('the weekly letter', () => {
  it('tells whoever runs a cohort on Monday at nine, where the cohort is, what the week has brought', async () => {
    const { world, until, letters } = aWeek([met(1, after(0, 2)), asksForHelp(2, after(0, 3)), pairOf(3)], {
      nextAt: monday(1),
    });
    await until(after(1, 6));
    expect(letters()).toEqual([['claire@example.org', monday(1)]]);
    const [mail] = world.mails;
    expect(mail).toMatchObject({
      fromName: 'Cercle de mentorat',
      subject: 'Un binôme a besoin de vous · Cercle de mentorat',
      replyTo: [],
      tags: { cohort: cohortId, letter: 'week_20261207', attempt: '1' },
    });
    expect(mail?.tags).not.toHaveProperty('person');
    expect(Object.values(mail?.tags ?? {}).join('')).toMatch(/^[A-Za-z0-9_-]+$/);
    expect(mail?.text).toContain('1 rencontre enregistrée ces 2 dernières semaines.');
    expect(mail?.text).toContain('Mentor 2 et Mentee 2\nMentee 2 a demandé de l’aide le jeudi 3 décembre');
    expect(mail?.text).toContain(`https://mentor.example.org/desk/cohorts/${cohortId}`);
  });

  it('is not written where nobody met and nobody needs a person, nor where nobody is known to run it', async () => {
    const calm = aWeek([pairOf(1), met(2, after(1, 1))]);
    await calm.until(after(1, 0));
    const alone = aWeek([met(1, after(0, 1))], { organiser: undefined });
    await alone.until(after(3, 0));
    expect([calm.letters(), alone.letters()]).toEqual([[], []]);
  });

  it('comes all the same once it has been quiet for four weeks', async () => {
    const { world, until, letters } = aWeek([pairOf(1)]);
    await until(after(8, 0));
    expect(letters().map(([, at]) => at)).toEqual([monday(3), monday(7)]);
    expect(world.mails[0]?.text).toContain('Rien à faire de votre côté.');
    expect(world.mails[0]?.text).toContain('Aucune rencontre enregistrée ces 4 dernières semaines.');
  });

  it('tells a case twice, and then only with something else', async () => {
    const { world, until, letters } = aWeek([asksForHelp(1, after(0, 1)), met(2, after(3, 1))], { nextAt: monday(1) });
    await until(after(4, 1));
    expect(letters().map(([, at]) => at)).toEqual([monday(1), monday(2), monday(4)]);
    expect(world.mails[2]?.text).toContain('Mentee 1 a demandé de l’aide');
  });

  it('names ten pairs at most, the most urgent first, and says how many more there are', async () => {
    const pairs = Array.from({ length: 14 }, (_, n) =>
      n < 13 ? pairOf(n, { stuck: { why: 'x', at: after(0, 1) } }) : asksForHelp(n, after(0, 2)),
    );
    const { world, until } = aWeek(pairs);
    await until(after(1, 0));
    const names = [...(world.mails[0]?.text.matchAll(/^Mentor (\d+) et Mentee \d+$/gm) ?? [])].map(([, n]) => n);
    expect([names.length, names[0], new Set(names).size]).toEqual([10, '13', 10]);
    expect(world.mails[0]?.text).toContain('4 autres sont à regarder au bureau de l’organisation.');
    expect(world.mails[0]?.subject).toBe('14 binômes ont besoin de vous · Cercle de mentorat');
  });

  it('says of "I get no answer" nothing by which anybody could tell who said so', async () => {
    const waiting = (by: string) => ({ [by]: { says: 'no answer', step: 'expectations', at: after(0, 2) } as const });
    const texts = [];
    for (const by of ['mentor1', 'mentee1']) {
      const { world, until } = aWeek([pairOf(1, { waiting: waiting(by) })]);
      await until(after(2, 0));
      texts.push(world.mails.map(({ subject, html, text }) => ({ subject, html, text })));
    }
    expect(texts[0]).toHaveLength(1);
    expect(texts[0]).toEqual(texts[1]);
  });

  it('closes with the way to the report once nobody can answer any more, and then no more comes', async () => {
    const { world, until, row } = aWeek([met(1, after(0, 1))]);
    await until('2027-07-01T00:00:00.000Z');
    const last = world.mails.at(-1);
    expect([last?.at, last?.subject]).toEqual(['2027-06-21T07:00:00.000Z', 'Le bilan est prêt · Cercle de mentorat']);
    expect(last?.text).toContain(`https://mentor.example.org/desk/cohorts/${cohortId}/report`);
    expect((await row()).nextAt).toBe('2027-12-14T07:00:00.000Z');
    await until('2027-12-01T00:00:00.000Z');
    expect(world.mails.at(-1)).toBe(last);
  });

  it('waits with its end for a pair that has put its own off', async () => {
    const moved = { feedback: { by: 'mentor1', at: after(2, 0), times: 2 } };
    const { world, until } = aWeek([pairOf(1, { moved })]);
    await until('2027-12-01T00:00:00.000Z');
    expect(world.mails.at(-1)).toMatchObject({
      at: '2027-08-16T07:00:00.000Z',
      subject: expect.stringMatching('bilan'),
    });
  });
});

describe('an organiser', () => {
  it('whose letters come back is not written to any more, and no participant hears of it', async () => {
    const { world, until, letters, logged } = aWeek([met(1, after(0, 1)), met(2, after(1, 1))]);
    await until(after(1, 1));
    const before = JSON.stringify([...world.table].filter(([key]) => /^(person|pair) /.test(key)));
    const { tags } = world.mails[0]!;
    const bounce = { bounce: { bounceType: 'Permanent' }, address: claire.address };
    for (const event of ['Send', 'Bounce'])
      expect(await makeRecord(world)(sesEvent(event, tags, world.now(), bounce))).toEqual({ batchItemFailures: [] });
    await until(after(2, 1));
    expect(letters()).toHaveLength(1);
    expect(logged('digest not sent').at(-1)).toMatchObject({ why: 'stopped' });
    expect(JSON.stringify([...world.table].filter(([key]) => /^(person|pair) /.test(key)))).toBe(before);
  });
});
