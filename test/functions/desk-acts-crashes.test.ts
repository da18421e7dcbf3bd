import { expect, it } from 'vitest';
import { plan, type PairWish } from '../../shared/domain/desk-acts.ts';
import { organiseCohort, organisePair, undo } from '../../shared/organise.ts';
import { organisePerson } from '../../shared/organise-person.ts';
import { stepsCredited } from '../../shared/domain/standing.ts';
import { groupMentoring } from '../../shared/domain/programme.ts';
import { aCohort, aPair, heleneId, zoeId } from '../support/builders.ts';
import { aSignedInBrowser } from '../support/desk.ts';
import { failingAt } from '../support/failing-world.ts';
import type { TestWorld } from '../support/world.ts';
import { amadouId, aRunningCohort, groupId, pairId, rowsOf } from '../support/running-cohort.ts';

const cohort = aCohort();
const doing = { by: 'claireaaaaaaaaaa', key: 'k1' };

const wishes: readonly (readonly [string, string, PairWish])[] = [
  ['a replacement', pairId, { do: 'replace', leaves: zoeId, comes: amadouId, credit: [] }],
  ['a merger', pairId, { do: 'move', who: [heleneId, zoeId], to: groupId }],
  ['a pair of their own', groupId, { do: 'split', who: [amadouId], mentor: heleneId }],
];

it.each(wishes)(
  '%s that breaks off anywhere is completed by doing it again, and loses nobody',
  async (_, pair, wish) => {
    const world = await aRunningCohort();
    const before = world.dump();
    await organisePair(world, cohort, pair, wish, doing);
    const whole = withoutVersions(world.dump());
    const credited = await creditsIn(world);

    for (const moment of ['before', 'after'] as const) {
      for (let nth = 1; ; nth += 1) {
        world.restore(before);
        const broken = failingAt(world, nth, moment);
        const end = await organisePair(broken.world, cohort, pair, wish, doing).catch(() => 'crashed' as const);
        if (!broken.failed()) break;
        for (const credit of await creditsIn(world)) expect(credit.steps).toBeGreaterThanOrEqual(credit.least);
        await organisePair(world, cohort, pair, wish, doing);
        expect({ nth, moment, end: end === 'crashed' ? end : end.kind, rows: withoutVersions(world.dump()) }).toEqual({
          nth,
          moment,
          end: expect.anything(),
          rows: whole,
        });
        expect(await creditsIn(world)).toEqual(credited);
      }
    }
  },
);

it.each([{ name: 'Zoé Martin' }, { address: 'zoe.martin@example.org' }])(
  'a correction that breaks off anywhere is done to its end by doing it again: %o',
  async (wish) => {
    const world = await aRunningCohort();
    const before = world.dump();
    const correct = { do: 'correct', ...wish } as const;
    await organisePerson(world, cohort, zoeId, correct, doing);
    const whole = withoutVersions(world.dump());
    for (const moment of ['before', 'after'] as const)
      for (let nth = 1; ; nth += 1) {
        world.restore(before);
        const broken = failingAt(world, nth, moment);
        await organisePerson(broken.world, cohort, zoeId, correct, doing).catch(() => undefined);
        if (!broken.failed()) break;
        expect(await organisePerson(world, cohort, zoeId, correct, doing)).toMatchObject({ act: { done: true } });
        expect(withoutVersions(world.dump())).toEqual(whole);
      }
  },
);

/** However often a row was written on the way. */
const withoutVersions = (dump: Record<string, object>): object =>
  Object.fromEntries(
    Object.entries(dump)
      .filter(([key]) => !key.startsWith('events '))
      .map(([key, { version: _, ...row }]: [string, { version?: unknown }]) => [key, row]),
  );

/** In some pair each has at all times what they had. */
const creditsIn = async (world: Awaited<ReturnType<typeof aRunningCohort>>) => {
  const { pair, group } = await rowsOf(world);
  const most = (person: string) =>
    Math.max(...[pair, group].map((one) => stepsCredited(groupMentoring, one, person).length));
  return [
    { person: zoeId, steps: most(zoeId), least: 2 },
    { person: heleneId, steps: most(heleneId), least: 2 },
    { person: amadouId, steps: most(amadouId), least: 1 },
  ];
};

