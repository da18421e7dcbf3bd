import { describe, expect, it } from 'vitest';
import { decide } from '../../shared/domain/decide.ts';
import { pressPerson } from '../../shared/domain/press-person.ts';
import { aCohort, aPair, heleneId, zoe } from '../support/builders.ts';
import {
  aLivedProgramme,
  anneId,
  confirm,
  groupId,
  pairId,
  personIn,
  request,
  wakePerson,
} from '../support/erasing.ts';
import { liveUntil } from '../support/live.ts';

const now = '2026-12-10T12:00:00.000Z';

describe('what a person confirmed', () => {
  it.each(['leave', 'erase', 'address'] as const)(
    'is done before any further letter, from its instant on (%s)',
    (what) => {
      const confirmedAt = '2026-12-10T12:01:15.000Z';
      const situation = {
        cohort: aCohort(),
        person: zoe({ request: request(what, now, { confirmedAt }) }),
        pairs: [aPair()],
      };
      expect(decide(situation, now)).toMatchObject({ do: 'rest', person: { nextAt: confirmedAt } });
      expect(decide(situation, confirmedAt)).toMatchObject({ do: 'fulfil', request: { what } });
    },
  );

  it('is done once, even if a press from before is weighed again afterwards', async () => {
    const world = await aLivedProgramme();
    await confirm(world, 'address', { address: 'zoe@example.net' });
    await wakePerson(world);
    const done = await personIn(world);
    const after = pressPerson(done, {
      at: world.now(),
      proof: 'pressed button',
      act: { do: 'language', language: 'en' },
    });
    expect([done.recent, after.person.request]).toEqual([
      undefined,
      { n: 1, what: 'address', at: now, address: 'zoe@example.net', state: 'done' },
    ]);
  });

  it('does not stop letters while it is the page of an export', () => {
    const person = zoe({ request: request('export', now) });
    expect(decide({ cohort: aCohort(), person, pairs: [aPair()] }, now).do).toBe('write');
  });
});

describe('a new address', () => {
  it('is written to from then on; the person stays who they are', async () => {
    const world = await aLivedProgramme();
    await confirm(world, 'address', { address: 'zoe@example.net' });
    await liveUntil(world, '2027-01-05T12:00:00.000Z');
    expect(new Set(world.mails.filter(({ at }) => at > now).map(({ to }) => to))).toContain('zoe@example.net');
    expect(world.mails.filter(({ at, to }) => at > now && to === 'zoe@example.org')).toEqual([]);
    expect((await personIn(world)).request).toEqual({
      n: 1,
      what: 'address',
      at: now,
      address: 'zoe@example.net',
      state: 'done',
    });
  });
});

describe('who leaves', () => {
  const left = async () => {
    const world = await aLivedProgramme();
    const before = world.mails.length;
    await confirm(world, 'leave');
    await liveUntil(world, '2027-01-10T12:00:00.000Z');
    return { world, letters: world.mails.slice(before) };
  };

  it('is written to no more', async () => {
    const { world, letters } = await left();
    expect(letters.filter(({ to }) => to === 'zoe@example.org')).toEqual([]);
    expect(await personIn(world)).toMatchObject({ leftAt: now, request: { state: 'done' } });
  });

  it('still gets the certificate that they have earned', async () => {
    const world = await aLivedProgramme();
    const { certificate: _, ...person } = await personIn(world);
    const { certificate: __, ...told } = person.told;
    await world.store.savePerson({ ...person, told });
    const before = world.mails.length;
    await confirm(world, 'leave');
    await liveUntil(world, '2027-01-10T12:00:00.000Z');
    const letters = world.mails.slice(before).filter(({ to }) => to === 'zoe@example.org');
    expect(letters.map(({ tags }) => tags['letter'])).toEqual(['certificate']);
  });

  it('leaves a pair of two that ends kindly, and a group that goes on', async () => {
    const { world, letters } = await left();
    const told = async (id: string) => Object.keys((await personIn(world, id)).told);
    expect(await told(heleneId)).toEqual(expect.arrayContaining([`${pairId}_left_1`, `${groupId}_left_1`]));
    expect(await told(heleneId)).not.toContain(`${pairId}_goals_topic`);
    expect(await told(anneId)).toEqual(expect.arrayContaining([`${groupId}_left_1`, `${groupId}_goals_topic`]));
    expect(letters.map(({ to }) => to)).toContain('helene@example.org');
  });

  it('leaves a trail that says so', async () => {
    const { world } = await left();
    const events = (await world.store.pair('cohortaaaaaa', pairId))?.events;
    expect(events?.at(0)).toMatchObject({ did: 'met' });
    expect(events?.at(-1)).toMatchObject({ did: 'leave', at: now });
  });

  it('can still ask for everything to be erased', async () => {
    const { world } = await left();
    const { person } = pressPerson(await personIn(world), {
      at: world.now(),
      proof: 'known browser',
      act: { do: 'erase' },
    });
    await world.store.savePerson(person);
    await wakePerson(world);
    expect(world.mails.at(-1)).toMatchObject({ to: 'zoe@example.org', tags: { letter: 'confirm_2' } });
  });
});
