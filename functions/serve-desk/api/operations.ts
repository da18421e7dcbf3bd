import * as z from 'zod';
import { Query } from '../../../shared/domain/roster/parameters.ts';
import { UpdateQuery } from '../../../shared/domain/roster/update.ts';
import { Day } from '../../../shared/domain/time.ts';
import { waysToLive } from '../../../shared/domain/way-to-live.ts';
import { JsonUpload } from '../../../shared/upload/json.ts';
import { CohortRequest, PairRequest, PersonRequest } from '../acts.ts';
import type { ApiCall } from '../routes.ts';
import { Sheet } from '../read-file.ts';
import {
  Acted,
  ActList,
  CohortList,
  CohortPage,
  ComparedOrUpdated,
  Counts,
  Failure,
  FileTable,
  Held,
  IssuerState,
  Launch,
  Launched,
  OverviewPage,
  Problems,
  Progress,
  Rehearsal,
  Updated,
} from '../shapes.ts';
import type { Content, Operation } from './operation.ts';
import { programmeOperations } from './programmes.ts';

const workbookType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const workbook = { [workbookType]: 'An Excel workbook.' };

const file: Content = {
  'application/octet-stream':
    'CSV in any usual encoding, or an Excel workbook (.xlsx); `content-encoding: gzip` is read.',
  'text/csv': 'CSV in UTF-8.',
  'application/json': JsonUpload,
  ...workbook,
};

/** What a file that is sent may be refused for. */
const unread: Operation['answers'] = {
  400: ['Its bytes are not as `content-encoding` says.', Failure],
  413: ['Larger than 5 MB.', Failure],
  415: ['Neither CSV, nor a workbook, nor JSON.', Failure],
};

/** What comes of an act. */
const acted: Operation['answers'] = {
  200: ['Done, as the journal has it; without an entry it was so already.', Acted],
  400: ['No such act.', Failure],
  409: ['It cannot be done; the sentence says why.', Failure],
};

