import { pulseHtml, type PulseValues } from '../generated/templates.ts';
import { stepContent } from '../programmes/catalogue.ts';
import { block, headline, headingOf, linkText, type PairFacts } from '../telling.ts';

const moods = ['well', 'soso', 'badly'] as const;
type Mood = (typeof moods)[number];

/** After some of the steps: how is it going? Partners never see the answer. */
export type PulseFacts = {
  readonly pairs: readonly (PairFacts & {
    readonly step: string;
    /** The links that answer. */
    readonly urls: Readonly<Record<Mood, string>>;
  })[];
};

export const pulse = block<PulseFacts, PulseValues>({
  values: ({ pairs }, telling) => {
    const { t, content } = telling;
    return {
      title: t.pulse.title,
      pairs: pairs.map((pair) => ({
        names: headingOf(telling, pair),
        ask: t.pulse.ask({ title: stepContent(content, pair.step).title }),
        moods: moods.map((mood) => ({ url: pair.urls[mood], label: t.pulse.moods[mood] })),
      })),
      fine: t.pulse.fine,
    };
  },
  html: pulseHtml,
  text: ({ title, pairs, fine }) => [
    `# ${title}`,
    ...pairs.map(({ names, ask, moods }) =>
      [names, ask, ...moods.map(({ label, url }) => linkText(label, url))].join('\n'),
    ),
    fine,
  ],
  ...headline(({ pulse }) => pulse),
});
