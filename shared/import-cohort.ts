import { endCohort, erasePeople, peopleGoAt } from './cohort-end.ts';
import type { Cohort } from './domain/cohort.ts';
import { canonical, freshRows, inParts, named } from './domain/roster/import.ts';
import { launchOf, morningOf, type Parameters, programmeOf } from './domain/roster/parameters.ts';
import type { Roster } from './domain/roster/roster.ts';
import { type Instant, plusMinutes } from './domain/time.ts';
import type { Upload } from './domain/upload.ts';
import { hurry } from './hurry.ts';
import { beReady, type CohortWorld, finishLaunch, finishWalk, heldFrom } from './launch-cohort.ts';
import type { World } from './world.ts';

export type ImportWorld = Pick<World, 'now' | 'store' | 'enqueue' | 'personIds' | 'keyedId' | 'log'>;

const shortId = async (world: ImportWorld, text: string): Promise<string> => (await world.keyedId(text)).slice(0, 12);

/** The same upload always has the same id, so that sending it twice changes nothing. */
export const cohortIdOf = (world: ImportWorld, roster: Roster, parameters: Parameters): Promise<string> =>
  shortId(world, canonical(roster, parameters));

/**
 * Creates a cohort, or goes on where an earlier attempt stopped; not all of its rows may be written at `deadline`.
 * `undefined` if somebody withdraws it meanwhile.
 */
export const importCohort = async (
  world: ImportWorld,
  id: string,
  roster: Roster,
  parameters: Parameters,
  deadline: Instant,
): Promise<Cohort | undefined> => {
  await remove(world, id, { isAnew: true });
  const existing = await world.store.cohort(id);
  if (existing && existing.state !== 'receiving' && existing.state !== 'writing')
    return continueImport(world, existing, deadline);

  const parts = inParts(await nameRows(world, id, roster));
  const cohort = existing ?? (await newCohort(world, id, roster, parameters, parts.length));
  if (!existing && (await world.store.createCohort(cohort)) === 'stale')
    return importCohort(world, id, roster, parameters, deadline);
  for (let first = 0; first < parts.length; first += 8) {
    await Promise.all(
      parts.slice(first, first + 8).map((part, index) => world.store.putUpload(id, first + index, part)),
    );
  }
  const received =
    cohort.state === 'receiving'
      ? await save(world, { ...cohort, state: 'writing', parts: parts.length, nextAt: world.now() })
      : await world.store.cohort(id);
  // The same upload, sent twice at once, may have been finished or withdrawn meanwhile: its parts must not stay.
  if (received?.state !== 'writing') await world.store.removeUploads(id, parts.length);
  if (!received) return undefined;
  world.log('upload accepted', { cohort: id, pairs: received.pairs, people: received.people });
  return continueImport(world, received, deadline);
};

/** How long an upload may take to be stored before it counts as broken off. */
const receivingMinutes = 60;

const newCohort = async (
  world: ImportWorld,
  id: string,
  roster: Roster,
  parameters: Parameters,
  parts: number,
): Promise<Cohort> => {
  const now = world.now();
  const { hash: issuer } = await world.store.usualIssuer();
  return {
    id,
    name: parameters.name,
    state: 'receiving',
    programme: programmeOf(parameters),
    start: parameters.start,
    morning: morningOf(parameters),
    zone: parameters.zone,
    zones: [...new Set([parameters.zone, ...roster.people.map(({ zone }) => zone)])].toSorted(),
    language: parameters.language,
    ...(parameters.organiser && { organiser: parameters.organiser }),
    organisers: [...parameters.organisers],
    ...(issuer !== undefined && { issuer }),
    ...(parameters.hold && { hold: true as const }),
    launchAt: launchOf(parameters, now),
    createdAt: now,
    rows: roster.rows,
    pairs: roster.pairs.length,
    people: roster.people.length,
    parts,
    partsWritten: 0,
    version: 0,
    nextAt: plusMinutes(now, receivingMinutes),
  };
};

const nameRows = async (world: ImportWorld, cohort: string, roster: Roster): Promise<Upload> => {
  const addresses = roster.people.map(({ address }) => address);
  const keys = roster.pairs.map(({ key }) => key);
  const people = await world.personIds(addresses);
  const pairs: string[] = [];
  for (const key of keys) pairs.push(await shortId(world, `${cohort}|${key}`));
  return named(roster, { person: lookUp(addresses, people), pair: lookUp(keys, pairs) });
};

const lookUp = (names: readonly string[], ids: readonly string[]): ((name: string) => string) => {
  const found = new Map(names.map((name, index) => [name, ids[index]]));
  return (name) => {
    const id = found.get(name);
    if (id === undefined) throw new Error('A row of the roster was given no id.');
    return id;
  };
};

/** Writes the rows that are not yet written until `deadline`; what remains then is left to the queue. */
const continueImport = async (world: ImportWorld, cohort: Cohort, deadline: Instant): Promise<Cohort | undefined> => {
  let row = cohort;
  while (row.state === 'writing') {
    if (world.now() >= deadline) {
      await hurry(world, { kind: 'cohort', cohort: row.id, at: row.nextAt ?? world.now() });
      return row;
    }
    const next = row.partsWritten < row.parts ? await writePart(world, row) : await close(world, row);
    if (!next || next.state === 'withdrawn') {
      // The removal may have been over before our last rows were written.
      await removeRows(world, row.id);
      return undefined;
    }
    row = next;
  }
  return row.state === 'withdrawn' ? undefined : row;
};

