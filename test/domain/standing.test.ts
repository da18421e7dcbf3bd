import { describe, expect, it } from 'vitest';
import type { Pair } from '../../shared/domain/pair.ts';
import { groupMentoring, type Programme } from '../../shared/domain/programme.ts';
import { differ, isAnswered, reachedAt, standingOf, stepsCredited, wasThere } from '../../shared/domain/standing.ts';
import { aPair, answered, heleneId, zoeId } from '../support/builders.ts';

const step = 'goals';
const programmeOf = (confirmation: Programme['confirmation']): Programme => ({ ...groupMentoring, confirmation });
const at = (hour: number) => `2026-12-20T${String(hour).padStart(2, '0')}:00:00.000Z`;

type Said = readonly [by: string, says: 'met' | 'not met', hour: number, absent?: string[]];
const given = (...said: readonly Said[]): Pair =>
  aPair({
    members: [
      { person: heleneId, role: 'mentor' },
      { person: zoeId, role: 'mentee' },
      { person: 'amadou', role: 'mentee' },
    ],
    answers: {
      [step]: Object.fromEntries(
        said.map(([by, says, hour, absent]) => [
          by,
          { says, at: at(hour), proof: 'known browser' as const, ...(absent && { absent }) },
        ]),
      ),
    },
  });
const stateOf = (confirmation: Programme['confirmation'], ...said: readonly Said[]) => {
  const standing = standingOf(programmeOf(confirmation), given(...said), step);
  return standing.state === 'waiting' ? `waiting for the ${standing.for}` : standing.state;
};

const mentorSays: Said = [heleneId, 'met', 10];
const menteeSays: Said = [zoeId, 'met', 11];

describe('whose word counts', () => {
  it.each([
    ['either', 'recorded', 'recorded', 'recorded'],
    ['both', 'waiting for the mentee', 'waiting for the mentor', 'recorded'],
    ['mentor', 'recorded', 'waiting for the mentor', 'recorded'],
    ['mentee', 'waiting for the mentee', 'recorded', 'recorded'],
  ] as const)(
    '%s: the mentor alone %s, the mentee alone %s, together %s',
    (confirmation, ofMentor, ofMentee, ofBoth) => {
      expect([
        stateOf(confirmation, mentorSays),
        stateOf(confirmation, menteeSays),
        stateOf(confirmation, mentorSays, menteeSays),
      ]).toEqual([ofMentor, ofMentee, ofBoth]);
    },
  );

  it('dates the meeting by the answer that completed it', () => {
    const standing = (confirmation: Programme['confirmation']) =>
      standingOf(programmeOf(confirmation), given(mentorSays, menteeSays), step);
    expect(standing('either')).toMatchObject({ by: heleneId, at: at(10) });
    expect(standing('both')).toMatchObject({ by: heleneId, at: at(11) });
    expect(standing('mentee')).toMatchObject({ by: zoeId, at: at(11) });
  });

  it('is that of one mentee, of several', () => {
    expect(stateOf('both', mentorSays, ['amadou', 'met', 12])).toBe('recorded');
  });

  it('is that of whoever said it first, whatever the order of the row; of two at once, always of the same', () => {
    const by = (...said: readonly Said[]) => standingOf(programmeOf('either'), given(...said), step);
    expect(by(menteeSays, mentorSays)).toMatchObject({ by: heleneId, at: at(10) });
    const atOnce: Said = [zoeId, 'met', 10];
    expect([by(atOnce, mentorSays), by(mentorSays, atOnce)]).toMatchObject([{ by: heleneId }, { by: heleneId }]);
  });

  it('is of no side where whoever said it is not in the pair', () => {
    expect(stateOf('mentor', ['nobody', 'met', 10])).toBe('waiting for the mentor');
  });
});

describe('answers that differ', () => {
  it('are contested: nothing counts until one of them changes', () => {
    for (const confirmation of ['either', 'both'] as const)
      expect(stateOf(confirmation, mentorSays, [zoeId, 'not met', 11])).toBe('contested');
    expect(stateOf('either', mentorSays, menteeSays)).toBe('recorded');
    expect(stateOf('either', [heleneId, 'not met', 12], [zoeId, 'not met', 11])).toBe('open');
  });

  it('do not when "not yet" came before "we met"', () => {
    expect(stateOf('either', [zoeId, 'not met', 9], mentorSays)).toBe('recorded');
    expect(stateOf('either', [zoeId, 'not met', 10], mentorSays)).toBe('recorded');
  });

  it('are seen, but do not count, where only the other side’s word does', () => {
    const denied: Said = [zoeId, 'not met', 11];
    expect(stateOf('mentor', mentorSays, denied)).toBe('recorded');
    expect(differ(given(mentorSays, denied), step)).toBe(true);
    expect(stateOf('mentor', [heleneId, 'not met', 12], menteeSays)).toBe('contested');
  });

  it('are none where nobody says that they met: then nothing is answered either', () => {
    const pair = given([heleneId, 'not met', 11], [zoeId, 'not met', 12]);
    expect([differ(pair, step), isAnswered(pair, step), isAnswered(given(menteeSays), step)]).toEqual([
      false,
      false,
      true,
    ]);
  });
});

describe('the meeting of a group', () => {
  const programme = programmeOf('either');

  it('is not credited to those who were away', () => {
    const pair = given([heleneId, 'met', 10, ['amadou']]);
    expect(stepsCredited(programme, pair, zoeId)).toEqual([step]);
    expect(stepsCredited(programme, pair, 'amadou')).toEqual([]);
    expect(wasThere(given([heleneId, 'met', 10, ['amadou']], menteeSays), step, 'amadou')).toBe(false);
  });

  it('is credited until somebody leaves, that instant included, and to nobody else', () => {
    const leaving = (left: string): Pair => {
      const pair = given(mentorSays);
      return { ...pair, members: pair.members.map((one) => (one.person === zoeId ? { ...one, left } : one)) };
    };
    const creditedTo = (person: string, left: string) => stepsCredited(programme, leaving(left), person);
    expect([creditedTo(zoeId, at(10)), creditedTo(zoeId, at(9))]).toEqual([[step], []]);
    expect([creditedTo(heleneId, at(9)), creditedTo('nobody', at(9))]).toEqual([[step], []]);
  });

  it('is credited to whoever says that they were there: one’s own word goes first', () => {
    const pair = given([heleneId, 'met', 10, ['amadou']], ['amadou', 'met', 12]);
    expect(wasThere(pair, step, 'amadou')).toBe(true);
    expect(wasThere(given(mentorSays, ['amadou', 'met', 12, ['amadou']]), step, 'amadou')).toBe(false);
  });

  it('counts towards the certificate of each for themselves', () => {
    const pair = aPair({ answers: answered(5) });
    const [first = ''] = programme.steps;
    const said = { [zoeId]: { says: 'met' as const, at: at(10), proof: 'organiser' as const, absent: [heleneId] } };
    const without = { ...pair, answers: { ...pair.answers, [first]: said } };
    expect(reachedAt(programme, without, zoeId)).toBe(at(10));
    expect(reachedAt(programme, without, heleneId)).toBeUndefined();
    expect(reachedAt(programme, pair, heleneId)).toBe('2026-12-06T10:00:00.000Z');
  });
});
