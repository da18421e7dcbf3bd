import type { Day } from '../../shared/domain/time.ts';
import { recordedHtml, type RecordedValues } from '../generated/templates.ts';
import { stepContent } from '../programmes/catalogue.ts';
import { block, headline, linkText, nameOf } from '../telling.ts';

/** What partners recorded since the reader's last letter, and the way to say that it is not right. */
export type RecordedFacts = {
  readonly lines: readonly {
    /** Who recorded it. */
    readonly by: string;
    readonly on: Day;
    readonly step: string;
    readonly metUrl: string;
  }[];
};

export const recorded = block<RecordedFacts, RecordedValues>({
  values: ({ lines }, { t, content }) => ({
    title: t.recorded.title,
    lines: lines.map(({ by, on, step, metUrl }) => ({
      line: t.recorded.line({ name: nameOf({ name: by }), on, title: stepContent(content, step).title }),
      url: metUrl,
      wrong: t.recorded.wrong,
    })),
  }),
  html: recordedHtml,
  text: ({ title, lines }) => [
    [title, ...lines.map(({ line, wrong, url }) => linkText(`${line} ${wrong}`, url))].join('\n'),
  ],
  ...headline(({ recorded }) => recorded),
});
