import { describe, expect, it } from 'vitest';
import { zoeId } from '../support/builders.ts';
import { aSignedInBrowser, settleCohorts } from '../support/desk.ts';
import { liveUntil } from '../support/live.ts';
import { wordsOf } from '../support/rehearsing.ts';
import { amadouId, aRunningCohort, ask, onPair, pairId, rowsOf, undoing } from '../support/running-cohort.ts';

const cohort = '/desk/cohorts/cohortaaaaaa';
const calendar = `${cohort}/calendar`;
const undoes = /acts\/(\w+)\/undo/g;

const aDesk = async (language: 'en' | 'fr' = 'en') => {
  const world = await aRunningCohort();
  const browser = await aSignedInBrowser(world);
  browser.keep([`desk-language=${language}; Path=/desk`]);
  world.mails.length = 0;
  return { world, browser };
};

describe('the journal', () => {
  it('says who did what, about whom, and when, as people write it', async () => {
    const { world, browser } = await aDesk('fr');
    await browser.post(`${cohort}/pairs/${pairId}`, { do: 'record', step: 'experience', who: zoeId, key: 'k1' });
    world.pass(1);
    await onPair(world, { do: 'replace', leaves: zoeId, comes: amadouId });
    world.pass(1);
    await ask(world, `people/${amadouId}/acts`, { do: 'correct', zone: 'Europe/Oslo', language: 'en' });
    const words = wordsOf(await browser.open(calendar));
    expect(words).toContain('Vous : rencontre « Partager l’expérience » notée');
    expect(words).toContain('Hélène Nguyễn-Østergård et Amadou Diallo · 14 janvier 2027');
    expect(words).toContain('Le bureau : Amadou Diallo à la place de Zoé Lefèvre');
    expect(words).toContain('Le bureau : correction (langue et fuseau horaire) Amadou Diallo · 14 janvier 2027');
    expect(words).not.toContain('2027-01-14');
  });

  it('says after an act what was done, and names nobody who is erased since', async () => {
    const { world, browser } = await aDesk();
    const { headers } = await browser.post(`${cohort}/pairs/${pairId}`, { do: 'end', sure: '1', key: 'k1' });
    expect(wordsOf(await browser.open(String(headers?.['location'])))).toContain(
      'Done. You: programme of the pair ended',
    );
    await world.store.savePerson({
      ...(await rowsOf(world)).zoe,
      request: { n: 1, what: 'erase', at: world.now(), state: 'confirmed', confirmedAt: world.now() },
      nextAt: world.now(),
    });
    await liveUntil(world, '2027-01-14T12:30:00.000Z');
    expect(wordsOf(await browser.open(calendar))).not.toContain('Zoé');
  });

  it('shows fifty acts at a time', async () => {
    const { world, browser } = await aDesk();
    for (let index = 0; index < 51; index += 1) {
      await onPair(world, { do: index % 2 === 0 ? 'cancel' : 'restore', step: 'experience' }, { key: `k${index}` });
      world.pass(1);
    }
    expect((await browser.open(calendar)).body?.match(/<time/g)).toHaveLength(50);
    expect((await browser.open(`${calendar}?page=2`)).body?.match(/<time/g)).toHaveLength(1);
  });
});

describe('undo', () => {
  it('is offered and done until people may have read of it, and then neither, on the page or by the API', async () => {
    const { world, browser } = await aDesk();
    const { body } = await onPair(world, { do: 'replace', leaves: zoeId, comes: amadouId });
    const { id } = body.act;
    expect([...((await browser.open(calendar)).body ?? '').matchAll(undoes)].map(([, act]) => act)).toEqual([id]);
    await liveUntil(world, '2027-01-20T12:00:00.000Z');
    expect((await browser.open(calendar)).body).not.toMatch(undoes);
    const before = await rowsOf(world);
    expect(await undoing(world, id)).toMatchObject({ status: 409, body: { error: { code: 'told' } } });
    expect((await browser.post(`${cohort}/acts/${id}/undo`, {})).headers?.['location']).toContain('flaw=told');
    expect(await rowsOf(world)).toEqual(before);
  });

  it('goes on being offered for what nobody hears of', async () => {
    const { world, browser } = await aDesk();
    const { body } = await onPair(world, { do: 'cancel', step: 'feedback' });
    await liveUntil(world, '2027-01-20T12:00:00.000Z');
    expect((await browser.open(calendar)).body).toMatch(undoes);
    expect((await undoing(world, body.act.id)).status).toBe(200);
  });

  it('is over when answers no longer count: an ended cohort stays as it is', async () => {
    const { world } = await aDesk();
    const { body: cancelled } = await onPair(world, { do: 'cancel', step: 'feedback' });
    await ask(world, 'acts', { do: 'close', from: '2027-02-01', until: '2027-02-05' });
    await settleCohorts(world);
    await liveUntil(world, '2027-08-01T12:00:00.000Z');
    const browser = await aSignedInBrowser(world);
    expect((await browser.open(calendar)).body).not.toMatch(undoes);
    expect(await undoing(world, cancelled.act.id)).toMatchObject({ status: 409, body: { error: { code: 'over' } } });
  });
});