const writePart = async (world: ImportWorld, cohort: Cohort): Promise<Cohort | undefined> => {
  const upload = await world.store.upload(cohort.id, cohort.partsWritten);
  if (!upload) {
    const now = await world.store.cohort(cohort.id);
    if (now?.version === cohort.version)
      throw new Error(`Part ${cohort.partsWritten} of the upload of cohort ${cohort.id} is lost.`);
    return now;
  }
  await world.store.createRows(freshRows(cohort, upload));
  return save(world, { ...cohort, partsWritten: cohort.partsWritten + 1 });
};

/** All is written. What is left of one that does not wait is for `wake`, which alone may create schedules. */
const close = async (world: ImportWorld, cohort: Cohort): Promise<Cohort | undefined> => {
  await world.store.removeUploads(cohort.id, cohort.parts);
  const now = world.now();
  const closed = cohort.hold
    ? await save(world, heldFrom(cohort, now))
    : await save(world, { ...cohort, state: 'ready', nextAt: now });
  world.log('upload finished', { cohort: cohort.id });
  if (!cohort.hold) await hurry(world, { kind: 'cohort', cohort: cohort.id, at: now });
  return closed;
};

/** The row as saved or, if somebody else was faster, as it stands. */
const save = async (world: ImportWorld, cohort: Cohort): Promise<Cohort | undefined> =>
  (await world.store.saveCohort(cohort)) === 'saved'
    ? { ...cohort, version: cohort.version + 1 }
    : world.store.cohort(cohort.id);

/** Takes back a draft; nothing of it stays. Once launched, a cohort cannot be withdrawn. */
export const withdraw = async (
  world: ImportWorld,
  id: string,
  deadline: Instant,
): Promise<'withdrawn' | 'launched' | 'unknown'> => {
  const cohort = await world.store.cohort(id);
  if (!cohort || cohort.state === 'withdrawn') return 'unknown';
  const now = world.now();
  // A minute early: by the time it is saved, somebody may have been written to. Before it is ready, nobody can have been.
  const isLaunched = cohort.state === 'ready' && plusMinutes(now, 1) >= cohort.launchAt;
  if (isLaunched || cohort.state === 'erased') return 'launched';
  if ((await world.store.saveCohort({ ...cohort, state: 'withdrawn', withdrawnAt: now, nextAt: now })) === 'stale')
    return withdraw(world, id, deadline);
  world.log('cohort withdrawn', { cohort: id });
  await remove(world, id, { deadline });
  return 'withdrawn';
};

/** A run that uploads may be held up for so long, and write what it was about to write all the same. */
const strayMinutes = 15;

/**
 * Removes what is left of a withdrawn cohort; after `deadline` the rest is left to the queue. Its own row goes last, once
 * nothing stray can come any more; at once if it `isAnew` uploaded.
 */
const remove = async (
  world: ImportWorld,
  id: string,
  { deadline, isAnew = false }: { deadline?: Instant; isAnew?: boolean },
): Promise<void> => {
  for (let row = await world.store.cohort(id); row?.state === 'withdrawn'; row = await world.store.cohort(id)) {
    if (!(await removeRows(world, id, deadline))) {
      await hurry(world, { kind: 'cohort', cohort: id, at: row.nextAt ?? world.now() });
      return;
    }
    await world.store.removeOverview(id);
    await world.store.removeActs(id);
    const goesAt = plusMinutes(row.withdrawnAt ?? row.createdAt, strayMinutes);
    if (isAnew || world.now() >= goesAt) await world.store.removeCohort(row);
    else if (row.nextAt === goesAt || (await world.store.saveCohort({ ...row, nextAt: goesAt })) === 'saved') return;
  }
};

/** The same file may be uploaded again at any moment, and its rows have the same keys: those must not be taken for ours. */
const removeRows = async (world: ImportWorld, id: string, deadline?: Instant): Promise<boolean> => {
  for (;;) {
    const row = await world.store.cohort(id);
    if (row && row.state !== 'withdrawn') return true;
    if (await world.store.removeSome(id)) return true;
    if (deadline !== undefined && world.now() >= deadline) return false;
  }
};

/** What a cohort's row still wants: an import or a removal that something interrupted, or, long after its end, to be erased. */
export const wakeCohort = async (world: ImportWorld & CohortWorld, id: string): Promise<void> => {
  const cohort = await world.store.cohort(id);
  const now = world.now();
  if (cohort?.nextAt === undefined || cohort.nextAt > now) return;
  const deadline = plusMinutes(now, 1 / 3);
  switch (cohort.state) {
    case 'receiving':
      await withdraw(world, id, deadline);
      return;
    case 'writing':
      await continueImport(world, cohort, deadline);
      return;
    case 'held':
      await withdraw(world, id, deadline);
      return;
    case 'launching':
      return finishLaunch(world, cohort, deadline);
    case 'withdrawn':
      return remove(world, id, { deadline });
    case 'ready':
      if (cohort.walk) return finishWalk(world, cohort, deadline);
      return now < peopleGoAt(cohort, world.settings) ? beReady(world, cohort) : endCohort(world, cohort, now);
    case 'erased':
      return erasePeople(world, cohort, deadline);
    default:
      return cohort.state satisfies never;
  }
};
