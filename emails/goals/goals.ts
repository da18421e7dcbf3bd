import { goalsHtml, type GoalsValues } from '../generated/templates.ts';
import { block, headingOf, linkText, type PairFacts } from '../telling.ts';

export type GoalState = 'set' | 'underWay' | 'reached';

/** Where a pair's goals stand: three states each, and no text, which stays between the people. */
export type GoalsFacts = {
  readonly pairs: readonly (PairFacts & {
    readonly goals: readonly {
      readonly state: GoalState;
      /** The links that note another state. */
      readonly changes: readonly { readonly to: GoalState; readonly url: string }[];
    }[];
  })[];
};

export const goals = block<GoalsFacts, GoalsValues>({
  values: ({ pairs }, telling) => {
    const { t } = telling;
    return {
      title: t.goals.title,
      intro: t.goals.intro,
      pairs: pairs.map((pair) => ({
        names: headingOf(telling, pair),
        goals: pair.goals.map(({ state, changes }, index) => ({
          name: t.goals.goal({ number: index + 1 }),
          isNow: t.goals.isNow({ state: t.goals.states[state] }),
          changes: changes.map(({ to, url }) => ({ url, label: t.goals.change({ state: t.goals.states[to] }) })),
        })),
      })),
    };
  },
  html: goalsHtml,
  text: ({ title, intro, pairs }) => [
    `# ${title}`,
    intro,
    ...pairs.map((pair) =>
      [
        pair.names,
        ...pair.goals.flatMap(({ name, isNow, changes }) => [
          `${name}. ${isNow}`,
          ...changes.map(({ label, url }) => linkText(label, url)),
        ]),
      ].join('\n'),
    ),
  ],
  subject:
    (_, { t }) =>
    (who) =>
      t.goals.subject({ who }),
  preheader: (_, { t }) => t.goals.preheader,
});
