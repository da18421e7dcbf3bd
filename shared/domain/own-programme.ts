import * as z from 'zod';
import type { Caller } from './caller.ts';
import { Id, Language, Programme, ProgrammeVersion } from './programme.ts';
import { Instant } from './time.ts';

/** A programme that was uploaded, as its newest version has it; cohorts keep the version that they began with. */
export const OwnProgramme = z.strictObject({
  id: Id,
  /** The organiser whose it is, by the keyed hash of their address; nobody's in particular if the operator uploaded it. */
  owner: z.string().optional(),
  /** The hash of its file. */
  current: ProgrammeVersion,
  /** What it is called, in each of its languages. */
  titles: z.partialRecord(Language, z.string()),
  ...Programme.pick({ steps: true, intervalDays: true, thresholdPercent: true }).shape,
  createdAt: Instant,
  changedAt: Instant,
  /** Since when no cohort begins with it; those that have begun go on. */
  removedAt: Instant.optional(),
  version: z.int(),
});
export type OwnProgramme = z.infer<typeof OwnProgramme>;

/** What of a version is stored: the file as it was uploaded, what letters are written from, and the guides. */
export type ProgrammePart = 'file' | 'letters' | 'guides';

/** Whether a caller may see a programme and run cohorts of it: their own, and what the operator offers to everybody. */
export const mayUse = (caller: Caller, { owner }: OwnProgramme): boolean =>
  caller.kind === 'operator' || owner === undefined || owner === caller.id;

/** Whether a caller may upload another version of it. */
export const mayChange = (caller: Caller, { owner }: OwnProgramme): boolean =>
  caller.kind === 'operator' || owner === caller.id;

/** The programme that a cohort begins with now, and keeps. */
export const programmeAsItIs = ({ id, current, steps, intervalDays, thresholdPercent }: OwnProgramme): Programme => ({
  id,
  steps,
  intervalDays,
  thresholdPercent,
  confirmation: 'either',
  version: current,
});

/** The languages that a programme is written in. */
export const languagesOf = ({ titles }: Pick<OwnProgramme, 'titles'>): readonly Language[] =>
  Language.options.filter((language) => titles[language] !== undefined);

/** What it is called in this language, or in the one that it has. */
export const titleIn = ({ titles }: Pick<OwnProgramme, 'titles'>, language: Language): string =>
  titles[language] ?? titles.fr ?? titles.en ?? '';
