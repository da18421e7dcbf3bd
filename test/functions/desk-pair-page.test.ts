import { describe, expect, it } from 'vitest';
import { heleneId, pressed, zoeId } from '../support/builders.ts';
import { aSignedInBrowser } from '../support/desk.ts';
import { liveUntil } from '../support/live.ts';
import { aVisitor, pathOf } from '../support/visitor.ts';
import { aRunningCohort, lettersOf, onPair, pairId, rowsOf } from '../support/running-cohort.ts';

const cohort = '/desk/cohorts/cohortaaaaaa';
const path = `${cohort}/pairs/${pairId}`;
const shown = ({ body }: { body?: string | undefined }): string => (body ?? '').replaceAll(/\s+/g, ' ');

const aDesk = async () => {
  const world = await aRunningCohort();
  const browser = await aSignedInBrowser(world);
  world.mails.length = 0;
  /** Posts a form of the pair's page, and opens the page that it leads to. */
  const press = async (form: Readonly<Record<string, string>> | URLSearchParams, to = path) => {
    const answer = await browser.post(to, form);
    const [where = '', query = ''] = String(answer.headers?.['location'] ?? '').split('?');
    return { answer, where, done: new URLSearchParams(query).get('done') ?? '' };
  };
  return { world, browser, press };
};

