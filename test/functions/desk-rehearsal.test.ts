import { expect, it } from 'vitest';
import { makeHandler } from '../../functions/serve-desk/handler.ts';
import { aSignedInBrowser, settleCohorts } from '../support/desk.ts';
import { liveUntil } from '../support/live.ts';
import { aRehearsal, manyPairs, wordsOf } from '../support/rehearsing.ts';
import { aBrowser } from '../support/web.ts';

it('shows every letter on a calendar, and how many leave on each day', async () => {
  const { open } = await aRehearsal(manyPairs);
  const page = await open();
  expect(page.statusCode).toBe(200);
  const words = wordsOf(page);
  expect(words).toContain('189 letters to 21 people');
  expect(words).toContain('Tuesday 1 December 2026 09:00 Topic: Agree how to work together 21 letters');
  expect(words).toContain('Clocks change: Central European Time');
});

it('shows another calendar where nobody answers', async () => {
  const { open } = await aRehearsal();
  expect(wordsOf(await open())).not.toContain('Nudge');
  expect(wordsOf(await open('?way=silence'))).toContain('Nudge: Agree how to work together 4 letters');
});

it('shows invitations once a day: they leave at once, whatever the hour', async () => {
  const { open } = await aRehearsal();
  const words = wordsOf(await open('?way=dates'));
  expect(words).toContain('Wednesday 2 December 2026 at once Invitation: Agree how to work together 3 letters');
});

it('sends nothing and writes nothing, whatever is looked at', async () => {
  const { world, open, people } = await aRehearsal();
  const before = world.dump();
  await open('?way=dates');
  for (const { id } of people.slice(0, 4))
    for (const path of [`/${id}`, `/${id}/3`, `/${id}/3/frame`]) await open(path);
  expect(world.dump()).toEqual(before);
  expect(world.mails).toEqual([]);
});

it('says what the one button does, and launches what is shown', async () => {
  const { world, open, browser, id } = await aRehearsal();
  const page = await open('?day=2026-11-26');
  expect(wordsOf(page)).toContain(
    'On Thursday 26 November at 09:00 where each of them is, 3 people get their welcome letter. Another one gets it on Friday 27 November',
  );
  expect(page.body).toContain('<input type="hidden" name="day" value="2026-11-26" />');
  await browser.post(`/desk/cohorts/${id}/launch`, { day: '2026-11-26' });
  expect(await world.store.cohort(id)).toMatchObject({ launchAt: '2026-11-26T08:00:00.000Z' });
});

it('offers a working day, unless the organiser wants another', async () => {
  const { world, open } = await aRehearsal();
  world.moveTo('2026-11-27T12:00:00.000Z');
  expect((await open()).body).toContain('name="day" value="2026-11-30"');
  const weekend = await open('?day=2026-11-28');
  expect(weekend.body).toContain('name="day" value="2026-11-28"');
  expect(wordsOf(weekend)).toContain('That is a weekend.');
});

it('rehearses for no day on which nobody could launch it', async () => {
  const { open } = await aRehearsal();
  const page = await open('?day=2026-11-20');
  expect(page.statusCode).toBe(422);
  expect(wordsOf(page)).toContain(
    'This cohort cannot be launched on that day. It can be from 24 November 2026 to 27 December 2026.',
  );
  expect(page.body).toContain('name="day" value="2026-11-24"');
});

it('offers the way back until the launch, and leads to the cohort once it has begun', async () => {
  const { world, open, browser, id } = await aRehearsal();
  await browser.post(`/desk/cohorts/${id}/launch`, { day: '2026-11-24' });
  await settleCohorts(world);
  const draft = await open();
  expect(draft.body).toContain(`action="/desk/cohorts/${id}/take-back"`);
  expect(draft.body).not.toContain(`action="/desk/cohorts/${id}/launch"`);
  world.moveTo('2026-11-24T08:00:00.000Z');
  expect(await open()).toMatchObject({ statusCode: 303, headers: { location: `/desk/cohorts/${id}` } });
});

