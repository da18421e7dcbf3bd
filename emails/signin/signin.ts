import type { Language } from '../../shared/domain/programme.ts';
import { signin } from '../generated/messages/signin.ts';
import { signinHtml, type SigninValues } from '../generated/templates.ts';
import { inLayout, type Rendered } from '../render.ts';
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
  const around = {
    lang: language,
    subject: t.subject,
    preheader: t.preheader,
    cohort: t.name,
    greeting: t.greeting,
    reply: t.reply({ sender }),
    organiser: [],
    mine: [],
    why: t.why,
    stop: [],
  };
  const text = [`# ${t.title}`, t.text, linkText(t.button, url), t.nothing];
  return { ...inLayout(around, [{ html: signinHtml(values), text }]), replyTo: [] };
};