describe('the page of a pair', () => {
  it('has who is in it, where each step stands, and what can be done', async () => {
    const { browser } = await aDesk();
    const page = shown(await browser.open(path));
    expect(page).toContain('<h1>Hélène Nguyễn-Østergård and Zoé Lefèvre</h1>');
    expect(page).toContain('Recorded on Wednesday 2 December by Zoé Lefèvre');
    expect(page).toContain('Planned for Tuesday 26 January');
    for (const act of ['record', 'cancel', 'pause', 'replace', 'join', 'move', 'end'])
      expect(page).toContain(`name="do" value="${act}"`);
    expect(page).not.toContain('name="do" value="split"');
  });

  it('notes a meeting, says who did it in words, and takes it back', async () => {
    const { world, browser, press } = await aDesk();
    const form = new URLSearchParams({ do: 'record', step: 'experience', key: 'k1' });
    for (const id of [heleneId, zoeId]) form.append('who', id);
    const { where, done } = await press(form);
    expect((await rowsOf(world)).pair.noted?.['experience']).toMatchObject({ there: [heleneId, zoeId] });
    const page = shown(await browser.open(where));
    expect(page).toContain('Noted by you, or by somebody at the desk');
    expect(page).toContain('You: meeting “');
    expect((await press({}, `${cohort}/acts/${done}/undo`)).where).toBe(path);
    expect((await rowsOf(world)).pair.noted).toEqual({});
    expect(lettersOf(world)).toEqual([]);
  });

  it('does an act once however often its button is pressed', async () => {
    const { world, press } = await aDesk();
    for (let n = 0; n < 3; n += 1) await press({ do: 'pause', until: '2027-02-01', key: 'k1' });
    expect((await rowsOf(world)).pair.pauses).toHaveLength(1);
    expect(await world.store.acts('cohortaaaaaa')).toHaveLength(1);
  });

  it('asks once more before it ends a pair', async () => {
    const { world, press } = await aDesk();
    const asked = (await press({ do: 'end', key: 'k1' })).answer;
    expect([asked.statusCode, (await rowsOf(world)).pair.ended]).toEqual([200, undefined]);
    await press({ do: 'end', key: 'k1', sure: '1' });
    expect((await rowsOf(world)).pair.ended).toBeDefined();
  });

  it('brings in whoever has the address that is given, known or new', async () => {
    const { world, press } = await aDesk();
    const form = { do: 'replace', leaves: zoeId, address: 'paul@example.org' };
    expect((await press({ ...form, name: '' })).answer.statusCode).toBe(422);
    const asked = (await press({ ...form, name: 'Paul Roy' })).answer;
    expect(shown(asked)).toContain('<h1>Paul Roy in place of Zoé Lefèvre?</h1>');
    expect((await rowsOf(world)).pair.members).toHaveLength(2);
    const fields = [...(asked.body ?? '').matchAll(/name="(\w+)" value="([^"]*)"/g)];
    await press(Object.fromEntries(fields.map(([, name = '', value = '']) => [name, value])));
    const [paul = ''] = await world.personIds(['paul@example.org']);
    expect((await rowsOf(world)).pair.members.map(({ person }) => person)).toEqual([heleneId, zoeId, paul]);
    expect((await press({ do: 'move', who: heleneId, to: 'nobody@example.org' })).answer.statusCode).toBe(422);
  });

  it('chooses nobody to be replaced by itself', async () => {
    const { world, browser, press } = await aDesk();
    expect(shown(await browser.open(path))).toContain('<select name="leaves" required> <option value="">');
    const { answer } = await press({ do: 'replace', leaves: '', address: 'paul@example.org', name: 'Paul' });
    expect([answer.statusCode, shown(answer)]).toEqual([422, expect.stringContaining('Choose who goes.')]);
    expect((await rowsOf(world)).pair.members).toHaveLength(2);
  });

  it('says when it begins, and has no meeting noted before', async () => {
    const { world, browser } = await aDesk();
    world.moveTo('2026-11-20T12:00:00.000Z');
    const early = await aSignedInBrowser(world);
    const page = shown(await early.open(path));
    expect(page).toContain('Begins on 1 December 2026');
    expect(page).not.toContain('name="do" value="record"');
    const wish = { do: 'record', step: 'experience', there: [zoeId] };
    expect((await onPair(world, wish)).body.error.code).toBe('not-begun');
    expect((await browser.post(path, { do: 'record', step: 'experience', who: zoeId })).statusCode).toBe(422);
  });

  it('shows nothing of what was said in confidence, nor of what was set aside', async () => {
    const { world, browser } = await aDesk();
    const at = world.now();
    const { pair } = await rowsOf(world);
    const low = pressed((await world.store.cohort('cohortaaaaaa'))!, pair, zoeId, at, { do: 'badly', step: 'goals' });
    await world.store.savePair({ ...low, events: [...low.events, { did: 'met', by: zoeId, at, aside: true }] });
    const page = shown(await browser.open(path));
    expect(page).not.toMatch(/badly|mood/i);
    expect(page).toContain('Nothing yet.');
  });

  it('tells nothing of a date that was refused, nor of an answer that was taken back within the minute', async () => {
    const { world, browser } = await aDesk();
    const toStep = (purpose: 'date' | 'met') =>
      pathOf(world, purpose, { cohort: 'cohortaaaaaa', person: zoeId, pair: pairId, step: 'experience' });
    const zoe = aVisitor(world);
    const past = { answer: 'agree', day: '2027-01-04', time: '10:00', minutes: '60' };
    expect((await zoe.say(await toStep('date'), past)).text).toContain('Ce moment est déjà passé');
    await zoe.say(await toStep('met'), { answer: 'met' });
    await zoe.say(await toStep('met'), { answer: 'withdraw' }, 0.1);
    expect(shown(await browser.open(path))).toContain('Nothing yet.');
    await zoe.say(await toStep('date'), { ...past, day: '2027-01-25' });
    expect(shown(await browser.open(path))).toContain('Zoé Lefèvre: date proposed for');
  });

  it('says why something is not done, whether here or where it is undone', async () => {
    const { world, press } = await aDesk();
    const late = await press({ do: 'pause', until: '2031-01-01' });
    expect([late.answer.statusCode, shown(late.answer)]).toEqual([422, expect.stringContaining('too far away')]);
    const { body } = await onPair(world, { do: 'end' });
    await liveUntil(world, '2027-01-20T12:00:00.000Z');
    const undone = await press({}, `${cohort}/acts/${body.act.id}/undo`);
    expect(undone.answer.headers?.['location']).toBe(`${path}?flaw=told`);
  });

  it('is not there for who runs other cohorts, nor for a pair that there is not', async () => {
    const { world, browser } = await aDesk();
    const omar = await aSignedInBrowser(world, 'omar@example.org');
    const refused = await omar.open(path);
    expect([refused.statusCode, (await omar.post(path, { do: 'end', sure: '1' })).statusCode]).toEqual([404, 404]);
    expect((await browser.open(`${cohort}/pairs/nopair`)).statusCode).toBe(404);
    expect((await rowsOf(world)).pair.ended).toBeUndefined();
  });
});
