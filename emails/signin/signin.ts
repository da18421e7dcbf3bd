import type { Language } from '../../shared/domain/programme.ts';
import { signin } from '../generated/messages/signin.ts';
import { signinHtml, type SigninValues } from '../generated/templates.ts';
import { renderLone, type Rendered } from '../render.ts';
import { linkText } from '../telling.ts';

type SignInFacts = {
  readonly language: Language;
  /** The address that it comes from, to which an answer goes. */
  readonly sender: string;
  readonly url: string;
};

/** The letter that lets an organiser in to the desk. */
export const writeSignIn = ({ language, sender, url }: SignInFacts): Rendered => {
  const { letter: t } = signin[language];
  const values: SigninValues = { ...t, url };
  const text = [`# ${t.title}`, t.text, linkText(t.button, url), t.nothing];
  return renderLone(language, sender, t, { html: signinHtml(values), text });
};
