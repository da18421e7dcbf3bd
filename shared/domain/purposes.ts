/** What the links in letters are for, by whom or what they are about. */
export type ReaderPurpose = 'me' | 'in' | 'stop';
export type PairPurpose = 'pause' | 'align';
export type StepPurpose = 'met' | 'date' | 'notyet' | 'move' | 'skip' | 'pulse';
