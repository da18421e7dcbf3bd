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
  /** The day from which each step's meeting can take place. */
  readonly days: readonly [Day, ...Day[]];
  readonly organiser?: Contact | undefined;
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
      pairs: facts.pairs.map((pair) => pairValues(telling, pair)),
      calendarTitle: t.welcome.calendar,
      steps: programme.steps.map((step, index) => ({
        number: String(index + 1),
        title: stepContent(content, step).title,
        day: t.welcome.from({ on: facts.days[index] ?? facts.days[0] }),
      })),
      certificateTitle: t.welcome.certificate,
      rule: ruleOf(telling),
      useCertificate: about.useCertificate,
      buttonTitle: t.welcome.button,
      buttonText: t.welcome.buttonText,
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
      kept: t.welcome.kept,
      contactTitle: t.welcome.contact,
      organiser: facts.organiser ? t.footer.organiser({ name: nameOf(facts.organiser) }) : t.welcome.organiserUnknown,
      contact: facts.organiser ? [contactValues(telling, facts.organiser)] : [],
    };
  },
  html: welcomeHtml,
  text: (values) => [
    values.programme,
    `# ${values.title}`,
    values.what.text,
    values.rhythm,
    ...values.pairs.map(
      ({ names, role, writeLabel, writeUrl }) => `${names}\n${role}\n${linkText(writeLabel, writeUrl)}`,
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
    (_, { t }) =>
    (who) =>
      t.welcome.subject({ who }),
  preheader: ({ days }, { t, programme }) => t.welcome.preheader({ steps: programme.steps.length, start: days[0] }),
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
  const { mentors, partners } = pair;
  const kind = kindOf(pair);
  return {
    names: headingOf(telling, pair),
    role:
      pair.role === 'mentor'
        ? t.welcome.guides({ kind })
        : t.welcome.guided({ kind, mentors: namesOf(telling, mentors), count: mentors.length }),
    writeUrl: mailto(partners),
    writeLabel: t.writeTo({ names: namesOf(telling, partners) }),
  };
};
