import { isolated } from '../escape.ts';
import { confirmHtml, type ConfirmValues } from '../generated/templates.ts';
import { type WallClock, whenSentence } from '../invitation/invitation.ts';
import { block, linkText, nameOf } from '../telling.ts';

/** The second letter: whoever holds the first may not be the one it was written to. */
export type ConfirmFacts = {
  readonly cohort: string;
  readonly url: string;
  /** Until when the link is good. */
  readonly until: WallClock;
} & (
  | { readonly what: 'leave' | 'erase' | 'export' }
  /** The new address is shown whole, so that a slip is seen. */
  | { readonly what: 'address'; readonly newAddress: string }
);

export const confirm = block<ConfirmFacts, ConfirmValues>({
  values: (facts, telling) => {
    const words = telling.t.confirm;
    return {
      title: words.title[facts.what],
      text: words.text[facts.what],
      address: facts.what === 'address' ? [{ address: isolated(facts.newAddress), text: words.text.addressFine }] : [],
      url: facts.url,
      yes: words.yes[facts.what],
      until: words.until({ when: whenSentence(telling, facts.until), zone: facts.until.zone }),
      fine: words.fine,
    };
  },
  html: confirmHtml,
  text: ({ title, text, address, yes, url, until, fine }) => [
    `# ${title}`,
    text,
    ...address.flatMap((one) => [one.address, one.text]),
    `${linkText(yes, url)}\n${until}`,
    fine,
  ],
  subject:
    ({ what, cohort }, { t }) =>
    () =>
      t.confirm.subject[what]({ cohort: nameOf({ name: cohort }) }),
  preheader: (_, { t }) => t.confirm.preheader,
});
