import { describe, expect, it } from 'vitest';
import { stepsCredited } from '../../shared/domain/standing.ts';
import { groupMentoring } from '../../shared/domain/programme.ts';
import { heleneId, zoeId } from '../support/builders.ts';
import { liveUntil } from '../support/live.ts';
import {
  amadouId,
  aRunningCohort,
  ask,
  groupId,
  lettersOf,
  ninaId,
  onPair,
  pairId,
  rowsOf,
  undoing,
} from '../support/running-cohort.ts';

const soon = '2027-01-20T12:00:00.000Z';
const newcomer = { name: 'Paul Roy', address: 'Paul@example.org' };

describe('a replacement', () => {
  it('welcomes the newcomer with the topic under way, tells who stays, and nobody else', async () => {
    const world = await aRunningCohort();
    const answer = await onPair(world, { do: 'replace', leaves: zoeId }, { newcomer });
    expect(answer).toMatchObject({ status: 200, body: { act: { by: 'operator', done: true } } });
    await liveUntil(world, soon);
    expect(lettersOf(world)).toEqual([
      'helene: Du nouveau avec Paul Roy',
      'paul: Votre mentorat commence, avec Hélène Nguyễn-Østergård',
    ]);
    const { pair, helene } = await rowsOf(world);
    expect(stepsCredited(groupMentoring, pair, zoeId)).toEqual(['expectations', 'goals']);
    const [paul = ''] = await world.personIds(['paul@example.org']);
    expect(Object.keys((await world.store.person(helene.cohort, paul))?.told ?? {}).toSorted()).toEqual([
      'pairaaaaaaaa_expectations_topic',
      'pairaaaaaaaa_goals_topic',
      'welcome',
    ]);
    await liveUntil(world, '2027-01-27T12:00:00.000Z');
    expect(lettersOf(world)).toHaveLength(5);
  });

  it('is as if it had never been once it is undone the same day', async () => {
    const world = await aRunningCohort();
    const { body } = await onPair(world, { do: 'replace', leaves: zoeId, comes: amadouId });
    await liveUntil(world, '2027-01-14T18:00:00.000Z');
    expect((await undoing(world, body.act.id)).status).toBe(200);
    expect((await undoing(world, body.act.id)).body).toEqual({});
    await liveUntil(world, soon);
    expect(lettersOf(world)).toEqual([]);
    await liveUntil(world, '2027-01-27T12:00:00.000Z');
    expect(lettersOf(world)).toHaveLength(5);
  });
});

describe('people who go on elsewhere', () => {
  it('bring what counts for them to the other pair, and are told with whom they are now', async () => {
    const world = await aRunningCohort();
    expect((await onPair(world, { do: 'move', who: [zoeId, heleneId], to: groupId })).status).toBe(200);
    await liveUntil(world, soon);
    const letters = lettersOf(world);
    expect(letters.map((letter) => letter.split(':')[0]).toSorted()).toEqual([
      'amadou',
      'helene',
      'nina',
      'noor',
      'zoe',
    ]);
    expect(letters.every((letter) => letter.includes('Désormais avec'))).toBe(true);
    const { group, pair } = await rowsOf(world);
    expect(stepsCredited(groupMentoring, group, zoeId)).toEqual(['expectations', 'goals']);
    expect(pair.members.every(({ left, moved }) => left !== undefined && moved)).toBe(true);
    expect((await rowsOf(world)).zoe.pairs).toEqual([pairId, groupId]);
  });

  it('can have a pair of their own, founded once, and come back', async () => {
    const world = await aRunningCohort();
    const { body } = await onPair(world, { do: 'split', who: [amadouId], mentor: heleneId }, {}, groupId);
    const [{ pair: founded }] = body.act.what.changes;
    await liveUntil(world, soon);
    expect(lettersOf(world).map((letter) => letter.split(':')[0])).toEqual(['amadou', 'helene', 'nina', 'noor']);
    expect(await world.store.pair('cohortaaaaaa', founded)).toMatchObject({
      members: [
        { person: heleneId, role: 'mentor', credit: [] },
        { person: amadouId, role: 'mentee', credit: ['expectations'] },
      ],
    });
    expect(await undoing(world, body.act.id)).toMatchObject({ status: 409, body: { error: { code: 'told' } } });
    expect((await onPair(world, { do: 'move', who: [amadouId], to: groupId }, {}, founded)).status).toBe(200);
    const { group } = await rowsOf(world);
    expect(group.members.find(({ person }) => person === amadouId)).toMatchObject({ credit: ['expectations'] });
    expect(group.members.find(({ person }) => person === amadouId)).not.toHaveProperty('left');
  });
});

