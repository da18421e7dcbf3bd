import type { Day } from '../../shared/domain/time.ts';
import { recordedHtml, type RecordedValues } from '../generated/templates.ts';
import { stepContent } from '../programmes/catalogue.ts';
import { block, headline, linkText, nameOf, type Telling } from '../telling.ts';

/** What a partner, or the organiser, noted or changed about a step. */
export type Change = {
  /** Who did it. */
  readonly by: string;
  readonly on: Day;
  readonly step: string;
  /** Where it can be looked at and taken back. */
  readonly url: string;
} & ({ readonly did: 'met' | 'noted' | 'skipped' | 'restored' } | { readonly did: 'moved'; readonly to: Day });

/** What partners noted and changed since the reader's last letter, and the way to say that it is not right. */
export type RecordedFacts = { readonly lines: readonly Change[] };

export const recorded = block<RecordedFacts, RecordedValues>({
  values: ({ lines }, telling) => ({
    title: telling.t.recorded.title,
    lines: lines.map((line) => changeValues(telling, line)),
  }),
  html: recordedHtml,
  text: ({ title, lines }) => [
    [title, ...lines.map(({ line, label, url }) => linkText(`${line} ${label}`, url))].join('\n'),
  ],
  ...headline(({ recorded }) => recorded),
});

export const changeValues = ({ t, content }: Telling, change: Change): RecordedValues['lines'][number] => {
  const said = { name: nameOf({ name: change.by }), on: change.on, title: stepContent(content, change.step).title };
  return {
    line: change.did === 'moved' ? t.recorded.moved({ ...said, to: change.to }) : t.recorded[change.did](said),
    url: change.url,
    label: change.did === 'met' || change.did === 'noted' ? t.recorded.wrong : t.recorded.look,
  };
};
