import { describe, expect, it } from 'vitest';
import { dynamoStore } from '../../shared/adapters/dynamo-store.ts';
import type { Store } from '../../shared/world.ts';
import { aCohort, aPair, answered, aPerson, helene, heleneId, zoe, zoeId } from '../support/builders.ts';
import { aRealTable } from '../support/real-table.ts';
import { aWorld } from '../support/world.ts';

await aRealTable();

const now = '2026-12-01T08:00:00.000Z';
let cohorts = 0;

/** The same contract for the table over the wire, and for the one in memory that the other tests believe in. */
describe.each<[string, () => Store]>([
  ['DynamoDB', () => dynamoStore('binome')],
  ['memory', () => aWorld().store],
])('the store on %s', (_, open) => {
  const given = async () => {
    const store = open();
    const cohort = `c${(cohorts += 1)}`;
    await store.createCohort(aCohort({ id: cohort }));
    await store.createRows({
      people: [zoe({ cohort }), helene({ cohort })],
      pairs: [aPair({ cohort, answers: answered(2) })],
    });
    return { store, cohort };
  };

  it('gives back what was written', async () => {
    const { store, cohort } = await given();
    expect(await store.person(cohort, zoeId)).toEqual(zoe({ cohort }));
    expect(await store.pairs(cohort, ['pairaaaaaaaa', 'nobody'])).toEqual([aPair({ cohort, answers: answered(2) })]);
    expect((await store.people(cohort, [zoeId, heleneId, zoeId])).map(({ id }) => id).toSorted()).toEqual([
      heleneId,
      zoeId,
    ]);
    expect(await store.cohort('nothing')).toBeUndefined();
    expect((await store.cohorts()).map(({ id }) => id)).toContain(cohort);
  });

  it('saves on condition of the version read, and raises it', async () => {
    const { store, cohort } = await given();
    const before = (await store.person(cohort, zoeId))!;
    expect(await store.savePerson({ ...before, name: 'Zoé' })).toBe('saved');
    expect(await store.savePerson({ ...before, name: 'Late' })).toBe('stale');
    expect(await store.person(cohort, zoeId)).toMatchObject({ name: 'Zoé', version: before.version + 1 });
  });

  it('never overwrites a row that exists', async () => {
    const { store, cohort } = await given();
    await store.createRows({ people: [zoe({ cohort, name: 'Again' })], pairs: [] });
    expect((await store.person(cohort, zoeId))?.name).toBe('Zoé Lefèvre');
    expect(await store.createCohort(aCohort({ id: cohort }))).toBe('stale');
  });

  it('finds what is due, oldest first, and no longer once it is put to rest', async () => {
    const { store, cohort } = await given();
    const late = (await store.person(cohort, heleneId))!;
    await store.savePerson({ ...late, nextAt: '2026-11-01T08:00:00.000Z' });
    await store.touchPerson(cohort, zoeId, now);
    const dueIds = async () =>
      (await store.due(now, 1000)).wakes.flatMap((wake) => (wake.cohort === cohort && 'id' in wake ? [wake.id] : []));
    expect(await dueIds()).toEqual([heleneId, zoeId]);
    const { nextAt: _nextAt, ...asleep } = (await store.person(cohort, heleneId))!;
    await store.savePerson(asleep);
    expect(await dueIds()).toEqual([zoeId]);
  });

  it('goes on among what is due beyond the end of an earlier answer, and finds what is due since', async () => {
    const { store, cohort } = await given();
    const people = Array.from({ length: 60 }, (_, n) => aPerson({ cohort, id: `p${n}` }));
    await store.createRows({ people, pairs: [] });
    const found: string[] = [];
    let end: string | undefined;
    for (let size = 1; size > 0;) {
      const page = await store.due(now, 24, end);
      found.push(...page.wakes.flatMap((wake) => (wake.cohort === cohort && 'id' in wake ? [wake.id] : [])));
      ({ end } = page);
      size = page.wakes.length;
    }
    expect([found.length, new Set(found).size]).toEqual([62, 62]);
    await store.touchPerson(cohort, 'p7', '2026-12-01T07:59:00.000Z');
    expect((await store.due(now, 24, end)).wakes.map((wake) => 'id' in wake && wake.id)).toEqual(['p7']);
    expect((await store.due('2026-11-01T08:00:00.000Z', 24, end)).wakes).toEqual([]);
  });

  it('keeps the pace and the place of dispatch from the first time on, on condition of the version read', async () => {
    const { store } = await given();
    const [pace, place] = [await store.pace(), await store.dispatched()];
    expect(await store.savePace({ ...pace, tracks: [now], taken: { [now]: 3 } })).toBe('saved');
    expect(await store.savePace(pace)).toBe('stale');
    expect(await store.pace()).toMatchObject({ tracks: [now], taken: { [now]: 3 }, version: pace.version + 1 });
    expect(await store.saveDispatched({ ...place, at: now })).toBe('saved');
    expect(await store.saveDispatched(place)).toBe('stale');
    expect(await store.dispatched()).toMatchObject({ at: now, version: place.version + 1 });
  });

  it('touches a person without condition, and brings nobody back who is gone', async () => {
    const { store, cohort } = await given();
    await store.touchPerson(cohort, zoeId, now);
    await store.touchPerson(cohort, 'gone', now);
    expect(await store.person(cohort, zoeId)).toEqual(zoe({ cohort, nextAt: now, version: 1 }));
    expect(await store.person(cohort, 'gone')).toBeUndefined();
  });

  it('sets a row aside with its reason', async () => {
    const { store, cohort } = await given();
    await store.setAside(
      { kind: 'pair', cohort, id: 'pairaaaaaaaa', at: now },
      'RangeError',
      now,
      '2026-12-02T08:00:00.000Z',
    );
    expect(await store.pair(cohort, 'pairaaaaaaaa')).toMatchObject({
      stuck: { why: 'RangeError', at: now },
      nextAt: '2026-12-02T08:00:00.000Z',
      version: 1,
    });
  });

  it('pages through a cohort, and removes all of it but its own row', async () => {
    const { store, cohort } = await given();
    const people = Array.from({ length: 450 }, (_, n) => aPerson({ cohort, id: `p${n}` }));
    await store.createRows({ people, pairs: [] });
    const found: string[] = [];
    for (let cursor: string | undefined = ''; cursor !== undefined;) {
      const page: Awaited<ReturnType<Store['roster']>> = await store.roster(cohort, cursor === '' ? undefined : cursor);
      found.push(...page.people.map(({ id }) => id));
      cursor = page.next;
    }
    expect(new Set(found).size).toBe(452);
    let rounds = 0;
    while (!(await store.removeSome(cohort))) expect((rounds += 1)).toBeLessThan(10);
    expect(await store.person(cohort, 'p7')).toBeUndefined();
    const row = (await store.cohort(cohort))!;
    expect([await store.removeCohort({ ...row, version: 99 }), await store.removeCohort(row)]).toEqual([
      'stale',
      'saved',
    ]);
  });

  it('keeps the parts of an upload until they are removed', async () => {
    const { store, cohort } = await given();
    const part = { people: [], pairs: [{ id: 'pairaaaaaaaa', members: aPair().members }] };
    await store.putUpload(cohort, 1, part);
    expect([await store.upload(cohort, 0), await store.upload(cohort, 1)]).toEqual([undefined, part]);
    await store.removeUploads(cohort, 2);
    expect(await store.upload(cohort, 1)).toBeUndefined();
  });

  it('keeps the history of letters, brings none back for an event that comes late, and removes it', async () => {
    const { store, cohort } = await given();
    const note = { cohort, person: zoeId, letter: 'd20261201', attempt: 1, at: now };
    const event = { ...note, event: 'delivered', messageId: 'm1' };
    await store.noteEvent(event);
    expect(await store.letters(cohort, zoeId)).toEqual([]);
    await store.noteAttempt({ ...note, items: ['welcome'] });
    await store.noteAttempt({ ...note, items: ['welcome'], attempt: 2 });
    await store.noteEvent(event);
    const notes = { asked1: now, asked2: now, delivered1: now, message1: 'm1' };
    expect(await store.letters(cohort, zoeId)).toEqual([{ letter: 'd20261201', items: ['welcome'], notes }]);
    await store.removeLetters(cohort, zoeId);
    await store.noteEvent(event);
    expect(await store.letters(cohort, zoeId)).toEqual([]);
  });

  it('keeps a trail that is never written over, but by whom it is rewritten', async () => {
    const { store, cohort } = await given();
    const event = (by: string) => ({ did: 'met', by, at: now });
    const pair = aPair({ cohort, events: [event(zoeId)], version: 2 });
    await store.keepEvents(pair);
    await store.keepEvents({ ...pair, events: [event(heleneId)] });
    expect(await store.trail(cohort, pair.id)).toEqual([{ version: 2, events: [event(zoeId)] }]);
    const rewritten = [
      { version: 0, events: [] },
      { version: 2, events: [event('nobody')] },
    ];
    await store.rewriteTrail(cohort, pair.id, rewritten);
    await store.keepEvents(pair);
    expect(await store.trail(cohort, pair.id)).toEqual(rewritten);
    await store.removeTrail(cohort, pair.id);
    expect(await store.trail(cohort, pair.id)).toEqual([]);
  });

  it('knows tombstones, and removes rows', async () => {
    const { store, cohort } = await given();
    await store.putTombstones(['stonea', 'stoneb'], now);
    expect(await store.tombstonesAmong(['stoneb', 'stoneb', 'stonec'])).toEqual(new Set(['stoneb']));
    expect(await store.tombstones()).toEqual(['stonea', 'stoneb']);
    await store.removeRows({ people: [zoe({ cohort })], pairs: [aPair({ cohort })] });
    expect(await store.roster(cohort)).toEqual({ people: [helene({ cohort })], pairs: [] });
  });

  it('tells one letter by its key, and by its whole key only', async () => {
    const { store, cohort } = await given();
    await store.noteAttempt({ cohort, person: zoeId, letter: 'd20261201', items: ['welcome'], attempt: 1, at: now });
    const told = { letter: 'd20261201', items: ['welcome'], notes: { asked1: now } };
    expect(await store.letter(cohort, zoeId, 'd20261201')).toEqual(told);
    expect(await store.letter(cohort, zoeId, 'd2026')).toBeUndefined();
  });

  it('keeps why an address is not written to, the first reason for good', async () => {
    const { store, cohort } = await given();
    expect(await store.suppression(cohort)).toBeUndefined();
    await store.suppress(cohort, { at: now, why: 'bounced' });
    await store.suppress(cohort, { at: '2027-01-01T08:00:00.000Z', why: 'complained' });
    expect(await store.suppression(cohort)).toEqual({ at: now, why: 'bounced' });
  });

  it('knows nobody by a token it was never given', async () => {
    expect(await open().knowsToken('00')).toBe(false);
  });
});
