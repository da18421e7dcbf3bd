import { programmeContent } from '../../emails/programmes/catalogue.ts';
import type { ProgrammeProblem } from '../../emails/programmes/read.ts';
import type { Caller } from '../../shared/domain/caller.ts';
import { languagesOf, mayChange, type OwnProgramme, titleIn } from '../../shared/domain/own-programme.ts';
import { Language, type Programme, programmes, ProgrammeVersion } from '../../shared/domain/programme.ts';
import {
  keepVersion,
  loadOwn,
  newIdFor,
  type NewVersion,
  offerProgramme,
  programmesFor,
} from '../../shared/own-programmes.ts';
import type { Action, DeskWorld, Visit } from './action.ts';
import { type Answer, json, refusal } from './answers.ts';
import { fileToEdit, mostBytes, readProgramme, textOf } from './programme-file.ts';
import { refusalPage } from './pages/frame.ts';
import type { ProgrammeList, ProgrammeProblems, ProgrammeSummary } from './shapes.ts';

/**
 * All programmes that an upload may name: those that are built in, then those that were uploaded. A copy that is called
 * what another is called has a number, so that they can be told apart.
 */
export const summaries = async (
  world: DeskWorld,
  caller: Caller,
  language: Language,
): Promise<readonly ProgrammeSummary[]> => {
  const own = await programmesFor(world, caller);
  const all = [
    ...programmes.map((one) => builtInSummary(one, language)),
    ...own.map((one) => ownSummary(one, caller, language)),
  ];
  const inTime = [...own].toSorted((a, b) => a.createdAt.localeCompare(b.createdAt)).map(({ id }) => id);
  const age = ({ id }: ProgrammeSummary): number => inTime.indexOf(id);
  return all.map((one) => {
    const sooner = all.filter((other) => other.title === one.title && age(other) < age(one)).length;
    return sooner > 0 ? { ...one, title: `${one.title} (${sooner + 1})` } : one;
  });
};

export const builtInSummary = (programme: Programme, language: Language): ProgrammeSummary => ({
  id: programme.id,
  title: programmeContent(programme.id, language).title,
  languages: Language.options,
  ...rhythmOf(programme),
  from: 'built in',
});

export const ownSummary = (own: OwnProgramme, caller: Caller, language: Language): ProgrammeSummary => ({
  id: own.id,
  title: titleIn(own, language),
  languages: [...languagesOf(own)],
  ...rhythmOf(own),
  from: mayChange(caller, own) ? 'you' : 'operator',
  version: own.current,
  changedAt: own.changedAt,
  ...(own.removedAt !== undefined && { removedAt: own.removedAt }),
});

const rhythmOf = ({
  steps,
  intervalDays,
  thresholdPercent,
}: Pick<Programme, 'steps' | 'intervalDays' | 'thresholdPercent'>) => ({
  steps,
  intervalDays,
  thresholdPercent,
});

export const listProgrammes: Action = async (world, { caller, language }) =>
  json(200, { programmes: [...(await summaries(world, caller, language))] } satisfies ProgrammeList);

/** Creates a programme from a file. The same file twice changes nothing. */
export const createProgramme: Action = async (world, visit) =>
  withFile(visit, (file) => newIdFor(world, visit.caller, file), world);

/** Makes this file the newest version of a programme; cohorts that have begun keep theirs. */
export const changeProgramme: Action = async (world, visit) => {
  const own = await loadOwn(world, visit.caller, visit.params['programme'] ?? '');
  if (!own || !mayChange(visit.caller, own)) return refusal(404, 'unknown-programme', visit.language);
  return withFile(visit, async () => own.id, world);
};

const offering =
  (isOffered: boolean): Action =>
  async (world, { caller, language, params }) => {
    const own = await offerProgramme(world, caller, params['programme'] ?? '', isOffered);
    return own ? json(200, ownSummary(own, caller, language)) : refusal(404, 'unknown-programme', language);
  };

/** No cohort begins with it any more; those that have begun go on with what it says. */
export const removeProgramme = offering(false);
export const restoreProgramme = offering(true);

const withFile = async (
  { request, caller, language }: Visit,
  idOf: (file: string) => Promise<string>,
  world: DeskWorld,
): Promise<Answer> => {
  if (request.bytes.length > mostBytes) return refusal(413, 'programme-too-large', language);
  const file = textOf(request.bytes);
  if (file === undefined) return refusal(415, 'programme-not-text', language);
  const read = await readProgramme(file, language);
  if (!read.ok) return problemsOf(read.problems);
  const id = await idOf(file);
  if (/^(?:1|true)$/.test(request.query['dryRun'] ?? '')) return json(200, wouldBe(id, read.version, language));
  const kept = await keepVersion(world, caller, id, read.version);
  return kept
    ? json(kept.isNew ? 201 : 200, ownSummary(kept.programme, caller, language))
    : refusal(404, 'unknown-programme', language);
};

const wouldBe = (id: string, version: NewVersion, language: Language): ProgrammeSummary => ({
  id,
  title: titleIn(version, language),
  languages: [...languagesOf(version)],
  ...rhythmOf(version),
  from: 'you',
  dryRun: true,
});

/** More than a person corrects in one go. */
const mostProblems = 200;

const problemsOf = (problems: readonly ProgrammeProblem[]): Answer =>
  json(422, { errors: problems.slice(0, mostProblems), count: problems.length } satisfies ProgrammeProblems);

/** The file of a programme, to be edited; of an earlier version if one is named. */
export const programmeFile: Action = async (world, visit) =>
  (await fileAnswer(world, visit)) ?? refusal(404, 'unknown-programme', visit.language);

/** The same from a link of the desk. */
export const programmeFileHere: Action = async (world, visit) =>
  (await fileAnswer(world, visit)) ?? refusalPage(visit.language, 'unknown');

const fileAnswer = async (world: DeskWorld, visit: Visit): Promise<Answer | undefined> => {
  const { params, request } = visit;
  const id = params['programme'] ?? '';
  const version = ProgrammeVersion.optional().safeParse(request.query['version']);
  const found = version.success ? await fileToEdit(world, visit, id, version.data) : undefined;
  if (!found) return undefined;
  return {
    statusCode: 200,
    headers: {
      'content-type': 'application/yaml; charset=utf-8',
      'content-disposition': `attachment; filename="${id}.yaml"`,
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
    },
    body: found.file,
  };
};
