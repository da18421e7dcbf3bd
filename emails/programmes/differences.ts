import type { ProgrammeTexts } from './content.ts';

/** What must be the same in every language: of each thing what it is, where, and how it may be compared. */
type Outline = readonly { what: string; path: readonly PropertyKey[]; value: string }[];

export type Difference = { path: readonly PropertyKey[]; message: string };

/** How `content` differs in its structure from `model`, the same programme in another language. */
export const differences = (
  content: ProgrammeTexts,
  model: ProgrammeTexts,
  modelName: string,
): readonly Difference[] => {
  const expected = new Map(outlineOf(model).map(({ what, value }) => [what, value]));
  return outlineOf(content).flatMap(({ what, path, value }) => {
    const other = expected.get(what) ?? value;
    return other === value ? [] : [{ path, message: `The ${what} differ: here ${value}, in ${modelName} ${other}.` }];
  });
};

const outlineOf = ({ benefits, meeting, alignment, steps, guides }: ProgrammeTexts): Outline => [
  { what: 'benefits', path: ['benefits'], value: benefits.map(({ id, for: role }) => `${id} (${role})`).join(', ') },
  { what: 'minutes of the meeting', path: ['meeting'], value: meeting.map(({ minutes }) => minutes).join(', ') },
  ...alignment.map(({ id, answers }, index) => ({
    what: `answers to “${id}”`,
    path: ['alignment', index, 'answers'],
    value: idsOf(answers),
  })),
  { what: 'steps', path: ['steps'], value: idsOf(steps) },
  ...steps.flatMap(stepOutline),
  { what: 'guides', path: ['guides'], value: idsOf(guides) },
];

const stepOutline = (
  { id, questions, points = [], resources }: ProgrammeTexts['steps'][number],
  index: number,
): Outline =>
  [
    { what: 'numbers of questions', field: 'questions', value: String(questions.length) },
    { what: 'numbers of points', field: 'points', value: String(points.length) },
    {
      what: 'resources',
      field: 'resources',
      value: resources.map((one) => ('guide' in one ? one.guide : 'an address')).join(', '),
    },
  ].map(({ what, field, value }) => ({ what: `${what} of the step “${id}”`, path: ['steps', index, field], value }));

const idsOf = (list: readonly { id: string }[]): string => list.map(({ id }) => id).join(', ');
