/** Everything the functions may log, and the fields each message may carry: ids, counts and reasons, never personal data. */
type Messages = {
  'letter sent': { cohort: string; person: string; letter: string; attempt: number };
  'letter not sent': { cohort: string; person: string; letter: string; attempt: number; outcome: string; why: string };
  'letter claimed by another': { cohort: string; person: string; letter: string };
  'row stuck': { cohort: string; row: string; why: string };
  'wake failed': { cohort: string; row: string; why: string };
  'morning not created': { zone: string; why: string };
  'rows dispatched': { cause: string; rows: number; overdue: number };
  'dispatch stayed out': { cause: string; waiting: number };
  'event settled': { cohort: string; person: string; letter: string; event: string };
  'event ignored': { why: string };
  'upload accepted': { cohort: string; pairs: number; people: number };
  'upload finished': { cohort: string };
  'cohort withdrawn': { cohort: string };
  'meeting recorded': { cohort: string; pair: string; step: string };
  'meeting undone': { cohort: string; pair: string; step: string };
  'link refused': { purpose: string; why: string };
};

export type Log = <M extends keyof Messages>(message: M, fields: Messages[M]) => void;

/** One JSON line a message, as CloudWatch reads it. */
export const jsonLog: Log = (message, fields) => {
  process.stdout.write(`${JSON.stringify({ message, ...fields })}\n`);
};
