import { describe, expect, it } from 'vitest';
import { makeHandler } from '../../functions/serve-desk/handler.ts';
import { routes } from '../../functions/serve-desk/routes.ts';
import { aDeskWorld, aSignedInBrowser, sample, settleCohorts, tokenOf, upload } from '../support/desk.ts';
import { webEvent } from '../support/web.ts';

/** A desk with a cohort of Claire's, its path's parts, and what Omar holds, who runs none. */
const aDesk = async () => {
  const world = aDeskWorld();
  const query = 'name=Cercle&start=2026-12-07&zone=Europe/Paris&hold=1&organisers=claire@example.org';
  const { body } = await upload(world, sample('utf8'), { query });
  await settleCohorts(world);
  const { pairs, people } = await world.store.roster(body.cohort);
  const named: Readonly<Record<string, string>> = {
    cohort: body.cohort,
    pair: pairs[0]?.id ?? '',
    person: people[0]?.id ?? '',
  };
  const claire = await aSignedInBrowser(world);
  const omar = await aSignedInBrowser(world, 'omar@example.org');
  const tokens = { claire: await tokenOf(claire), omar: await tokenOf(omar) };
  const call = (method: string, path: string, headers: Record<string, string>, cookies: readonly string[] = []) =>
    makeHandler(world)({ ...webEvent(method, path, {}, headers), cookies: [...cookies] });
  const pathOf = (path: string) => path.replace(/\{(\w+)\}/g, (_, name: string) => named[name] ?? 'abc');
  return { world, claire, omar, tokens, call, pathOf, cohort: String(body.cohort) };
};
type Desk = Awaited<ReturnType<typeof aDesk>>;

const closed = routes
  .filter(({ open }) => !open)
  .flatMap(({ path, methods }) => Object.keys(methods).map((method) => [method, path] as const));
const ofCohorts = closed.filter(([, path]) => path.includes('{cohort}'));

/** What there is, but for what is only counted anew from it, and on which day a token was used. */
const stored = ({ world }: Desk) => Object.entries(world.dump()).filter(([key]) => !/^(?:overview|pass) /.test(key));

const isRefused = (path: string, { statusCode = 0, headers }: Awaited<ReturnType<Desk['call']>>): boolean =>
  path.startsWith('/api/')
    ? statusCode === 401
    : statusCode === 401 ||
      statusCode === 403 ||
      (statusCode === 303 &&
        String(Object.entries(headers ?? {}).find(([name]) => name === 'location')?.[1]).startsWith('/desk/sign-in'));

const ourPage = { 'sec-fetch-site': 'same-origin' };
const long = 'a'.repeat(52);

it('opens to anybody the description of the API, the way in, the choice of a language, and what links of a rehearsal say', () => {
  expect(routes.filter(({ open }) => open).map(({ path }) => path)).toEqual([
    '/api/openapi.json',
    '/desk/sign-in',
    '/desk/in/{link}',
    '/desk/language',
    '/desk/rehearsed/{language}/{purpose}',
    '/desk/rehearsed/{language}/{purpose}/{choice}',
  ]);
});

