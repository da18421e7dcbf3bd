import * as z from 'zod';
import { Issuer } from '../../shared/certificate/issuer.ts';
import { DeskAct } from '../../shared/domain/desk-acts.ts';
import { Role } from '../../shared/domain/person.ts';
import { whys } from '../../shared/domain/overview/urgency.ts';
import { Id, Language } from '../../shared/domain/programme.ts';
import { Day, Instant, WallTime } from '../../shared/domain/time.ts';
import { waysToLive } from '../../shared/domain/way-to-live.ts';

/** What the desk answers; its description for programmers is made from these. */
export const Counts = z.object({
  cohort: Id,
  rows: z.int(),
  pairs: z.int(),
  people: z.int(),
  launchAt: Instant.optional().meta({
    description: 'When the first letters leave; until then it is a draft. Not while it waits to be launched.',
  }),
  topicWithWelcome: z.literal(true).optional().meta({
    description:
      'No launch comes before the first topic is due: people get it in one letter with the welcome, on their first morning.',
  }),
  dryRun: z.literal(true).optional().meta({ description: 'Nothing was written.' }),
});
export type Counts = z.infer<typeof Counts>;

export const Launch = z.strictObject({
  launchAt: z.iso.datetime({ offset: true }).optional().meta({
    description: 'When the first letters may leave; default: the next morning at least an hour away.',
  }),
});

export const Launched = z.object({ cohort: Id, launchAt: Instant });
export type Launched = z.infer<typeof Launched>;

export const Held = z.object({ cohort: Id });
export type Held = z.infer<typeof Held>;

export const Progress = z.object({
  cohort: Id,
  progress: z.string().meta({ description: 'Address that tells how far it is.' }),
});
export type Progress = z.infer<typeof Progress>;

export const Problems = z.object({
  errors: z.array(
    z.object({
      row: z
        .int()
        .meta({ description: 'Line of the spreadsheet; its header is 1, parameters and the file as a whole are 0.' }),
      column: z.string().meta({ description: 'Header as written, or name of the parameter.' }),
      code: z.string(),
      message: z.string(),
    }),
  ),
  count: z.int().meta({
    description: 'Of all problems, of which at most 200 are listed, in a dry run all; reading stops after some 5,000.',
  }),
});
export type Problems = z.infer<typeof Problems>;

export const FileTable = z.object({
  source: z
    .enum(['utf-8', 'utf-16', 'windows-1252', 'macintosh', 'json', 'xlsx'])
    .meta({ description: 'How the file is written.' }),
  headers: z.array(z.string()),
  hasHeaders: z.boolean().meta({ description: 'Where there are none, empty ones were put above the first row.' }),
  guess: z
    .array(z.string().nullable())
    .meta({ description: 'What each column may be, as a header that an upload knows; for somebody to look at.' }),
  lines: z.array(z.object({ row: z.int(), cells: z.array(z.string()) })),
});
export type FileTable = z.infer<typeof FileTable>;

const TextChange = z.object({ do: z.enum(['found', 'join', 'replace', 'correct', 'leave', 'end']), text: z.string() });
const TextChanges = z.object({
  count: z.int(),
  changes: z.array(TextChange).meta({ description: 'Of all, at most 200.' }),
});

export const Comparison = z.object({
  cohort: Id,
  dryRun: z.literal(true),
  same: z.int().meta({ description: 'Pairs of a mentor and a mentee that are as the list says.' }),
  added: TextChanges,
  changed: TextChanges,
  own: TextChanges.meta({ description: 'Language and time zone, changed only with `setOwn`.' }),
  gone: TextChanges.meta({ description: 'What the list no longer has, ended only with `endGone`.' }),
  kept: z
    .object({
      count: z.int(),
      changes: z.array(z.object({ why: z.enum(['left', 'parted', 'address']), text: z.string() })),
    })
    .meta({ description: 'What the list says otherwise, and something newer stands for.' }),
  toDo: z.int().meta({ description: 'How many changes these parameters ask for.' }),
  hear: z.int().meta({ description: 'How many people get a letter about them; nobody else does.' }),
});
export type Comparison = z.infer<typeof Comparison>;

