import type { Day } from '../../shared/domain/time.ts';
import { askHtml, type AskValues } from '../generated/templates.ts';
import { stepContent } from '../programmes/catalogue.ts';
import { block, headline, headingOf, linkText, type PairFacts } from '../telling.ts';

/** The morning after an agreed date: did the meeting take place? */
export type AskFacts = {
  readonly pairs: readonly (PairFacts & {
    readonly step: string;
    readonly on: Day;
    readonly metUrl: string;
    readonly dateUrl: string;
  })[];
};

export const ask = block<AskFacts, AskValues>({
  values: ({ pairs }, telling) => {
    const { t, content } = telling;
    return {
      title: t.ask.title,
      pairs: pairs.map((pair) => ({
        names: headingOf(telling, pair),
        planned: t.ask.planned({ on: pair.on, title: stepContent(content, pair.step).title }),
        metUrl: pair.metUrl,
        yes: t.ask.yes,
        dateUrl: pair.dateUrl,
        no: t.ask.no,
      })),
      fine: t.ask.fine,
    };
  },
  html: askHtml,
  text: ({ title, pairs, fine }) => [
    `# ${title}`,
    ...pairs.map(({ names, planned, yes, metUrl, no, dateUrl }) =>
      [names, planned, linkText(yes, metUrl), linkText(no, dateUrl)].join('\n'),
    ),
    fine,
  ],
  ...headline(({ ask }) => ask),
});
