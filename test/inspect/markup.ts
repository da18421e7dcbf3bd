import { type ConfigData, HtmlValidate, type MetaAttribute, StaticConfigLoader } from 'html-validate';
import type { Kind } from './accessibility.ts';

/** Outlook on Windows draws with Word, which lays out by these attributes and not by style. */
const wordNeeds = (...names: readonly string[]): { attributes: Record<string, MetaAttribute> } => ({
  attributes: Object.fromEntries(names.map((name) => [name, { deprecated: false }])),
});

const page: ConfigData = {
  root: true,
  extends: ['html-validate:recommended', 'html-validate:document'],
  elements: ['html5'],
  rules: {
    // How it is spelt means nothing.
    'doctype-style': 'off',
    'void-style': 'off',
    'no-trailing-whitespace': 'off',
    // Several boxes of one question have one name, as every form of the web has it.
    'form-dup-name': ['error', { shared: ['radio', 'checkbox', 'submit'] }],
  },
};

const letter: ConfigData = {
  ...page,
  elements: [
    'html5',
    {
      table: wordNeeds('align', 'bgcolor', 'border', 'cellpadding', 'cellspacing', 'width'),
      td: wordNeeds('align', 'bgcolor', 'height', 'valign', 'width'),
    },
  ],
  rules: {
    ...page.rules,
    // Many mail programs drop a style element.
    'no-inline-style': 'off',
    // The tables that only Outlook on Windows sees.
    'no-conditional-comment': 'off',
    // MJML makes the letter an article by role; mail programs drop the element more often than the role.
    'prefer-native-element': ['error', { exclude: ['article'] }],
  },
};

const validators: Readonly<Record<Kind, HtmlValidate>> = {
  letter: new HtmlValidate(new StaticConfigLoader(letter)),
  page: new HtmlValidate(new StaticConfigLoader(page)),
};

/** What the HTML standard has against a document, but for what mail programs need in a letter. */
export const markupFlaws = async (html: string, kind: Kind): Promise<readonly string[]> => {
  const { results } = await validators[kind].validateString(html);
  return results
    .flatMap(({ messages }) => messages)
    .map(({ line, ruleId, message, selector }) => `line ${line}, ${ruleId}: ${message} (${selector ?? 'document'})`);
};
