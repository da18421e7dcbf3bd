import { expect, it } from 'vitest';
import { Cohort } from '../../shared/domain/cohort.ts';
import { Pair } from '../../shared/domain/pair.ts';
import { Person } from '../../shared/domain/person.ts';
import { aDeskWorld, callDesk, goodQuery, sample, settleCohorts, upload } from '../support/desk.ts';

const rows = (world: ReturnType<typeof aDeskWorld>, kind: string) =>
  Object.entries(world.dump()).flatMap(([key, row]) => (key.startsWith(`${kind} `) ? [row] : []));

it('creates a cohort from the sample in UTF-8', async () => {
  const world = aDeskWorld();
  const answer = await upload(world, sample('utf8'));
  expect(answer).toMatchObject({ status: 201, body: { rows: 12, pairs: 10, people: 21 } });
  const people = rows(world, 'person').map((row) => Person.parse(row));
  expect(people.map(({ name }) => name)).toContain('Hélène Nguyễn-Østergård');
  expect(people.find(({ name }) => name === 'Émile Roux')).toMatchObject({
    language: 'fr',
    zone: 'Australia/Lord_Howe',
    nextAt: '2026-11-24T22:00:00.000Z',
  });
  const group = rows(world, 'pair')
    .map((row) => Pair.parse(row))
    .find((pair) => pair.group === 'cercle-anne');
  expect(group?.members.map(({ role }) => role)).toEqual(['mentor', 'mentee', 'mentee', 'mentee']);
  expect(people.find(({ name }) => name === "Sophie D'Amico")?.pairs).toHaveLength(2);
});

it('leaves a finished cohort as a draft without anything to do, and a morning for each zone', async () => {
  const world = aDeskWorld();
  const { body } = await upload(world, sample('utf8'));
  expect(world.queue).toEqual([{ kind: 'cohort', cohort: body.cohort, at: world.now() }]);
  await settleCohorts(world);
  const cohort = Cohort.parse(await world.store.cohort(body.cohort));
  expect(cohort).toMatchObject({ state: 'ready', launchAt: '2026-11-24T08:00:00.000Z', partsWritten: cohort.parts });
  expect(cohort.nextAt).toBe('2026-11-30T08:00:00.000Z');
  expect(rows(world, 'upload')).toEqual([]);
  expect([...world.mornings]).toContain('09:00 America/Montreal');
  expect(world.mornings.size).toBe(11);
});

it('creates a cohort from what French Excel saves', async () => {
  const world = aDeskWorld();
  const answer = await upload(world, sample('excel-fr'), { type: 'application/octet-stream' });
  expect(answer).toMatchObject({ status: 201, body: { rows: 7, pairs: 5, people: 12 } });
  const names = rows(world, 'person').map((row) => Person.parse(row).name);
  expect(names).toEqual(expect.arrayContaining(['Jean-Baptiste O’Connor', 'Maëlle Le Goff', 'Émile Roux']));
});

it('creates the same cohort from JSON with its rows in another order', async () => {
  const world = aDeskWorld();
  const [zoe, leo] = ['Zoé', 'Léo'].map((Mentee) => ({
    Mentor: 'Ana',
    mentorEmail: 'ANA@example.org',
    Mentee,
    'Mentee email': `${Mentee.charCodeAt(0)}@example.org`,
  }));
  const first = await upload(world, JSON.stringify([zoe, leo]), { type: 'application/json' });
  const second = await upload(world, JSON.stringify({ rows: [leo, zoe] }), { type: 'application/octet-stream' });
  expect([first.status, second.status]).toEqual([201, 200]);
  expect(second.body).toEqual(first.body);
  expect(first.body).toMatchObject({ rows: 2, pairs: 2, people: 3 });
});

it('changes nothing when the same upload comes again, even long after', async () => {
  const world = aDeskWorld();
  const query = `${goodQuery}&launchAt=2026-11-30T08:00:00%2B01:00`;
  const first = await upload(world, sample('utf8'), { query });
  const before = world.dump();
  world.moveTo('2027-06-01T08:00:00.000Z');
  const again = await upload(world, sample('utf8'), { query });
  expect(again).toMatchObject({ status: 200, body: first.body });
  expect(world.dump()).toEqual(before);
});

