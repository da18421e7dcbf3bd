import type { Caller } from '../../shared/domain/caller.ts';
import type { Cohort } from '../../shared/domain/cohort.ts';
import { type OwnProgramme, programmeAsItIs } from '../../shared/domain/own-programme.ts';
import {
  beginsLate,
  dateProblems,
  launchOf,
  type Parameters,
  readParameters,
} from '../../shared/domain/roster/parameters.ts';
import { type Problem, problem, type Reading } from '../../shared/domain/roster/problem.ts';
import { type Roster, readRoster } from '../../shared/domain/roster/roster.ts';
import { limits } from '../../shared/domain/roster/table.ts';
import { type Instant, plusMinutes } from '../../shared/domain/time.ts';
import { erasedAmong } from '../../shared/erasing.ts';
import { cohortIdOf, importCohort } from '../../shared/import-cohort.ts';
import { loadOwn } from '../../shared/own-programmes.ts';
import { readTable } from '../../shared/upload/read-table.ts';
import { json, problemList, refusal } from './answers.ts';
import type { Action, DeskWorld } from './action.ts';
import type { Counts, Progress } from './shapes.ts';
import { bodyOf } from './upload-body.ts';

/** How long an organiser waits for an answer: 5 seconds. */
export const patienceMinutes = 5 / 60;

/** Creates a cohort from a spreadsheet: everything that is wrong is told, or everything is written. */
export const uploadCohort: Action = async (world, { caller, request }) => {
  const now = world.now();
  const body = bodyOf(request);
  if (!body.ok) return body.answer;

  // Whoever only checks wants to see all of it, beside the cells.
  const mostListed = /^(?:1|true)$/.test(request.query['dryRun'] ?? '') ? limits.problems : undefined;
  const own = await loadOwn(world, caller, request.query['programme'] ?? '');
  const offered = own && own.removedAt === undefined ? [programmeAsItIs(own)] : undefined;
  const parameters = runBy(caller, readParameters(request.query, world.settings.zone, offered));
  const table = await readTable(body.bytes, body.type);
  const roster = table.ok ? readRoster(table.value, parameters.ok ? parameters.value : anyDefaults) : table;
  const dates = parameters.ok ? dateProblems(parameters.value, now) : [];
  const language = request.language ?? (parameters.ok ? parameters.value.language : 'fr');
  if (!parameters.ok || !roster.ok) {
    return problemList(
      [...(parameters.ok ? dates : parameters.problems), ...(roster.ok ? [] : roster.problems)],
      language,
      mostListed,
    );
  }

  const unfit = await unfitProblems(world, own, roster.value);
  if (unfit.length > 0) return problemList([...unfit, ...dates], language, mostListed);

  const id = await cohortIdOf(world, roster.value, parameters.value);
  const existing = await world.store.cohort(id);
  const isRepeat = existing !== undefined && existing.state !== 'withdrawn';
  if (dates.length > 0 && !isRepeat) return problemList(dates, language, mostListed);
  const late = !isRepeat && beginsLate(parameters.value, now) && ({ topicWithWelcome: true } as const);
  if (parameters.value.dryRun) {
    const launchAt = isRepeat
      ? launchAtOf(existing)
      : parameters.value.hold
        ? undefined
        : launchOf(parameters.value, now);
    return json(200, { ...countsOf(id, roster.value, launchAt), ...late, dryRun: true } satisfies Counts);
  }

  const cohort = await importCohort(world, id, roster.value, parameters.value, plusMinutes(now, patienceMinutes));
  if (!cohort) return refusal(409, 'withdrawn', language);
  if (cohort.state === 'receiving' || cohort.state === 'writing')
    return json(202, { cohort: id, progress: `/api/cohorts/${id}` } satisfies Progress);
  return json(isRepeat ? 200 : 201, { ...countsOf(id, roster.value, launchAtOf(cohort)), ...late } satisfies Counts);
};

/** Whoever uploads a cohort may run it. */
const runBy = (caller: Caller, parameters: Reading<Parameters>): Reading<Parameters> => {
  if (!parameters.ok || caller.kind === 'operator') return parameters;
  const organisers = [...new Set([...parameters.value.organisers, caller.address])].toSorted();
  return { ok: true, value: { ...parameters.value, organisers } };
};

/** What is in the way of a list that is right in itself. */
export const unfitProblems = async (
  world: DeskWorld,
  own: OwnProgramme | undefined,
  roster: Roster,
): Promise<readonly Problem[]> => [...(await erasedProblems(world, roster)), ...untoldProblems(own, roster)];

/** Whoever asked to be erased does not come back by a list that still names them. */
const erasedProblems = async (world: DeskWorld, { people, mentions }: Roster): Promise<readonly Problem[]> => {
  const erased = await erasedAmong(
    world,
    people.map(({ address }) => address),
  );
  return mentions
    .filter(({ address }) => erased.has(address))
    .map(({ row, column, address }) => problem(row, column, 'erased-address', address));
};

/** Everybody must be able to read the programme. */
const untoldProblems = (own: OwnProgramme | undefined, { people, mentions }: Roster): readonly Problem[] => {
  if (!own) return [];
  const languages = new Map(people.map(({ address, language }) => [address, language]));
  return mentions.flatMap(({ row, column, address }) => {
    const language = languages.get(address);
    const isTold = language === undefined || own.titles[language] !== undefined;
    return isTold ? [] : [problem(row, column, 'untold-language', language)];
  });
};

/** For telling what is wrong with the rows even if the parameters are wrong. */
const anyDefaults = { language: 'fr', zone: 'UTC' } as const;

/** Nothing leaves at any moment while it waits for somebody to launch it. */
const launchAtOf = ({ state, launchAt }: Cohort): Instant | undefined => (state === 'held' ? undefined : launchAt);

const countsOf = (cohort: string, { rows, pairs, people }: Roster, launchAt: Instant | undefined): Counts => ({
  cohort,
  rows,
  pairs: pairs.length,
  people: people.length,
  ...(launchAt !== undefined && { launchAt }),
});