export const Updated = z.object({
  cohort: Id,
  done: z.int(),
  left: z.int().meta({ description: 'For which there was no time: the same call with the same key goes on.' }),
  refused: z.array(TextChange.extend({ why: z.string() })),
});
export type Updated = z.infer<typeof Updated>;

export const ComparedOrUpdated = z.union([Comparison, Updated]);

export const ProgrammeSummary = z.object({
  id: z.string().meta({ description: 'For `programme` of an upload.' }),
  title: z.string().meta({ description: 'In the language of the request if it has that one.' }),
  languages: z.array(Language),
  steps: z.array(Id),
  intervalDays: z.int(),
  thresholdPercent: z.int(),
  from: z.enum(['built in', 'operator', 'you']),
  version: z.string().optional().meta({ description: 'Of its file; cohorts keep the one they began with.' }),
  changedAt: Instant.optional(),
  removedAt: Instant.optional().meta({ description: 'Since when no cohort begins with it.' }),
  dryRun: z.literal(true).optional().meta({ description: 'Nothing was written.' }),
});
export type ProgrammeSummary = z.infer<typeof ProgrammeSummary>;

export const ProgrammeList = z.object({ programmes: z.array(ProgrammeSummary) });
export type ProgrammeList = z.infer<typeof ProgrammeList>;

export const ProgrammeProblems = z.object({
  errors: z.array(
    z.object({
      line: z.int().meta({ description: 'Of the file, from 1.' }),
      column: z.int().optional(),
      path: z.string().meta({ description: 'The field, such as fr.steps[2].title.' }),
      message: z.string(),
    }),
  ),
  count: z.int().meta({ description: 'Of all problems, of which at most 200 are listed.' }),
});
export type ProgrammeProblems = z.infer<typeof ProgrammeProblems>;

export const Failure = z.object({ error: z.object({ code: z.string(), message: z.string() }) });
export type Failure = z.infer<typeof Failure>;

export const CohortSummary = z.object({
  id: Id,
  name: z.string(),
  state: z.enum(['writing', 'held', 'draft', 'running', 'ended', 'erased']).meta({
    description: 'held: written, and waits to be launched; draft: launched, and can be taken back until launchAt.',
  }),
  programme: z.string(),
  start: Day,
  zone: z.string(),
  organiser: z.string().optional(),
  contact: z.string().optional(),
  launchAt: Instant.optional().meta({ description: 'Not while it is held.' }),
  rows: z.int(),
  pairs: z.int(),
  people: z.int(),
  totals: z
    .object({ meetings: z.int(), certificates: z.int() })
    .optional()
    .meta({ description: 'Once its people are erased: what is still known of them all.' }),
  progress: z.object({ done: z.int(), total: z.int() }).optional().meta({ description: 'While it is being written.' }),
});
export type CohortSummary = z.infer<typeof CohortSummary>;

export const CohortList = z.object({ cohorts: z.array(CohortSummary) });
export type CohortList = z.infer<typeof CohortList>;

const Member = z.object({
  person: Id,
  name: z.string(),
  role: Role,
  left: Instant.optional().meta({ description: 'Since when they are no longer of this pair.' }),
  certificate: z.string().optional().meta({ description: 'Its page is /c/{id}.' }),
  undelivered: z.array(z.string()).optional().meta({
    description:
      'What could not be told: refused by SES, or its answer was lost, or the address is no longer written to; each with its reason.',
  }),
});

/** Why a pair needs a person. */
const CaseState = z.object({
  why: z.enum(whys),
  person: Id.optional().meta({
    description:
      'Whom it is about; of help, who asked for it. Nobody where somebody gets no answer: who said so is theirs.',
  }),
  step: Id.optional(),
  letter: z.string().optional().meta({ description: 'Of unknown: the letter that may not have arrived.' }),
  since: Instant,
  anew: Instant.optional().meta({ description: 'Of silent: since when the latest step has gone unanswered too.' }),
  text: z.string().meta({ description: 'The reason in a sentence, in the language of the request.' }),
  todo: z.string().meta({ description: 'The next thing to do, in the language of the request.' }),
});

