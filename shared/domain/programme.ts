import * as z from 'zod';

/**
 * Ids are made of these letters only: `-` and `_` separate them in letter keys, SES tags allow nothing else. They are keys
 * of objects too, and the one name of this shape that every object has already is none of ours.
 */
export const Id = z.string().regex(/^(?!constructor$)[a-z0-9]{1,32}$/);

export const Language = z.enum(['fr', 'en']);
export type Language = z.infer<typeof Language>;

/** Whose word makes a meeting count: anybody's, one of each side's, or that of one side. */
export const Confirmation = z.enum(['either', 'both', 'mentor', 'mentee']);

/** A hash of everything that a programme of one's own says: no version is ever another. */
export const ProgrammeVersion = z.string().regex(/^[a-z2-7]{16}$/);

/** Ordered steps, how many days from one to the next, and the share of them (percent) that earns the certificate. */
export const Programme = z.strictObject({
  id: z.string().regex(/^[a-z0-9-]{1,40}$/),
  steps: z.array(Id).min(1).max(100),
  intervalDays: z.int().min(1).max(366),
  thresholdPercent: z.int().min(1).max(100),
  confirmation: Confirmation.default('either'),
  /** Of an organiser's own programme: which version of its texts. The built-in ones have theirs in the code. */
  version: ProgrammeVersion.optional(),
});
export type Programme = z.infer<typeof Programme>;

/** The built-in programme; its texts are in `emails/programmes/group-mentoring`, by step id. */
export const groupMentoring: Programme = {
  id: 'group-mentoring',
  steps: ['expectations', 'goals', 'experience', 'feedback', 'network', 'review'],
  intervalDays: 28,
  thresholdPercent: 80,
  confirmation: 'either',
};

/** The first meeting alone, a week long: for colleagues who want to see, before anybody else does, what people will get. */
export const trial: Programme = { ...groupMentoring, id: 'trial', steps: ['expectations'], intervalDays: 7 };

/** The programmes that an upload may name. */
export const programmes = [groupMentoring, trial] as const;

/** The programme whose texts a programme is told in: a trial has none of its own but its title. */
export const textsOf = (programme: string): string => (programme === trial.id ? groupMentoring.id : programme);

/** Compared in integers, so that 80 % of 5 is 4 and not 4.000000000000001. */
export const isReached = ({ steps, thresholdPercent }: Programme, done: number, total = steps.length): boolean =>
  100 * done >= thresholdPercent * total;

/** How many steps of so many earn the certificate. */
export const stepsNeeded = ({ steps, thresholdPercent }: Programme, total = steps.length): number =>
  Math.ceil((thresholdPercent * total) / 100);
