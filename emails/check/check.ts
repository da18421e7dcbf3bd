import type { Day } from '../../shared/domain/time.ts';
import { checkHtml, type CheckValues } from '../generated/templates.ts';
import { stepContent } from '../programmes/catalogue.ts';
import { block, headline, headingOf, linkText, nameOf, type PairFacts, type Telling } from '../telling.ts';

/** The answer about a step needs a second look. */
export type CheckFacts = { readonly pairs: readonly CheckPair[] };

type CheckPair = PairFacts & {
  readonly step: string;
  /** `waiting`: the reader's word is missing; `contested`: answers differ, and nobody is told whose. */
  readonly state: 'waiting' | 'contested';
  /** Who answered first, while a word is missing. */
  readonly by?: string | undefined;
  /** When the first answer was given. */
  readonly on: Day;
  readonly metUrl: string;
  /** Where the reader says that they did not meet, while their word is missing. */
  readonly noUrl: string;
};

export const check = block<CheckFacts, CheckValues>({
  values: ({ pairs }, telling) => {
    const { t } = telling;
    return {
      title: t.check.title,
      pairs: pairs.map((pair) => ({
        names: headingOf(telling, pair),
        said: sentence(telling, pair),
        metUrl: pair.metUrl,
        label: pair.state === 'waiting' ? t.ask.yes : t.check.look,
        no: pair.state === 'waiting' ? [{ url: pair.noUrl, label: t.check.no }] : [],
      })),
      fine: t.check.fine,
    };
  },
  html: checkHtml,
  text: ({ title, pairs, fine }) => [
    `# ${title}`,
    ...pairs.map(({ names, said, label, metUrl, no }) =>
      [names, said, linkText(label, metUrl), ...no.map((one) => linkText(one.label, one.url))].join('\n'),
    ),
    fine,
  ],
  ...headline(({ check }) => check),
});

const sentence = ({ t, content }: Telling, { state, step, by, on }: CheckPair): string => {
  const { title } = stepContent(content, step);
  if (state === 'contested') return t.check.contested({ title });
  return by === undefined
    ? t.check.waiting({ on, title })
    : t.check.waitingBy({ name: nameOf({ name: by }), on, title });
};
