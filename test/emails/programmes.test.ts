import { describe, expect, it } from 'vitest';
import { programmeContent, stepContent } from '../../emails/programmes/catalogue.ts';
import { ProgrammeContent } from '../../emails/programmes/content.ts';
import { groupMentoring, Language } from '../../shared/domain/programme.ts';

describe.each(Language.options)('the built-in programme in %s', (language) => {
  const content = programmeContent(groupMentoring.id, language);

  it('is complete', () => {
    expect(ProgrammeContent.parse(content)).toEqual(content);
    expect(Object.keys(content.steps)).toEqual(groupMentoring.steps);
  });
});

it('asks as many questions and gives as many resources in every language', () => {
  const [first, ...others] = Language.options.map((language) =>
    groupMentoring.steps.map((step) => {
      const { questions, resources } = stepContent(programmeContent(groupMentoring.id, language), step);
      return [questions.length, resources.length];
    }),
  );
  expect(others).toEqual(others.map(() => first));
});

it('refuses what it has no texts for', () => {
  expect(() => programmeContent('another', 'fr')).toThrow('another');
  expect(() => stepContent(programmeContent(groupMentoring.id, 'fr'), 'constructor2')).toThrow('constructor2');
});
