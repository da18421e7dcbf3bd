import { type Language, type Programme, textsOf, trial } from '../../shared/domain/programme.ts';
import { programmes } from '../generated/programmes.ts';
import type { GuideSummary, ProgrammeContent, StepContent } from './content.ts';

/** What a programme says, in each language. */
export type Texts = (language: Language) => ProgrammeContent;

/** The texts of a programme that is built in. */
export const builtInTexts =
  ({ id }: Pick<Programme, 'id'>): Texts =>
  (language) =>
    programmeContent(id, language);

/** What a built-in programme says in this language. */
export const programmeContent = (programme: string, language: Language): ProgrammeContent => {
  const contents = programmes.get(textsOf(programme));
  if (!contents) throw new Error(`There are no texts for the programme ${programme}.`);
  const content = contents[language];
  return programme === trial.id ? { ...content, title: content.trial ?? content.title } : content;
};

export const stepContent = ({ title, steps }: ProgrammeContent, step: string): StepContent => {
  const content = steps.find(({ id }) => id === step);
  if (!content) throw new Error(`There is no text for the step ${step} of ${title}.`);
  return content;
};

/** A guide that a step lists among its resources. */
export const guideSummary = ({ title, guides }: ProgrammeContent, guide: string): GuideSummary => {
  const summary = guides.find(({ id }) => id === guide);
  if (!summary) throw new Error(`There is no guide ${guide} in ${title}.`);
  return summary;
};
