import type { Day } from '../../shared/domain/time.ts';
import { resumeHtml, type ResumeValues } from '../generated/templates.ts';
import { stepContent } from '../programmes/catalogue.ts';
import { block, headline, headingOf, linkText, type PairFacts, type Telling } from '../telling.ts';

/** A pause is over: what comes next, and when. */
export type ResumeFacts = {
  readonly pairs: readonly (PairFacts & {
    /** The next topic, or, after the last of them, until when open steps can be recorded. */
    readonly next: { readonly step: string; readonly on: Day } | { readonly openUntil: Day };
    readonly pauseUrl: string;
  })[];
};

export const resume = block<ResumeFacts, ResumeValues>({
  values: ({ pairs }, telling) => {
    const { t } = telling;
    return {
      title: t.resume.title,
      pairs: pairs.map((pair) => ({
        names: headingOf(telling, pair),
        text: nextSentence(telling, pair.next),
        url: pair.pauseUrl,
        label: t.resume.again,
      })),
    };
  },
  html: resumeHtml,
  text: ({ title, pairs }) => [
    `# ${title}`,
    ...pairs.map(({ names, text, label, url }) => [names, text, linkText(label, url)].join('\n')),
  ],
  ...headline(({ resume }) => resume),
});

const nextSentence = ({ t, content }: Telling, next: ResumeFacts['pairs'][number]['next']): string =>
  'step' in next
    ? t.resume.text({ title: stepContent(content, next.step).title, on: next.on })
    : t.resume.textOver({ on: next.openUntil });