it.each([
  { do: 'close', from: '2027-02-01', until: '2027-02-08' },
  { do: 'extend', until: '2028-01-10' },
  { do: 'issuer', issuer: 'a'.repeat(16) },
] as const)('what is done to a cohort is taken back to its end, wherever that breaks off: %o', async (act) => {
  const world = await aRunningCohort();
  const row = async () => (await world.store.cohort(cohort.id))!;
  const done = await organiseCohort(world, await row(), act, doing);
  const id = done.kind === 'done' ? done.act.id : '';
  const before = world.dump();
  const takeBack = async (by: TestWorld) => await undo(by, await row(), id, { ...doing, key: 'k2' });
  await takeBack(world);
  const whole = withoutVersions(world.dump());
  for (const moment of ['before', 'after'] as const)
    for (let nth = 1; ; nth += 1) {
      world.restore(before);
      const broken = failingAt(world, nth, moment);
      await takeBack(broken.world).catch(() => undefined);
      if (!broken.failed()) break;
      await takeBack(world);
      expect({ nth, moment, rows: withoutVersions(world.dump()) }).toEqual({ nth, moment, rows: whole });
    }
});

it('brings people in before it takes them out', () => {
  const pair = aPair();
  const group = aPair({
    id: groupId,
    members: [
      { person: 'nina', role: 'mentor' },
      { person: 'noor', role: 'mentee' },
    ],
  });
  const who = { by: doing.by, at: '2027-01-14T12:00:00.000Z' };
  const pairs = new Map([pair, group].map((one) => [one.id, one]));
  const order = (wish: PairWish) => {
    const planned = plan(cohort, pairs, pair, wish, 'new', who);
    const acts = (changes: readonly { pair: string; acts: readonly { do: string }[] }[]) =>
      changes.flatMap(({ pair: id, acts: all }) => all.map((act) => `${id} ${act.do}`));
    return 'problem' in planned ? planned : [acts(planned.changes), acts(planned.undo)];
  };
  expect(order({ do: 'move', who: [zoeId], to: groupId })).toEqual([
    [`${groupId} join`, `${pairId} leave`],
    [`${pairId} join`, `${groupId} leave`],
  ]);
  expect(order({ do: 'replace', leaves: zoeId, comes: amadouId, credit: [] })).toEqual([
    [`${pairId} join`, `${pairId} leave`],
    [`${pairId} join`, `${pairId} leave`],
  ]);
  expect(order({ do: 'split', who: [zoeId], mentor: heleneId })).toEqual([
    ['new join', 'new join', `${pairId} leave`],
    [`${pairId} join`, 'new leave', 'new leave'],
  ]);
});

it('what broke off is marked in the journal, and a press there does the rest', async () => {
  const world = await aRunningCohort();
  const browser = await aSignedInBrowser(world);
  const before = world.dump();
  const wish: PairWish = { do: 'move', who: [heleneId, zoeId], to: groupId };
  await organisePair(world, cohort, pairId, wish, doing);
  const whole = (await rowsOf(world)).pair.members;
  world.restore(before);
  const calendar = `/desk/cohorts/${cohort.id}/calendar`;
  expect((await browser.open(calendar)).body).not.toContain('/finish');
  for (let nth = 1; (await world.store.acts(cohort.id)).length === 0; nth += 1)
    await organisePair(failingAt(world, nth, 'after').world, cohort, pairId, wish, doing).catch(() => undefined);
  expect((await browser.open(calendar)).body).toContain('not finished');
  await browser.post(`/desk/cohorts/${cohort.id}/finish`, {});
  expect((await browser.open(calendar)).body).not.toContain('not finished');
  expect((await rowsOf(world)).pair.members).toEqual(whole);
});
