import type { Language } from '../../shared/domain/programme.ts';
import { traces } from './elsewhere.ts';
import type { Lifetimes } from './lifetimes.ts';
import { list, paper, speaker, table } from './markdown.ts';
import { measures } from './measures.ts';
import { annexWords as t, recordFill, recordLines, recordTitle } from './record-words.ts';
import { rights } from './rights.ts';
import { stored } from './stored.ts';

/** What a data protection officer keeps (article 30 GDPR), with every field of every row behind it. */
export const recordOfProcessing = (language: Language, times: Lifetimes): string => {
  const { say } = speaker(language, times);
  return paper(language, say(recordTitle), recordFill, [
    table(
      ['', ''],
      recordLines(times).map(([label, text]) => [`**${say(label)}**`, say(text)]),
    ),
    `## ${say(t.security)}`,
    table(
      t.measure.map(say),
      measures.map(({ what, test }) => [say(what), `\`${test}\``]),
    ),
    `## ${say(t.rights)}`,
    table(
      t.right.map(say),
      rights(times).map(({ right, how }) => [say(right), say(how)]),
    ),
    `## ${say(t.limits)}`,
    list(t.byHand.map(say)),
    `## ${say(t.stored)}`,
    say(t.keys),
    ...Object.values(stored).flatMap((one) => rowOf(language, times, one)),
    `## ${say(t.traces)}`,
    table(
      t.trace.map(say),
      traces(times).map(({ where, holds, kept }) => [where, holds, kept].map(say)),
    ),
  ]);
};

type Stored = (typeof stored)[keyof typeof stored];

const rowOf = (language: Language, times: Lifetimes, { key, row }: Stored): readonly string[] => {
  const { say, whatOf, whyOf, seenBy, keptOf, intro } = speaker(language, times);
  const fields = Object.entries(row.fields);
  const title = [`### ${say(row.title)} (\`${key}\`)`, intro(row)];
  if (fields.length === 0) return title;
  const lines = fields.map(([name, field]) => [
    `\`${name}\``,
    whatOf(field),
    whyOf(field),
    seenBy(field),
    field.kept === undefined ? say(t.asRow) : keptOf({ kept: field.kept }),
  ]);
  return [...title, table(t.field.map(say), lines)];
};
