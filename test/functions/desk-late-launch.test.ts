import { describe, expect, it } from 'vitest';
import { aDeskWorld, aSignedInBrowser, goodQuery, sample, settleCohorts, upload } from '../support/desk.ts';
import { liveUntil } from '../support/live.ts';
import { claire, wordsOf } from '../support/rehearsing.ts';

/** A cohort whose first topic was on 1 December, and which waits for its launch at a later moment. */
const heldAt = async (now: string, language = 'en') => {
  const world = aDeskWorld();
  const { body } = await upload(world, sample('utf8'), { query: `${goodQuery}&hold=1&organisers=${claire}` });
  await settleCohorts(world);
  world.moveTo(now);
  const browser = await aSignedInBrowser(world, claire);
  if (language === 'fr') await browser.post('/desk/language', { language, to: '/desk' });
  const path = `/desk/cohorts/${body.cohort}`;
  const cohort = async () => await world.store.cohort(String(body.cohort));
  return { world, browser, path, cohort, open: async (page = path) => wordsOf(await browser.open(page)) };
};

const dayField = (page: { body?: string | undefined }) =>
  page.body?.match(/<input[^>]*type="date"[^>]*>/)?.[0].match(/(?:value|min|max)="[^"]*"/g);

describe('a cohort whose first topic is past', () => {
  const now = '2026-12-10T10:00:00.000Z';

  it('offers the same days on its page and in its rehearsal, and says that two things come in one letter', async () => {
    const { browser, path, open } = await heldAt(now);
    const days = ['value="2026-12-11"', 'min="2026-12-11"', 'max="2026-12-27"'];
    expect(dayField(await browser.open(path))).toEqual(days);
    expect(dayField(await browser.open(`${path}/rehearsal`))).toEqual(days);
    const meaning =
      'The first topic, due on 1 December 2026, comes in one letter with the welcome, on the first morning of each person. The last day for a launch is 27 December 2026.';
    expect(await open()).toContain(meaning);
    expect(await open(`${path}/rehearsal`)).toContain(meaning);
    expect(await open(`${path}/rehearsal`)).toContain('The first topic is in the same letter.');
  });

  it('is launched from its page, and everybody gets one letter on their first morning', async () => {
    const { world, browser, path, cohort, open } = await heldAt(now);
    world.mails.length = 0;
    await browser.post(`${path}/launch`, { day: '2026-12-11' });
    expect(await cohort()).toMatchObject({ launchAt: '2026-12-11T08:00:00.000Z' });
    await settleCohorts(world);
    world.moveTo('2026-12-11T08:00:00.000Z');
    expect(await open()).toContain('Running since 11 December 2026');
    await liveUntil(world, '2026-12-12T10:00:00.000Z');
    const { people } = await world.store.roster((await cohort())?.id ?? '');
    expect(world.mails.map(({ to }) => to).toSorted()).toEqual(people.map(({ address }) => address).toSorted());
    const told = people.map((person) => Object.keys(person.told).join(' '));
    expect(told.filter((items) => /\bwelcome\b/.test(items) && /_topic\b/.test(items))).toHaveLength(people.length);
  });
});

describe('a cohort whose second topic is due', () => {
  const now = '2026-12-27T08:00:00.000Z';

  it('offers no launch, on its page, in its rehearsal or in the list, but what to do instead', async () => {
    const { browser, path, open } = await heldAt(now);
    for (const page of [path, `${path}/rehearsal`]) {
      expect((await browser.open(page)).body).not.toContain(`action="${path}/launch"`);
      expect(await open(page)).toContain(
        'It is too late to launch this cohort The last day for it was 27 December 2026',
      );
      expect((await browser.open(page)).body).toContain('class="button small" href="/desk/new"');
    }
    expect(await open()).toContain('Too late to launch');
    expect(await open('/desk')).toContain('Too late to launch');
  });

  it('says so in French', async () => {
    const { open } = await heldAt(now, 'fr');
    expect(await open()).toContain('Trop tard pour la lancer');
    expect(await open()).toContain(
      'Il est trop tard pour lancer cette cohorte Le dernier jour pour cela était le 27 décembre 2026',
    );
  });

  it('is not launched by whoever asks all the same', async () => {
    const { browser, path, cohort } = await heldAt(now);
    const answer = await browser.post(`${path}/launch`, { day: '2026-12-28' });
    expect(answer.statusCode).toBe(422);
    expect(wordsOf(answer)).toContain('The first topic would be over before everybody had read it');
    expect(await cohort()).toMatchObject({ state: 'held' });
  });
});
