import type { Role } from '../../shared/domain/person.ts';
import type { TopicValues } from '../generated/templates.ts';
import { once, remembered } from '../memory.ts';
import { guideSummary } from '../programmes/catalogue.ts';
import type { StepContent } from '../programmes/content.ts';
import { proseOf } from '../prose.ts';
import type { Telling } from '../telling.ts';

type Matter = TopicValues['matter'];

/** What a step gives to talk about: the same for everybody who has these roles, whose language is that of the step's content. */
export const matterOf = (telling: Telling, step: StepContent, roles: readonly Role[]): Matter => {
  // Guides may be read elsewhere: their address has a part in what is the same.
  const key = `${telling.guideUrl('')} ${roles.join(' ')}`;
  return remembered(mattersOf(step), key, () => matterValues(telling, step, roles));
};

const mattersOf = once((_: StepContent) => new Map<string, Matter>());

const matterValues = (telling: Telling, step: StepContent, roles: readonly Role[]): Matter => {
  const { t, content } = telling;
  return {
    points: pointsValues(step),
    questionsTitle: t.topic.questions,
    questions: step.questions.map((text) => ({ text })),
    preparations: roles.map((role) => ({
      title: t.topic.preparation({ role }),
      text: proseOf(step.preparation[role]),
    })),
    resourcesTitle: t.topic.resources,
    resources: step.resources.map((resource) => resourceValues(telling, resource)),
    meetingTitle: t.topic.meeting,
    meeting: content.meeting.map(({ minutes, what }) => `${what} (${t.topic.minutes({ count: minutes })})`).join(' · '),
  };
};

const resourceValues = (
  { t, content, guideUrl }: Telling,
  resource: StepContent['resources'][number],
): Matter['resources'][number] => {
  const { title, minutes, summary, url } =
    'guide' in resource ? { ...guideSummary(content, resource.guide), url: guideUrl(resource.guide) } : resource;
  return { title, summary, url, minutes: t.topic.minutes({ count: minutes }) };
};

const pointsValues = ({ pointsTitle, points = [] }: StepContent): Matter['points'] =>
  pointsTitle === undefined
    ? []
    : [{ title: pointsTitle, items: points.map(({ title, text, question }) => ({ name: title, text, question })) }];

export const matterText = once((matter: Matter): string =>
  [
    ...matter.points.flatMap(({ title, items }) => [
      title,
      ...items.map(({ name, text, question }) => `- ${name}. ${text}\n  ${question}`),
    ]),
    matter.questionsTitle,
    matter.questions.map(({ text }, index) => `${index + 1}. ${text}`).join('\n'),
    ...matter.preparations.map(({ title, text }) => `${title}\n${text.text}`),
    matter.resourcesTitle,
    ...matter.resources.map(({ title, minutes, summary, url }) => `- ${title} (${minutes})\n${summary}\n${url}`),
    `${matter.meetingTitle}\n${matter.meeting}`,
  ].join('\n\n'),
);
