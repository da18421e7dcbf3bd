import type { ProgrammeTexts } from './content.ts';
import type { Say } from './sentences.ts';

/** What must be the same in every language: of each thing what it is, where, and how it may be compared. */
type Outline = readonly { what: string; path: readonly PropertyKey[]; value: string }[];

export type Difference = { path: readonly PropertyKey[]; message: string };

/** How `content` differs in its structure from `model`, the same programme in another language. */
export const differences = (
  content: ProgrammeTexts,
  model: ProgrammeTexts,
  modelName: string,
  say: Say,
): readonly Difference[] => {
  const expected = new Map(outlineOf(model, say).map(({ what, value }) => [what, value]));
  return outlineOf(content, say).flatMap(({ what, path, value }) => {
    const other = expected.get(what) ?? value;
    return other === value
      ? []
      : [{ path, message: say.differ({ what, here: value, model: modelName, there: other }) }];
  });
};

const outlineOf = ({ benefits, meeting, alignment, steps, guides }: ProgrammeTexts, { outline }: Say): Outline => [
  {
    what: outline.benefits,
    path: ['benefits'],
    value: benefits.map(({ id, for: role }) => `${id} (${role})`).join(', '),
  },
  { what: outline.minutes, path: ['meeting'], value: meeting.map(({ minutes }) => minutes).join(', ') },
  ...alignment.map(({ id, answers }, index) => ({
    what: outline.answers({ id }),
    path: ['alignment', index, 'answers'],
    value: idsOf(answers),
  })),
  { what: outline.steps, path: ['steps'], value: idsOf(steps) },
  ...steps.flatMap((step, index) => stepOutline(step, index, outline)),
  { what: outline.guides, path: ['guides'], value: idsOf(guides) },
];

const stepOutline = (
  { id, questions, points = [], resources }: ProgrammeTexts['steps'][number],
  index: number,
  outline: Say['outline'],
): Outline =>
  [
    { what: outline.questions({ id }), field: 'questions', value: String(questions.length) },
    { what: outline.points({ id }), field: 'points', value: String(points.length) },
    {
      what: outline.resources({ id }),
      field: 'resources',
      value: resources.map((one) => ('guide' in one ? one.guide : outline.address)).join(', '),
    },
  ].map(({ what, field, value }) => ({ what, path: ['steps', index, field], value }));

const idsOf = (list: readonly { id: string }[]): string => list.map(({ id }) => id).join(', ');
