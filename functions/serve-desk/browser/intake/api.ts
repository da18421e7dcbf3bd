import type { Column } from '../../../../shared/domain/roster/columns.ts';

/** What our own API answers; what else may come of asking it is said by `Trouble`. */
export type FileTable = {
  headers: string[];
  hasHeaders: boolean;
  guess: (Column | null)[];
  lines: { row: number; cells: string[] }[];
};
export type Problem = { row: number; column: string; code: string; message: string };
type Problems = { errors: Problem[]; count: number };
export type Counts = { cohort: string; rows: number; pairs: number; people: number; topicWithWelcome?: true };
type Told = { count: number; changes: { text: string }[] };
export type Comparison = Record<'added' | 'changed' | 'own' | 'gone' | 'kept', Told> & {
  same: number;
  toDo: number;
  hear: number;
};
export type Updated = { done: number; left: number; refused: { text: string; why: string }[] };
type Failure = { error: { code: string; message: string } };
export type Progress = { state: string; progress?: { done: number; total: number } };

export type Outcome<T> =
  | { kind: 'done'; status: number; value: T }
  | { kind: 'problems'; problems: readonly Problem[]; count: number }
  | { kind: 'refused'; message: string }
  | { kind: 'trouble'; why: 'network' | 'signedOut' | 'server' };

const language = document.documentElement.lang;
const deflatable = 'CompressionStream' in window;

const deflated = async (body: Blob): Promise<Blob> =>
  new Response(body.stream().pipeThrough(new CompressionStream('gzip'))).blob();

const ask = async (path: string, init: RequestInit): Promise<Response | undefined> => {
  try {
    return await fetch(path, { ...init, headers: { 'accept-language': language, ...init.headers } });
  } catch (error) {
    if (init.signal?.aborted) throw error;
    return undefined;
  }
};

const outcomeOf = async <T>(
  answer: Response | undefined,
  read: (answer: Response) => Promise<T>,
): Promise<Outcome<T>> => {
  if (!answer) return { kind: 'trouble', why: 'network' };
  const { status } = answer;
  if (status === 401) return { kind: 'trouble', why: 'signedOut' };
  if (status >= 500) return { kind: 'trouble', why: 'server' };
  try {
    if (answer.ok) return { kind: 'done', status, value: await read(answer) };
    if (status === 422) {
      const { errors, count }: Problems = await answer.json();
      return { kind: 'problems', problems: errors, count };
    }
    const { error }: Failure = await answer.json();
    return { kind: 'refused', message: error.message };
  } catch {
    // The connection broke amid an answer, or something in between answered for us.
    return { kind: 'trouble', why: 'network' };
  }
};

const jsonOf = async <T>(answer: Response): Promise<T> => answer.json();

const post = async (path: string, content: Blob, type: string, signal?: AbortSignal): Promise<Response | undefined> => {
  const headers: Record<string, string> = { 'content-type': type };
  if (deflatable) headers['content-encoding'] = 'gzip';
  const body = deflatable ? await deflated(content) : content;
  return ask(path, { method: 'POST', headers, body, ...(signal && { signal }) });
};

const bytes = 'application/octet-stream';

/** What a file holds. */
export const readFile = async (file: Blob): Promise<Outcome<FileTable>> =>
  outcomeOf(await post('/api/tables', file, bytes), jsonOf<FileTable>);

/** Checks a list, or creates a cohort of it; `202` says that its rows are still being written. */
export const upload = async (csv: string, settings: URLSearchParams, signal?: AbortSignal): Promise<Outcome<Counts>> =>
  outcomeOf(await post(`/api/cohorts?${settings.toString()}`, new Blob([csv]), bytes, signal), jsonOf<Counts>);

/** Tells what a newer list changes of a cohort. */
export const compareList = async (
  cohort: string,
  csv: string,
  settings: URLSearchParams,
  signal?: AbortSignal,
): Promise<Outcome<Comparison>> => outcomeOf(await postList(cohort, csv, settings, signal), jsonOf<Comparison>);

/** Does what a newer list changes; `202` says that there was not time for all of it. */
export const bringList = async (cohort: string, csv: string, settings: URLSearchParams): Promise<Outcome<Updated>> =>
  outcomeOf(await postList(cohort, csv, settings), jsonOf<Updated>);

const postList = (cohort: string, csv: string, settings: URLSearchParams, signal?: AbortSignal) =>
  post(`/api/cohorts/${cohort}/list?${settings.toString()}`, new Blob([csv]), bytes, signal);

export const workbookOf = async (table: { headers: string[]; lines: string[][] }): Promise<Outcome<Blob>> =>
  outcomeOf(await post('/api/tables/xlsx', new Blob([JSON.stringify(table)]), 'application/json'), async (answer) =>
    answer.blob(),
  );

export const progressOf = async (cohort: string): Promise<Outcome<{ cohort: Progress }>> =>
  outcomeOf(await ask(`/api/cohorts/${cohort}`, {}), jsonOf<{ cohort: Progress }>);