const PairState = z.object({
  id: Id,
  group: z.string().optional(),
  members: z.array(Member),
  stepsDone: z.int(),
  stepsTotal: z.int(),
  cases: z.array(CaseState).meta({ description: 'Why it needs the organiser; none for most pairs.' }),
  nextLetter: Instant.optional().meta({ description: 'When the first of its people may be written to again.' }),
});
export type PairState = z.infer<typeof PairState>;

const Tells = z.array(z.object({ kind: z.string(), step: Id.optional() }));

export const RehearsalPage = z.object({
  cohort: Id,
  launchAt: Instant,
  way: z.enum(waysToLive),
  people: z.int().meta({ description: 'Who get any letter.' }),
  letters: z.array(
    z.object({
      day: Day,
      time: WallTime,
      tells: Tells,
      letters: z.int().meta({ description: 'How many leave then, on the readers’ own days and clocks.' }),
    }),
  ),
});
export type RehearsalPage = z.infer<typeof RehearsalPage>;

export const RehearsedPerson = z.object({
  cohort: Id,
  launchAt: Instant,
  way: z.enum(waysToLive),
  person: Id,
  zone: z.string(),
  letters: z.array(z.object({ at: Instant, day: Day, time: WallTime, tells: Tells, subject: z.string() })),
});
export type RehearsedPerson = z.infer<typeof RehearsedPerson>;

export const Rehearsal = z.union([RehearsalPage, RehearsedPerson]);

export const CohortPage = z.object({
  cohort: CohortSummary,
  pairs: z.array(PairState),
  next: z.string().optional().meta({ description: 'Cursor of the next page, which may hold no pairs.' }),
});
export type CohortPage = z.infer<typeof CohortPage>;

export const OverviewPage = z.object({
  at: Instant.optional().meta({ description: 'When it was counted; nothing but `counting` before the first count.' }),
  totals: z
    .object({
      pairs: z.int(),
      people: z.int().meta({ description: 'Everybody who is, or has been, in one of them.' }),
      meetings: z.int(),
      expected: z.int().meta({ description: 'Meetings held, and those whose time is over without one.' }),
      certificates: z.int(),
      needs: z.int().meta({ description: 'Pairs that need a person.' }),
      onTrack: z.int(),
      unbegun: z.int(),
      reached: z.int().meta({ description: 'Pairs with enough meetings for the certificate.' }),
      ended: z.int(),
      paused: z.int(),
    })
    .optional(),
  recorded: z.array(z.object({ step: Id, pairs: z.int() })).optional(),
  plan: z
    .array(z.object({ day: Day, meetings: z.int() }))
    .optional()
    .meta({ description: 'How many meetings the plan has by each of these days.' }),
  meetings: z
    .array(z.object({ week: Day, meetings: z.int() }))
    .optional()
    .meta({ description: 'Meetings recorded in the seven days from this one on.' }),
  cases: z.array(CaseState.pick({ why: true, since: true, todo: true }).extend({ pair: Id })).optional(),
  counting: z
    .object({ pairs: z.int(), of: z.int(), since: Instant })
    .optional()
    .meta({ description: 'How far the next count is; POST goes on with it.' }),
});
export type OverviewPage = z.infer<typeof OverviewPage>;

export const IssuerState = z.object({
  cohort: Id,
  issuer: Issuer.optional().meta({ description: 'Without one, the cohort in its own name.' }),
  usual: Issuer.optional().meta({ description: 'Whom cohorts to come begin with; without one, each in its own name.' }),
});
export type IssuerState = z.infer<typeof IssuerState>;

export const ActList = z.object({ acts: z.array(DeskAct) });
export const Acted = z.object({ act: DeskAct.optional() });
