import type { ReadFile } from '../../emails/programmes/read-file.ts';
import type { OwnProgramme } from '../../shared/domain/own-programme.ts';
import { type Language, programmes } from '../../shared/domain/programme.ts';
import { loadOwn, type NewVersion } from '../../shared/own-programmes.ts';
import type { DeskWorld, Visit } from './action.ts';

/** More than any programme: what is longer is not looked at. */
export const mostBytes = 600_000;

/** The text of a file; undefined if it is none in UTF-8. */
export const textOf = (bytes: Uint8Array): string | undefined => {
  try {
    const text = asWritten(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
    return isText(text) ? text : undefined;
  } catch {
    return undefined;
  }
};

/** Whether somebody wrote this: no file of another kind that was read as if it were text. */
export const isText = (text: string): boolean => !/[^\P{Cc}\t\n\r]|\uFFFD/u.test(text);

/** With the ends of lines that a file has: what a form sends has others. */
export const asWritten = (text: string): string => text.replaceAll('\r\n', '\n');

export type Read = { ok: true; version: NewVersion } | Extract<ReadFile, { ok: false }>;

/** Reads a file; what reads it is loaded only here, as nothing else that the desk does needs it. */
export const readProgramme = async (file: string, language: Language): Promise<Read> => {
  const { readFile } = await import('../../emails/programmes/read-file.ts');
  const read = readFile(file, language);
  if (!read.ok) return read;
  const { fr, en, intervalDays, thresholdPercent } = read.file;
  const steps = (fr ?? en)?.steps.map(({ id }) => id) ?? [];
  const titles = { ...(fr && { fr: fr.title }), ...(en && { en: en.title }) };
  const { letters, guides } = read;
  return { ok: true, version: { file, titles, steps, intervalDays, thresholdPercent, letters, guides } };
};

/** The file of a programme that the caller may use, of an earlier version if one is named. */
export const fileToEdit = async (
  world: DeskWorld,
  { caller, language }: Visit,
  id: string,
  version?: string,
): Promise<{ file: string; own: OwnProgramme | undefined } | undefined> => {
  const builtIn = programmes.find((one) => one.id === id);
  if (builtIn) {
    const { fileOf } = await import('../../emails/programmes/file-of.ts');
    const file = fileOf(builtIn, language);
    return file === undefined ? undefined : { file, own: undefined };
  }
  const own = await loadOwn(world, caller, id);
  const file = own && (await world.store.programmePart(own.id, version ?? own.current, 'file'));
  return file === undefined ? undefined : { file, own };
};
