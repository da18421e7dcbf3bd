import type { Day } from '../../shared/domain/time.ts';
import { closingHtml, type ClosingValues } from '../generated/templates.ts';
import { block, linkText, nameOf } from '../telling.ts';

/** What a programme came to, for whoever ran it: the last of the weekly letters. */
export type ClosingFacts = {
  readonly cohort: string;
  readonly pairCount: number;
  readonly done: number;
  readonly certificates: number;
  /** The day on which everything about its people is erased. */
  readonly erasedOn: Day;
  readonly reportUrl: string;
};

export const closing = block<ClosingFacts, ClosingValues>({
  values: ({ pairCount, done, certificates, erasedOn, reportUrl }, { t }) => ({
    title: t.closing.title,
    met: t.closing.met({ pairs: pairCount, count: done }),
    certificates: t.closing.certificates({ count: certificates }),
    thanks: t.closing.thanks,
    reportUrl,
    report: t.closing.report,
    stays: t.closing.stays({ erasedOn }),
    last: t.closing.last,
  }),
  html: closingHtml,
  text: (values) => [
    `# ${values.title}`,
    `${values.met} ${values.certificates}`,
    values.thanks,
    linkText(values.report, values.reportUrl),
    values.stays,
    values.last,
  ],
  subject:
    ({ cohort }, { t }) =>
    () =>
      t.closing.subject({ cohort: nameOf({ name: cohort }) }),
  preheader: ({ pairCount, done }, { t }) => t.closing.met({ pairs: pairCount, count: done }),
});
