import { describe, expect, it } from 'vitest';
import { undo } from '../../shared/organise.ts';
import { liveUntil } from '../support/live.ts';
import { aDeskWorld, aSignedInBrowser, callDesk, goodQuery, settleCohorts, upload } from '../support/desk.ts';
import { wordsOf } from '../support/rehearsing.ts';
import { aCohortOf, address, bringList, lettersSince, listOf, type Row, textsOf } from '../support/updating.ts';

const forty: readonly Row[] = Array.from({ length: 40 }, (_, n) => ({ mentor: `Mentor${n}`, mentee: `Mentee${n}` }));
const few: readonly Row[] = [
  { mentor: 'Ana', mentee: 'Bo' },
  { mentor: 'Cy', mentee: 'Di', group: 'Left bank' },
  { mentor: 'Cy', mentee: 'Ed', group: 'Left bank' },
];

describe('a newer list of a cohort that runs', () => {
  it('with three changes sends nothing to anybody else, up to the end of the programme', async () => {
    const [changed, control] = [await aCohortOf(forty), await aCohortOf(forty)];
    const list = listOf([
      { mentor: 'Mentor0', mentee: 'Mentee0', names: { Mentee0: 'Zoé' } },
      { mentor: 'Mentor1', mentee: 'Paul' },
      ...forty.slice(2, 39),
      { mentor: 'Iris', mentee: 'Omar' },
    ]);
    const { body: told } = await bringList(changed.world, changed.cohort, list, 'dryRun=1&endGone=1');
    expect(told).toMatchObject({ same: 38, toDo: 4, hear: 6 });
    expect([told.added, told.changed, told.gone].map(textsOf)).toEqual([
      ['A new pair begins: Iris and Omar.'],
      ['Paul comes in place of Mentee1, with Mentor1.', 'Mentee0 is called Zoé from now on.'],
      ['Mentor39 and Mentee39: end of their programme.'],
    ]);
    expect(await bringList(changed.world, changed.cohort, list, 'endGone=1')).toMatchObject({
      status: 200,
      body: { done: 4, left: 0, refused: [] },
    });

    const meant = ['Mentee0', 'Mentor0', 'Mentor1', 'Mentee1', 'Paul', 'Iris', 'Omar', 'Mentor39', 'Mentee39'];
    const isMeant = (letter: string): boolean => meant.some((name) => letter.startsWith(`${address(name)}:`));
    for (const { world } of [changed, control]) lettersSince(world);
    const [soon, later] = ['2027-01-16T12:00:00.000Z', '2027-06-20T12:00:00.000Z'];
    await liveUntil(changed.world, soon);
    expect(
      lettersSince(changed.world)
        .map((letter) => letter.split('@')[0])
        .toSorted(),
    ).toEqual(['iris', 'mentee39', 'mentor1', 'mentor39', 'omar', 'paul']);
    await liveUntil(control.world, soon);
    expect(lettersSince(control.world)).toEqual([]);
    for (const { world } of [changed, control]) await liveUntil(world, later);
    const others = lettersSince(changed.world).filter((letter) => !isMeant(letter));
    expect(others).toEqual(lettersSince(control.world).filter((letter) => !isMeant(letter)));
    expect(others.length).toBeGreaterThan(300);
  });

  it('that says what is so changes nothing, however often it comes', async () => {
    const { world, cohort } = await aCohortOf(few);
    const before = world.dump();
    for (const query of ['dryRun=1', 'endGone=1&setOwn=1'])
      expect((await bringList(world, cohort, listOf(few), query)).status).toBe(200);
    expect(world.dump()).toEqual(before);
    const changed = listOf([...few, { mentor: 'Cy', mentee: 'Flo', group: 'left bank' }]);
    expect((await bringList(world, cohort, changed)).body).toMatchObject({ done: 1 });
    const after = world.dump();
    expect((await bringList(world, cohort, changed)).body).toMatchObject({ done: 0 });
    expect(world.dump()).toEqual(after);
  });

  it('ends nothing, and changes no language, unless it is told to', async () => {
    const { world, cohort } = await aCohortOf(few);
    const list = listOf([{ mentor: 'Cy', mentee: 'Ed', group: 'Left bank', language: 'fr' }]);
    const { body } = await bringList(world, cohort, list, 'dryRun=1');
    expect([textsOf(body.own), textsOf(body.gone), body.toDo]).toEqual([
      ['Ed reads French instead of English.'],
      ['Di is no longer with Cy and Ed.', 'Ana and Bo: end of their programme.'],
      0,
    ]);
    const before = world.dump();
    expect((await bringList(world, cohort, list)).body).toMatchObject({ done: 0 });
    expect(world.dump()).toEqual(before);
    expect((await bringList(world, cohort, list, 'setOwn=1&endGone=1')).body).toMatchObject({ done: 3 });
    expect((await bringList(world, cohort, list, 'dryRun=1&setOwn=1&endGone=1')).body).toMatchObject({ toDo: 0 });
  });

  it('tells the time zone that letters move to before the one they leave', async () => {
    const { world, cohort } = await aCohortOf([{ mentor: 'Ana', mentee: 'Bo', zone: 'America/Bogota' }]);
    const list = listOf([{ mentor: 'Ana', mentee: 'Bo', zone: 'Europe/Paris' }]);
    expect(textsOf((await bringList(world, cohort, list, 'dryRun=1')).body.own)).toEqual([
      'Letters to Bo move to another time zone: Central European Time, no longer Colombia Standard Time.',
    ]);
  });

  it('says in the journal what was done, so that it can be taken back', async () => {
    const { world, cohort } = await aCohortOf(few);
    const before = await world.store.roster(cohort);
    await bringList(world, cohort, listOf(few.slice(1)), 'endGone=1');
    const [act] = await world.store.acts(cohort);
    expect(act).toMatchObject({ by: 'operator', what: { about: 'pair', did: 'end' }, done: true });
    const row = (await world.store.cohort(cohort))!;
    expect(await undo(world, row, act!.id, { by: 'operator', key: 'back' })).toMatchObject({ kind: 'done' });
    const ended = (await world.store.roster(cohort)).pairs.filter((pair) => pair.ended);
    expect([ended, before.pairs.length]).toEqual([[], 2]);
  });

  it('is refused as an upload is, with everything that is wrong, and changes nothing', async () => {
    const { world, cohort } = await aCohortOf(few);
    const before = world.dump();
    const bad = `${listOf(few)}\nGus,gus,Hal,hal@example.org,,`;
    expect(await bringList(world, cohort, bad, 'endGone=yes&key=A%20b')).toMatchObject({
      status: 422,
      body: {
        errors: [
          { row: 0, column: 'endGone', code: 'bad-switch' },
          { row: 0, column: 'key', code: 'bad-key' },
          { row: 5, column: 'Mentor email', code: 'bad-address' },
        ],
      },
    });
    expect(world.dump()).toEqual(before);
  });

  it('changes a cohort that waits for its launch too: what it ends there has never been', async () => {
    const world = aDeskWorld();
    const { body } = await upload(world, listOf(few), { query: `${goodQuery}&language=en&hold=1` });
    await settleCohorts(world);
    const list = listOf([...few.slice(1), { mentor: 'Gus', mentee: 'Hal' }]);
    expect((await bringList(world, body.cohort, list, 'endGone=1')).body).toMatchObject({ done: 2 });
    await callDesk(world, { method: 'POST', path: `/api/cohorts/${body.cohort}/launch` });
    await settleCohorts(world);
    await liveUntil(world, '2026-11-24T12:00:00.000Z');
    const first = lettersSince(world).map((letter) => letter.split('@')[0]);
    expect(first.toSorted()).toEqual(['cy', 'di', 'ed', 'gus', 'hal']);
    await liveUntil(world, '2027-09-01T12:00:00.000Z');
    expect(lettersSince(world).filter((letter) => /^(ana|bo)@/.test(letter))).toEqual([]);
    expect((await bringList(world, body.cohort, list)).body.error.code).toBe('not-running');
  });
});

it('says of a cohort that takes no list which of the two it is: being written, or over', async () => {
  const { world, cohort } = await aCohortOf(few);
  const row = (await world.store.cohort(cohort))!;
  const shown = async (state: typeof row.state) => {
    await world.store.saveCohort({ ...(await world.store.cohort(cohort))!, state, organisers: ['claire@example.org'] });
    const page = await (await aSignedInBrowser(world)).open(`/desk/cohorts/${cohort}/list`);
    return [page.statusCode, wordsOf(page), (await bringList(world, cohort, listOf(few))).body.error.code];
  };
  const writing = expect.stringContaining('This cohort is still being written.');
  expect(await shown('writing')).toEqual([409, writing, 'not-written']);
  world.moveTo('2027-09-01T12:00:00.000Z');
  expect(await shown('ready')).toEqual([409, expect.stringContaining('This cohort is over'), 'not-running']);
});
