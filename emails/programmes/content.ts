import * as z from 'zod';
import { Id } from '../../shared/domain/programme.ts';
import type { Prose } from '../prose.ts';
import type { Say } from './sentences.ts';

/** The kinds of text of a programme: as a file has them, still to be set, or as they are stored. */
export type Fields = {
  /** One line of at most so many characters. */
  line: (most: number) => z.ZodType<string>;
  /** One line of at most so many words. */
  sentence: (words: number) => z.ZodType<string>;
  /** Small Markdown of at most so many words, as blocks. */
  prose: (words: number, allowed?: { headings: boolean }) => z.ZodType<Prose>;
};

/** How it is said that a rule is not kept. */
export type SayRules = Pick<
  Say,
  'companions' | 'points' | 'address' | 'resource' | 'taken' | 'noBenefit' | 'hour' | 'alignment' | 'noGuide'
>;

/** Everything a programme says in one language, as its file has it. */
export type ProgrammeTexts = z.output<ReturnType<typeof programmeTexts>>;
export type StepContent = ProgrammeTexts['steps'][number];
export type Guide = ProgrammeTexts['guides'][number];
export type GuideSummary = Omit<Guide, 'text'>;
/** What letters are written from: everything but the text of the guides, which have pages of their own. */
export type ProgrammeContent = z.output<ReturnType<typeof programmeContents>>;

/** The questions that each side answers privately before they meet, in their order. */
const alignmentIds = ['rhythm', 'channel', 'confidentiality', 'feedback', 'cancel', 'silence'];

/** The format of a programme's texts in one language. */
export const programmeTexts = (fields: Fields, say: SayRules) =>
  z
    .strictObject({ ...withoutGuides(fields, say), guides: listOf(guide(fields), say).min(1).max(30) })
    .superRefine(guidesExist(say));

/** The same without the text of the guides. */
export const programmeContents = (fields: Fields, say: SayRules) =>
  z.strictObject({ ...withoutGuides(fields, say), guides: z.array(guideSummary(fields)) });

/** The guides of a programme, whole. */
export const programmeGuides = (fields: Fields) => z.array(guide(fields));

const withoutGuides = (fields: Fields, say: SayRules) => ({
  title: fields.line(60),
  /** The title of its first meeting alone, which organisers try among themselves. */
  trial: fields.line(60).optional(),
  about: about(fields, say),
  benefits: listOf(benefit(fields), say).max(40).superRefine(someForEachRole(say)),
  meeting: z.array(meetingPart(fields)).min(2).max(8).superRefine(aboutAnHour(say)),
  alignment: z.array(alignmentQuestion(fields, say)).superRefine(alignmentInOrder(say)),
  steps: listOf(step(fields, say), say).min(1).max(100),
});

const minutes = z.int().min(1).max(60);

const about = ({ line, sentence, prose }: Fields, say: SayRules) =>
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
      .length(4, { error: say.companions }),
    effort: prose(50),
    useCertificate: line(300),
  });

const benefit = ({ line, sentence }: Fields) =>
  z.strictObject({ id: Id, for: z.enum(['mentor', 'mentee', 'both']), name: line(40), text: sentence(35) });

const meetingPart = ({ line }: Fields) => z.strictObject({ minutes, what: line(80) });

const alignmentQuestion = ({ line }: Fields, say: SayRules) =>
  z.strictObject({
    id: Id,
    name: line(40),
    question: line(300),
    answers: listOf(z.strictObject({ id: Id, text: line(200) }), say)
      .min(2)
      .max(4),
  });

const step = (fields: Fields, say: SayRules) =>
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
      resources: z.array(resource(fields, say)).min(1).max(3),
    })
    .refine(({ points, pointsTitle }) => (points === undefined) === (pointsTitle === undefined), {
      error: say.points,
    });

const point = ({ line }: Fields) => z.strictObject({ title: line(60), text: line(400), question: line(300) });

/** One of our guides, or something elsewhere. */
const resource = ({ line, sentence }: Fields, say: SayRules) => {
  const elsewhere = z.strictObject({
    title: line(80),
    url: z.url({ protocol: /^https$/, error: say.address }),
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
      context.addIssue(say.resource);
      return z.NEVER;
    });
};

const guideSummary = ({ line, sentence }: Fields) =>
  z.strictObject({ id: Id, title: line(80), minutes, summary: sentence(20) });

const guide = (fields: Fields) => guideSummary(fields).extend({ text: fields.prose(450, { headings: true }) });

/** A list in which no id is there twice. */
const listOf = <One extends z.ZodType<{ id: string }>>(one: One, say: SayRules) =>
  z.array(one).superRefine((list, context) => {
    for (const [index, { id }] of list.entries())
      if (list.findIndex((other) => other.id === id) < index)
        context.addIssue({ code: 'custom', path: [index, 'id'], message: say.taken({ id }) });
  });

const someForEachRole =
  (say: SayRules) =>
  (benefits: readonly { for: string }[], context: z.RefinementCtx): void => {
    for (const role of ['mentor', 'mentee'])
      if (!benefits.some((one) => one.for === role || one.for === 'both')) context.addIssue(say.noBenefit({ role }));
  };

const aboutAnHour =
  (say: SayRules) =>
  (parts: readonly { minutes: number }[], context: z.RefinementCtx): void => {
    const total = parts.reduce((sum, part) => sum + part.minutes, 0);
    if (total < 45 || total > 60) context.addIssue(say.hour({ minutes: String(total) }));
  };

const alignmentInOrder =
  (say: SayRules) =>
  (questions: readonly { id: string }[], context: z.RefinementCtx): void => {
    if (questions.map(({ id }) => id).join() !== alignmentIds.join())
      context.addIssue(say.alignment({ ids: alignmentIds.join(', ') }));
  };

type Listing = { resources: readonly ({ guide: string } | { url: string })[] };

const guidesExist =
  (say: SayRules) =>
  (
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
            message: say.noGuide({ id: one.guide }),
          });
  };
