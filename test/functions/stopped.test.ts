import { describe, expect, it } from 'vitest';
import { makeHandler as makeRecord } from '../../functions/record-feedback/handler.ts';
import { makeHandler as makeWake } from '../../functions/wake/handler.ts';
import { casesOf } from '../../shared/domain/cases.ts';
import { aWelcomedZoe, telling, wakeZoe } from '../support/bounces.ts';
import { aCohort, aPair, answered, aPerson, helene, heleneId, zoe as aZoe, zoeId } from '../support/builders.ts';
import { confirm, pairId } from '../support/erasing.ts';
import { failingAt } from '../support/failing-world.ts';
import { liveUntil } from '../support/live.ts';
import { aWorld, queueEvent, type TestWorld } from '../support/world.ts';

const cohort = 'cohortaaaaaa';
const to = (world: TestWorld, name: string) => world.mails.filter((mail) => mail.to.startsWith(name));
/** Both have their first letter by then. */
const stoppedAt = '2026-11-24T08:30:00.000Z';
const back = 'Nos lettres à Zoé Lefèvre nous reviennent';

const stoppedBy = async (what: 'hard bounce' | 'complaint') => {
  const scene = await aWelcomedZoe();
  await liveUntil(scene.world, stoppedAt);
  await scene.record(telling(what));
  return scene;
};

describe('somebody whose letters come back', () => {
  it('gets none any more; what they would have been told has its name', async () => {
    const { world, zoe } = await stoppedBy('hard bounce');
    await liveUntil(world, '2027-06-30T10:00:00.000Z');
    expect(to(world, 'zoe')).toHaveLength(1);
    const fates = new Set(Object.values((await zoe()).told).map(({ as, why }) => `${as} ${why}`));
    expect(fates).toEqual(new Set(['suppressed bounced']));
    expect((await zoe()).nextAt).toBeUndefined();
  });

  it('gets the topic of now, and no old one, from the next morning at a new address on', async () => {
    const { world, zoe } = await stoppedBy('hard bounce');
    await liveUntil(world, '2027-01-05T10:00:00.000Z');
    await confirm(world, 'address', { address: 'zoe@example.net' });
    await liveUntil(world, '2027-01-06T12:00:00.000Z');
    const letters = world.mails.filter((mail) => mail.to === 'zoe@example.net');
    expect(letters.map(({ tags }) => tags['letter'])).toEqual(['d20270105']);
    const { told, stopped } = await zoe();
    expect(stopped).toBeUndefined();
    expect(told).toMatchObject({
      welcome: { as: 'told' },
      [`${pairId}_expectations_topic`]: { as: 'cancelled', why: 'superseded' },
      [`${pairId}_goals_topic`]: { as: 'told' },
    });
  });

  it('gets their certificate once there is an address for it', async () => {
    const { world } = await stoppedBy('hard bounce');
    const pair = (await world.store.pair(cohort, pairId))!;
    await world.store.savePair({ ...pair, answers: answered(5) });
    await liveUntil(world, '2027-09-30T10:00:00.000Z');
    await confirm(world, 'address', { address: 'zoe@example.net' });
    await liveUntil(world, '2027-10-01T12:00:00.000Z');
    expect(world.mails.filter((mail) => mail.to === 'zoe@example.net').map(({ tags }) => tags['letter'])).toContain(
      'certificate',
    );
  });

  it('does not get the letter that was lost again', async () => {
    const { world, record, zoe } = await aWelcomedZoe({ kind: 'unknown', why: 'ECONNRESET' });
    world.pass(1);
    await world.store.noteAttempt({
      cohort,
      person: zoeId,
      letter: 'd20261101',
      items: [],
      attempt: 1,
      at: world.now(),
    });
    await record(telling('complaint', 'zoe@example.org', { letter: 'd20261101' }));
    await liveUntil(world, '2026-11-24T12:00:00.000Z');
    expect(to(world, 'zoe')).toEqual([]);
    expect((await zoe()).told['welcome']).toMatchObject({ as: 'parked', why: 'no answer' });
  });

  it('is stopped in every cohort, from the next letter on, and in those to come', async () => {
    const { world } = await stoppedBy('hard bounce');
    await world.store.createCohort(aCohort({ id: 'cohortbbbbbb' }));
    const nextAt = '2026-12-01T08:00:00.000Z';
    const also = { cohort: 'cohortbbbbbb', pairs: ['pairbbbbbbbb'], nextAt };
    await world.store.createRows({
      people: [aZoe({ ...also, id: 'zoeelsewhere' }), helene(also)],
      pairs: [
        aPair({
          cohort: 'cohortbbbbbb',
          id: 'pairbbbbbbbb',
          members: [
            { person: heleneId, role: 'mentor' },
            { person: 'zoeelsewhere', role: 'mentee' },
          ],
        }),
      ],
    });
    await liveUntil(world, '2026-12-20T10:00:00.000Z');
    expect(to(world, 'zoe').map(({ tags }) => tags['cohort'])).toEqual([cohort]);
    const { stopped } = (await world.store.person('cohortbbbbbb', 'zoeelsewhere'))!;
    // Since then in this cohort, not since the other one learnt of it.
    expect(stopped).toEqual({ why: 'bounced', at: nextAt });
    const told = to(world, 'helene').filter(({ html }) => html.includes('nous reviennent'));
    expect(told.map(({ tags }) => tags['cohort']).toSorted()).toEqual([cohort, 'cohortbbbbbb']);
  });

  it('leaves no address behind in what is kept of it', async () => {
    const { world } = await stoppedBy('hard bounce');
    const kept = Object.entries(world.dump()).filter(([key]) => key.startsWith('suppressed '));
    expect(kept).toEqual([[expect.stringMatching(/^suppressed [a-z2-7]{16}$/), { at: world.now(), why: 'bounced' }]]);
  });
});

