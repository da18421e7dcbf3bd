import { gridDay } from '../../shared/domain/cohort.ts';
import { type Pair, roleOf } from '../../shared/domain/pair.ts';
import { stepsNeeded } from '../../shared/domain/programme.ts';
import type { WelcomeValues } from '../generated/templates.ts';
import { stepContent } from '../programmes/catalogue.ts';
import { correspondents, headingOf, isGroup, mailto, namesOf, partnersOf, type Telling } from '../telling.ts';

export const welcomeValues = (telling: Telling): WelcomeValues => {
  const { situation, t, content } = telling;
  const { programme } = situation.cohort;
  const total = programme.steps.length;
  return {
    programme: content.title,
    title: t.welcome.title,
    intro: t.welcome.intro(total, programme.intervalDays),
    pairs: situation.pairs.map((pair) => pairValues(telling, pair)),
    calendarTitle: t.welcome.calendar,
    steps: programme.steps.map((step, index) => ({
      number: String(index + 1),
      title: stepContent(content, step).title,
      day: t.welcome.from(gridDay(situation.cohort, index)),
    })),
    facts: [
      t.welcome.answer,
      { title: t.welcome.certificate, text: t.rule(stepsNeeded(programme), total) },
      { title: t.welcome.replies.title, text: t.welcome.replies.text(namesOf(correspondents(telling))) },
      t.welcome.privacy,
    ],
  };
};

const pairValues = (telling: Telling, pair: Pair): WelcomeValues['pairs'][number] => {
  const { situation, t } = telling;
  const partners = partnersOf(telling, pair);
  const mentors = partners.filter(({ id }) => roleOf(pair, id) === 'mentor');
  return {
    names: headingOf(telling, pair),
    role:
      roleOf(pair, situation.person.id) === 'mentor'
        ? t.welcome.guides(isGroup(pair))
        : t.welcome.guidedBy(namesOf(mentors), isGroup(pair)),
    writeUrl: mailto(partners),
    writeLabel: t.writeTo(namesOf(partners)),
  };
};

export const welcomeText = (values: WelcomeValues): readonly string[] => [
  values.programme,
  `# ${values.title}`,
  values.intro,
  ...values.pairs.map(({ names, role, writeLabel, writeUrl }) => `${names}\n${role}\n${writeLabel}\n${writeUrl}`),
  values.calendarTitle,
  values.steps.map(({ number, title, day }) => `${number}. ${title}, ${day}`).join('\n'),
  ...values.facts.map(({ title, text }) => `${title}\n${text}`),
];
