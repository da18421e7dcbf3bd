/** In the order of the report. */
export const checks = [
  'credentials',
  'region',
  'configuration',
  'bootstrap',
  'sender',
  'dkim',
  'mail-from',
  'dmarc',
  'ses-account',
  'ses-quota',
  'kept',
  'certificate',
  'link-address',
  'stacks',
  'alarms',
  'lambda',
  'clock',
  'zone',
] as const;
export type Check = (typeof checks)[number];

/** What one check comes to; `unknown` is what cannot be known yet, or from here, and is no fault. */
export type Line =
  | { check: Check; state: 'ok'; says: string }
  | { check: Check; state: 'unknown'; says: string; nextStep?: string }
  | { check: Check; state: 'todo'; says: string; nextStep: string };

export const ok = (check: Check, says: string): Line => ({ check, state: 'ok', says });

export const unknown = (check: Check, says: string, nextStep?: string): Line => ({
  check,
  state: 'unknown',
  says,
  ...(nextStep !== undefined && { nextStep }),
});

export const todo = (check: Check, says: string, nextStep: string): Line => ({ check, state: 'todo', says, nextStep });
