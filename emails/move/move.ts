import type { Day } from '../../shared/domain/time.ts';
import { moveHtml, type MoveValues } from '../generated/templates.ts';
import { stepContent } from '../programmes/catalogue.ts';
import { block, headline, headingOf, linkText, type PairFacts } from '../telling.ts';

/** Half the interval without a sign of life: move the step, or skip it? */
export type MoveFacts = {
  readonly pairs: readonly (PairFacts & {
    readonly step: string;
    /** Where the step would move to; without it there is no place left to move it to. */
    readonly to?: { readonly on: Day; readonly url: string } | undefined;
    /** How many steps may still be missed if this one is skipped too. */
    readonly spare: number;
    readonly skipUrl: string;
    readonly metUrl: string;
    readonly dateUrl: string;
  })[];
};

export const move = block<MoveFacts, MoveValues>({
  values: ({ pairs }, telling) => {
    const { t, content } = telling;
    return {
      title: t.move.title,
      pairs: pairs.map((pair) => ({
        names: headingOf(telling, pair),
        text: t.move.text({ title: stepContent(content, pair.step).title }),
        move: pair.to ? [{ url: pair.to.url, label: t.move.move({ on: pair.to.on }), text: t.move.moveText }] : [],
        skipUrl: pair.skipUrl,
        skip: t.move.skip,
        skipText: t.move.skipText({ spare: pair.spare }),
        dateUrl: pair.dateUrl,
        keep: t.move.keep,
        metUrl: pair.metUrl,
        met: t.move.met,
      })),
    };
  },
  html: moveHtml,
  text: ({ title, pairs }) => [
    `# ${title}`,
    ...pairs.map((pair) =>
      [
        pair.names,
        pair.text,
        ...pair.move.map(({ label, url, text }) => `${linkText(label, url)}\n${text}`),
        linkText(pair.skip, pair.skipUrl),
        pair.skipText,
        linkText(pair.keep, pair.dateUrl),
        linkText(pair.met, pair.metUrl),
      ].join('\n'),
    ),
  ],
  ...headline(({ move }) => move),
});
