import type { Language, Programme } from '../../shared/domain/programme.ts';
import { programmes, type ProgrammesMessages } from '../generated/messages/programmes.ts';
import { programmeSources } from '../generated/programme-sources.ts';

/** A built-in programme as one file to edit, whose comments say what is what; undefined if it has no texts of its own. */
export const fileOf = (programme: Programme, language: Language): string | undefined => {
  const sources = programmeSources.get(programme.id);
  if (!sources) return undefined;
  const t = programmes[language].file;
  const other = language === 'fr' ? 'en' : 'fr';
  const texts = (of: Language): string => `${of}:\n${indented(untried(sources[of]))}`;
  return [
    Object.values(t.about).map(comment).join('#\n'),
    `${comment(t.interval)}intervalDays: ${programme.intervalDays}\n`,
    `${comment(t.threshold)}thresholdPercent: ${programme.thresholdPercent}\n`,
    `${comment(t.first({ language }))}${explained(texts(language), t)}`,
    `${comment(t.second({ language: other }))}${texts(other)}`,
  ].join('\n');
};

/** Only the built-in programme has a first meeting to try it with. */
const untried = (source: string): string => source.replace(/^trial:.*\n/m, '');

const explained = (source: string, { parts }: ProgrammesMessages['file']): string => {
  const sentences = new Map<string, string>(Object.entries(parts));
  return source.replaceAll(/^ {2}(\w+):/gm, (field, name: string) => {
    const sentence = sentences.get(name);
    return sentence === undefined ? field : `${indented(comment(sentence))}${field}`;
  });
};

const indented = (text: string): string => text.replaceAll(/^(?=.)/gm, '  ');

/** In characters: of a line that is read beside others. */
const width = 100;

/** A text as lines of a comment. */
const comment = (text: string): string => {
  const lines: string[] = [];
  for (const word of text.split(/ /)) {
    const longer = `${lines.at(-1) ?? ''} ${word}`;
    if (lines.length > 0 && longer.length < width) lines[lines.length - 1] = longer;
    else lines.push(`# ${word}`);
  }
  return lines.map((line) => `${line}\n`).join('');
};
