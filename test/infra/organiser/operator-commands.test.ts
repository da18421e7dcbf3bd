import { createHash } from 'node:crypto';
import { expect, it } from 'vitest';
import { freshPass, type Pass } from '../../../shared/domain/access.ts';
import { keyring } from '../../../shared/keyring.ts';
import type { Keys } from '../../../shared/links.ts';
import { callDesk } from '../../support/desk.ts';
import { anOrganiser, jsonIn } from '../../support/organiser.ts';

const deployed = { region: 'eu-west-3', table: 'binome', keys: 'arn:secret', deadLetters: [] };
const hashOf = (text: string) => createHash('sha256').update(text).digest('hex');

it('makes a token that opens the desk, for the table of the deployment', async () => {
  const { type, world } = anOrganiser({ reach: { deployed: async () => deployed } });
  const { code, out } = await type('token');
  expect([code, out]).toEqual([0, expect.stringMatching(/^[\w-]{43}$/)]);
  expect(await callDesk(world, { headers: { authorization: `Bearer ${out}` } })).toMatchObject({ status: 200 });
});

it('names what is missing where neither a table nor a deployment is known', async () => {
  const { type } = anOrganiser();
  expect(await type('token')).toMatchObject({
    code: 1,
    out: '',
    err: 'Which table? Name it with --table, or have a configuration that says which deployment is meant.\nThere is no configuration.',
  });
  const none = anOrganiser({ reach: { deployed: async () => ({ ...deployed, table: undefined, keys: undefined }) } });
  for (const name of ['token', 'keys']) expect((await none.type(name)).err).toContain('npm run deploy');
});

it('adds a key that signs from then on, and keeps the others', async () => {
  let written: Keys | undefined;
  const read = async (): Promise<Keys> => ({ current: 'k1', keys: new Map([['k1', 'the first']]) });
  const write = async (_: string, keys: Keys) => void (written = keys);
  const { type } = anOrganiser({ reach: { keys: async () => ({ read, write }) } });
  expect(await type('keys', '--keys', 'arn:secret')).toMatchObject({
    code: 0,
    out: 'Key k2 signs from now on; links that are out go on opening.',
  });
  expect([written?.current, written?.keys.get('k1'), written?.keys.size]).toEqual(['k2', 'the first', 2]);
});

/** Claire with a browser and two tokens, one of which is no longer good. */
const claireIsLetIn = async () => {
  const at = anOrganiser({ reach: { deployed: async () => deployed } });
  const { store, now } = at.world;
  const [organiser = ''] = await keyring(async () => at.keys, '', now).personIds(['claire@example.org']);
  const pass = (kind: Pass['kind'], name: string): Pass =>
    freshPass({ kind, name, organiser, sha256: hashOf(name), address: 'claire@example.org', createdAt: now() });
  await store.putPass(pass('token', 'script'));
  await store.putPass({ ...pass('token', 'old'), expiresAt: now() });
  await store.putPass(pass('session', 'browser'));
  return { ...at, left: async () => (await store.passes(organiser)).map(({ name }) => name) };
};
const whose = ['tokens', '--address', 'Claire@example.org'];

it('lists what lets an organiser in', async () => {
  const { type, left } = await claireIsLetIn();
  const { passes } = jsonIn(await type(...whose, '--json'));
  expect(passes).toEqual([
    expect.objectContaining({ kind: 'session', isTakenBack: false }),
    expect.objectContaining({ kind: 'token', name: 'script', pass: hashOf('script').slice(0, 8), isTakenBack: false }),
  ]);
  expect((await type(...whose)).out).toMatch(/ {2}token +script +23 November 2026 +24 November 2027/);
  expect(await left()).toHaveLength(3);
});

it('takes one of it back, or all', async () => {
  const { type, left } = await claireIsLetIn();
  expect(await type(...whose, '--take-back', 'unknown')).toMatchObject({
    code: 1,
    err: expect.stringContaining('no unknown'),
  });
  expect(await type(...whose, '--take-back', hashOf('script').slice(0, 8))).toMatchObject({
    code: 0,
    out: expect.stringMatching(/^Taken back: 1\./),
  });
  expect((await left()).toSorted()).toEqual(['browser', 'old']);
  await type(...whose, '--all');
  expect(await left()).toEqual(['old']);
  expect((await type(...whose)).out).toBe('Nothing lets claire@example.org in at the moment.');
});

it('says in a sentence what AWS has against it', async () => {
  const named = (name: string) => async () => {
    throw Object.assign(new Error('no'), { name });
  };
  const refusing = (name: string) =>
    anOrganiser({ reach: { putToken: named(name) } }).type('token', '--table', 'binome');
  expect((await refusing('ResourceNotFoundException')).err).toContain(
    'There is no such table in this account and region.',
  );
  expect(await refusing('AccessDeniedException')).toMatchObject({
    code: 1,
    err: expect.stringMatching(/^It was not done: Your credentials may not/),
  });
});
