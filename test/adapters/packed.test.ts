import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { itemBytes } from '../../infra/cost/table-units.ts';
import { packed, unpacked } from '../../shared/adapters/packed.ts';
import { itemOf, paceKey, pairKey, personKey, rowOf } from '../../shared/adapters/rows.ts';
import { Pace } from '../../shared/domain/pace.ts';
import { Pair } from '../../shared/domain/pair.ts';
import { Person } from '../../shared/domain/person.ts';
import { instantOf } from '../../shared/domain/time.ts';
import { aPair, heleneId, zoe, zoeId } from '../support/builders.ts';

const at = '2027-01-05T08:00:02.570Z';
const ms = Date.parse(at);
const cohort = 'cohortaaaaaa';

describe('a row that is packed', () => {
  it('says in a person’s row when what was told was told, and which pair it was of once', () => {
    const row = {
      pairs: ['duo', 'trio'],
      told: {
        welcome: { as: 'told', at },
        duo_goals_topic: { as: 'told', at },
        trio_goals_ask_1: { as: 'cancelled', at, why: 'stale' },
      },
      open: { key: 'd20270105', items: ['trio_goals_topic', 'farewell'], at },
    };
    expect(packed(row)).toEqual({
      pairs: ['duo', 'trio'],
      told: { welcome: ms, '@0_goals_topic': ms, '@1_goals_ask_1': { as: 'cancelled', at: ms, why: 'stale' } },
      open: { key: 'd20270105', items: ['@1_goals_topic', 'farewell'], at: ms },
    });
  });

  it('names a pair’s people once, and nothing that is empty', () => {
    const members = [
      { person: zoeId, role: 'mentor' },
      { person: heleneId, role: 'mentee', left: at },
    ];
    const row = { members, answers: { goals: { [zoeId]: { says: 'met', at } } }, skipped: {}, events: [] };
    expect(packed(row)).toEqual({ members, answers: { goals: { '@0': { says: 'met', at: ms } } } });
  });

  it('leaves alone why it is stuck, which is written and read without the rest', () => {
    const stuck = { why: '@0', at };
    expect(packed({ stuck })).toEqual({ stuck });
  });

  it('has another name than any that people gave themselves', () => {
    const row = { pairs: ['duo'], name: '@0', told: { '@0_x': { as: 'told', at } }, benefit: '@@duo' };
    expect(packed(row)).toMatchObject({ name: '@@0', benefit: '@@@duo', told: { '@@0_x': ms } });
    expect(unpacked(packed(row))).toEqual(row);
  });

  it('comes back as it was, whatever is in it, but for what was empty', () => {
    const text = fc.oneof(
      fc.string(),
      fc.constantFrom('duo', 'trio', 'duo_topic', 'trio_', '@0', '@', '@@1_a', at, '1969-01-01T00:00:00.000Z', 'told'),
      fc.date({ noInvalidDate: true, min: new Date(0), max: new Date('2200-01-01') }).map((date) => date.toISOString()),
    );
    const leaf = fc.oneof(text, fc.integer(), fc.boolean(), fc.constant(null));
    const value = fc.letrec((tie) => ({
      value: fc.oneof({ maxDepth: 4 }, leaf, fc.array(tie('value')), fc.dictionary(text, tie('value'))),
    })).value;
    const fate = fc.record(
      { as: fc.constantFrom('told', 'parked'), at: fc.constant(at), why: text },
      { requiredKeys: ['as', 'at'] },
    );
    const row = fc.record({
      pairs: fc.constant(['duo', 'trio']),
      told: fc.dictionary(text, fate, { minKeys: 1 }),
      open: fc.array(value, { minLength: 1 }),
    });
    fc.assert(
      fc.property(row, (one) => {
        expect(unpacked(packed(one))).toEqual(one);
      }),
      { numRuns: 500 },
    );
  });

  it('fits a whole programme of two people into one KB each', () => {
    const steps = ['expectations', 'goals', 'experience', 'feedback', 'network', 'review'];
    const [mentor, mentee] = ['2bj3wspclubj4jtq', 'dncprhaapzqmom4w'];
    const kinds = ['topic', 'nudge_0', 'invitation_1', 'ask_1'];
    const person = Person.parse({
      ...zoe(),
      id: mentee,
      pairs: ['yvuqt6obj4nh'],
      told: Object.fromEntries(
        steps.flatMap((step) => kinds.map((kind) => [`yvuqt6obj4nh_${step}_${kind}`, { as: 'told', at }])),
      ),
    });
    const pair = aPair({
      id: 'yvuqt6obj4nh',
      members: [
        { person: mentor, role: 'mentor' },
        { person: mentee, role: 'mentee' },
      ],
      answers: Object.fromEntries(
        steps.map((step) => [step, { [mentor]: { says: 'met', at, proof: 'known browser' } }]),
      ),
      dates: Object.fromEntries(
        steps.map((step) => [step, { at, minutes: 60, by: mentee, sequence: 1, since: at, state: 'agreed' }]),
      ),
      seen: { [mentor]: at, [mentee]: at },
    });
    const [asPerson, asPair] = [itemOf(personKey(cohort, mentee), person), itemOf(pairKey(cohort, pair.id), pair)];
    expect([itemBytes(asPerson), itemBytes(asPair)].map((bytes) => bytes <= 1024)).toEqual([true, true]);
    expect([Person.parse(rowOf(asPerson)), Pair.parse(rowOf(asPair))]).toEqual([
      { ...person, cohort },
      { ...pair, cohort },
    ]);
  });
});

