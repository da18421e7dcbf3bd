import { readdir, readFile, writeFile } from 'node:fs/promises';
import type { Language } from '../../shared/domain/programme.ts';
import { programmes } from '../generated/messages/programmes.ts';
import type { Guide, ProgrammeContent, ProgrammeTexts } from './content.ts';
import { differences } from './differences.ts';
import { type ReadProgramme, readProgramme } from './read.ts';

type Sources = Readonly<Record<Language, string>>;
type Programme = { id: string; texts: Readonly<Record<Language, ProgrammeTexts>>; sources: Sources };

/**
 * Writes `programmes.ts`, `guides.ts` and `programme-sources.ts` into `generated` from the files `<programme>/<language>.yaml` of `folder`;
 * throws with a line `file:line: sentence` for every mistake in them.
 */
export const buildProgrammes = async (folder: URL, generated: URL): Promise<void> => {
  const entries = await readdir(folder, { withFileTypes: true });
  const ids = entries.filter((entry) => entry.isDirectory()).map(({ name }) => name);
  const read = await Promise.all(ids.map((id) => readLanguages(id, new URL(`${id}/`, folder))));
  const problems = read.flatMap((result) => ('problems' in result ? result.problems : []));
  if (problems.length > 0) throw new Error(`There are mistakes in the programmes.\n${problems.join('\n')}`);
  const built = read.flatMap((result) => ('texts' in result ? [result] : []));
  await writeFile(new URL('programmes.ts', generated), moduleOf('programmes', 'ProgrammeContent', built, lettersPart));
  await writeFile(new URL('programme-sources.ts', generated), sourcesModule(built));
  await writeFile(new URL('guides.ts', generated), moduleOf('guides', 'readonly Guide[]', built, guidesPart));
};

const readLanguages = async (id: string, folder: URL): Promise<Programme | { problems: readonly string[] }> => {
  const sourceIn = (language: Language): Promise<string> => readFile(new URL(`${language}.yaml`, folder), 'utf8');
  const sources = { fr: await sourceIn('fr'), en: await sourceIn('en') };
  const fr: ReadProgramme = readProgramme(sources.fr, 'fr');
  const en: ReadProgramme = readProgramme(sources.en, 'en');
  const sentence = (language: Language, { line, message }: { line: number; message: string }): string =>
    `emails/programmes/${id}/${language}.yaml:${line}: ${message}`;

  if (!fr.ok || !en.ok)
    return {
      problems: [
        ...(fr.ok ? [] : fr.problems.map((problem) => sentence('fr', problem))),
        ...(en.ok ? [] : en.problems.map((problem) => sentence('en', problem))),
      ],
    };
  const different = differences(en.content, fr.content, 'fr.yaml', programmes.en.reader);
  return different.length > 0
    ? { problems: different.map(({ path, message }) => sentence('en', { line: en.lineOf(path), message })) }
    : { id, texts: { fr: fr.content, en: en.content }, sources };
};

const lettersPart = ({ guides, ...rest }: ProgrammeTexts): ProgrammeContent => ({
  ...rest,
  guides: guides.map(({ text: _, ...summary }) => summary),
});

const guidesPart = ({ guides }: ProgrammeTexts): readonly Guide[] => guides;

/** The files themselves, for whoever wants to make their own of them. */
const sourcesModule = (programmes: readonly Programme[]): string =>
  `// Made by emails/build.ts from emails/programmes; not to be edited.
import type { Language } from '../../shared/domain/programme.ts';

export const programmeSources: ReadonlyMap<string, Readonly<Record<Language, string>>> = new Map(${JSON.stringify(
    programmes.map(({ id, sources }) => [id, sources]),
    undefined,
    2,
  )});
`;

/** A module of one constant: by programme and language, one part of the texts. */
const moduleOf = (
  name: string,
  type: string,
  programmes: readonly Programme[],
  part: (texts: ProgrammeTexts) => unknown,
) => {
  const entries = programmes.map(({ id, texts: { fr, en } }) => [id, { fr: part(fr), en: part(en) }]);
  return `// Made by emails/build.ts from emails/programmes; not to be edited.
import type { Language } from '../../shared/domain/programme.ts';
import type { ${type.replace(/\W|readonly/g, '')} } from '../programmes/content.ts';

export const ${name}: ReadonlyMap<string, Readonly<Record<Language, ${type}>>> = new Map(${JSON.stringify(entries, undefined, 2)});
`;
};
