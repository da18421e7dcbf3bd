import { describe, expect, it } from 'vitest';
import { heleneId, zoeId } from '../support/builders.ts';
import { settleCohorts } from '../support/desk.ts';
import { liveUntil } from '../support/live.ts';
import { aRunningCohort, ask, lettersOf, rowsOf, undoing } from '../support/running-cohort.ts';

const soon = '2027-01-20T12:00:00.000Z';
const onZoe = (world: Awaited<ReturnType<typeof aRunningCohort>>, act: object) =>
  ask(world, `people/${zoeId}/acts`, act);

describe('a correction', () => {
  it('of a name, a language or a zone is in force at once, and writes to nobody', async () => {
    const world = await aRunningCohort();
    await onZoe(world, { do: 'correct', name: 'Zoé Martin', language: 'en', zone: 'America/Montreal' });
    await liveUntil(world, soon);
    expect(lettersOf(world)).toEqual([]);
    expect((await rowsOf(world)).zoe).toMatchObject({ name: 'Zoé Martin', language: 'en', zone: 'America/Montreal' });
    await liveUntil(world, '2027-01-27T12:00:00.000Z');
    const topic = world.mails.find(({ to }) => to === 'zoe@example.org');
    expect([topic?.at, topic?.text.startsWith('Hello Zoé Martin')]).toEqual(['2027-01-26T14:00:00.000Z', true]);
    expect(world.mails.find(({ to }) => to === 'helene@example.org')?.text).toContain('Zoé Martin');
  });

  it('of an address has letters go there, and what came back is owed again', async () => {
    const world = await aRunningCohort();
    const { zoe } = await rowsOf(world);
    await world.store.savePerson({ ...zoe, stopped: { at: world.now(), why: 'bounced' }, nextAt: world.now() });
    await liveUntil(world, '2027-01-27T12:00:00.000Z');
    world.mails.length = 0;
    await onZoe(world, { do: 'correct', address: 'Zoe.Martin@example.org' });
    await liveUntil(world, '2027-01-28T12:00:00.000Z');
    expect(world.mails.map(({ to }) => to)).toContain('zoe.martin@example.org');
    expect((await rowsOf(world)).zoe.stopped).toBeUndefined();
  });

  it('changes nothing that is so already', async () => {
    const world = await aRunningCohort();
    const before = world.dump();
    expect(await onZoe(world, { do: 'correct', name: 'Zoé Lefèvre' })).toMatchObject({ status: 200, body: {} });
    expect(world.dump()).toEqual(before);
  });

  it('is refused while they have something done themselves, for the address of another, and of whoever left', async () => {
    const world = await aRunningCohort();
    const { zoe } = await rowsOf(world);
    const address = { do: 'correct', address: 'new@example.org' };
    const request = { n: 1, what: 'leave' as const, at: world.now(), state: 'confirmed' as const };
    await world.store.savePerson({ ...zoe, request: { ...request, confirmedAt: world.now() } });
    expect(await onZoe(world, address)).toMatchObject({ status: 409, body: { error: { code: 'busy' } } });
    await world.store.savePerson({ ...(await rowsOf(world)).zoe, leftAt: world.now() });
    expect(await onZoe(world, address)).toMatchObject({ status: 409, body: { error: { code: 'gone' } } });

    const [id = ''] = await world.personIds(['taken@example.org']);
    await world.store.createRows({ people: [{ ...(await rowsOf(world)).helene, id }], pairs: [] });
    const taken = { do: 'correct', address: 'taken@example.org' };
    expect(await ask(world, `people/${heleneId}/acts`, taken)).toMatchObject({
      status: 409,
      body: { error: { code: 'taken' } },
    });
    expect((await ask(world, 'people/nobody/acts', taken)).status).toBe(404);
  });
});