it('writes nothing on a dry run', async () => {
  const world = aDeskWorld();
  const before = world.dump();
  expect(await upload(world, sample('utf8'), { query: `${goodQuery}&dryRun=1` })).toMatchObject({
    status: 200,
    body: { pairs: 10, dryRun: true, launchAt: '2026-11-24T08:00:00.000Z' },
  });
  expect(world.dump()).toEqual(before);
});

it('tells a script, which sends no Accept-Language, what is wrong in the language of its parameter', async () => {
  const bare = (language: string) =>
    callDesk(aDeskWorld(), {
      method: 'POST',
      query: `${goodQuery}&language=${language}`,
      headers: { authorization: '' },
    });
  const [english, french] = [await bare('en'), await bare('fr')];
  expect([english.status, french.status]).toEqual([401, 401]);
  expect(english.body.error.message).toMatch(/token/);
  expect(french.body.error.message).toMatch(/jeton/);
});

it('answers with an address of progress when it takes longer than five seconds', async () => {
  const world = aDeskWorld();
  const slow = {
    ...world,
    store: {
      ...world.store,
      putUpload: (...part: Parameters<typeof world.store.putUpload>) => (
        world.pass(0.1),
        world.store.putUpload(...part)
      ),
    },
  };
  const answer = await upload(slow, sample('utf8'));
  expect(answer).toMatchObject({ status: 202, body: { progress: `/api/cohorts/${answer.body.cohort}` } });
  expect(world.queue).toMatchObject([{ kind: 'cohort', cohort: answer.body.cohort }]);
  expect((await callDesk(world, { path: answer.body.progress })).body.cohort).toMatchObject({
    state: 'writing',
    progress: { done: 0, total: 2 },
  });
});

it('answers every wrong address with JSON that nobody keeps', async () => {
  const world = aDeskWorld();
  const call = (method: string, path: string) => callDesk(world, { method, path });
  expect(await call('GET', '/api/cohorts/')).toMatchObject({ status: 404, body: { error: { code: 'not-found' } } });
  expect(await call('GET', '/api/cohorts/unknown')).toMatchObject({
    status: 404,
    body: { error: { code: 'unknown-cohort' } },
  });
  expect(await call('PUT', '/api/cohorts')).toMatchObject({
    status: 405,
    headers: { allow: 'GET, POST', 'cache-control': 'no-store', 'x-content-type-options': 'nosniff' },
  });
});

it('answers a missing and an unknown token alike', async () => {
  const world = aDeskWorld();
  const unknown = await callDesk(world, { headers: { authorization: 'Bearer wrong' } });
  const missing = await callDesk(world, { headers: { authorization: '' } });
  expect(unknown.status).toBe(401);
  expect(missing).toEqual(unknown);
});

it('describes itself without a token', async () => {
  const { status, body } = await callDesk(aDeskWorld(), { path: '/api/openapi.json', headers: { authorization: '' } });
  expect(status).toBe(200);
  expect(body.openapi).toBe('3.1.0');
  expect(
    body.paths['/api/cohorts'].post.parameters.map(({ name, required }: { name: string; required: boolean }) => [
      name,
      required,
    ]),
  ).toEqual([
    ['name', true],
    ['start', true],
    ['zone', false],
    ['programme', false],
    ['morning', false],
    ['language', false],
    ['organiser', false],
    ['contact', false],
    ['confirmation', false],
    ['organisers', false],
    ['hold', false],
    ['launchAt', false],
    ['dryRun', false],
  ]);
  expect(body.paths['/api/cohorts'].post.responses['201'].content['application/json'].schema).toEqual({
    $ref: '#/components/schemas/Counts',
  });
  expect(body.components.schemas.Counts.required).toEqual(['cohort', 'rows', 'pairs', 'people']);
});
