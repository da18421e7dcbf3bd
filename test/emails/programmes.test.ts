import { describe, expect, it } from 'vitest';
import { guideSummary, programmeContent, stepContent } from '../../emails/programmes/catalogue.ts';
import { groupMentoring, Language, trial } from '../../shared/domain/programme.ts';

describe.each(Language.options)('the built-in programme in %s', (language) => {
  const content = programmeContent(groupMentoring.id, language);

  it('has a text for every step, in their order', () => {
    expect(content.steps.map(({ id }) => id)).toEqual(groupMentoring.steps);
    expect(stepContent(content, 'goals')).toBe(content.steps[1]);
  });

  it('keeps the text of the guides out of what letters are written from', () => {
    expect(content.guides.length).toBeGreaterThan(0);
    for (const guide of content.guides) expect(Object.keys(guide)).toEqual(['id', 'title', 'minutes', 'summary']);
    expect(guideSummary(content, content.guides[0]!.id)).toBe(content.guides[0]);
  });
});

it.each(Language.options)(
  'a trial in %s is told in the words of the programme, under a title of its own',
  (language) => {
    const [whole, one] = [programmeContent(groupMentoring.id, language), programmeContent(trial.id, language)];
    expect(one).toEqual({ ...whole, title: whole.trial });
    expect(one.title).not.toBe(whole.title);
    for (const step of trial.steps) expect(stepContent(one, step)).toBe(stepContent(whole, step));
  },
);

it('refuses what it has no texts for', () => {
  const content = programmeContent(groupMentoring.id, 'fr');
  expect(() => programmeContent('another', 'fr')).toThrow('another');
  expect(() => stepContent(content, 'constructor')).toThrow('constructor');
  expect(() => guideSummary(content, 'constructor')).toThrow('constructor');
});
