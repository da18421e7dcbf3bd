import * as z from 'zod';
import { Query } from '../../shared/domain/roster/parameters.ts';
import { JsonUpload } from '../../shared/upload/json.ts';
import { json } from './answers.ts';
import { Sheet } from './read-file.ts';
import type { OpenAction } from './action.ts';
import {
  CohortList,
  CohortPage,
  Counts,
  Failure,
  FileTable,
  Launch,
  Launched,
  OverviewPage,
  Problems,
  Progress,
  RehearsalPage,
  RehearsedPerson,
} from './shapes.ts';

const schemaOf = (schema: z.ZodType): object => {
  const { $schema: _, ...described } = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' });
  return described;
};

const answer = (description: string, schema?: z.ZodType) => ({
  description,
  ...(schema && { content: { 'application/json': { schema: schemaOf(schema) } } }),
});

const failures = () => ({
  401: answer('No valid token.', Failure),
  404: answer('No such cohort.', Failure),
});

const cohortId = { name: 'id', in: 'path', required: true, schema: { type: 'string' } };

const inQuery = (name: string, what: string) => ({ name, in: 'query', description: what, schema: { type: 'string' } });

const queryParameters = () =>
  Object.entries(Query.shape).map(([name, schema]) => ({
    name,
    in: 'query',
    required: !schema.safeParse(undefined).success,
    schema: schemaOf(schema),
  }));

const table =
  'One row a pair, with French or English headers: Mentor, Mentor email, Mentee, Mentee email; optional: Language, Time zone (or one for each person), Group.';

const file = () => ({
  'application/octet-stream': {
    schema: {
      type: 'string',
      format: 'binary',
      description: 'CSV in any usual encoding, or an Excel workbook (.xlsx); `content-encoding: gzip` is read.',
    },
  },
  'text/csv': { schema: { type: 'string', description: 'CSV in UTF-8.' } },
  'application/json': { schema: schemaOf(JsonUpload) },
});

const description = () => ({
  openapi: '3.1.0',
  info: { title: 'Binôme, for organisers', version: '1' },
  components: { securitySchemes: { token: { type: 'http', scheme: 'bearer' } } },
  security: [{ token: [] }],
  paths: {
    '/api/cohorts': {
      get: {
        summary: 'All cohorts, newest first',
        responses: { 200: answer('The cohorts.', CohortList), 401: failures()[401] },
      },
      post: {
        summary: 'Create a cohort from a spreadsheet; the same upload twice changes nothing',
        parameters: queryParameters(),
        requestBody: {
          required: true,
          description: table,
          content: file(),
        },
        responses: {
          200: answer('A dry run, or an upload that repeats an earlier one.', Counts),
          201: answer('Created, as a draft until its launch.', Counts),
          202: answer('Accepted; its rows are still being written.', Progress),
          401: failures()[401],
          409: answer('Withdrawn meanwhile.', Failure),
          413: answer('Larger than 5 MB.', Failure),
          415: answer('Neither CSV, nor a workbook, nor JSON.', Failure),
          422: answer('Nothing was written; everything there is to correct.', Problems),
        },
      },
    },
    '/api/tables': {
      post: {
        summary: 'Read a file, and guess what its columns are; nothing is kept',
        requestBody: { required: true, content: file() },
        responses: {
          200: answer('Its cells.', FileTable),
          401: failures()[401],
          413: answer('Larger than 5 MB.', Failure),
          415: answer('Neither CSV, nor a workbook, nor JSON.', Failure),
          422: answer('It cannot be read.', Problems),
        },
      },
    },
    '/api/tables/xlsx': {
      post: {
        summary: 'A table as an Excel workbook',
        requestBody: { required: true, content: { 'application/json': { schema: schemaOf(Sheet) } } },
        responses: { 200: answer('The workbook.'), 400: answer('No such table.', Failure), 401: failures()[401] },
      },
    },
    '/api/cohorts/{id}': {
      get: {
        summary: 'A cohort and a page of its pairs',
        parameters: [cohortId, { name: 'cursor', in: 'query', schema: { type: 'string' } }],
        responses: { 200: answer('The cohort.', CohortPage), ...failures() },
      },
      delete: {
        summary: 'Withdraw a draft',
        parameters: [cohortId],
        responses: {
          204: answer('Withdrawn; nothing of it stays.'),
          ...failures(),
          409: answer('Already launched.', Failure),
        },
      },
    },
    '/api/cohorts/{id}/rehearsal': {
      get: {
        summary: 'Every letter of a cohort that has not begun, by day, or those of one person',
        parameters: [
          cohortId,
          inQuery('way', 'How it is lived: met (default), dates, or silence.'),
          inQuery('day', 'Of a cohort that waits: the day of its launch, such as 2026-12-07.'),
          inQuery('person', 'Only the letters of this person, with their subjects.'),
        ],
        responses: {
          200: answer('The letters.', z.union([RehearsalPage, RehearsedPerson])),
          ...failures(),
          409: answer('It is still being written, or it has begun.', Failure),
        },
      },
    },
    '/api/cohorts/{id}/overview': {
      get: {
        summary: 'What all pairs come to, and which of them need a person',
        parameters: [cohortId],
        responses: { 200: answer('The overview.', OverviewPage), ...failures() },
      },
      post: {
        summary:
          'Count anew, or go on, for some seconds; a cohort of 250 pairs or fewer is counted whenever it is read',
        parameters: [cohortId],
        responses: { 200: answer('The overview, and how far the count is.', OverviewPage), ...failures() },
      },
    },
    '/api/cohorts/{id}/export': {
      get: {
        summary: 'Everybody of a cohort as a table; what was said in confidence is not in it',
        parameters: [
          cohortId,
          { name: 'format', in: 'query', schema: { type: 'string', enum: ['csv', 'xlsx'], default: 'csv' } },
          { name: 'part', in: 'query', schema: { type: 'integer', default: 1 }, description: 'Of 10,000 pairs each.' },
        ],
        responses: { 200: { description: 'The file.' }, ...failures() },
      },
    },
    '/api/cohorts/{id}/launch': {
      post: {
        summary: 'Launch a cohort that waits for it (`hold=1` of its upload)',
        parameters: [cohortId],
        requestBody: { content: { 'application/json': { schema: schemaOf(Launch) } } },
        responses: {
          202: answer('Launched: a draft until then.', Launched),
          400: answer('Not a launch.', Failure),
          ...failures(),
          409: answer('It does not wait.', Failure),
          422: answer('Its dates do not allow it.', Problems),
        },
      },
      delete: {
        summary: 'Take a launch back: the cohort waits again',
        parameters: [cohortId],
        responses: {
          200: answer('It waits.'),
          ...failures(),
          409: answer('Its first letters have left.', Failure),
        },
      },
    },
    '/api/openapi.json': {
      get: { summary: 'This description', security: [], responses: { 200: answer('OpenAPI 3.1.') } },
    },
  },
});

/** The API described for programmers, from the schemas that it runs on. */
export const describeApi: OpenAction = async () => json(200, description());
