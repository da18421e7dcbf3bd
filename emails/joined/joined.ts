import { joinedHtml, type JoinedValues } from '../generated/templates.ts';
import { block, type Contact, headline, headingOf, kindOf, namesOf, type PairFacts, type Telling } from '../telling.ts';

/** Somebody has come to a pair or group that was running; why is the organiser's. */
export type JoinedFacts = { readonly pairs: readonly JoinedPair[] };

type JoinedPair = PairFacts & {
  /** Whether it is the reader who was brought to the others. */
  readonly byReader: boolean;
  /** Who came, if it is somebody else; whom nobody may name any more is not among them. */
  readonly newcomers: readonly Contact[];
  /** Steps that count for the reader, of all steps. */
  readonly done: number;
  readonly total: number;
};

export const joined = block<JoinedFacts, JoinedValues>({
  values: ({ pairs }, telling) => {
    const { t } = telling;
    return {
      title: t.joined.title,
      pairs: pairs.map((pair) => ({
        names: headingOf(telling, pair),
        who: whoSentence(telling, pair),
        stays: pair.byReader && pair.done > 0 ? [{ text: t.left.stays({ done: pair.done, total: pair.total }) }] : [],
      })),
      hint: t.joined.hint,
    };
  },
  html: joinedHtml,
  text: ({ title, pairs, hint }) => [
    `# ${title}`,
    ...pairs.map(({ names, who, stays }) => [names, who, ...stays.map(({ text }) => text)].join('\n')),
    hint,
  ],
  ...headline((t) => t.joined),
});

const whoSentence = (telling: Telling, pair: JoinedPair): string => {
  const words = telling.t.joined;
  const kind = kindOf(pair);
  if (pair.byReader) return words.you({ kind });
  if (pair.newcomers.length === 0) return words.somebody({ kind });
  return words.others({ kind, names: namesOf(telling, pair.newcomers), count: pair.newcomers.length });
};
