import type { Role } from '../../shared/domain/person.ts';
import type { Day } from '../../shared/domain/time.ts';
import { welcomeHtml, type WelcomeValues } from '../generated/templates.ts';
import { stepContent } from '../programmes/catalogue.ts';
import { proseOf } from '../prose.ts';
import {
  block,
  type Contact,
  headingOf,
  kindOf,
  linkText,
  mailto,
  nameOf,
  namesOf,
  type PairFacts,
  type Telling,
} from '../telling.ts';
import { ruleOf } from '../topic/topic.ts';

/** The first letter: what this is, with whom, when, and what becomes of one's data. */
export type WelcomeFacts = {
  readonly pairs: readonly (PairFacts & { readonly role: Role; readonly mentors: readonly Contact[] })[];
  /** The steps to come, and the day from which each one's meeting can take place. */
  readonly days: readonly { readonly step: string; readonly on: Day }[];
  readonly organiser?: Contact | undefined;
  /** Where the reader says that they take part, with the browser that they will answer from. */
  readonly inUrl: string;
  /** Days after the end of the programme until everything is erased. */
  readonly keptDays: number;
};

export const welcome = block<WelcomeFacts, WelcomeValues>({
  values: (facts, telling) => {
    const { t, content, programme } = telling;
    const { about } = content;
    return {
      programme: content.title,
      title: t.welcome.title,
      what: proseOf(about.what),
      rhythm: rhythm(telling),
      inUrl: facts.inUrl,
      in: t.welcome.in,
      inText: t.welcome.inText,
      pairs: facts.pairs.map((pair) => pairValues(telling, pair)),
      calendarTitle: t.welcome.calendar,
      steps: facts.days.map(({ step, on }) => ({
        number: String(programme.steps.indexOf(step) + 1),
        title: stepContent(content, step).title,
        day: t.welcome.from({ on }),
      })),
      certificateTitle: t.welcome.certificate,
      rule: ruleOf(telling),
      useCertificate: about.useCertificate,
      buttonTitle: t.welcome.button,
      buttonText: t.welcome.buttonText({ word: programme.confirmation }),
      worthTitle: t.welcome.worth,
      worth: (['organisation', 'everyone', 'mentors', 'mentees'] as const).map((who) => ({
        who: t.welcome.worthFor[who],
        text: about.worth[who],
      })),
      companionsTitle: t.welcome.companions,
      companions: about.companions,
      effortTitle: t.welcome.effort,
      effort: proseOf(about.effort),
      privacyTitle: t.welcome.privacy,
      stored: t.welcome.stored,
      kept: t.welcome.kept({ days: facts.keptDays }),
      contactTitle: t.welcome.contact,
      organiser: facts.organiser ? t.footer.organiser({ name: nameOf(facts.organiser) }) : t.welcome.organiserUnknown,
      contact: facts.organiser ? [contactValues(telling, facts.organiser)] : [],
    };
  },
  html: welcomeHtml,
  text: (values) => [
    values.programme,
    `# ${values.title}`,
    values.rhythm,
    `${linkText(values.in, values.inUrl)}\n${values.inText}`,
    values.what.text,
    ...values.pairs.map(({ names, role, write }) =>
      [names, role, ...write.map(({ label, url }) => linkText(label, url))].join('\n'),
    ),
    values.calendarTitle,
    values.steps.map(({ number, title, day }) => `${number}. ${title}, ${day}`).join('\n'),
    `${values.certificateTitle}\n${values.rule} ${values.useCertificate}`,
    `${values.buttonTitle}\n${values.buttonText}`,
    [values.worthTitle, ...values.worth.map(({ who, text }) => `- ${who}. ${text}`)].join('\n'),
    [values.companionsTitle, ...values.companions.map(({ name, speaks, how }) => `- ${name} ${speaks}. ${how}`)].join(
      '\n',
    ),
    `${values.effortTitle}\n${values.effort.text}`,
    `${values.privacyTitle}\n${values.stored} ${values.kept}`,
    [values.contactTitle, values.organiser, ...values.contact.map(({ label, url }) => linkText(label, url))].join('\n'),
  ],
  subject:
    ({ pairs }, { t }) =>
    (who) =>
      pairs.every(isAlone) ? t.welcome.title : t.welcome.subject({ who }),
  preheader: ({ days: [first, ...later] }, { t }) =>
    first ? t.welcome.preheader({ steps: 1 + later.length, start: first.on }) : t.welcome.title,
});

const rhythm = ({ t, programme: { intervalDays } }: Telling): string => {
  if (intervalDays % 7 > 0) return t.welcome.rhythm({ rhythm: 'days', count: intervalDays });
  return t.welcome.rhythm({ rhythm: intervalDays === 7 ? 'week' : 'weeks', count: intervalDays / 7 });
};

const contactValues = ({ t }: Telling, organiser: Contact): WelcomeValues['contact'][number] => ({
  url: mailto([organiser]),
  label: t.writeTo({ names: nameOf(organiser) }),
});

const pairValues = (telling: Telling, pair: WelcomeFacts['pairs'][number]): WelcomeValues['pairs'][number] => {
  const { t } = telling;
  const { partners } = pair;
  return {
    names: headingOf(telling, pair),
    role: roleSentence(telling, pair),
    write: isAlone(pair) ? [] : [{ url: mailto(partners), label: t.writeTo({ names: namesOf(telling, partners) }) }],
  };
};

/** Whoever would be met may have gone before the letter is written. */
const isAlone = ({ partners }: PairFacts): boolean => partners.length === 0;

const roleSentence = (telling: Telling, pair: WelcomeFacts['pairs'][number]): string => {
  const { welcome } = telling.t;
  const kind = kindOf(pair);
  if (isAlone(pair)) return welcome.alone;
  if (pair.role === 'mentor') return welcome.guides({ kind });
  const { mentors } = pair;
  return mentors.length > 0
    ? welcome.guided({ kind, mentors: namesOf(telling, mentors), count: mentors.length })
    : welcome.unguided;
};
