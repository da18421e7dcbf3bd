import { describe, expect, it } from 'vitest';
import { departed, forgotten, forgottenTrail } from '../../shared/domain/forget.ts';
import { endedAt, noFacts, type Pair } from '../../shared/domain/pair.ts';
import { pressPair } from '../../shared/domain/press-pair.ts';
import { reachedAt, stepsCredited } from '../../shared/domain/standing.ts';
import { aCohort, aPair, answered, heleneId, zoeId } from '../support/builders.ts';

const now = '2027-02-01T10:00:00.000Z';
const anneId = 'anneaaaaaaaaaaaa';
const alias = '0v8x5m2k9d4c';
const { programme } = aCohort();

const aGroup = (change: Partial<Pair> = {}) =>
  aPair({
    members: [
      { person: heleneId, role: 'mentor' },
      { person: zoeId, role: 'mentee' },
      { person: anneId, role: 'mentee' },
    ],
    ...change,
  });

/** A pair in which Zoé is in every register that there is. */
const withZoeEverywhere = (): Pair => {
  const said = { by: zoeId, at: '2026-12-01T10:00:00.000Z' };
  const facts: Record<keyof typeof noneYet, unknown> = {
    answers: {
      ...answered(2),
      experience: { [heleneId]: { says: 'met', at: said.at, proof: 'pressed button', absent: [zoeId] } },
    },
    dates: { feedback: { at: now, minutes: 60, by: zoeId, sequence: 1, since: said.at, state: 'agreed' } },
    skipped: { network: said },
    moved: { review: { ...said, times: 1 } },
    pauses: [{ by: zoeId, whole: true, from: said.at, until: '2026-12-24' }],
    waiting: { [zoeId]: { says: 'no answer', step: 'goals', at: said.at } },
    help: { [zoeId]: { at: said.at } },
    pulse: { goals: { [zoeId]: { mood: 'badly', at: said.at }, [heleneId]: { mood: 'well', at: said.at } } },
    expectations: { [zoeId]: { rhythm: 'weekly' } },
    card: { agreed: ['rhythm'], first: [], later: [], at: said.at },
    seen: { [zoeId]: said.at, [heleneId]: said.at },
  };
  return aPair({
    ...(facts as Partial<Pair>),
    recent: { before: {}, presses: [{ by: zoeId, at: said.at, proof: 'pressed button', act: { do: 'resume' } }] },
    events: [{ did: 'met', by: zoeId, at: said.at }],
    version: 4,
  });
};
const noneYet = { ...noFacts(), card: undefined };

