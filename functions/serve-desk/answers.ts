import type { APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import { upload, type UploadMessages } from '../../emails/generated/messages/upload.ts';
import { uploadProblem } from '../../emails/upload-problem.ts';
import type { Problem } from '../../shared/domain/roster/problem.ts';
import type { Language } from '../../shared/domain/programme.ts';
import type { Failure, Problems } from './shapes.ts';

export type Answer = APIGatewayProxyStructuredResultV2;

const headers = { 'cache-control': 'no-store', 'x-content-type-options': 'nosniff' };

export const json = (statusCode: number, body: object, more: Record<string, string> = {}): Answer => ({
  statusCode,
  headers: { ...headers, 'content-type': 'application/json; charset=utf-8', ...more },
  body: JSON.stringify(body),
});

export const done: Answer = { statusCode: 204, headers };

export type RefusalCode = keyof UploadMessages['refusals'];

export const refusal = (
  status: number,
  code: RefusalCode,
  language: Language = 'fr',
  more: Record<string, string> = {},
): Answer => json(status, { error: { code, message: upload[language].refusals[code] } } satisfies Failure, more);

/** More than a person corrects in one go. */
const mostProblems = 200;

export const problemList = (problems: readonly Problem[], language: Language, most = mostProblems): Answer => {
  const errors = problems.slice(0, most).map((problem) => ({
    row: problem.row,
    column: problem.column,
    code: problem.code,
    message: uploadProblem(language, problem),
  }));
  return json(422, { errors, count: problems.length } satisfies Problems);
};