/** Every call that a route opens is described here, or it does not compile. */
export const operations: Readonly<Record<ApiCall, Operation>> = {
  ...programmeOperations,
  'GET /api/openapi.json': {
    name: 'describeApi',
    summary: 'This description',
    isOpen: true,
    answers: { 200: ['OpenAPI 3.1.', { 'application/json': 'A document of OpenAPI 3.1.' }] },
  },
  'GET /api/cohorts': {
    name: 'listCohorts',
    summary: 'All cohorts that are yours to run, newest first',
    answers: { 200: ['The cohorts.', CohortList] },
  },
  'POST /api/cohorts': {
    name: 'uploadCohort',
    summary: 'Create a cohort from a spreadsheet; the same upload twice changes nothing',
    query: Query.shape,
    body: {
      description:
        'One row a pair, with French or English headers: Mentor, Mentor email, Mentee, Mentee email; optional: Language, Time zone (or one for each person), Group.',
      content: file,
    },
    answers: {
      200: ['A dry run, or an upload that repeats an earlier one.', Counts],
      201: ['Created, as a draft until its launch.', Counts],
      202: ['Accepted; its rows are still being written.', Progress],
      409: ['Withdrawn meanwhile.', Failure],
      ...unread,
      422: ['Nothing was written; everything there is to correct.', Problems],
    },
  },
  'POST /api/tables': {
    name: 'readTable',
    summary: 'Read a file, and guess what its columns are; nothing is kept',
    body: { content: file },
    answers: { 200: ['Its cells.', FileTable], ...unread, 422: ['It cannot be read.', Problems] },
  },
  'POST /api/tables/xlsx': {
    name: 'writeWorkbook',
    summary: 'A table as an Excel workbook',
    body: { content: { 'application/json': Sheet } },
    answers: { 200: ['The workbook.', workbook], ...unread, 400: ['No such table.', Failure] },
  },
  'GET /api/cohorts/{cohort}': {
    name: 'showCohort',
    summary: 'A cohort and a page of its pairs',
    query: { cursor: z.string().optional().meta({ description: '`next` of the page before.' }) },
    answers: { 200: ['The cohort.', CohortPage], 400: ['No such page.', Failure] },
  },
  'DELETE /api/cohorts/{cohort}': {
    name: 'withdrawCohort',
    summary: 'Withdraw a draft',
    answers: { 204: 'Withdrawn; nothing of it stays.', 409: ['Already launched.', Failure] },
  },
  'GET /api/cohorts/{cohort}/rehearsal': {
    name: 'rehearseCohort',
    summary: 'Every letter of a cohort that has not begun, by day, or those of one person',
    query: {
      way: z.enum(waysToLive).optional().meta({ description: 'How it is lived; default: met.' }),
      day: Day.optional().meta({ description: 'Of a cohort that waits: the day of its launch, such as 2026-12-07.' }),
      person: z.string().optional().meta({ description: 'Only the letters of this person, with their subjects.' }),
    },
    answers: { 200: ['The letters.', Rehearsal], 409: ['It is still being written, or it has begun.', Failure] },
  },
  'GET /api/cohorts/{cohort}/overview': {
    name: 'showOverview',
    summary: 'What all pairs come to, and which of them need a person',
    answers: { 200: ['The overview.', OverviewPage] },
  },
  'POST /api/cohorts/{cohort}/overview': {
    name: 'countOverview',
    summary: 'Count anew, or go on, for some seconds; a cohort of 250 pairs or fewer is counted whenever it is read',
    answers: { 200: ['The overview, and how far the count is.', OverviewPage] },
  },
  'GET /api/cohorts/{cohort}/export': {
    name: 'exportCohort',
    summary: 'Everybody of a cohort as a table; what was said in confidence is not in it',
    query: {
      format: z.enum(['csv', 'xlsx']).optional().meta({ description: 'Default: csv.' }),
      part: z.int().min(1).max(999).optional().meta({ description: 'Of 10,000 pairs each; default: 1.' }),
    },
    answers: { 200: ['The file.', { 'text/csv': 'CSV in UTF-8.', ...workbook }] },
  },
  'POST /api/cohorts/{cohort}/list': {
    name: 'updateCohort',
    summary: 'Bring a newer list of a cohort: what it says otherwise is told, or changed, and nothing else',
    query: UpdateQuery.shape,
    body: { description: 'As for an upload.', content: file },
    answers: {
      200: ['What the list changes; or what was changed.', ComparedOrUpdated],
      202: ['Not all of it yet: the same call with the same key goes on.', Updated],
      409: ['It is still being written, or it is over.', Failure],
      ...unread,
      422: ['Nothing was changed; everything there is to correct.', Problems],
    },
  },
  'POST /api/cohorts/{cohort}/launch': {
    name: 'launchCohort',
    summary: 'Launch a cohort that waits for it (`hold=1` of its upload)',
    body: { isOptional: true, content: { 'application/json': Launch } },
    answers: {
      202: ['Launched: a draft until then.', Launched],
      400: ['Not a launch.', Failure],
      409: ['It does not wait.', Failure],
      422: ['Its dates do not allow it.', Problems],
    },
  },
  'DELETE /api/cohorts/{cohort}/launch': {
    name: 'takeBackLaunch',
    summary: 'Take a launch back: the cohort waits again',
    answers: { 200: ['It waits.', Held], 409: ['Its first letters have left.', Failure] },
  },
  'GET /api/cohorts/{cohort}/acts': {
    name: 'listActs',
    summary: 'The journal: what was done on the desk, by whom, oldest first; people by their ids only',
    answers: { 200: ['The journal.', ActList] },
  },
  'POST /api/cohorts/{cohort}/acts': {
    name: 'actOnCohort',
    summary:
      'Close a cohort for a while, open it again, have answers count for longer, or name who issues its certificates from now on',
    body: { content: { 'application/json': CohortRequest } },
    answers: { ...acted, 422: ['That issuer cannot be printed; everything there is to correct.', Problems] },
  },
  'GET /api/cohorts/{cohort}/issuer': {
    name: 'showIssuer',
    summary: 'Who issues a cohort’s certificates',
    answers: { 200: ['Who does, and who does for cohorts to come.', IssuerState] },
  },
  'POST /api/cohorts/{cohort}/acts/{act}/undo': {
    name: 'undoAct',
    summary: 'Take an act back, while nobody has been told of it',
    answers: acted,
  },
  'POST /api/cohorts/{cohort}/pairs/{pair}/acts': {
    name: 'actOnPair',
    summary:
      'Note a meeting on somebody’s behalf, pause, end, take a step out, replace somebody, merge into another pair, split',
    body: { content: { 'application/json': PairRequest } },
    answers: acted,
  },
  'POST /api/cohorts/{cohort}/people/{person}/acts': {
    name: 'actOnPerson',
    summary: 'Correct a name, an address, a language or a zone, or have a letter sent again',
    body: { content: { 'application/json': PersonRequest } },
    answers: acted,
  },
};
