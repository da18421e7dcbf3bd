import type { Language } from '../../shared/domain/programme.ts';
import { gateway } from '../generated/messages/gateway.ts';
import { testletterHtml, type TestletterValues } from '../generated/templates.ts';
import { renderLone, type Rendered } from '../render.ts';
import { linkText } from '../telling.ts';

type TestLetterFacts = {
  readonly language: Language;
  /** The address that it comes from, to which an answer goes. */
  readonly sender: string;
  readonly reportUrl: string;
  /** Where the page is that machines are to find. */
  readonly metUrl: string;
};

/** A letter of no programme, to whoever looks after one: that letters arrive, and how to see what a gateway does with them. */
export const writeTestLetter = ({ language, sender, reportUrl, metUrl }: TestLetterFacts): Rendered => {
  const { letter: t } = gateway[language];
  const values: TestletterValues = { ...t, reportUrl, metUrl };
  return renderLone(language, sender, t, { html: testletterHtml(values), text: textOf(values) });
};

const textOf = (values: TestletterValues): readonly string[] => [
  `# ${values.title}`,
  values.text,
  `${values.wait}\n${values.waitText}`,
  linkText(values.report, values.reportUrl),
  values.nothing,
  `${values.look}\n- ${values.inbox}\n- ${values.headers}`,
  `${values.next}\n${values.nextText}`,
  `${values.machines}\n${linkText(values.met, values.metUrl)}`,
];
