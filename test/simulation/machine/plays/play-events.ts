/** What a programme may live through besides what breaks at a single call; each has a file here. */
export const playNames = ['clocks', 'uploads', 'keys', 'backup', 'versions', 'acts'] as const;
export type PlayName = (typeof playNames)[number];

/** What came of the plays, counted as the faults are, so that each is known to have happened. */
export const playEvents = [
  'clock went back',
  'uploads at once',
  'uploaded again',
  'mistake withdrawn',
  'key rotated',
  'link of an older key',
  'secret read again',
  'table restored',
  'erased again',
  'known copy',
  'press lost with the table',
  'version deployed',
  'version rolled back',
  'row of a newer version refused',
  'pair act',
  'person act',
  'cohort act',
  'act undone',
  'newer list',
] as const;
export type PlayEvent = (typeof playEvents)[number];