describe('a letter that is sent again', () => {
  it('comes the next morning, once, with what is still worth telling', async () => {
    const world = await aRunningCohort();
    const letters = await world.store.letters('cohortaaaaaa', zoeId);
    const letter = letters.find(({ items }) => items.includes('pairaaaaaaaa_goals_topic'));
    expect((await onZoe(world, { do: 'resend', letter: letter?.letter })).status).toBe(200);
    await liveUntil(world, '2027-01-15T12:00:00.000Z');
    expect(lettersOf(world)).toEqual(['zoe: Fixer le cap, avec Hélène Nguyễn-Østergård']);
    await liveUntil(world, soon);
    expect(lettersOf(world)).toEqual([]);
    expect((await rowsOf(world)).zoe.told['pairaaaaaaaa_goals_topic']).toMatchObject({ as: 'told' });
  });

  it('is one that was sent, and not over', async () => {
    const world = await aRunningCohort();
    expect(await onZoe(world, { do: 'resend', letter: 'd20000101' })).toMatchObject({
      status: 409,
      body: { error: { code: 'unknown-letter' } },
    });
    expect(await onZoe(world, { do: 'resend', letter: 'd20261201' })).toMatchObject({
      status: 409,
      body: { error: { code: 'over' } },
    });
  });
});

describe('a cohort', () => {
  const close = { do: 'close', from: '2027-01-18', until: '2027-02-08' };

  it('that closes holds everybody’s letters until it opens, and wakes everybody whose plan changes', async () => {
    const world = await aRunningCohort();
    expect((await ask(world, 'acts', close)).status).toBe(200);
    await settleCohorts(world);
    await liveUntil(world, '2027-02-07T12:00:00.000Z');
    expect(lettersOf(world)).toEqual([]);
    await liveUntil(world, '2027-02-08T12:00:00.000Z');
    expect(lettersOf(world)).toHaveLength(5);
    expect((await world.store.cohort('cohortaaaaaa'))?.walk).toBeUndefined();
  });

  it('opens again when that is undone: everybody has their letters on the day that was planned', async () => {
    const world = await aRunningCohort();
    const { body } = await ask(world, 'acts', close);
    await settleCohorts(world);
    expect((await undoing(world, body.act.id)).status).toBe(200);
    await settleCohorts(world);
    await liveUntil(world, '2027-01-26T12:00:00.000Z');
    expect(lettersOf(world)).toHaveLength(5);
  });

  it('has answers count longer, and as planned again', async () => {
    const world = await aRunningCohort();
    const { body } = await ask(world, 'acts', { do: 'extend', until: '2027-09-30' });
    expect((await world.store.cohort('cohortaaaaaa'))?.answersUntil).toBe('2027-09-30');
    expect((await ask(world, 'acts', { do: 'extend', until: '2027-09-30' })).body).toEqual({});
    await undoing(world, body.act.id);
    expect((await world.store.cohort('cohortaaaaaa'))?.answersUntil).toBeUndefined();
  });

  it.each([
    ['past', { do: 'close', from: '2027-01-13', until: '2027-01-20' }],
    ['order', { do: 'close', from: '2027-01-20', until: '2027-01-20' }],
    ['too-late', { do: 'close', from: '2027-01-20', until: '2031-01-20' }],
    ['not-closed', { do: 'open', from: '2027-01-20' }],
    ['past', { do: 'extend', until: '2027-01-13' }],
    ['too-late', { do: 'extend', until: '2031-01-20' }],
  ])('refuses what is %s', async (code, act) => {
    const world = await aRunningCohort();
    const before = world.dump();
    expect(await ask(world, 'acts', act)).toMatchObject({ status: 409, body: { error: { code } } });
    expect(world.dump()).toEqual(before);
  });

  it('is changed by its organisers alone, and only while it runs', async () => {
    const world = await aRunningCohort();
    const cohort = await world.store.cohort('cohortaaaaaa');
    await world.store.saveCohort({ ...cohort!, state: 'erased' });
    expect(await ask(world, 'acts', close)).toMatchObject({ status: 409, body: { error: { code: 'not-running' } } });
  });
});
