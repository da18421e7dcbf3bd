import type { Day } from '../../shared/domain/time.ts';
import { nudgeHtml, type NudgeValues } from '../generated/templates.ts';
import { stepContent } from '../programmes/catalogue.ts';
import { proposal } from '../proposal.ts';
import { block, headline, headingOf, linkText, type PairFacts } from '../telling.ts';

/** A step without a date and without a sign of life: a gentle word. */
export type NudgeFacts = {
  readonly pairs: readonly (PairFacts & {
    readonly step: string;
    readonly before: Day;
    readonly metUrl: string;
    readonly dateUrl: string;
    readonly notYetUrl?: string | undefined;
  })[];
  /** The benefit that this person chose, by its id. */
  readonly benefit?: string | undefined;
};

export const nudge = block<NudgeFacts, NudgeValues>({
  values: ({ pairs, benefit }, telling) => {
    const { t, content } = telling;
    const chosen = content.benefits.find(({ id }) => id === benefit);
    return {
      title: t.nudge.title,
      pairs: pairs.map((pair) => ({
        names: headingOf(telling, pair),
        text: t.nudge.text({ title: stepContent(content, pair.step).title, before: pair.before }),
        proposeUrl: proposal(telling.language, pair.partners, stepContent(content, pair.step).title, telling.zone),
        propose: t.topic.propose,
        dateUrl: pair.dateUrl,
        date: t.topic.date,
        metUrl: pair.metUrl,
        met: t.topic.met,
        notYet: pair.notYetUrl === undefined ? [] : [{ url: pair.notYetUrl, label: t.topic.notYet }],
      })),
      benefit: chosen ? [{ title: t.nudge.benefit, text: chosen.text }] : [],
      fine: t.nudge.fine,
    };
  },
  html: nudgeHtml,
  text: ({ title, pairs, benefit, fine }) => [
    `# ${title}`,
    ...pairs.map(({ names, text, propose, proposeUrl, date, dateUrl, met, metUrl, notYet }) =>
      [
        names,
        text,
        linkText(propose, proposeUrl),
        linkText(date, dateUrl),
        linkText(met, metUrl),
        ...notYet.map(({ label, url }) => linkText(label, url)),
      ].join('\n'),
    ),
    ...benefit.map((one) => `${one.title}\n${one.text}`),
    fine,
  ],
  ...headline(({ nudge }) => nudge),
});
