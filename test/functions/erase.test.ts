import { describe, expect, it } from 'vitest';
import { makeHandler as makeFeedback } from '../../functions/record-feedback/handler.ts';
import { makeHandler as makeShow } from '../../functions/show-certificate/handler.ts';
import { stepsCredited } from '../../shared/domain/standing.ts';
import { aCohort, aPair, heleneId, zoe, zoeId } from '../support/builders.ts';
import {
  aLivedProgramme,
  anneId,
  confirm,
  groupId,
  pairId,
  personIn,
  tracesOf,
  wakePerson,
} from '../support/erasing.ts';
import { liveUntil } from '../support/live.ts';
import { sesEvent } from '../support/ses-event.ts';
import { webEvent } from '../support/web.ts';

const cohort = 'cohortaaaaaa';

describe('a person who is erased', () => {
  it('leaves no byte in any row or message', async () => {
    const world = await aLivedProgramme();
    const before = tracesOf(world).length;
    expect(before).toBeGreaterThan(6);
    await confirm(world, 'erase');
    await liveUntil(world, '2027-01-10T12:00:00.000Z');
    expect(tracesOf(world)).toEqual([]);
  });

  it('is erased within minutes, and nothing is brought back by what comes late', async () => {
    const world = await aLivedProgramme();
    const letters = world.mails.filter(({ to }) => to === 'zoe@example.org');
    await confirm(world, 'erase');
    await wakePerson(world);
    expect(await world.store.person(cohort, zoeId)).toBeUndefined();
    for (const { tags } of letters) await makeFeedback(world)(sesEvent('Delivery', tags, world.now()));
    await world.store.touchPerson(cohort, zoeId, world.now());
    await wakePerson(world);
    await liveUntil(world, '2027-01-10T12:00:00.000Z');
    expect(tracesOf(world)).toEqual([]);
    expect(JSON.stringify(world.logged.slice(-20))).not.toContain('@');
  });

  it('waits for a letter that is on its way, and for no other', async () => {
    const world = await aLivedProgramme();
    const { nextAt: _, ...person } = await personIn(world);
    const open = { key: 'd20261210', items: [], attempt: 1, lost: 0, opId: 'x', at: world.now() };
    await world.store.savePerson({ ...person, open: { ...open, state: 'asked' } });
    await confirm(world, 'erase');
    await wakePerson(world);
    expect((await personIn(world)).nextAt).toBe('2026-12-10T12:15:00.000Z');
    world.pass(15);
    await wakePerson(world);
    expect(await world.store.person(cohort, zoeId)).toBeUndefined();
  });

  it('is told of kindly to the others, whose meetings stay theirs', async () => {
    const world = await aLivedProgramme();
    const before = world.mails.length;
    await confirm(world, 'erase');
    await liveUntil(world, '2027-01-10T12:00:00.000Z');
    const [pair, group] = [await world.store.pair(cohort, pairId), await world.store.pair(cohort, groupId)];
    expect(stepsCredited(aCohort().programme, pair ?? aPair(), heleneId)).toHaveLength(5);
    expect(stepsCredited(aCohort().programme, group ?? aPair(), anneId)).toEqual(['expectations']);
    expect(world.mails.slice(before).map(({ to, tags }) => [to, tags['letter']])).toEqual(
      expect.arrayContaining([
        ['helene@example.org', 'd20261211'],
        ['anne@example.org', 'd20261211'],
      ]),
    );
    expect(Object.values((await personIn(world, heleneId)).told).map(({ as }) => as)).not.toContain('refused');
    expect(Object.values(world.dump()).filter((row) => 'stuck' in row)).toEqual([]);
  });

  it('has an id in each pair that has nothing to do with the other', async () => {
    const world = await aLivedProgramme();
    await confirm(world, 'erase');
    await wakePerson(world);
    const aliases = (await world.store.pairs(cohort, [pairId, groupId])).map(
      ({ members }) => members.find(({ left }) => left)?.person,
    );
    expect(new Set([...aliases, zoeId, undefined]).size).toBe(4);
  });

  it('has a certificate that can still be checked, and no longer says whose it is', async () => {
    const world = await aLivedProgramme();
    const { certificate } = await personIn(world);
    const page = async (language: string) => {
      const answer = await makeShow(world)(
        webEvent('GET', `/c/${certificate?.id}`, undefined, { 'accept-language': language }),
      );
      return String(answer.body);
    };
    expect(await page('fr')).toContain('Zoé Lefèvre');
    await confirm(world, 'erase');
    await wakePerson(world);
    expect(await page('fr')).toContain('authentique');
    expect(await page('fr')).not.toContain('Zoé');
    expect(await page('fr')).toContain('a demandé que son nom ne figure plus ici');
  });

  it('is erased in every cohort; whoever was uploaded with the address they changed to is left alone', async () => {
    const world = await aLivedProgramme();
    await confirm(world, 'address', { address: 'zoe@example.net' });
    await wakePerson(world);
    const [laterId = ''] = await world.personIds(['zoe@example.net']);
    const others = [
      zoe({ cohort: 'cohortbbbbbb', pairs: [] }),
      zoe({ cohort: 'cohortcccccc', id: laterId, name: 'Ana', address: 'zoe@example.net', pairs: [] }),
    ];
    for (const { cohort: id } of others) await world.store.createCohort(aCohort({ id }));
    await world.store.createRows({ people: others, pairs: [] });
    await confirm(world, 'erase');
    await liveUntil(world, '2026-12-20T12:00:00.000Z');
    expect(tracesOf(world, [zoeId, 'Zoé', 'zoe@example.org'])).toEqual([]);
    expect(await world.store.person('cohortcccccc', laterId)).toMatchObject({ name: 'Ana' });
  });
});