describe('a pair whose member is erased', () => {
  it('tells nowhere who they were, whatever they said', () => {
    const before = withZoeEverywhere();
    expect(Object.keys(noneYet).filter((name) => !JSON.stringify(before[name as 'card']).includes('zoe'))).toEqual([
      'card',
    ]);
    expect(JSON.stringify(forgotten(before, zoeId, alias, now))).not.toContain('zoe');
  });

  it('keeps what concerns the other too, and nothing that was private', () => {
    const after = forgotten(withZoeEverywhere(), zoeId, alias, now);
    expect(after.answers['expectations']).toEqual({ [alias]: expect.objectContaining({ says: 'met' }) });
    expect(after.members).toContainEqual({ person: alias, role: 'mentee', left: now });
    expect([after.waiting, after.help, after.expectations, after.recent]).toEqual([{}, {}, {}, undefined]);
    expect([after.pulse, after.seen]).toEqual([
      { goals: { [heleneId]: expect.anything() } },
      { [heleneId]: expect.anything() },
    ]);
    expect(after).toMatchObject({ nextAt: now, events: [{ did: 'leave', by: alias, at: now }] });
  });

  it('keeps nothing of a step of which only they said how it is going', () => {
    const mine = { [zoeId]: { mood: 'badly' as const, at: now } };
    expect(forgotten(aPair({ pulse: { goals: mine } }), zoeId, alias, now).pulse).toEqual({});
  });

  it('leaves to the others the steps that they have done', () => {
    const before = aGroup({ answers: answered(5) });
    const after = forgotten(before, zoeId, alias, now);
    expect(reachedAt(programme, after, anneId)).toBe(reachedAt(programme, before, anneId));
    expect(endedAt(after)).toBeUndefined();
  });

  it('is left alone where they are not in it', () => {
    const pair = aPair();
    expect(forgotten(pair, anneId, alias, now)).toBe(pair);
  });

  it('takes no press of theirs, and none that names them, from a page that was still open', () => {
    const after = forgotten(aGroup(), zoeId, alias, now);
    const met = (by: string) =>
      pressPair(aCohort(), after, {
        by,
        at: now,
        proof: 'pressed button',
        act: { do: 'met', step: 'goals', absent: [zoeId, anneId] },
      });
    expect(met(zoeId)).toEqual({ pair: after, came: 'nothing' });
    expect(met(heleneId).pair.answers['goals']?.[heleneId]?.absent).toEqual([anneId]);
    expect(JSON.stringify(met(heleneId))).not.toContain('zoe');
  });

  it('has a trail that names them nowhere, with an entry for every version that a slow writer may have read', () => {
    const entry = (version: number, by: string) => ({ version, events: [{ did: 'met', by, at: now }] });
    const trail = [entry(0, zoeId), entry(2, heleneId)];
    expect(forgottenTrail(aPair({ version: 3, events: entry(3, zoeId).events }), trail, zoeId, alias)).toEqual([
      entry(0, alias),
      { version: 1, events: [] },
      entry(3, alias),
    ]);
  });

  it('tells no longer what they pressed in private, and leaves what others did as it is', () => {
    const event = (did: string, by: string) => ({ did, step: 'goals', by, at: now });
    const [told, untold] = [
      ['met', 'not met', 'withdraw', 'date', 'no date', 'skip', 'move', 'pause', 'resume', 'leave'],
      ['looking', 'no answer', 'not waiting', 'not working', 'working', 'well', 'soso', 'badly', 'no pulse', 'expect'],
    ];
    const trail = [...told, ...untold, 'not expect'].map((did, version) => ({
      version,
      events: [event(did, zoeId), event('badly', heleneId)],
    }));
    const pair = aPair({ version: trail.length - 1, events: [] });
    const kept = forgottenTrail(pair, trail, zoeId, alias).flatMap(({ events }) => events);
    expect(kept.filter(({ by }) => by === alias)).toEqual([
      ...told.map((did) => event(did, alias)),
      ...[...untold, 'not expect'].map(() => ({ did: 'private', by: alias, at: now })),
    ]);
    expect(kept.filter(({ by }) => by === heleneId)).toEqual(trail.map(() => event('badly', heleneId)));
  });
});

describe('a pair that somebody left', () => {
  it('of two, has ended; of more, goes on', () => {
    expect(endedAt(departed(aPair(), zoeId, now))).toBe(now);
    expect(endedAt(departed(aGroup(), zoeId, now))).toBeUndefined();
  });

  it('compares expectations among those who stay, without those of who left', () => {
    const answers = { rhythm: 'weekly', channel: 'phone' };
    const group = aGroup({ expectations: { [zoeId]: { rhythm: 'never' }, [heleneId]: answers, [anneId]: answers } });
    expect(departed(group, zoeId, now)).toMatchObject({ expectations: {}, card: { agreed: ['rhythm', 'channel'] } });
  });

  it('compares no expectations where nobody is left to compare them with', () => {
    const pair = aPair({ expectations: { [heleneId]: { rhythm: 'weekly' } } });
    const left = departed(pair, zoeId, now);
    expect([left.expectations, left.card]).toEqual([{}, undefined]);
  });

  it('credits them with what was recorded until then, and nothing later', () => {
    const later = answered(5, '2027-02-01T12:00:00.000Z', heleneId);
    const group = departed(aGroup({ answers: { ...later, ...answered(2) } }), zoeId, now);
    expect(stepsCredited(programme, group, zoeId)).toEqual(['expectations', 'goals']);
    expect(stepsCredited(programme, group, anneId)).toHaveLength(5);
  });

  it('is not left twice', () => {
    const left = departed(aPair(), zoeId, now);
    expect(departed(left, zoeId, '2027-03-01T10:00:00.000Z')).toBe(left);
  });
});
