import { expect, it } from 'vitest';
import { issuerHash } from '../../shared/certificate/issuer.ts';
import { aSignedIssuer } from '../support/certificates.ts';
import { aRunningCohort, ask, undoing } from '../support/running-cohort.ts';

const acting = async () => {
  const world = await aRunningCohort();
  const say = (issuer: unknown, more: object = {}) => ask(world, 'acts', { do: 'issuer', issuer, ...more });
  const said = async () => (await ask(world, 'issuer')).body;
  return { world, say, said };
};

it('a script names who issues, and takes it back', async () => {
  const { world, say, said } = await acting();
  expect(await said()).toEqual({ cohort: 'cohortaaaaaa' });
  const { status, body } = await say(aSignedIssuer);
  expect(status).toBe(200);
  const { act, undo } = body.act.what;
  expect([act, undo]).toEqual([{ do: 'issuer', issuer: issuerHash(aSignedIssuer) }, { do: 'issuer' }]);
  expect(await said()).toEqual({ cohort: 'cohortaaaaaa', issuer: aSignedIssuer });
  expect((await say(aSignedIssuer)).body).toEqual({});
  expect((await undoing(world, body.act.id)).status).toBe(200);
  expect(await said()).toEqual({ cohort: 'cohortaaaaaa' });
});

it('says whom cohorts to come begin with, until it is dropped', async () => {
  const { say, said } = await acting();
  await say({ name: 'Tandem' }, { forAll: true });
  await say({ name: 'Another' });
  expect(await said()).toMatchObject({ issuer: { name: 'Another' }, usual: { name: 'Tandem' } });
  await say(null, { forAll: false });
  expect(await said()).toEqual({ cohort: 'cohortaaaaaa' });
});

it.each([
  [{ name: '' }, 'name', 'missing'],
  [{ name: 'Tandem', place: 'a\nb' }, 'place', 'unprintable'],
  [{ name: 'Tandem', colours: { ink: '#14325a' } }, 'colours.gold', 'missing'],
  [{ name: 'Tandem', colours: { ink: '#14325a', gold: '#fff8e0' } }, 'colours.gold', 'too-pale'],
  [{ name: 'Tandem', logo: '<svg viewBox="0 0 1 1"></svg>' }, 'logo', 'empty'],
  [{ name: 'Tandem', motto: 'On we go' }, 'motto', 'unknown-field'],
  ['Tandem', 'issuer', 'missing'],
])('what cannot be printed is told by field: %j', async (issuer, column, code) => {
  const { world, say } = await acting();
  const before = world.dump();
  expect(await say(issuer)).toMatchObject({ status: 422, body: { errors: [{ row: 0, column, code }], count: 1 } });
  expect(world.dump()).toEqual(before);
});

it('takes no hash that nobody stored, nor an act that is none', async () => {
  const { world } = await acting();
  const before = world.dump();
  expect((await ask(world, 'acts', { do: 'issuer', issuer: '2a5fac2e56313c1e' })).status).toBe(422);
  expect((await ask(world, 'acts', { do: 'issuer', issuer: { name: '' }, more: 1 })).body).toMatchObject({
    error: { code: 'bad-act' },
  });
  expect(world.dump()).toEqual(before);
});