it('finds people by name, without accents, or by address, and writes neither into an address', async () => {
  const { browser, page, personCalled } = await aRehearsal();
  const found = await browser.post(page, { name: 'HELENE nguyen' });
  expect(found.statusCode).toBe(200);
  const helene = `href="${page}/${personCalled('Hélène Nguyễn-Østergård')}"`;
  expect(found.body).toContain(helene);
  for (const name of ['ostergard', 'Østergård']) expect((await browser.post(page, { name })).body).toContain(helene);
  expect((await browser.post(page, { name: 'noah@' })).body).toContain(`href="${page}/${personCalled('Noah Lind')}"`);
  expect(wordsOf(await browser.post(page, { name: 'nobody' }))).toContain('Nobody has a name or address like this.');
});

it('shows nothing of it to whoever may not run the cohort', async () => {
  const { world, page, people } = await aRehearsal();
  const omar = await aSignedInBrowser(world, 'omar@example.org');
  const [person] = people;
  const stranger = aBrowser(makeHandler(world));
  for (const path of ['', `/${person!.id}`, `/${person!.id}/1`, `/${person!.id}/1/frame`]) {
    expect(await omar.open(`${page}${path}`)).toMatchObject({ statusCode: 404 });
    expect(await stranger.open(`${page}${path}`)).toMatchObject({ statusCode: 303 });
  }
  expect(await omar.post(`${page}/${person!.id}/1`, {})).toMatchObject({ statusCode: 404 });
});

it('shows no letters to an address to which nothing is written, and tells the partners of it', async () => {
  const { world, open, people, ask } = await aRehearsal();
  const zoe = people.find(({ name }) => name === 'Zoé Lefèvre')!;
  const stop = { at: '2026-11-01T08:00:00.000Z', why: 'bounced' as const };
  await world.store.suppress(await world.suppressionOf(zoe.address), stop);
  const page = wordsOf(await open());
  expect(page).toContain('Nothing is written any more to the address of one person');
  expect(page).toContain('to 3 people');
  expect(wordsOf(await open(`/${zoe.id}`))).toContain('Nothing is written to zoe@example.org any more');
  const told = (await ask()).letters.filter(({ tells }: { tells: { kind: string }[] }) =>
    tells.some(({ kind }) => kind === 'unreached'),
  );
  expect(told).toMatchObject([{ day: '2026-11-25', letters: 1 }]);
});

it('promises each of them the letters that leave once it is launched', async () => {
  const { world, browser, id, ask, people } = await aRehearsal();
  const promised = [];
  for (const person of people) {
    const { letters } = await ask(`way=silence&day=2026-11-27&person=${person.id}`);
    for (const { at, subject } of letters) promised.push(`${at} ${person.address} ${subject}`);
  }
  await browser.post(`/desk/cohorts/${id}/launch`, { day: '2026-11-27' });
  await settleCohorts(world);
  await liveUntil(world, '2027-06-30T00:00:00.000Z');
  expect(promised.length).toBeGreaterThan(40);
  const toThem = world.mails.filter(({ to }) => people.some(({ address }) => address === to));
  expect(toThem.map(({ at, to, subject }) => `${at} ${to} ${subject}`).toSorted()).toEqual(promised.toSorted());
});

it('answers a script with the same letters: of all by day, or of one person', async () => {
  const { ask, personCalled, id } = await aRehearsal();
  const all = await ask('way=silence');
  expect(all).toMatchObject({ cohort: id, launchAt: '2026-11-24T08:00:00.000Z', way: 'silence', people: 4 });
  expect(all.letters[0]).toEqual({ day: '2026-11-24', time: '09:00', tells: [{ kind: 'welcome' }], letters: 3 });
  const one = await ask(`person=${personCalled('Zoé Lefèvre')}`);
  expect(one.letters).toHaveLength(9);
  expect(one.letters[1]).toMatchObject({ day: '2026-12-01', subject: 'Poser le cadre, avec Hélène Nguyễn-Østergård' });
});