describe('their partner', () => {
  it('is told once, in a calm letter, and again only of another stop', async () => {
    const { world } = await stoppedBy('hard bounce');
    await liveUntil(world, '2027-06-30T10:00:00.000Z');
    const told = to(world, 'helene').filter(({ html }) => html.includes('nous reviennent'));
    expect(told.map(({ subject, at }) => [subject, at])).toEqual([[back, '2026-11-25T08:00:00.000Z']]);
    expect((await world.store.pair(cohort, pairId))?.members[1]?.unreached).toBe(stoppedAt);
  });

  it('is not told of what an address put right before their letter', async () => {
    const { world } = await stoppedBy('hard bounce');
    await wakeZoe(world);
    expect((await world.store.pair(cohort, pairId))?.members[1]?.unreached).toBeDefined();
    await confirm(world, 'address', { address: 'zoe@example.net' });
    await wakeZoe(world);
    await liveUntil(world, '2027-06-30T10:00:00.000Z');
    expect(to(world, 'helene').filter(({ html }) => html.includes('nous reviennent'))).toEqual([]);
    expect((await world.store.pair(cohort, pairId))?.members[1]).toEqual({ person: zoeId, role: 'mentee' });
  });

  it('never learns of a complaint', async () => {
    const { world } = await stoppedBy('complaint');
    await liveUntil(world, '2027-06-30T10:00:00.000Z');
    expect(to(world, 'zoe')).toHaveLength(1);
    expect(JSON.stringify(await world.store.pair(cohort, pairId))).not.toMatch(/unreached|complained/);
    expect(to(world, 'helene').filter(({ html }) => /reviennent|indésirable/.test(html))).toEqual([]);
  });

  it('is not reminded of a date that they cannot make', async () => {
    const { world } = await stoppedBy('hard bounce');
    await liveUntil(world, '2027-06-30T10:00:00.000Z');
    const { told } = (await world.store.person(cohort, heleneId))!;
    expect(Object.keys(told).filter((key) => /_nudge_|_move_/.test(key))).toEqual([]);
    expect(Object.keys(told)).toContain(`${pairId}_goals_topic`);
  });

  it.each(['before', 'after'] as const)('hears of it whatever call fails on the way, %s it is made', async (moment) => {
    let nth = 0;
    for (let failed = true; failed;) {
      const { world } = await stoppedBy('hard bounce');
      const broken = failingAt(world, (nth += 1), moment);
      await makeWake(broken.world)(queueEvent({ kind: 'person', cohort, id: zoeId, at: world.now() }));
      failed = broken.failed();
      await liveUntil(world, '2026-12-20T10:00:00.000Z');
      expect(to(world, 'helene').filter(({ subject }) => subject === back)).toHaveLength(1);
    }
    expect(nth).toBeGreaterThan(8);
  });
});