describe.each(closed)('%s %s', (method, path) => {
  it('lets in nobody who has nothing, nothing that counts, or what no longer does', async () => {
    const desk = await aDesk();
    const { world, tokens, call, pathOf, claire } = desk;
    const before = stored(desk);
    const [, organiser = ''] = /^(.{16})/.exec(tokens.claire) ?? [];
    const bearers = [
      '',
      'Basic YTpi',
      'Bearer',
      `Bearer ${organiser}${long}`,
      `Bearer ${tokens.claire}a`,
      `Bearer ${long}`,
    ];
    for (const authorization of bearers)
      expect(isRefused(path, await call(method, pathOf(path), { ...ourPage, authorization }))).toBe(true);
    for (const cookie of ['__Host-desk=', `__Host-desk=${organiser}${long}`, `desk=${organiser}${long}`])
      expect(isRefused(path, await call(method, pathOf(path), ourPage, [cookie]))).toBe(true);

    const cookies = claire.cookies();
    world.pass(367 * 24 * 60);
    const expired = { ...ourPage, authorization: `Bearer ${tokens.claire}` };
    expect(isRefused(path, await call(method, pathOf(path), expired))).toBe(true);
    expect(isRefused(path, await call(method, pathOf(path), ourPage, cookies))).toBe(true);
    expect(stored(desk)).toEqual(before);
  });

  it('lets in nobody whose access was taken back', async () => {
    const desk = await aDesk();
    const { world, tokens, call, pathOf, claire } = desk;
    const cookies = claire.cookies();
    for (const pass of await world.store.passes(tokens.claire.slice(0, 16))) await world.store.removePass(pass);
    const before = stored(desk);
    const revoked = { ...ourPage, authorization: `Bearer ${tokens.claire}` };
    expect(isRefused(path, await call(method, pathOf(path), revoked))).toBe(true);
    expect(isRefused(path, await call(method, pathOf(path), ourPage, cookies))).toBe(true);
    expect(stored(desk)).toEqual(before);
  });

  it('takes a session only from a page of ours, unless it only looks', async () => {
    const desk = await aDesk();
    const { call, pathOf, claire } = desk;
    const before = stored(desk);
    const others = [
      { 'sec-fetch-site': 'cross-site' },
      { 'sec-fetch-site': 'same-site' },
      { 'sec-fetch-site': 'none' },
      { origin: 'null' },
      { origin: 'https://evil.example' },
      {},
    ];
    for (const headers of method === 'GET' ? [] : others)
      expect(isRefused(path, await call(method, pathOf(path), headers, claire.cookies()))).toBe(true);
    expect(stored(desk)).toEqual(before);
  });
});

it.each(ofCohorts)('%s %s is to others as if there were no such cohort', async (method, path) => {
  const desk = await aDesk();
  const { tokens, call, pathOf, omar, cohort } = desk;
  const before = stored(desk);
  const isApi = path.startsWith('/api/');
  const credentials: [Record<string, string>, readonly string[]] = isApi
    ? [{ authorization: `Bearer ${tokens.omar}` }, []]
    : [ourPage, omar.cookies()];
  const theirs = await call(method, pathOf(path), ...credentials);
  const nobodys = await call(method, pathOf(path).replace(cohort, 'zzzzzzzzzzzz'), ...credentials);
  expect(theirs.statusCode).toBe(404);
  expect(theirs).toEqual(nobodys);
  expect(stored(desk)).toEqual(before);
});

it.each(closed.filter(([method]) => method === 'GET'))('%s %s changes nothing', async (method, path) => {
  const desk = await aDesk();
  const { call, pathOf, claire } = desk;
  const before = stored(desk);
  for (const one of [method, 'HEAD', 'OPTIONS']) await call(one, pathOf(path), {}, claire.cookies());
  expect(stored(desk)).toEqual(before);
});

it('finds nothing behind a path that is written in another way', async () => {
  const desk = await aDesk();
  const { call, claire } = desk;
  const before = stored(desk);
  const tricks = [
    `/api/cohorts/${desk.cohort}/`,
    `//api/cohorts/${desk.cohort}`,
    `/api//cohorts/${desk.cohort}`,
    `/api/cohorts%2f${desk.cohort}`,
    `/API/cohorts/${desk.cohort}`,
    `/api/cohorts/../cohorts/${desk.cohort}`,
    `/api/cohorts/${desk.cohort};x`,
    `/api/cohorts/${desk.cohort}%00`,
    `/api/cohorts/COHORT#${desk.cohort}`,
    `/desk/cohorts/${desk.cohort}/withdraw/`,
    `/desk/cohorts/${desk.cohort}/./withdraw`,
    `/desk/cohorts/${desk.cohort}/WITHDRAW`,
  ];
  for (const path of tricks) {
    for (const method of ['GET', 'POST', 'DELETE', 'PUT', 'PATCH'])
      expect((await call(method, path, ourPage, claire.cookies())).statusCode).toBe(404);
  }
  const override = { ...ourPage, 'x-http-method-override': 'DELETE', 'x-http-method': 'DELETE' };
  await call('GET', `/api/cohorts/${desk.cohort}?_method=DELETE`, override, claire.cookies());
  expect(stored(desk)).toEqual(before);
});
