import type { Language } from '../shared/domain/programme.ts';
import type { Problem } from '../shared/domain/roster/problem.ts';
import { upload } from './generated/messages/upload.ts';

/** What is wrong with an upload, and what to do about it. */
export const uploadProblem = (language: Language, problem: Problem): string => {
  const message = upload[language].problems[problem.code];
  if (typeof message === 'string') return message;
  return message({
    column: problem.column.replaceAll(' ', '_'),
    name: problem.column,
    value: 'value' in problem ? problem.value : '',
    row: 'other' in problem ? String(problem.other) : '',
  });
};