describe('the organiser', () => {
  const casesIn = async (world: TestWorld) => {
    const pair = (await world.store.pair(cohort, pairId))!;
    const people = await world.store.people(cohort, [zoeId, heleneId]);
    const byId = new Map(people.map((person) => [person.id, person]));
    const pairsOf = new Map(people.map(({ id }) => [id, [pair]]));
    return casesOf((await world.store.cohort(cohort))!, pair, byId, pairsOf, world.now());
  };

  it.each([
    ['hard bounce', 'bounced'],
    ['complaint', 'complained'],
  ] as const)('learns of a %s, and of no silence of theirs', async (what, why) => {
    const { world } = await stoppedBy(what);
    await liveUntil(world, '2027-01-20T10:00:00.000Z');
    const ofZoe = (await casesIn(world)).filter((one) => 'person' in one && one.person === zoeId);
    expect(ofZoe).toEqual([{ why, person: zoeId, since: stoppedAt }]);
  });

  it('learns of a topic that may be lost until its step is answered, of a lost nudge never, and of a row that is stuck', async () => {
    const parked = {
      as: 'parked',
      at: '2026-12-01T10:00:00.000Z',
      why: 'two lost',
      letter: 'd20261201',
      attempt: 2,
    } as const;
    const told = { [`${pairId}_expectations_topic`]: parked, [`${pairId}_expectations_nudge_0`]: parked };
    const stuck = { why: 'TypeError', at: '2026-12-02T10:00:00.000Z' };
    const world = aWorld({ cohort: aCohort(), people: [aZoe({ told }), helene({ stuck })], pairs: [aPair()] });
    expect(await casesIn(world)).toEqual([
      { why: 'unknown', person: zoeId, letter: 'd20261201', since: parked.at },
      { why: 'stuck', person: heleneId, since: stuck.at },
    ]);
    const pair = (await world.store.pair(cohort, pairId))!;
    await world.store.savePair({ ...pair, answers: answered(1) });
    expect((await casesIn(world)).map(({ why }) => why)).toEqual(['stuck']);
  });
});

it('in a group the others hear of both whose letters come back, and go on being reminded of each other', async () => {
  const noah = aPerson({ id: 'noahaaaaaaaaaaaa', name: 'Noah Lind', address: 'noah@example.org' });
  const members = [...aPair().members, { person: noah.id, role: 'mentee' as const }];
  const world = aWorld({ cohort: aCohort(), people: [aZoe(), helene(), noah], pairs: [aPair({ members })] });
  await liveUntil(world, '2026-11-24T08:30:00.000Z');
  await makeRecord(world)(telling('hard bounce'));
  await liveUntil(world, '2027-01-20T10:00:00.000Z');
  for (const name of ['helene', 'noah'])
    expect(to(world, name).filter(({ html }) => html.includes('nous reviennent'))).toHaveLength(1);
  const { told } = (await world.store.person(cohort, heleneId))!;
  expect(Object.keys(told).some((key) => key.includes('_nudge_'))).toBe(true);
});
