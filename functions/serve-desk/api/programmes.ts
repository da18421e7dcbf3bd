import * as z from 'zod';
import { ProgrammeVersion } from '../../../shared/domain/programme.ts';
import type { ApiCall } from '../routes.ts';
import { Failure, ProgrammeList, ProgrammeProblems, ProgrammeSummary } from '../shapes.ts';
import type { Content, Operation } from './operation.ts';

const file: Content = {
  'application/yaml': 'A programme as one file, in UTF-8; `GET …/file` gives one to begin with.',
};

const unknown: Operation['answers'] = { 404: ['No such programme, or not yours to change.', Failure] };

/** What becomes of a file that is sent. */
const read: Operation['answers'] = {
  413: ['Larger than any programme.', Failure],
  415: ['Not text in UTF-8.', Failure],
  422: ['Nothing was written; everything there is to correct, by line.', ProgrammeProblems],
};

const dryRun = { dryRun: z.enum(['0', '1', 'false', 'true']).optional().meta({ description: '1: check only.' }) };

/** The calls about programmes. */
export const programmeOperations = {
  'GET /api/programmes': {
    name: 'listProgrammes',
    summary: 'The programmes that a cohort can run: built in, offered by the operator, and yours',
    answers: { 200: ['The programmes.', ProgrammeList] },
  },
  'POST /api/programmes': {
    name: 'createProgramme',
    summary: 'Create a programme from a file; the same file twice changes nothing',
    query: dryRun,
    body: { content: file },
    answers: {
      200: ['There already, or a dry run.', ProgrammeSummary],
      201: ['Created.', ProgrammeSummary],
      ...read,
    },
  },
  'POST /api/programmes/{programme}': {
    name: 'changeProgramme',
    summary: 'Make a file the newest version of a programme; cohorts keep the one that they began with',
    query: dryRun,
    body: { content: file },
    answers: { 200: ['The programme as it is now, or as it would be.', ProgrammeSummary], ...read, ...unknown },
  },
  'DELETE /api/programmes/{programme}': {
    name: 'removeProgramme',
    summary: 'Remove a programme: no cohort begins with it any more, and those that have begun go on',
    answers: { 200: ['The programme, with when it was removed.', ProgrammeSummary], ...unknown },
  },
  'POST /api/programmes/{programme}/restore': {
    name: 'restoreProgramme',
    summary: 'Offer a programme again that was removed',
    answers: { 200: ['The programme.', ProgrammeSummary], ...unknown },
  },
  'GET /api/programmes/{programme}/file': {
    name: 'programmeFile',
    summary: 'The file of a programme, to be changed',
    query: { version: ProgrammeVersion.optional().meta({ description: 'Default: the newest.' }) },
    answers: { 200: ['The file.', file], ...unknown },
  },
} satisfies { readonly [Call in ApiCall]?: Operation };
