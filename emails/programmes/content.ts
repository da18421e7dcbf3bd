import * as z from 'zod';
import { Id, type Language } from '../../shared/domain/programme.ts';
import { type Fields, fieldsIn } from './fields.ts';

/** Everything a programme says in one language, as its file has it. */
export type ProgrammeTexts = z.output<ReturnType<typeof programmeTexts>>;
export type StepContent = ProgrammeTexts['steps'][number];
export type Guide = ProgrammeTexts['guides'][number];
export type GuideSummary = Omit<Guide, 'text'>;
/** What letters are written from: everything but the text of the guides, which have pages of their own. */
export type ProgrammeContent = Omit<ProgrammeTexts, 'guides'> & { guides: GuideSummary[] };

/** The questions that each side answers privately before they meet, in their order. */
const alignmentIds = ['rhythm', 'channel', 'confidentiality', 'feedback', 'cancel', 'silence'];

/** The format of a programme's file in this language. */
export const programmeTexts = (language: Language) => {
  const fields = fieldsIn(language);
  return z
    .strictObject({
      title: fields.line(60),
      /** The title of its first meeting alone, which organisers try among themselves. */
      trial: fields.line(60).optional(),
      about: about(fields),
      benefits: z.array(benefit(fields)).max(40).superRefine(uniqueIds).superRefine(someForEachRole),
      meeting: z.array(meetingPart(fields)).min(2).max(8).superRefine(aboutAnHour),
      alignment: z.array(alignmentQuestion(fields)).superRefine(alignmentInOrder),
      steps: z.array(step(fields)).min(1).max(100).superRefine(uniqueIds),
      guides: z.array(guide(fields)).min(1).max(30).superRefine(uniqueIds),
    })
    .superRefine(guidesExist);
};

const minutes = z.int().min(1).max(60);

const about = ({ line, sentence, prose }: Fields) =>
  z.strictObject({
    what: prose(55),
    worth: z.strictObject({
      organisation: sentence(22),
      everyone: sentence(22),
      mentors: sentence(22),
      mentees: sentence(22),
    }),
    companions: z
      .array(z.strictObject({ name: line(30), speaks: line(60), how: sentence(20) }))
      .length(4, { error: 'There are exactly four companions: manager, coach, sponsor and mentor.' }),
    effort: prose(50),
    useCertificate: line(300),
  });

const benefit = ({ line, sentence }: Fields) =>
  z.strictObject({ id: Id, for: z.enum(['mentor', 'mentee', 'both']), name: line(40), text: sentence(35) });

const meetingPart = ({ line }: Fields) => z.strictObject({ minutes, what: line(80) });

const alignmentQuestion = ({ line }: Fields) =>
  z.strictObject({
    id: Id,
    name: line(40),
    question: line(300),
    answers: z
      .array(z.strictObject({ id: Id, text: line(200) }))
      .min(2)
      .max(4)
      .superRefine(uniqueIds),
  });

const step = (fields: Fields) =>
  z
    .strictObject({
      id: Id,
      /** It stands in the subject of a mail. */
      title: fields.line(28),
      why: fields.prose(100),
      pointsTitle: fields.line(80).optional(),
      points: z.array(point(fields)).min(1).max(6).optional(),
      questions: z.array(fields.line(300)).min(3).max(4),
      /** What each side does in the minutes before they meet. */
      preparation: z.strictObject({ mentor: fields.prose(70), mentee: fields.prose(70) }),
      resources: z.array(resource(fields)).min(1).max(3),
    })
    .refine(({ points, pointsTitle }) => (points === undefined) === (pointsTitle === undefined), {
      error: '“points” and “pointsTitle” go together.',
    });

const point = ({ line }: Fields) => z.strictObject({ title: line(60), text: line(400), question: line(300) });

/** One of our guides, or something elsewhere. */
const resource = ({ line, sentence }: Fields) => {
  const elsewhere = z.strictObject({
    title: line(80),
    url: z.url({ protocol: /^https$/, error: 'An address begins with “https://”.' }),
    minutes,
    summary: sentence(20),
  });
  return elsewhere
    .extend({ guide: Id })
    .partial()
    .transform(({ guide, ...rest }, context): { guide: string } | z.output<typeof elsewhere> => {
      if (guide !== undefined && Object.keys(rest).length === 0) return { guide };
      const { data } = elsewhere.safeParse(rest);
      if (guide === undefined && data) return data;
      context.addIssue('A resource is a “guide” and nothing else, or has “title”, “url”, “minutes” and “summary”.');
      return z.NEVER;
    });
};

const guide = ({ line, sentence, prose }: Fields) =>
  z.strictObject({
    id: Id,
    title: line(80),
    minutes,
    summary: sentence(20),
    text: prose(450, { headings: true }),
  });

const uniqueIds = (list: readonly { id: string }[], context: z.RefinementCtx): void => {
  for (const [index, { id }] of list.entries())
    if (list.findIndex((other) => other.id === id) < index)
      context.addIssue({ code: 'custom', path: [index, 'id'], message: `The id “${id}” is taken already.` });
};

const someForEachRole = (benefits: readonly { for: string }[], context: z.RefinementCtx): void => {
  for (const role of ['mentor', 'mentee'])
    if (!benefits.some((one) => one.for === role || one.for === 'both'))
      context.addIssue(`There is no benefit for a ${role}: each role needs one at least.`);
};

const aboutAnHour = (parts: readonly { minutes: number }[], context: z.RefinementCtx): void => {
  const total = parts.reduce((sum, part) => sum + part.minutes, 0);
  if (total < 45 || total > 60) context.addIssue(`A meeting takes 45 to 60 minutes; these are ${total}.`);
};

const alignmentInOrder = (questions: readonly { id: string }[], context: z.RefinementCtx): void => {
  if (questions.map(({ id }) => id).join() !== alignmentIds.join())
    context.addIssue(`The questions of the alignment are these, in this order: ${alignmentIds.join(', ')}.`);
};

type Listing = { resources: readonly ({ guide: string } | { url: string })[] };

const guidesExist = (
  { steps, guides }: { steps: readonly Listing[]; guides: readonly { id: string }[] },
  context: z.RefinementCtx,
): void => {
  const known = new Set(guides.map(({ id }) => id));
  for (const [s, { resources }] of steps.entries())
    for (const [r, one] of resources.entries())
      if ('guide' in one && !known.has(one.guide))
        context.addIssue({
          code: 'custom',
          path: ['steps', s, 'resources', r, 'guide'],
          message: `There is no guide “${one.guide}” under “guides”.`,
        });
};
