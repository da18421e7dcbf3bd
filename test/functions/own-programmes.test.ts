import { expect, it } from 'vitest';
import { aDeskWorld, callDesk, aSignedInBrowser } from '../support/desk.ts';
import { fileWith, ownFile, programmeFile } from '../support/programme-file.ts';

const send = (world: ReturnType<typeof aDeskWorld>, body: string | Uint8Array, more = {}) =>
  callDesk(world, {
    method: 'POST',
    path: '/api/programmes',
    body,
    headers: { 'content-type': 'application/yaml', 'accept-language': 'en' },
    ...more,
  });

const read = (world: ReturnType<typeof aDeskWorld>, path: string, headers = {}) => callDesk(world, { path, headers });

/** The token of an organiser, made on the desk. */
const tokenOf = async (world: ReturnType<typeof aDeskWorld>, address: string): Promise<Record<string, string>> => {
  const browser = await aSignedInBrowser(world, address);
  const { body = '' } = await browser.post('/desk/access', { name: 'script' });
  return { authorization: `Bearer ${/[a-z2-7]{68}/.exec(body)?.[0] ?? ''}`, 'accept-language': 'en' };
};

it('takes a programme in, lists it after those that are built in, and gives its file back', async () => {
  const world = aDeskWorld();
  const file = ownFile({ fr: programmeFile });
  const { status, body } = await send(world, file);
  expect([status, body]).toMatchObject([
    201,
    { title: 'Le mentorat', languages: ['fr'], steps: ['goals'], intervalDays: 7, thresholdPercent: 80, from: 'you' },
  ]);
  const list = await read(world, '/api/programmes', { 'accept-language': 'fr' });
  expect(list.body.programmes.map(({ id, from }: { id: string; from: string }) => [id, from])).toEqual([
    ['group-mentoring', 'built in'],
    ['trial', 'built in'],
    [body.id, 'you'],
  ]);
  const given = await world.store.programmePart(body.id, body.version, 'file');
  expect(given).toBe(file);
});

it('changes nothing when the same file comes again, from wherever its lines were ended', async () => {
  const world = aDeskWorld();
  const first = await send(world, ownFile());
  const before = world.dump();
  const again = await send(world, ownFile().replaceAll('\n', '\r\n'));
  expect([again.status, again.body]).toEqual([200, first.body]);
  expect(world.dump()).toEqual(before);
});

it('keeps every version of a programme that is changed, and offers the newest', async () => {
  const world = aDeskWorld();
  const { body: first } = await send(world, ownFile());
  world.pass(5);
  const changed = ownFile({ fr: fileWith('title: Le mentorat', 'title: Nos rencontres') });
  const second = await send(world, changed, { path: `/api/programmes/${first.id}` });
  expect([second.status, second.body]).toMatchObject([200, { id: first.id, title: 'Nos rencontres' }]);
  expect(second.body.version).not.toBe(first.version);
  const versions = [first.version, second.body.version].map((version: string) =>
    world.store.programmePart(first.id, version, 'file'),
  );
  expect(await Promise.all(versions)).toEqual([ownFile(), changed]);
});

it.each<[string, string | Uint8Array, number]>([
  ['has a mistake', ownFile({ fr: fileWith('for: both', 'for: all') }), 422],
  ['is not text', Uint8Array.of(0xff, 0xfe, 0x00), 415],
  ['is larger than any programme', 'a'.repeat(600_001), 413],
])('writes nothing of a file that %s', async (_, body, status) => {
  const world = aDeskWorld();
  const before = world.dump();
  expect((await send(world, body)).status).toBe(status);
  expect(world.dump()).toEqual(before);
});

it('only says what it would do where it is asked to check', async () => {
  const world = aDeskWorld();
  const before = world.dump();
  expect(await send(world, ownFile(), { query: 'dryRun=1' })).toMatchObject({ status: 200, body: { dryRun: true } });
  expect(world.dump()).toEqual(before);
});

it('shows an organiser their own and what the operator offers, which only the operator changes', async () => {
  const world = aDeskWorld();
  const [claire, omar] = [await tokenOf(world, 'claire@example.org'), await tokenOf(world, 'omar@example.org')];
  const { body: house } = await send(world, ownFile());
  const { body: hers } = await send(world, ownFile(undefined, 50), { headers: claire });
  const listed = async (headers: Record<string, string>) =>
    (await read(world, '/api/programmes', headers)).body.programmes
      .slice(2)
      .map(({ id, from }: { id: string; from: string }) => [id, from])
      .toSorted();
  expect(await listed(claire)).toEqual(
    [
      [hers.id, 'you'],
      [house.id, 'operator'],
    ].toSorted(),
  );
  expect(await listed(omar)).toEqual([[house.id, 'operator']]);

  const before = world.dump();
  for (const id of [hers.id, house.id, 'nothing', 'trial']) {
    const answer = await send(world, ownFile(undefined, 60), { path: `/api/programmes/${id}`, headers: omar });
    expect([id, answer.status, answer.body.error.code]).toEqual([id, 404, 'unknown-programme']);
  }
  expect((await read(world, `/api/programmes/${hers.id}/file`, omar)).status).toBe(404);
  expect(world.dump()).toEqual(before);
});

it('is removed for cohorts to come, by whose it is, and offered again', async () => {
  const world = aDeskWorld();
  const claire = await tokenOf(world, 'claire@example.org');
  const omar = await tokenOf(world, 'omar@example.org');
  const { body: own } = await send(world, ownFile(), { headers: { ...claire, 'content-type': 'application/yaml' } });
  const path = `/api/programmes/${own.id}`;
  const listed = async () =>
    (await read(world, '/api/programmes', claire)).body.programmes.map(({ id }: { id: string }) => id);
  const upload = async () =>
    await callDesk(world, {
      method: 'POST',
      path: '/api/cohorts',
      query: `name=Cercle&start=2027-03-01&programme=${own.id}&dryRun=1`,
      body: 'Mentor,Mentor email,Mentee,Mentee email\nA,a@example.org,B,b@example.org',
      headers: { ...claire, 'content-type': 'text/csv' },
    });
  expect((await upload()).status).toBe(200);

  expect((await callDesk(world, { method: 'DELETE', path, headers: omar })).status).toBe(404);
  expect(await listed()).toContain(own.id);
  const removed = await callDesk(world, { method: 'DELETE', path, headers: claire });
  expect(removed).toMatchObject({ status: 200, body: { id: own.id, removedAt: world.now() } });
  expect(await listed()).not.toContain(own.id);
  expect((await upload()).status).toBe(422);

  expect(await callDesk(world, { method: 'POST', path: `${path}/restore`, headers: claire })).toMatchObject({
    status: 200,
    body: own,
  });
  expect([(await listed()).includes(own.id), (await upload()).status]).toEqual([true, 200]);
});

it('is removed on its page once a box is ticked, and taken back there', async () => {
  const world = aDeskWorld();
  const browser = await aSignedInBrowser(world, 'claire@example.org');
  const headers = await tokenOf(world, 'claire@example.org');
  const { body: own } = await send(world, ownFile(), { headers: { ...headers, 'content-type': 'application/yaml' } });
  const page = `/desk/programmes/${own.id}`;
  await browser.post(`${page}/remove`, {});
  expect((await browser.open('/desk/programmes')).body).toContain(page);
  await browser.post(`${page}/remove`, { sure: '1' });
  expect((await browser.open('/desk/programmes')).body).not.toContain(page);
  expect((await browser.open(page)).body).toContain('Offer it again');
  await browser.post(`${page}/restore`, {});
  expect((await browser.open('/desk/programmes')).body).toContain(page);
});
