import { describe, expect, it } from 'vitest';
import { dayIn, instantAt, type Zone } from '../../shared/domain/time.ts';
import { aCohort, aPair, aPerson } from '../support/builders.ts';
import { liveUntil } from '../support/live.ts';
import { aVisitor, pathOf } from '../support/visitor.ts';
import { aWorld, type TestWorld } from '../support/world.ts';

/** A mentor of two separate pairs, one of them in another zone and language, and a group of three. */
const zones: Record<string, Zone> = {
  sophie: 'Europe/Paris',
  lukasz: 'Asia/Kolkata',
  ines: 'America/Montreal',
  anne: 'Pacific/Noumea',
  chloe: 'Europe/Paris',
  yanis: 'Australia/Lord_Howe',
};
const pairsOf: Record<string, string[]> = {
  sophie: ['pairsophieaa', 'pairsophiebb'],
  lukasz: ['pairsophieaa'],
  ines: ['pairsophiebb'],
  anne: ['pairgroupaaa'],
  chloe: ['pairgroupaaa'],
  yanis: ['pairgroupaaa'],
};
const idOf = (name: string) => name.padEnd(16, 'a');
const launchAt = '2026-11-24T08:00:00.000Z';

const aCircle = () =>
  aWorld({
    cohort: aCohort({ launchAt }),
    people: Object.keys(zones).map((name) =>
      aPerson({
        id: idOf(name),
        name,
        address: `${name}@example.org`,
        zone: zones[name]!,
        pairs: pairsOf[name]!,
        language: name === 'lukasz' ? 'en' : 'fr',
        nextAt: launchAt,
      }),
    ),
    pairs: [...new Set(Object.values(pairsOf).flat())].map((id) =>
      aPair({
        id,
        members: Object.keys(pairsOf)
          .filter((name) => pairsOf[name]!.includes(id))
          .map((name, index) => ({ person: idOf(name), role: index === 0 ? 'mentor' : 'mentee' })),
      }),
    ),
  });

const press = async (world: TestWorld, name: string, pair: string, step: string, answer = 'met') => {
  const path = await pathOf(world, 'met', { cohort: 'cohortaaaaaa', person: idOf(name), pair, step });
  const { answers } = await aVisitor(world).press(path, answer);
  // Whoever is counted may take it back.
  expect(answers.includes('withdraw')).toBe(answer === 'met');
};

const { steps } = aCohort().programme;

/** Lives to the end; in the middle of each interval somebody of each pair presses "we met", but for the skipped steps. */
const live = async (world: TestWorld, skipped: readonly number[]) => {
  for (const [index, step] of steps.entries()) {
    await liveUntil(world, new Date(Date.parse('2026-12-10T12:00:00.000Z') + index * 28 * 86_400_000).toISOString());
    if (skipped.includes(index)) continue;
    await press(world, 'ines', 'pairsophiebb', step);
    await press(world, 'sophie', 'pairsophieaa', step);
    await press(world, 'yanis', 'pairgroupaaa', step);
  }
  await liveUntil(world, '2027-09-01T00:00:00.000Z');
};

describe('a whole programme', () => {
  it('tells each person each topic once, at nine where they are, in one letter a day', async () => {
    const world = aCircle();
    await live(world, [2]);
    for (const [name, zone] of Object.entries(zones)) {
      const letters = world.mails.filter(({ to }) => to === `${name}@example.org`);
      const days = letters.map(({ at }) => dayIn(zone, at));
      expect([name, new Set(days).size]).toEqual([name, letters.length]);
      expect(letters.map(({ at }) => at)).toEqual(days.map((day) => instantAt(day, '09:00', zone)));
      const { told, pairs } = (await world.store.person('cohortaaaaaa', idOf(name)))!;
      const of = (pair: string): readonly string[] => [
        ...steps.flatMap((step) => [`${pair}_${step}_topic`, `${pair}_${step}_nudge_0`]),
        // Only the step that nobody met for is offered to be put off; one of the three after which is asked how it goes.
        `${pair}_experience_move_0`,
        `${pair}_expectations_pulse`,
        `${pair}_review_pulse`,
      ];
      const expected = ['welcome', ...pairs.flatMap(of), 'certificate', 'farewell'];
      expect(Object.keys(told).toSorted()).toEqual(expected.toSorted());
      expect(new Set(Object.values(told).map(({ as }) => as))).toEqual(new Set(['told']));
      // All pairs of a person in one letter: welcome, six topics with a nudge each, "put it off?", certificate, farewell.
      expect([name, letters.length]).toEqual([name, 16]);
    }
    expect([world.nextAt(), world.queue]).toEqual([undefined, []]);
  });

  it('brings one certificate each, after the fifth meeting and not before', async () => {
    const world = aCircle();
    await live(world, [2]);
    const certificates = world.mails.filter(({ attachments }) => attachments.length > 0);
    expect(certificates.map(({ to }) => to).toSorted()).toEqual(
      Object.keys(zones)
        .map((name) => `${name}@example.org`)
        .toSorted(),
    );
    expect(certificates.every(({ at }) => at > '2027-04-29T12:00:00.000Z' && at < '2027-05-01T00:00:00.000Z')).toBe(
      true,
    );
    expect(new Set(certificates.map(({ tags }) => tags['letter']))).toEqual(new Set(['certificate']));
  });

  it('brings none at four of six', async () => {
    const world = aCircle();
    await live(world, [1, 2]);
    expect(world.mails.filter(({ attachments }) => attachments.length > 0)).toEqual([]);
  });

  it.each([
    ['taken back', 'lukasz', 'withdraw'],
    ['contradicted', 'sophie', 'not-met'],
  ])('sends no certificate for a meeting that is %s before nine the next morning', async (_, name, answer) => {
    const world = aCircle();
    const certified = () => world.mails.filter(({ attachments }) => attachments.length > 0).map(({ to }) => to);
    await liveUntil(world, '2026-12-10T12:00:00.000Z');
    for (const step of steps.slice(0, 5)) await press(world, 'lukasz', 'pairsophieaa', step);
    await press(world, name, 'pairsophieaa', 'goals', answer);
    await liveUntil(world, '2026-12-20T12:00:00.000Z');
    expect(certified()).toEqual([]);
    await press(world, name, 'pairsophieaa', 'goals');
    await liveUntil(world, '2026-12-22T12:00:00.000Z');
    expect(certified().toSorted()).toEqual(['lukasz@example.org', 'sophie@example.org']);
  });
});
