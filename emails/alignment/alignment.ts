import { alignmentHtml, type AlignmentValues } from '../generated/templates.ts';
import type { ProgrammeContent } from '../programmes/content.ts';
import { block, headline, headingOf, kindOf, linkText, mailto, type PairFacts, type Telling } from '../telling.ts';

/** What the private answers of a pair have in common: subjects by their ids, never the answers themselves. */
export type AlignmentFacts = {
  readonly pairs: readonly (PairFacts & {
    readonly agreed: readonly string[];
    /** To talk about before anything else. */
    readonly first: readonly string[];
    readonly later: readonly string[];
  })[];
};

export const alignment = block<AlignmentFacts, AlignmentValues>({
  values: ({ pairs }, telling) => {
    const { t } = telling;
    const [first] = pairs;
    return {
      title: t.alignment.title,
      intro: t.alignment.intro({ kind: first ? kindOf(first) : 'pair' }),
      pairs: pairs.map((pair) => ({
        names: headingOf(telling, pair),
        groups: [
          { title: t.alignment.first({ count: pair.first.length }), subjects: subjects(telling, pair.first) },
          ...(pair.later.length > 0 ? [{ title: t.alignment.later, subjects: subjects(telling, pair.later) }] : []),
          { title: t.alignment.agreed({ count: pair.agreed.length }), subjects: subjects(telling, pair.agreed) },
        ],
        writeUrl: mailto(pair.partners),
        write: t.alignment.write,
      })),
    };
  },
  html: alignmentHtml,
  text: ({ title, intro, pairs }) => [
    `# ${title}`,
    intro,
    ...pairs.map(({ names, groups, write, writeUrl }) =>
      [
        names,
        ...groups.flatMap((group) => [
          group.title,
          ...group.subjects.map(({ name, question }) => `- ${name}. ${question}`),
        ]),
        linkText(write, writeUrl),
      ].join('\n'),
    ),
  ],
  ...headline(({ alignment }) => alignment),
});

const subjects = ({ content }: Telling, ids: readonly string[]): ProgrammeContent['alignment'] =>
  content.alignment.filter(({ id }) => ids.includes(id));
