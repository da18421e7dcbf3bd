import { createHash } from 'node:crypto';
import type { Caller } from './domain/caller.ts';
import { mayChange, mayUse, type OwnProgramme } from './domain/own-programme.ts';
import { Id, type Language, type Programme, programmes } from './domain/programme.ts';
import { base32 } from './links.ts';
import type { World } from './world.ts';

type ProgrammesWorld = Pick<World, 'now' | 'store' | 'keyedId' | 'log'>;

/** What was uploaded: the file, and what was read from it. */
export type NewVersion = Pick<Programme, 'steps' | 'intervalDays' | 'thresholdPercent'> & {
  titles: { readonly [language in Language]?: string };
  file: string;
  letters: string;
  guides: string;
};

/** The programmes that were uploaded, of those that a caller may use; the newest first. */
export const programmesFor = async (
  { store }: Pick<World, 'store'>,
  caller: Caller,
): Promise<readonly OwnProgramme[]> =>
  (await store.ownProgrammes())
    .filter((one) => mayUse(caller, one) && one.removedAt === undefined)
    .toSorted((a, b) => b.changedAt.localeCompare(a.changedAt));

/** A programme that the caller may use; one of others is as unknown as one that there is not. */
export const loadOwn = async (
  { store }: Pick<World, 'store'>,
  caller: Caller,
  id: string,
): Promise<OwnProgramme | undefined> => {
  if (!Id.safeParse(id).success || programmes.some((one) => one.id === id)) return undefined;
  const found = await store.ownProgramme(id);
  return found && mayUse(caller, found) ? found : undefined;
};

/** The name of a version: of its file, whoever it is of. */
const versionOf = (file: string): string => base32(createHash('sha256').update(file).digest()).slice(0, 16);

/** The same file of the same organiser always has the same id, so that sending it twice changes nothing. */
export const newIdFor = async (world: Pick<World, 'keyedId'>, caller: Caller, file: string): Promise<string> =>
  (await world.keyedId(`programme|${ownerOf(caller) ?? ''}|${versionOf(file)}`)).slice(0, 12);

const ownerOf = (caller: Caller): string | undefined => (caller.kind === 'organiser' ? caller.id : undefined);

/**
 * Makes this the newest version of a programme, which is created if there is none: what it says first, so that nobody
 * finds a version without its texts. `undefined` if it is not the caller's to change.
 */
export const keepVersion = async (
  world: ProgrammesWorld,
  caller: Caller,
  id: string,
  { file, letters, guides, titles, ...numbers }: NewVersion,
): Promise<{ programme: OwnProgramme; isNew: boolean } | undefined> => {
  const { store } = world;
  const current = versionOf(file);
  const before = await store.ownProgramme(id);
  if (before && !mayChange(caller, before)) return undefined;
  if (before?.current === current) return { programme: before, isNew: false };
  await Promise.all([
    store.keepProgrammePart(id, current, 'file', file),
    store.keepProgrammePart(id, current, 'letters', letters),
    store.keepProgrammePart(id, current, 'guides', guides),
  ]);
  const now = world.now();
  const owner = ownerOf(caller);
  const base = before ?? { id, ...(owner !== undefined && { owner }), createdAt: now, version: 0 };
  // Whoever brings a new version of one that was removed wants it again.
  const { removedAt: _, ...programme }: OwnProgramme = { ...base, ...numbers, titles, current, changedAt: now };
  if ((await store.saveOwnProgramme(programme)) === 'stale')
    return keepVersion(world, caller, id, { file, letters, guides, titles, ...numbers });
  world.log('programme kept', { programme: id, version: current });
  return { programme, isNew: before === undefined };
};

/** Removes a programme, or offers it again; `undefined` if it is not the caller's to change. */
export const offerProgramme = async (
  world: ProgrammesWorld,
  caller: Caller,
  id: string,
  isOffered: boolean,
): Promise<OwnProgramme | undefined> => {
  const before = await loadOwn(world, caller, id);
  if (!before || !mayChange(caller, before)) return undefined;
  if ((before.removedAt === undefined) === isOffered) return before;
  const { removedAt: _, ...offered } = before;
  const programme: OwnProgramme = isOffered ? offered : { ...offered, removedAt: world.now() };
  if ((await world.store.saveOwnProgramme(programme)) === 'stale')
    return await offerProgramme(world, caller, id, isOffered);
  return { ...programme, version: before.version + 1 };
};
