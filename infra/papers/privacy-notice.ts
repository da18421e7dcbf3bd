import type { Language } from '../../shared/domain/programme.ts';
import { traces } from './elsewhere.ts';
import type { Field, Row } from './field.ts';
import type { Lifetimes } from './lifetimes.ts';
import { list, paper, speaker, table } from './markdown.ts';
import { noticeWords } from './notice-words.ts';
import { rights, rightsTitle } from './rights.ts';
import { stored } from './stored.ts';

/** What somebody who takes part may know: what is stored about them, why, where, how long, who sees it, and their rights. */
export const privacyNotice = (language: Language, times: Lifetimes): string => {
  const { say } = speaker(language, times);
  const t = noticeWords(times);
  return paper(language, say(t.title), t.fill, [
    `## ${say(t.short)}`,
    list(t.inShort.map(say)),
    `## ${say(t.who)}`,
    say(t.whoText),
    say(t.source),
    say(t.automated),
    `## ${say(rightsTitle)}`,
    list(rights(times).map(({ right, how }) => `**${say(right)}.** ${say(how)}`)),
    `## ${say(t.what)}`,
    say(t.whatText),
    ...personalRows().flatMap((row) => aboutRow(language, times, row)),
    `## ${say(t.elsewhere)}`,
    say(t.place),
    table(
      t.traceHead.map(say),
      traces(times).map(({ where, holds, kept }) => [where, holds, kept].map(say)),
    ),
  ]);
};

const personalRows = (): readonly Row[] =>
  Object.values(stored)
    .map(({ row }) => row)
    .filter(({ isPersonal }) => isPersonal);

/** Fields that serve one purpose, are seen by the same people and stay as long are told together. */
const aboutRow = (language: Language, times: Lifetimes, row: Row): readonly string[] => {
  const { say, whyOf, seenBy, keptOf, intro } = speaker(language, times);
  const byPurpose = [...Map.groupBy(Object.values(row.fields), ({ why }) => why).values()].flat();
  const together = Map.groupBy(byPurpose, (field) => [whyOf(field), seenBy(field), field.kept ?? ''].join('|'));
  const staying = ({ kept }: Field): string => (kept === undefined ? '' : ` (${keptOf({ kept })})`);
  const lines = [...together.values()].flatMap((fields) => {
    const [first] = fields;
    if (!first) return [];
    const what = fields.map((field) => say(field.what)).join(language === 'fr' ? ' ; ' : '; ');
    return [[whyOf(first), `${what}${staying(first)}`, seenBy(first)]];
  });
  return [`### ${say(row.title)}`, intro(row), table(noticeWords(times).head.map(say), lines)];
};
