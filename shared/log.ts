/** Everything the functions may log, and the fields each message may carry: ids, counts and reasons, never personal data. */
type Messages = {
  'letter sent': { cohort: string; person: string; letter: string; attempt: number };
  'letter not sent': { cohort: string; person: string; letter: string; attempt: number; outcome: string; why: string };
  'digest sent': { cohort: string; organiser: string; week: string };
  /** `why` is `lost` where nobody knows whether it arrived: the next one tells of both weeks. */
  'digest not sent': { cohort: string; organiser: string; why: string };
  'digests ended': { cohort: string };
  'outcome not written': { cohort: string; person: string; why: string };
  'row stuck': { cohort: string; row: string; why: string };
  'pace not written': { why: string };
  'wake failed': { why: string };
  'event failed': { why: string };
  'morning not created': { zone: string; why: string };
  /** `waiting` in the queue; `overdue`: minutes since the oldest row was due. An alarm reads it. */
  'rows dispatched': { cause: string; rows: number; waiting: number; overdue: number };
  'event settled': { cohort: string; person: string; letter: string; event: string };
  'event ignored': { why: string };
  'upload accepted': { cohort: string; pairs: number; people: number };
  'upload finished': { cohort: string };
  'cohort withdrawn': { cohort: string };
  'cohort launched': { cohort: string };
  'cohort taken back': { cohort: string };
  'cohort updated': { cohort: string; done: number; left: number; refused: number };
  'act done': { cohort: string; act: string; what: string };
  'programme kept': { programme: string; version: string };
  /** Whether one was sent is told nobody, and no address is written down. */
  'sign-in asked': { outcome: string };
  /** `at`: the place in our code. An alarm reads it. */
  'page failed': { why: string; at: string };
  'rehearsal sent': { outcome: string };
  'request fulfilled': { cohort: string; what: string };
  'certificate renewed': { cohort: string; edition: number };
  'cohort erased': { cohort: string; people: number };
  /** Not what it says: some of it is private. */
  'press counted': { cohort: string; row: string };
  'link opened by a machine': { cohort: string; person: string };
  'press set aside': { cohort: string; why: string };
};

export type Log = <M extends keyof Messages>(message: M, fields: Messages[M]) => void;

/** One JSON line a message, as CloudWatch reads it. */
export const jsonLog: Log = (message, fields) => {
  process.stdout.write(`${JSON.stringify({ message, ...fields })}\n`);
};

/** An error in a word or two that hold nothing of what it was about: names and codes, never messages. */
export const whyOf = (error: unknown): string => {
  if (!(error instanceof Error)) return typeof error;
  return 'code' in error && typeof error.code === 'string' ? `${error.name} ${error.code}` : error.name;
};

/** Where an error was thrown: the first line of its trace, without the message that comes before. */
export const placeOf = (error: unknown): string => {
  const trace = error instanceof Error ? (error.stack ?? '') : '';
  return /^\s+at (.+)$/m.exec(trace)?.[1] ?? 'unknown';
};
