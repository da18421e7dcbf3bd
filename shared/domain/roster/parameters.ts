import * as z from 'zod';
import type { Cohort } from '../cohort.ts';
import { isTopicDue, launchProblems, nextLaunch } from '../launch-days.ts';
import { Confirmation, groupMentoring, type Language, type Programme, programmes } from '../programme.ts';
import { type Day, type Instant, instantOf, WallTime, type Zone } from '../time.ts';
import { AddressCell, codeOf, LanguageCell, NameCell, says, ZoneCell } from './cells.ts';
import { type Problem, problem, type Reading } from './problem.ts';

const required = z.string(says('missing-parameter')).min(1, says('missing-parameter'));

/** The parameters of an upload as they stand in its address; a mistyped `dryRun` must not create a cohort. */
export const Query = z.strictObject({
  name: required.pipe(NameCell).meta({ description: 'Name of the cohort, as its people read it.' }),
  start: required.pipe(z.iso.date(says('bad-start'))).meta({
    description:
      'Day of the first topic. It may be past, as long as the launch is two days ahead of the second topic: the first then comes with the welcome.',
  }),
  zone: ZoneCell.pipe(z.string()).optional().meta({
    description: 'IANA time zone of the cohort, and of people whose row states none; default: the deployment’s.',
  }),
  programme: z.string().optional().meta({
    description:
      'group-mentoring (default); trial: its first meeting alone, to try it among colleagues; or the id of one that was uploaded (`GET /api/programmes`).',
  }),
  morning: z
    .string()
    .refine((text) => WallTime.safeParse(text).success, says('bad-morning'))
    .optional()
    .meta({ description: 'When letters leave, on the clocks of whoever gets them; default: 09:00.' }),
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
  organisers: z
    .string()
    .transform((text) => text.split(/[\s,;]+/).filter(Boolean))
    .pipe(z.array(AddressCell).max(20, says('bad-address')))
    .optional()
    .meta({
      description:
        'Addresses, with commas between, of those who may see and change it on the desk; who uploads it may.',
    }),
  hold: z.enum(['0', '1', 'false', 'true'], says('bad-hold')).optional().meta({
    description: '1: once written it waits, and nothing is sent, until it is launched.',
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
  /** Only if stated, like those below. */
  programme?: Programme;
  morning?: Cohort['morning'];
  confirmation?: Programme['confirmation'];
  /** The default depends on when the upload comes. */
  launchAt?: Instant;
  organisers: readonly string[];
  hold: boolean;
  dryRun: boolean;
};

/** The programme that is meant, with the word that counts in it. */
export const programmeOf = ({ programme = groupMentoring, confirmation }: Parameters): Programme => ({
  ...programme,
  ...(confirmation && { confirmation }),
});

/** When letters are due, wherever the person is. */
export const morningOf = ({ morning = '09:00' }: Parameters): Cohort['morning'] => morning;

/** `own`: the programmes that may be named besides those that are built in. */
export const readParameters = (
  query: Readonly<Record<string, string>>,
  zoneHere: Zone,
  own: readonly Programme[] = [],
): Reading<Parameters> => {
  const known = [...programmes, ...own];
  const Named = z.enum(
    known.map(({ id }) => id),
    says('unknown-programme'),
  );
  const parsed = Query.extend({ programme: Named.optional() }).safeParse(query);
  const problems = [...(parsed.error?.issues ?? []).flatMap(problemsIn(query)), ...halfAnOrganiser(query)];
  if (!parsed.success || problems.length > 0) return { ok: false, problems };
  const {
    name,
    start,
    zone = zoneHere,
    language = 'fr',
    morning,
    organiser,
    contact,
    confirmation,
    launchAt,
    organisers = [],
    hold,
    dryRun,
  } = parsed.data;
  const programme = known.find(({ id }) => id === parsed.data.programme);
  const value: Parameters = {
    name,
    start,
    zone,
    language,
    ...(organiser !== undefined && contact !== undefined && { organiser: { name: organiser, address: contact } }),
    ...(programme !== undefined && { programme }),
    ...(morning !== undefined && { morning }),
    ...(confirmation !== undefined && { confirmation }),
    ...(launchAt !== undefined && { launchAt: instantOf(Date.parse(launchAt)) }),
    organisers: [...new Set(organisers)].toSorted(),
    hold: isYes(hold),
    dryRun: isYes(dryRun),
  };
  return { ok: true, value };
};

export const isYes = (said: string | undefined): boolean => said === '1' || said === 'true';

export const problemsIn =
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

/** What is wrong with the dates of an upload that comes `now`; an upload that repeats an earlier one is not asked. */
export const dateProblems = (parameters: Parameters, now: Instant): readonly Problem[] =>
  launchProblems(datesOf(parameters), launchOf(parameters, now), now, parameters.launchAt !== undefined);

/** Whether people would get their first topic in one letter with the welcome, as it is due by the launch. */
export const beginsLate = (parameters: Parameters, now: Instant): boolean =>
  isTopicDue(datesOf(parameters), launchOf(parameters, now));

const datesOf = (parameters: Parameters) => ({
  ...parameters,
  programme: programmeOf(parameters),
  morning: morningOf(parameters),
});

/** When it is launched: as stated, or as it would be by somebody who does so now. */
export const launchOf = (parameters: Parameters, now: Instant): Instant =>
  parameters.launchAt ?? nextLaunch(datesOf(parameters), now);
