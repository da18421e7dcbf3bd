import { describe, expect, it } from 'vitest';
import { typographic } from '../../emails/typography.ts';

const space = '\u00A0';

describe('French', () => {
  it.each([
    ["l'autre, aujourd'hui", 'l’autre, aujourd’hui'],
    ["l'", 'l’'],
    ['Et vous ?', `Et vous${space}?`],
    ['Bien ! Non : oui ; peut-être', `Bien${space}! Non${space}: oui${space}; peut-être`],
    ['« bonjour »', `«${space}bonjour${space}»`],
    [' : suite', `${space}: suite`],
    ['déjà juste\u00A0: l’autre', `déjà juste${space}: l’autre`],
    ['une fine\u202F; reste', 'une fine\u202F; reste'],
    ['à 09:00, https://exemple.fr/?a=1', 'à 09:00, https://exemple.fr/?a=1'],
  ])('sets %j', (typed, printed) => {
    expect(typographic('fr', typed)).toBe(printed);
  });
});

describe('English', () => {
  it.each([
    ["the other's, don't", 'the other’s, don’t'],
    ['So ? « Well » : fine', 'So ? « Well » : fine'],
  ])('sets %j', (typed, printed) => {
    expect(typographic('en', typed)).toBe(printed);
  });
});

it.each(['fr', 'en'] as const)('changes nothing the second time, and no length, in %s', (language) => {
  const typed = "« L'un » dit : « l'autre ! » ; qu'en dites-vous ?  !? «  » '";
  const printed = typographic(language, typed);
  expect(typographic(language, printed)).toBe(printed);
  expect(printed).toHaveLength(typed.length);
  expect(printed).not.toContain("'");
});