it('a pair’s row leaves out what records usually say, and nothing else', () => {
  const usual = { says: 'met', proof: 'known browser' } as const;
  const date = { at, minutes: 60, by: zoeId, sequence: 1, since: at, state: 'agreed' } as const;
  const pair = aPair({
    cohort,
    answers: {
      goals: { [zoeId]: { ...usual, at }, [heleneId]: { ...usual, says: 'not met', at } },
      experience: { [zoeId]: { ...usual, proof: 'pressed button', at } },
    },
    dates: { goals: date, experience: { ...date, minutes: 45, sequence: 2, state: 'cancelled' } },
  });
  const item = itemOf(pairKey(cohort, pair.id), pair);
  const { answers, dates } = item;
  expect({ answers, dates }).toEqual({
    answers: {
      goals: { '@1': { at: ms }, '@0': { says: 'not met', at: ms } },
      experience: { '@1': { proof: 'pressed button', at: ms } },
    },
    dates: {
      goals: { at: ms, by: '@1', since: ms },
      experience: { at: ms, minutes: 45, by: '@1', sequence: 2, since: ms, state: 'cancelled' },
    },
  });
  expect(Pair.parse(rowOf(item))).toEqual(pair);
});

it('the row of turns fits into one KB on the busiest day, and one that was not packed is read', () => {
  const quarters = Array.from({ length: 97 }, (_, n) =>
    instantOf(Date.parse('2027-01-05T08:00:00.000Z') + n * 900_000),
  );
  const pace: Pace = {
    tracks: quarters.slice(0, 4),
    taken: Object.fromEntries(quarters.map((quarter) => [quarter, 700])),
    lost: 0,
    version: 1627,
  };
  const item = itemOf(paceKey, pace);
  expect(itemBytes(item)).toBeLessThan(1024);
  expect([item, { ...paceKey, ...pace }].map((one) => Pace.parse(rowOf(one)))).toEqual([pace, pace]);
});

it('a row that was stored before rows were packed is read as it is', () => {
  const [person, pair] = [zoe({ cohort, told: { welcome: { as: 'told', at } }, nextAt: at }), aPair({ cohort })];
  expect(Person.parse(rowOf({ ...personKey(cohort, zoeId), lane: 'lane-0', ...person }))).toEqual(person);
  expect(Pair.parse(rowOf({ ...pairKey(cohort, pair.id), ...pair }))).toEqual(pair);
});
