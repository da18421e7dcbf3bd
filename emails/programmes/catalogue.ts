import type { Language } from '../../shared/domain/programme.ts';
import type { ProgrammeContent, StepContent } from './content.ts';
import { content as groupMentoringEn } from './group-mentoring/en.ts';
import { content as groupMentoringFr } from './group-mentoring/fr.ts';

const catalogue: ReadonlyMap<string, Readonly<Record<Language, ProgrammeContent>>> = new Map([
  ['group-mentoring', { fr: groupMentoringFr, en: groupMentoringEn }],
]);

export const programmeContent = (programme: string, language: Language): ProgrammeContent => {
  const contents = catalogue.get(programme);
  if (!contents) throw new Error(`There are no texts for the programme ${programme}.`);
  return contents[language];
};

export const stepContent = ({ title, steps }: ProgrammeContent, step: string): StepContent => {
  const content = steps[step];
  if (!content) throw new Error(`There is no text for the step ${step} of ${title}.`);
  return content;
};
