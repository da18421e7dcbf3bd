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
const at = '2026-12-10T16:30:00.000Z';
const form = { answer: 'agree', day: '2026-12-10', time: '17:30', minutes: '45' };
const date = { at, minutes: 45, by: zoeId, sequence: 1, since: now, state: 'agreed' } as const;
const standing = { dates: { expectations: date } };

/** Zoé's link, or Hélène's, who lives in Kolkata. */
const given = async (pair: Partial<Pair> = {}, person = zoeId) => {
  const people = [zoe(), helene({ zone: 'Asia/Kolkata', language: 'en' })];
  const world = aWorld({ cohort: aCohort(), people, pairs: [aPair(pair)] });
  world.moveTo(plusMinutes(now, -reading));
  const path = await pathOf(world, 'date', {
    cohort: 'cohortaaaaaa',
    person,
    pair: 'pairaaaaaaaa',
    step: 'expectations',
  });
  const visitor = await aKnownVisitor(world, person);
  const dates = async () => (await world.store.pair('cohortaaaaaa', 'pairaaaaaaaa'))!.dates;
  return {
    world,
    path,
    dates,
    open: () => visitor.open(path),
    say: (fields: Readonly<Record<string, string>>) => visitor.say(path, fields),
    send: (method: string, fields?: Record<string, string>, headers?: Record<string, string>) =>
      makeHandler(world)(webEvent(method, path, fields, headers)),
  };
};

const valueOf = (body: string, name: string) => new RegExp(`name="${name}" value="([^"]*)"`).exec(body)?.[1];

