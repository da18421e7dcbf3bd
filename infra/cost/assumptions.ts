/**
 * What cannot be counted here, as it is a property of AWS's machines and of people. Each is an assumption, and printed as one;
 * all else that a bill is made of is counted.
 */

/** Milliseconds that a function waits for one request; the requests of one run are taken one after the other. */
export const requestMs = { table: 8, ses: 100, queue: 15, scheduler: 50, secret: 50, signature: 50 };

/** Milliseconds of a run besides its requests and its waiting for a turn, and of one that draws a certificate. */
export const runMs = { any: 30, drawing: 500 };

/** A function that nobody has called for so long starts anew, and this is paid too. */
export const coldAfterMinutes = 10;
export const coldStartMs = 500;

/** Bytes that Lambda logs of a run by itself (`platform.start`, `platform.report`), CloudWatch adds to a line, and a line of the access log has. */
export const logBytes = { run: 700, line: 26, access: 150 };

/** Receives in a minute of a queue that is empty: five pollers wait 20 seconds each, as maximum concurrency keeps all five. */
export const emptyReceivesAMinute = 15;

/** Of ten pairs, how many live their programme like this; see `test/simulation/behaviours.ts`. */
export const mannersOfTen = [
  'normal',
  'normal',
  'normal',
  'normal',
  'normal',
  'normal',
  'half',
  'busy',
  'busy',
  'silent',
] as const;
