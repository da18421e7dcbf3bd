import { expect, it } from 'vitest';
import { makeHandler as makeShow } from '../functions/show-certificate/handler.ts';
import { withdraw } from '../shared/import-cohort.ts';
import { heleneId } from './support/builders.ts';
import { aDeskWorld, callDesk, sample, settleCohorts, upload } from './support/desk.ts';
import { aLivedProgramme, anneId, pairId, tracesOf } from './support/erasing.ts';
import { liveUntil } from './support/live.ts';
import { webEvent } from './support/web.ts';

const cohort = 'cohortaaaaaa';
const everybody = [heleneId, anneId, 'zoeaaaaaaaaaaaaa', 'Hélène', 'Anne', 'helene@', 'anne@', 'zoe@'];

const ended = async () => {
  const world = await aLivedProgramme();
  const row = await world.store.cohort(cohort);
  if (row) await world.store.saveCohort({ ...row, nextAt: world.now() });
  return world;
};

it('keeps everything for the time that the deployment grants', async () => {
  const world = await ended();
  await liveUntil(world, '2027-12-01T00:00:00.000Z');
  expect(tracesOf(world, everybody).length).toBeGreaterThan(10);
  expect(await world.store.cohort(cohort)).toMatchObject({
    state: 'ready',
    nextAt: expect.stringMatching(/^2027-12-/),
  });
});

it('erases everybody of a cohort then, and keeps what counts nobody', async () => {
  const world = await ended();
  await liveUntil(world, '2028-01-15T00:00:00.000Z');
  const certificates = Object.keys(world.dump()).filter((key) => key.startsWith('certificate '));
  // What proves a certificate names nobody of them, and stays as it does.
  const proofs = Object.keys(world.dump()).filter((key) => /^(issuer|signingkey) /.test(key));
  expect(Object.keys(world.dump())).toEqual([...certificates, `cohort ${cohort}`, ...proofs]);
  const row = await world.store.cohort(cohort);
  expect(row).toMatchObject({ state: 'erased', people: 2, totals: { meetings: 6, certificates: 2 } });
  expect(row).not.toHaveProperty('nextAt');
  expect(tracesOf({ dump: () => ({ row }), queue: world.queue }, everybody)).toEqual([]);
});

it('leaves certificates as they are: they are for those who earned them', async () => {
  const world = await ended();
  await liveUntil(world, '2028-01-15T00:00:00.000Z');
  const [id = ''] = Object.keys(world.dump()).flatMap((key) => /^certificate (.+)/.exec(key)?.[1] ?? []);
  expect(String((await makeShow(world)(webEvent('GET', `/c/${id}`))).body)).toMatch(/Zoé|Hélène/);
});

it('waits for a pair that has put its end off', async () => {
  const world = await ended();
  const pair = await world.store.pair(cohort, pairId);
  const moved = { review: { by: heleneId, at: world.now(), times: 2 } };
  if (pair) await world.store.savePair({ ...pair, moved });
  await liveUntil(world, '2028-01-15T00:00:00.000Z');
  expect(await world.store.cohort(cohort)).toMatchObject({ state: 'ready', nextAt: '2028-02-08T07:00:00.000Z' });
  await liveUntil(world, '2028-02-10T00:00:00.000Z');
  expect(await world.store.cohort(cohort)).toMatchObject({ state: 'erased' });
});

it('shows an erased cohort by its numbers, and neither writes nor withdraws it any more', async () => {
  const world = aDeskWorld();
  const { body } = await upload(world, sample('utf8'));
  await settleCohorts(world);
  await liveUntil(world, '2028-02-01T00:00:00.000Z');
  const shown = await callDesk(world, { path: `/api/cohorts/${body.cohort}` });
  expect(shown.body).toMatchObject({ cohort: { state: 'erased', totals: { meetings: 0 } }, pairs: [] });
  expect(await withdraw(world, body.cohort, world.now())).toBe('launched');
  expect((await upload(world, sample('utf8'))).status).toBe(200);
  expect((await world.store.roster(body.cohort)).people).toEqual([]);
});