describe('"We have a date"', () => {
  it.each([
    ['GET', {}],
    ['HEAD', standing],
    ['GET', standing],
    ['GET', { dates: { expectations: { ...date, state: 'cancelled' as const } } }],
    ['GET', { dates: { expectations: { ...date, at: '2026-12-01T10:00:00.000Z' } } }],
    ['GET', { ...standing, answers: answered(1) }],
  ])('%s shows, and leaves the table as it was', async (method, pair) => {
    const { world, send } = await given(pair);
    const before = world.dump();
    expect((await send(method)).statusCode).toBe(200);
    expect([world.dump(), world.queue]).toEqual([before, []]);
  });

  it('records a date in the clock of the reader, in one write, and wakes the pair', async () => {
    const { world, say, dates } = await given();
    const { body } = await say(form);
    expect(await dates()).toEqual(standing.dates);
    expect(world.queue).toEqual([{ kind: 'pair', cohort: 'cohortaaaaaa', id: 'pairaaaaaaaa', at: now }]);
    expect(body).toContain('C’est noté.');
    expect(body).toContain('Le jeudi 10 décembre à 17\u00A0h\u00A030, pour 45 minutes.');
    expect(body).toContain('Pour Hélène Nguyễn-Østergård\u00A0: le jeudi 10 décembre à 22\u00A0h (heure de l’Inde).');
  });

  it('said in a browser we do not know, is recorded to be told a little later', async () => {
    const { world, path, dates } = await given();
    const { text } = await aVisitor(world).say(path, form);
    expect(text).toContain('C’est noté.');
    expect(await dates()).toEqual({ expectations: { ...date, held: true } });
  });

  it('takes the same digits for another instant where the reader lives elsewhere', async () => {
    const { say, dates } = await given({}, heleneId);
    const { body } = await say(form);
    expect((await dates())['expectations']?.at).toBe('2026-12-10T12:00:00.000Z');
    expect(body).toContain('On Thursday 10 December at 17:30, for 45 minutes.');
    expect(body).toContain('For Zoé Lefèvre: on Thursday 10 December at 13:00 (Central European Time).');
  });

  it('changes nothing the second time, and says the same', async () => {
    const { say, dates } = await given();
    await say({ ...form, seen: '0' });
    expect((await say({ ...form, seen: '0' })).body).toContain('C’est noté.');
    expect((await dates())['expectations']?.sequence).toBe(1);
  });

  it('shows who set it, with the form to move it filled in, and a way to cancel', async () => {
    const { open } = await given({ dates: { expectations: { ...date, by: heleneId } } });
    const { body, answers } = await open();
    expect(body).toContain('Hélène Nguyễn-Østergård a indiqué cette date le jeudi 3 décembre.');
    expect([valueOf(body, 'day'), valueOf(body, 'time'), valueOf(body, 'seen')]).toEqual(['2026-12-10', '17:30', '1']);
    expect(body).toContain('<option value="45" selected>');
    expect(answers).toEqual(['agree', 'cancel', 'restore']);
  });

  it('is moved, cancelled and restored, each a further change', async () => {
    const { say, dates } = await given(standing);
    expect((await say({ ...form, time: '18:00', seen: '1' })).body).toContain('à 18\u00A0h');
    const cancelled = await say({ answer: 'cancel', seen: '2' });
    expect(cancelled.body).toContain('Vous avez annulé la date du jeudi 10 décembre à 18\u00A0h.');
    expect(cancelled.answers).toEqual(['restore', 'cancel', 'agree']);
    expect((await say({ answer: 'restore', seen: '3' })).body).toContain('C’est noté.');
    expect((await dates())['expectations']).toMatchObject({
      at: '2026-12-10T17:00:00.000Z',
      sequence: 4,
      state: 'agreed',
    });
  });

  it.each(['agree', 'cancel'])('does not %s over what the partner has changed meanwhile', async (answer) => {
    const { say, dates } = await given({ dates: { expectations: { ...date, by: heleneId, sequence: 2 } } });
    const { body } = await say({ ...form, time: '18:00', answer, seen: '1' });
    expect(await dates()).toEqual({ expectations: { ...date, by: heleneId, sequence: 2 } });
    expect(body).toContain('La date a changé entre-temps');
    expect(valueOf(body, 'seen')).toBe('2');
  });

  it.each([
    [{ time: '' }, 'Indiquez un jour'],
    [{ day: '2027-02-30' }, 'Indiquez un jour'],
    [{ day: '10/12/2026' }, 'Indiquez un jour'],
    [{ minutes: '46' }, 'Indiquez un jour'],
    [{ day: '<b>"', time: "' x" }, 'Indiquez un jour'],
    [{ day: '2026-12-03', time: '10:59' }, 'Ce moment est déjà passé'],
    [{ day: '2027-06-17' }, 'choisissez un moment avant le 17 juin 2027'],
  ])('says what is wrong with %j beside the form, which keeps what was typed', async (wrong, sentence) => {
    const { world, say } = await given();
    const before = world.dump();
    const { statusCode, body } = await say({ ...form, ...wrong });
    expect([statusCode, world.dump()]).toEqual([200, before]);
    expect(body).toMatch(new RegExp(`role="alert"[^>]*>[^<]*${sentence}`));
    const typed = { ...form, ...wrong };
    const escaped = (text: string) =>
      text.replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;').replaceAll("'", '&#39;');
    expect([valueOf(body, 'day'), valueOf(body, 'time')]).toEqual([escaped(typed.day), escaped(typed.time)]);
  });

  it('sends those who change it too often to each other', async () => {
    const { say, dates } = await given({ dates: { expectations: { ...date, sequence: 20 } } });
    const { body } = await say({ ...form, time: '18:00' });
    expect(body).toContain('Le plus simple est maintenant de vous écrire directement.');
    expect(body).toContain('href="mailto:helene@example.org?');
    expect((await dates())['expectations']?.sequence).toBe(20);
  });

  it('asks whether they met once the date is over, and leads to that page', async () => {
    const { world, open } = await given(standing);
    world.moveTo('2026-12-10T17:15:00.000Z');
    const { body, answers } = await open();
    expect(body).toContain('La rencontre a-t-elle eu lieu');
    expect(answers).toEqual(['agree']);
    const [, link = ''] = /href="(\/met\/[a-z0-9]+)"/.exec(body) ?? [];
    expect((await makeHandler(world)(webEvent('GET', link))).body).toContain('value="met"');
  });

  it('has nothing to choose once the meeting is recorded, or answers no longer count', async () => {
    const { world, say, dates } = await given({ ...standing, answers: answered(1) });
    expect(await say({ ...form, time: '18:00' })).toMatchObject({ statusCode: 200, answers: [] });
    world.moveTo('2027-07-01T10:00:00.000Z');
    expect((await say(form)).answers).toEqual([]);
    expect(await dates()).toEqual(standing.dates);
  });

  it.each(['agree', 'cancel'])('promises no letter to who pressed %s on a page left open since', async (answer) => {
    const { world, say } = await given({ ...standing, answers: answered(1) });
    const before = world.dump();
    const { body } = await say({ ...form, answer, seen: '1' });
    expect(body).toContain('Cette rencontre est enregistrée');
    expect(body).not.toContain('role="status"');
    expect([world.dump(), world.queue]).toEqual([before, []]);
  });

  it('is not recorded for a page of somebody else, or for no page at all', async () => {
    const { world, path, send } = await given();
    const shown = await world.signShown(path.split('/')[2]!);
    world.moveTo(now);
    const before = world.dump();
    expect((await send('POST', { ...form, shown }, { 'sec-fetch-site': 'cross-site' })).statusCode).toBe(403);
    expect((await send('POST', { ...form, shown }, {})).statusCode).toBe(403);
    expect(world.dump()).toEqual(before);
    expect((await send('POST', { ...form, shown })).statusCode).toBe(200);
    expect(world.dump()).not.toEqual(before);
  });

  it('does nothing for a button that does not exist, or that has nothing to act on', async () => {
    const { world, say } = await given();
    const before = world.dump();
    for (const answer of ['met', 'cancel', 'restore', '']) expect((await say({ answer })).answers).toEqual(['agree']);
    expect(world.dump()).toEqual(before);
  });

  it('keeps in the trail what was said before, once its row has no room for it', async () => {
    const events: Pair['events'] = Array.from({ length: 6 }, () => ({
      did: 'date',
      step: 'expectations',
      by: heleneId,
      at: now,
      meeting: at,
    }));
    const { world, say } = await given({ ...standing, events });
    await say({ answer: 'cancel' });
    expect(await world.store.trail('cohortaaaaaa', 'pairaaaaaaaa')).toEqual([{ version: 0, events }]);
  });
});

describe('three proposed dates', () => {
  it('are a mail to the partner, with the lines still to fill in, in the reader’s language', async () => {
    const { open } = await given();
    const { body } = await open();
    const [, link = ''] = /href="(mailto:[^"]*)"/.exec(body) ?? [];
    const url = new URL(link.replaceAll('&amp;', '&'));
    expect([url.pathname, url.searchParams.get('subject')]).toEqual([
      'helene@example.org',
      'Notre rencontre\u00A0: trois dates possibles',
    ]);
    const lines = url.searchParams.get('body')!.split('\r\n');
    expect(lines.filter((line) => /^\d\. $/.test(line))).toEqual(['1. ', '2. ', '3. ']);
    expect([lines[0], lines.at(-1)]).toEqual([
      'Bonjour Hélène Nguyễn-Østergård,',
      expect.stringContaining('Un numéro suffit comme réponse'),
    ]);
    expect(lines[2]).toContain('(heure d’Europe centrale)');
  });
});
