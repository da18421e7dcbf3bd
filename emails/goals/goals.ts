import { goalsHtml, type GoalsValues } from '../generated/templates.ts';
import { block, headline, headingOf, linkText, type PairFacts } from '../telling.ts';

const states = ['set', 'underWay', 'reached'] as const;
export type GoalState = (typeof states)[number];

/** Where a pair's goals stand: three states each, and no text, which stays between the people. */
export type GoalsFacts = {
  readonly pairs: readonly (PairFacts & {
    readonly goals: readonly {
      readonly state: GoalState;
      /** The links that note a state. */
      readonly urls: Readonly<Record<GoalState, string>>;
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
        goals: pair.goals.map((goal, index) => ({
          name: t.goals.goal({ number: index + 1 }),
          states: states.map((state) =>
            state === goal.state
              ? { now: [{ label: t.goals.isNow({ state: t.goals.states[state] }) }], other: [] }
              : { now: [], other: [{ url: goal.urls[state], label: t.goals.states[state] }] },
          ),
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
        ...pair.goals.flatMap((goal) => [
          goal.name,
          ...goal.states.flatMap(({ now, other }) => [
            ...now.map(({ label }) => label),
            ...other.map(({ label, url }) => linkText(label, url)),
          ]),
        ]),
      ].join('\n'),
    ),
  ],
  ...headline(({ goals }) => goals),
});
