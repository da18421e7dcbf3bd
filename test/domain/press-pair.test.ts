import { describe, expect, it } from 'vitest';
import type { Act } from '../../shared/domain/act.ts';
import type { Pair } from '../../shared/domain/pair.ts';
import { pressPair } from '../../shared/domain/press-pair.ts';
import type { Proof } from '../../shared/domain/proof.ts';
import { plusMinutes } from '../../shared/domain/time.ts';
import { aCohort, aPair, heleneId, zoeId } from '../support/builders.ts';

const cohort = aCohort();
const start = '2026-12-03T10:00:00.000Z';
const step = 'expectations';
const met: Act = { do: 'met', step };
const notYet: Act = { do: 'looking', step };
const withdraw: Act = { do: 'withdraw', step };

type Said = readonly [seconds: number, act: Act, by?: string, proof?: Proof];

/** The pair after these presses, and what came of the last. */
const after = (said: readonly Said[], from: Pair = aPair()) => {
  let last = { pair: from, came: 'nothing' as ReturnType<typeof pressPair>['came'] };
  for (const [seconds, act, by = zoeId, proof = 'pressed button'] of said)
    last = pressPair(cohort, last.pair, { by, proof, act, at: plusMinutes(start, seconds / 60) });
  return last;
};
const answersOf = ({ answers }: Pair) => answers[step] ?? {};

describe('presses in unknown browsers that contradict each other within a minute', () => {
  it.each([
    ['yes, then not yet', [0, met], [30, notYet], 'contradicted', [true, true]],
    ['not yet, then yes', [0, notYet], [30, met], 'contradicted', [true, true]],
    ['yes, then taken back', [0, met], [59, withdraw], 'taken back', [true, true]],
    ['taken back, then yes', [0, withdraw], [59, met], 'contradicted', [true]],
  ] as const)('are both set aside, and so is what the trail tells of them: %s', (_, one, other, expected, asides) => {
    const { pair, came } = after([one, other]);
    expect([pair.answers, pair.waiting, pair.seen, came]).toEqual([{}, {}, {}, expected]);
    expect(pair.events.map(({ aside }) => aside)).toEqual(asides);
  });

  it('leave what stood before', () => {
    const stood = after([[-3600, met]]).pair;
    const { pair, came } = after(
      [
        [0, met],
        [1, withdraw],
      ],
      stood,
    );
    expect([pair.answers, came]).toEqual([stood.answers, 'contradicted']);
    expect(pair.events.map(({ aside }) => aside)).toEqual([undefined, true]);
  });

  it('are no longer set aside a minute apart', () => {
    const said: Said[] = [[0, met]];
    expect(after([...said, [60, withdraw]])).toMatchObject({ came: 'done', pair: { answers: {} } });
  });

  it('set a third aside that comes within the minute, and let it stand after it', () => {
    const two: Said[] = [
      [0, met],
      [30, withdraw],
    ];
    expect(after([...two, [89, met]]).came).toBe('contradicted');
    expect(Object.keys(answersOf(after([...two, [90, met]]).pair))).toEqual([zoeId]);
  });

  it('are those of one person about one thing', () => {
    expect(
      Object.keys(
        answersOf(
          after([
            [0, met],
            [1, withdraw, heleneId],
          ]).pair,
        ),
      ),
    ).toEqual([zoeId]);
    expect(
      after([
        [0, met],
        [1, { do: 'looking', step: 'goals' }],
      ]).came,
    ).toBe('done');
  });

  it('leave what the partner said in between', () => {
    const { pair } = after([
      [0, met],
      [10, met, heleneId],
      [20, { do: 'skip', step: 'goals' }, heleneId],
      [30, withdraw],
    ]);
    expect(Object.keys(answersOf(pair))).toEqual([heleneId]);
    expect(Object.keys(pair.skipped)).toEqual(['goals']);
  });

  it('leave what the partner said meanwhile of the same: it stands for itself', () => {
    const { pair } = after([
      [0, { do: 'skip', step }],
      [10, { do: 'skip', step }, heleneId, 'known browser'],
      [20, { do: 'unskip', step }],
    ]);
    expect(pair.skipped[step]?.by).toBe(heleneId);
  });
});

