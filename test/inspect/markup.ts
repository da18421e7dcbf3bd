import { type ConfigData, HtmlValidate, type MetaAttribute, StaticConfigLoader } from 'html-validate';

/** Outlook on Windows draws with Word, which lays out by these attributes and not by style. */
const wordNeeds = (...names: readonly string[]): { attributes: Record<string, MetaAttribute> } => ({
  attributes: Object.fromEntries(names.map((name) => [name, { deprecated: false }])),
});

const config: ConfigData = {
  root: true,
  extends: ['html-validate:recommended', 'html-validate:document'],
  elements: [
    'html5',
    {
      table: wordNeeds('align', 'bgcolor', 'border', 'cellpadding', 'cellspacing', 'width'),
      td: wordNeeds('align', 'bgcolor', 'height', 'valign', 'width'),
    },
  ],
  rules: {
    // Many mail programs drop a style element.
    'no-inline-style': 'off',
    // The tables that only Outlook on Windows sees.
    'no-conditional-comment': 'off',
    // MJML writes it in lower case, which means the same.
    'doctype-style': 'off',
    // MJML makes the letter an article by role; mail programs drop the element more often than the role.
    'prefer-native-element': ['error', { exclude: ['article'] }],
  },
};

const validator = new HtmlValidate(new StaticConfigLoader(config));

/** What the HTML standard has against a document, but for what mail programs need. */
export const markupFlaws = async (html: string): Promise<readonly string[]> => {
  const { results } = await validator.validateString(html);
  return results
    .flatMap(({ messages }) => messages)
    .map(({ line, ruleId, message, selector }) => `line ${line}, ${ruleId}: ${message} (${selector ?? 'document'})`);
};