describe('the journal', () => {
  it('has what was done, by whom, and names people by their ids only', async () => {
    const world = await aRunningCohort();
    await onPair(world, { do: 'pause', until: '2027-02-01' });
    world.pass(1);
    await onPair(world, { do: 'replace', leaves: zoeId }, { newcomer });
    world.pass(1);
    await ask(world, `people/${heleneId}/acts`, { do: 'correct', name: 'Hélène N.', zone: 'Europe/Oslo' });
    const { body } = await ask(world, 'acts');
    expect(body.acts.map(({ what }: { what: object }) => what)).toMatchObject([
      { about: 'pair', did: 'pause', undo: [{ pair: pairId, acts: [{ do: 'resume' }] }] },
      { about: 'pair', did: 'replace' },
      { about: 'person', person: heleneId, did: 'correct', of: ['name', 'zone'] },
    ]);
    expect(JSON.stringify(body)).not.toMatch(/Paul|@|Hélène/);
  });

  it('does an act that comes twice once, and completes one that broke off', async () => {
    const world = await aRunningCohort();
    const pause = { do: 'pause', until: '2027-02-01' };
    const [first, second] = [await onPair(world, pause, { key: 'k1' }), await onPair(world, pause, { key: 'k1' })];
    expect(second.body).toEqual(first.body);
    expect((await onPair(world, pause, { key: 'k2' })).body).toEqual({});
    expect((await ask(world, 'acts')).body.acts).toHaveLength(1);
  });

  it('forgets whoever is erased', async () => {
    const world = await aRunningCohort();
    await onPair(world, { do: 'replace', leaves: zoeId, comes: amadouId });
    const { zoe } = await rowsOf(world);
    await world.store.savePerson({
      ...zoe,
      request: { n: 1, what: 'erase', at: world.now(), state: 'confirmed', confirmedAt: world.now() },
      nextAt: world.now(),
    });
    await liveUntil(world, soon);
    expect(await world.store.person('cohortaaaaaa', zoeId)).toBeUndefined();
    expect(JSON.stringify((await ask(world, 'acts')).body)).not.toContain(zoeId);
  });
});

describe('what cannot be done', () => {
  it.each([
    ['is refused in a sentence', { do: 'record', step: 'dinner', there: [zoeId] }, 409, 'unknown-step'],
    ['of people who are not there', { do: 'move', who: [ninaId], to: groupId }, 409, 'unknown-person'],
    ['to a pair that there is not', { do: 'move', who: [zoeId], to: 'nopair' }, 409, 'unknown-pair'],
    ['with somebody who is there already', { do: 'replace', leaves: zoeId, comes: heleneId }, 409, 'there-already'],
    ['with somebody whom nobody knows', { do: 'replace', leaves: zoeId, comes: 'nobody' }, 409, 'unknown-person'],
    ['that is no act', { do: 'dance' }, 400, 'bad-act'],
  ])('%s', async (_, act, status, code) => {
    const world = await aRunningCohort();
    const before = world.dump();
    expect(await onPair(world, act)).toMatchObject({ status, body: { error: { code } } });
    expect(world.dump()).toEqual(before);
  });

  it('is done to no pair of another cohort, nor to one that there is not', async () => {
    const world = await aRunningCohort();
    expect((await onPair(world, { do: 'end' }, {}, 'nopair')).status).toBe(404);
    expect((await undoing(world, 'noact')).status).toBe(404);
  });

  it('is undone no more once people have read of it', async () => {
    const world = await aRunningCohort();
    const { body } = await onPair(world, { do: 'end' });
    await liveUntil(world, soon);
    expect(lettersOf(world)).toEqual([
      'helene: Du nouveau avec Zoé Lefèvre',
      'zoe: Du nouveau avec Hélène Nguyễn-Østergård',
    ]);
    expect(await undoing(world, body.act.id)).toMatchObject({ status: 409, body: { error: { code: 'told' } } });
  });
});
