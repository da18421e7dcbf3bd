import * as z from 'zod';
import type { Cohort } from '../cohort.ts';
import { Confirmation, groupMentoring, type Language, type Programme } from '../programme.ts';
import {
  type Day,
  dayIn,
  type Instant,
  instantAt,
  instantOf,
  nextAtTime,
  plusDays,
  plusMinutes,
  type Zone,
} from '../time.ts';
import { AddressCell, codeOf, LanguageCell, NameCell, says, ZoneCell } from './cells.ts';
import { type PlaceCode, type Problem, problem, type Reading } from './problem.ts';

const required = z.string(says('missing-parameter')).min(1, says('missing-parameter'));

/** The parameters of an upload as they stand in its address; a mistyped `dryRun` must not create a cohort. */
export const Query = z.strictObject({
  name: required.pipe(NameCell).meta({ description: 'Name of the cohort, as its people read it.' }),
  start: required.pipe(z.iso.date(says('bad-start'))).meta({ description: 'Day of the first topic.' }),
  zone: ZoneCell.pipe(z.string()).optional().meta({
    description: 'IANA time zone of the cohort, and of people whose row states none; default: the deployment’s.',
  }),
  programme: z.literal(groupMentoring.id, says('unknown-programme')).optional(),
  language: LanguageCell.optional().meta({ description: 'fr (default) or en: for people whose row states none.' }),
  organiser: NameCell.optional().meta({
    description: 'Name of the person or team who runs it, as its people read it; only together with `contact`.',
  }),
  contact: AddressCell.optional().meta({
    description: 'Address at which people reach the organiser; only together with `organiser`.',
  }),
  confirmation: z.enum(Confirmation.options, says('bad-confirmation')).optional().meta({
    description: 'Whose word records a meeting: either (default), both, mentor or mentee.',
  }),
  launchAt: z.iso
    .datetime({ offset: true, ...says('bad-launch') })
    .optional()
    .meta({ description: 'A draft until then; default: the next 09:00 at least an hour away.' }),
  dryRun: z.enum(['0', '1', 'false', 'true'], says('bad-dry-run')).optional().meta({ description: '1: check only.' }),
});

export type Parameters = {
  name: string;
  start: Day;
  zone: Zone;
  language: Language;
  organiser?: NonNullable<Cohort['organiser']>;
  /** Only if stated. */
  confirmation?: Programme['confirmation'];
  /** Only if stated: the default depends on when the upload comes. */
  launchAt?: Instant;
  dryRun: boolean;
};

/** The one programme of the catalogue, and when its letters are due wherever the person is. */
export const programme = groupMentoring;
export const morning: Cohort['morning'] = '09:00';

export const readParameters = (query: Readonly<Record<string, string>>, zoneHere: Zone): Reading<Parameters> => {
  const parsed = Query.safeParse(query);
  const problems = [...(parsed.error?.issues ?? []).flatMap(problemsIn(query)), ...halfAnOrganiser(query)];
  if (!parsed.success || problems.length > 0) return { ok: false, problems };
  const {
    name,
    start,
    zone = zoneHere,
    language = 'fr',
    organiser,
    contact,
    confirmation,
    launchAt,
    dryRun,
  } = parsed.data;
  const value: Parameters = {
    name,
    start,
    zone,
    language,
    ...(organiser !== undefined && contact !== undefined && { organiser: { name: organiser, address: contact } }),
    ...(confirmation !== undefined && { confirmation }),
    ...(launchAt !== undefined && { launchAt: instantOf(Date.parse(launchAt)) }),
    dryRun: dryRun === '1' || dryRun === 'true',
  };
  return { ok: true, value };
};

const problemsIn =
  (query: Readonly<Record<string, string>>) =>
  (issue: z.core.$ZodIssue): readonly Problem[] => {
    if (issue.code === 'unrecognized_keys')
      return issue.keys.map((key) => problem(0, key.slice(0, 100), 'unknown-parameter'));
    const parameter = String(issue.path[0]);
    return [problem(0, parameter, codeOf(issue), (query[parameter] ?? '').slice(0, 100))];
  };

/** Not a rule of the schema: one of those is not asked while anything else is wrong, and everything is told at once. */
const halfAnOrganiser = ({ organiser, contact }: Readonly<Record<string, string>>): readonly Problem[] =>
  (organiser === undefined) === (contact === undefined)
    ? []
    : [problem(0, organiser === undefined ? 'organiser' : 'contact', 'incomplete-organiser')];

/** Wherever people are, their first morning has come this long after the launch. */
const everybodyMinutes = 48 * 60;

/** What is wrong with the dates of an upload that comes `now`; an upload that repeats an earlier one is not asked. */
export const dateProblems = (parameters: Parameters, now: Instant): readonly Problem[] => {
  const { start, zone, launchAt } = parameters;
  const today = dayIn(zone, now);
  // Whoever is written to for the first time when the second topic is due has missed the first.
  const secondTopic = instantAt(plusDays(start, programme.intervalDays), morning, zone);
  const isTooLate = plusMinutes(launchOf(parameters, now), everybodyMinutes) > secondTopic;
  const found: [boolean, 'start' | 'launchAt', PlaceCode][] = [
    [secondTopic <= now || (isTooLate && launchAt === undefined), 'start', 'start-in-past'],
    [start > plusDays(today, 5 * 365), 'start', 'start-too-far'],
    [launchAt !== undefined && launchAt <= now, 'launchAt', 'launch-in-past'],
    [isTooLate && launchAt !== undefined, 'launchAt', 'launch-too-late'],
  ];
  return found.flatMap(([wrong, parameter, code]) => (wrong ? [problem(0, parameter, code)] : []));
};

/** The next morning that leaves the organiser at least an hour to think again. */
export const launchOf = ({ launchAt, zone }: Parameters, now: Instant): Instant =>
  launchAt ?? nextAtTime(plusMinutes(now, 60), morning, zone);