describe('a press in a browser we know', () => {
  it('is never set aside', () => {
    const { pair, came } = after([
      [0, met],
      [10, withdraw, zoeId, 'known browser'],
    ]);
    expect([pair.answers, came]).toEqual([{}, 'done']);
  });

  it('stands even if it only said again what is then set aside', () => {
    const { pair } = after([
      [0, met],
      [10, met, zoeId, 'known browser'],
      [20, withdraw],
    ]);
    expect(answersOf(pair)[zoeId]).toMatchObject({ says: 'met', proof: 'known browser' });
  });

  it('leaves nothing to be set aside, and nothing on the row', () => {
    expect(after([[0, met, zoeId, 'known browser']]).pair.recent).toBeUndefined();
  });
});

describe('the row', () => {
  it('forgets presses older than a minute with the next, and what they brought stays', () => {
    const { pair } = after([
      [0, met],
      [100, { do: 'skip', step: 'goals' }],
    ]);
    expect(pair.recent?.presses).toHaveLength(1);
    expect(Object.keys(pair.answers)).toEqual([step]);
  });

  it('keeps what it takes to go back, not a second copy of itself', () => {
    const said: Said[] = cohort.programme.steps.map((one, index) => [index * 100, { do: 'met', step: one }]);
    const { pair } = after(said);
    const { recent, ...bare } = pair;
    expect(JSON.stringify(recent).length).toBeLessThan(JSON.stringify(bare).length / 2);
  });

  it('stays small under a machine that presses a thousand times a minute, and hears people all the same', () => {
    const presses = Array.from({ length: 1000 }, (_, index): Said => [index / 20, index % 3 === 0 ? withdraw : notYet]);
    const { pair, came } = after([...presses, [51, met]]);
    expect([pair.answers, came]).toEqual([{}, 'contradicted']);
    // Its events go to the trail by sixes, when it is saved.
    expect(JSON.stringify({ ...pair, events: pair.events.slice(-6) }).length).toBeLessThan(40_000);
    expect(Object.keys(answersOf(after([[52, met, heleneId, 'known browser']], pair).pair))).toEqual([heleneId]);
    expect(after([[120, met]], pair)).toMatchObject({ came: 'done', pair: { recent: { presses: [{ by: zoeId }] } } });
  });

  it('makes people due when what was set aside concerned them', () => {
    const date: Act = { do: 'date', step, at: '2026-12-10T16:00:00.000Z', minutes: 60 };
    const { pair } = after([
      [0, date],
      [30, { do: 'no date', step }],
    ]);
    expect([pair.dates, pair.nextAt]).toEqual([{}, plusMinutes(start, 0.5)]);
  });
});

describe('answers about expectations', () => {
  const expects = (answer: string): Act => ({ do: 'expect', answers: { rhythm: answer, channel: 'same' } });
  const both: readonly Said[] = [
    [0, expects('secretone')],
    [20, expects('secrettwo'), heleneId],
  ];

  it('become one card when both have given them', () => {
    const { pair } = after(both);
    expect(pair.card).toEqual({ agreed: ['channel'], first: ['rhythm'], later: [], at: plusMinutes(start, 1 / 3) });
    expect(pair.nextAt).toBe(pair.card?.at);
  });

  it('are then nowhere on the row, and no later press brings them back', () => {
    expect(JSON.stringify(after(both).pair)).not.toContain('secret');
    const { pair, came } = after([...both, [40, expects('secretthree')], [50, { do: 'not expect' }]]);
    expect([JSON.stringify(pair).includes('secret'), came]).toEqual([false, 'nothing']);
  });

  it('can be taken back until then', () => {
    expect(
      after([
        [0, expects('secretone')],
        [90, { do: 'not expect' }],
      ]).pair.expectations,
    ).toEqual({});
  });
});
