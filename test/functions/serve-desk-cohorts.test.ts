import { expect, it } from 'vitest';
import { aCohort, aPair, helene, zoe } from '../support/builders.ts';
import { aDeskWorld, callDesk, goodQuery, sample, settleCohorts, upload } from '../support/desk.ts';

const uploaded = async () => {
  const world = aDeskWorld();
  const { body } = await upload(world, sample('utf8'));
  return { world, path: `/api/cohorts/${body.cohort}` };
};

it('shows a cohort with its pairs, how far they are, and what comes next', async () => {
  const { world, path } = await uploaded();
  const { status, body } = await callDesk(world, { path });
  expect(status).toBe(200);
  expect(body.cohort).toMatchObject({
    name: 'Cercle',
    state: 'draft',
    start: '2026-12-01',
    rows: 12,
    pairs: 10,
    people: 21,
  });
  expect(body.pairs).toHaveLength(10);
  const anne = body.pairs.find(({ group }: { group?: string }) => group === 'cercle-anne');
  expect(anne).toMatchObject({ stepsDone: 0, stepsTotal: 6, nextLetter: '2026-11-24T08:00:00.000Z' });
  expect(anne.members[0]).toMatchObject({ name: 'Anne Delorme', role: 'mentor' });
});

it('shows steps done and certificates', async () => {
  const world = aDeskWorld();
  const at = '2026-12-02T08:00:00.000Z';
  await world.store.createCohort(aCohort());
  await world.store.createRows({
    people: [
      helene({ certificate: { id: '0123456789AB', at, pair: 'pairaaaaaaaa', done: 5 } }),
      zoe({ told: { welcome: { as: 'told', at }, topic: { as: 'parked', at, why: 'two lost' } } }),
    ],
    pairs: [aPair({ answers: { goals: { [zoe().id]: { says: 'met', at, proof: 'pressed button' } } } })],
  });
  const { body } = await callDesk(world, { path: `/api/cohorts/${aCohort().id}` });
  expect(body.pairs).toMatchObject([
    {
      stepsDone: 1,
      members: [{ certificate: '0123456789AB' }, { name: 'Zoé Lefèvre', undelivered: ['topic: parked, two lost'] }],
    },
  ]);
});

it('lists cohorts from draft to end, without addresses of people', async () => {
  const { world, path } = await uploaded();
  const state = async () => (await callDesk(world, {})).body.cohorts.map((cohort: { state: string }) => cohort.state);
  expect(await state()).toEqual(['draft']);
  world.moveTo('2026-11-24T08:00:00.000Z');
  expect(await state()).toEqual(['running']);
  world.moveTo('2027-07-01T08:00:00.000Z');
  expect(await state()).toEqual(['ended']);
  expect(JSON.stringify(await callDesk(world, { path }))).not.toContain('@');
});

it('withdraws a draft and nothing of it stays, but its own row for as long as a run may be held up', async () => {
  const { world, path } = await uploaded();
  const id = path.split('/').at(-1) ?? '';
  expect(await callDesk(world, { method: 'DELETE', path })).toMatchObject({ status: 204, body: undefined });
  expect(Object.keys(world.dump()).filter((key) => key.includes(id))).toEqual([`cohort ${id}`]);
  expect((await callDesk(world, { path })).status).toBe(404);
  // What was about to be written when it was withdrawn.
  await world.store.putUpload(id, 0, { people: [], pairs: [] });
  world.pass(15);
  await settleCohorts(world);
  expect(world.dump()).toEqual(aDeskWorld().dump());
  expect((await callDesk(world, { method: 'DELETE', path })).status).toBe(404);
});

it('refuses to withdraw what has been launched', async () => {
  const { world, path } = await uploaded();
  // From a minute before: by the time it is written down, the first letters may be on their way.
  world.moveTo('2026-11-24T07:59:00.000Z');
  const before = world.dump();
  expect(await callDesk(world, { method: 'DELETE', path })).toMatchObject({
    status: 409,
    body: { error: { code: 'launched' } },
  });
  expect(world.dump()).toEqual(before);
});

it('launches when the organiser says, or at the next nine o’clock at least an hour away', async () => {
  const world = aDeskWorld();
  const launchOf = async (query: string) => {
    const { body } = await upload(world, sample('utf8'), { query });
    return (await world.store.cohort(body.cohort))?.launchAt;
  };
  expect(await launchOf(`${goodQuery}&launchAt=2026-11-30T09:00:00%2B01:00`)).toBe('2026-11-30T08:00:00.000Z');
  world.moveTo('2026-11-24T06:59:00.000Z');
  expect(await launchOf(goodQuery.replace('Cercle', 'Un'))).toBe('2026-11-24T08:00:00.000Z');
  world.moveTo('2026-11-24T07:01:00.000Z');
  expect(await launchOf(goodQuery.replace('Cercle', 'Deux'))).toBe('2026-11-25T08:00:00.000Z');
});

it('tells whom it checks for that the first topic comes with the welcome, where no launch is before it', async () => {
  const checked = async (start: string, more = '') =>
    (
      await upload(aDeskWorld(), sample('utf8'), {
        query: `name=Cercle&zone=Europe/Paris&start=${start}&dryRun=1${more}`,
      })
    ).body;
  expect(await checked('2026-11-20', '&hold=1')).toMatchObject({ dryRun: true, topicWithWelcome: true });
  expect(await checked('2026-11-24')).toMatchObject({ dryRun: true, topicWithWelcome: true });
  expect(await checked('2026-11-25', '&hold=1')).not.toHaveProperty('topicWithWelcome');
});

it.each([
  ['start=2026-11-02&launchAt=2026-11-29T08:00:00Z', 'launchAt', 'launch-too-late'],
  ['start=2026-12-01&launchAt=2026-12-28T08:00:00Z', 'launchAt', 'launch-too-late'],
  ['start=2026-10-28', 'start', 'start-in-past'],
])('refuses dates with which somebody would miss the first topic: %s', async (dates, column, code) => {
  const answer = await upload(aDeskWorld(), sample('utf8'), { query: `name=Cercle&zone=Europe/Paris&${dates}` });
  expect(answer).toMatchObject({ status: 422, body: { errors: [{ row: 0, column, code }] } });
});
