import type { Day } from '../../shared/domain/time.ts';
import { farewellHtml, type FarewellValues } from '../generated/templates.ts';
import { type PathFacts, pathValues } from '../parts/path.ts';
import {
  block,
  type Contact,
  headline,
  headingOf,
  linkText,
  mailto,
  namesOf,
  type PairFacts,
  type Telling,
} from '../telling.ts';

/** The end of the programme: what was held, thanks, and what may follow. */
export type FarewellFacts = {
  /** Meetings held, counted once each, in all pairs. */
  readonly held: number;
  readonly certificateUrl?: string | undefined;
  readonly pairs: readonly (PairFacts & PathFacts)[];
  /** Until when a forgotten meeting can still be recorded, if one is open. */
  readonly openUntil?: Day | undefined;
};

export const farewell = block<FarewellFacts, FarewellValues>({
  values: ({ held, certificateUrl, pairs, openUntil }, telling) => {
    const { t, content } = telling;
    return {
      programme: content.title,
      title: t.farewell.title,
      text: t.farewell.text({ done: held }),
      certificate:
        certificateUrl === undefined
          ? []
          : [{ url: certificateUrl, label: t.farewell.certificate, text: t.farewell.hasCertificate }],
      pairs: pairs.map((pair) => ({
        names: headingOf(telling, pair),
        path: pathValues(telling, pair),
        thanks: pair.partners.length > 0 ? [thanksValues(telling, pair.partners)] : [],
      })),
      nextTitle: t.farewell.next,
      nextText: t.farewell.nextText,
      use: certificateUrl === undefined ? [] : [{ text: content.about.useCertificate }],
      open: openUntil === undefined ? [] : [{ text: t.farewell.open({ until: openUntil }) }],
    };
  },
  html: farewellHtml,
  text: (values) => [
    values.programme,
    `# ${values.title}`,
    values.text,
    ...values.certificate.map(({ label, url, text }) => `${linkText(label, url)}\n${text}`),
    ...values.pairs.map(({ names, path, thanks }) =>
      [names, path.progress, ...thanks.map(({ why, label, url }) => `${why}\n${linkText(label, url)}`)].join('\n'),
    ),
    `${values.nextTitle}\n${values.nextText}`,
    ...values.use.map(({ text }) => text),
    ...values.open.map(({ text }) => text),
  ],
  ...headline(({ farewell }) => farewell),
});

const thanksValues = (telling: Telling, partners: readonly Contact[]) => ({
  why: telling.t.farewell.thanksWhy,
  url: mailto(partners, { subject: telling.t.farewell.thanksSubject }),
  label: telling.t.farewell.thanks({ names: namesOf(telling, partners) }),
});
