import * as z from 'zod';
import { type Language, Language as LanguageSchema } from '../../shared/domain/programme.ts';
import type { Block, Span } from '../prose.ts';
import type { Texts } from './catalogue.ts';
import {
  type Fields,
  type Guide,
  programmeContents,
  programmeGuides,
  type ProgrammeTexts,
  type SayRules,
} from './content.ts';

/** A programme in each language that it has. */
export type InLanguages<Said> = { readonly [language in Language]?: Said | undefined };

const SpanSchema: z.ZodType<Span> = z.strictObject({ text: z.string(), strong: z.literal(true).exactOptional() });
const BlockSchema: z.ZodType<Block> = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('paragraph'), spans: z.array(SpanSchema) }),
  z.strictObject({ kind: z.literal('list'), items: z.array(z.array(SpanSchema)) }),
  z.strictObject({ kind: z.literal('heading'), text: z.string() }),
]);

/** Texts that were read from a file and set are not measured again. */
const asStored: Fields = {
  line: () => z.string(),
  sentence: () => z.string(),
  prose: () => z.array(BlockSchema),
};

const changed = 'What is stored is not what was checked.';
/** Nobody who wrote a programme reads this: no function that sends letters carries the sentences for them. */
const rules: SayRules = {
  companions: changed,
  points: changed,
  address: changed,
  resource: changed,
  alignment: () => changed,
  taken: () => changed,
  noBenefit: () => changed,
  hour: () => changed,
  noGuide: () => changed,
};

/** What of a programme is stored, as texts: what letters are written from, and apart from it the guides. */
export const storedParts = (texts: InLanguages<ProgrammeTexts>): { letters: string; guides: string } => {
  const part = (of: (said: ProgrammeTexts) => object): string =>
    JSON.stringify({ fr: texts.fr && of(texts.fr), en: texts.en && of(texts.en) });
  return {
    letters: part(({ guides, ...rest }) => ({ ...rest, guides: guides.map(({ text: _, ...summary }) => summary) })),
    guides: part(({ guides }) => guides),
  };
};

/** The texts that letters are written from; who reads a language that the programme does not have gets the other. */
export const textsIn = (letters: string): Texts => {
  const contents = read(letters, programmeContents(asStored, rules));
  return (language) => inLanguage(contents, language);
};

export const guidesIn = (guides: string): InLanguages<readonly Guide[]> => read(guides, programmeGuides(asStored));

const read = <Said>(text: string, schema: z.ZodType<Said>): InLanguages<Said> =>
  z.partialRecord(LanguageSchema, schema).parse(JSON.parse(text));

const inLanguage = <Said>(said: InLanguages<Said>, language: Language): Said => {
  const found = said[language] ?? said.fr ?? said.en;
  if (found === undefined) throw new Error('This programme has no texts.');
  return found;
};
