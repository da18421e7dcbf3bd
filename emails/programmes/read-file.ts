import * as z from 'zod';
import type { Language } from '../../shared/domain/programme.ts';
import { programmes } from '../generated/messages/programmes.ts';
import { programmeTexts } from './content.ts';
import { differences } from './differences.ts';
import { fieldsIn } from './fields.ts';
import { type ProgrammeProblem, readYaml, type ReadYaml } from './read.ts';
import type { Say } from './sentences.ts';
import { storedParts } from './stored.ts';

/** A programme in one file: its rhythm, what earns the certificate, and all it says, in one language or both. */
type ProgrammeFile = z.output<ReturnType<typeof fileIn>>;
export type ReadFile =
  | { ok: true; file: ProgrammeFile; letters: string; guides: string }
  | { ok: false; problems: readonly ProgrammeProblem[] };

/** Days between meetings: closer ones leave no time for the letters between them. */
const interval = { least: 7, most: 92 };
const mostSteps = 24;
/** What an item of the table takes of texts, with room to spare. */
const largest = 350_000;

const fileIn = (say: Say) => {
  const texts = (language: Language) => programmeTexts(fieldsIn(language, say), say);
  return z
    .strictObject({
      intervalDays: z.int().min(interval.least).max(interval.most),
      thresholdPercent: z.int().min(1).max(100),
      fr: texts('fr').optional(),
      en: texts('en').optional(),
    })
    .refine(({ fr, en }) => fr !== undefined || en !== undefined, { error: say.noLanguage });
};

/** Reads what an organiser wrote; every mistake is said in their language, at its line. */
export const readFile = (yaml: string, language: Language): ReadFile => {
  const say = programmes[language].reader;
  const read = readYaml(yaml, fileIn(say), say);
  if (!read.ok) return read;
  const problems = [...differing(read, say), ...tooManySteps(read, say)];
  if (problems.length > 0) return { ok: false, problems };
  const { fr, en } = read.content;
  const parts = storedParts({ fr, en });
  const isTooLarge = Object.values(parts).some((part) => new TextEncoder().encode(part).length > largest);
  return isTooLarge
    ? { ok: false, problems: [{ line: 1, path: '', message: say.tooLarge }] }
    : { ok: true, file: read.content, ...parts };
};

type Read = Extract<ReadYaml<ProgrammeFile>, { ok: true }>;

/** People who meet in two languages talk about the same. */
const differing = ({ content: { fr, en }, lineOf }: Read, say: Say): readonly ProgrammeProblem[] =>
  fr && en
    ? differences(en, fr, 'fr', say).map(({ path, message }) => ({
        line: lineOf(['en', ...path]),
        path: `en.${path.join('.')}`,
        message,
      }))
    : [];

const tooManySteps = ({ content, lineOf }: Read, say: Say): readonly ProgrammeProblem[] =>
  (['fr', 'en'] as const).flatMap((language) => {
    const count = content[language]?.steps.length ?? 0;
    const most = String(mostSteps);
    const message = say.tooMany({ field: say.field({ name: 'steps' }), count: String(count), most });
    return count > mostSteps ? [{ line: lineOf([language, 'steps']), path: `${language}.steps`, message }] : [];
  });
