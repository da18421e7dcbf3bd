import * as z from 'zod';

const Sentence = z.string().min(1);

const Resource = z.strictObject({
  title: Sentence,
  url: z.url({ protocol: /^https$/ }),
  minutes: z.int().positive(),
  summary: Sentence,
});

export const StepContent = z.strictObject({
  title: Sentence,
  /** Why this conversation matters, in one or two sentences. */
  why: Sentence,
  questions: z.array(Sentence).min(1),
  /** What each side does in the five minutes before they meet. */
  preparation: z.strictObject({ mentor: Sentence, mentee: Sentence }),
  resources: z.array(Resource).min(1),
});
export type StepContent = z.infer<typeof StepContent>;

/** Everything a programme says in one language, by step id. */
export const ProgrammeContent = z.strictObject({ title: Sentence, steps: z.record(z.string(), StepContent) });
export type ProgrammeContent = z.infer<typeof ProgrammeContent>;
