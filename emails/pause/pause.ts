import type { Day } from '../../shared/domain/time.ts';
import { pauseHtml, type PauseValues } from '../generated/templates.ts';
import { block, headline, headingOf, linkText, type PairFacts } from '../telling.ts';

/** A pause has begun. */
export type PauseFacts = {
  readonly pairs: readonly (PairFacts & {
    readonly until: Day;
    /** Nobody else is named: why somebody pauses is theirs. */
    readonly byReader: boolean;
    readonly resumeUrl: string;
  })[];
};

export const pause = block<PauseFacts, PauseValues>({
  values: ({ pairs }, telling) => {
    const { t } = telling;
    return {
      title: t.pause.title,
      pairs: pairs.map((pair) => ({
        names: headingOf(telling, pair),
        until: (pair.byReader ? t.pause.byYou : t.pause.byOther)({ until: pair.until }),
        url: pair.resumeUrl,
        label: t.pause.resume,
      })),
      meanwhile: t.pause.text,
    };
  },
  html: pauseHtml,
  text: ({ title, pairs, meanwhile }) => [
    `# ${title}`,
    ...pairs.map(({ names, until, label, url }) => [names, until, linkText(label, url)].join('\n')),
    meanwhile,
  ],
  ...headline(({ pause }) => pause),
});
