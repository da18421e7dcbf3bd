import { roleOf, stepsDone } from '../../shared/domain/pair.ts';
import { stepsNeeded } from '../../shared/domain/programme.ts';
import { dayIn } from '../../shared/domain/time.ts';
import type { Item } from '../../shared/domain/timetable.ts';
import { date } from '../generated/messages/date.ts';
import type { TopicValues } from '../generated/templates.ts';
import { stepContent } from '../programmes/catalogue.ts';
import { headingOf, isGroup, linkOf, mailto, nameOf, namesOf, partnersOf, personOf, type Telling } from '../telling.ts';

export type Topic = Extract<Item, { kind: 'topic' }>;

/** One step for all the pairs that are at it. */
export const topicValues = (telling: Telling, topics: readonly [Topic, ...Topic[]]): TopicValues => {
  const { situation, t, content } = telling;
  const [{ step, index, ends }] = topics;
  const { programme } = situation.cohort;
  const { title, why, questions, preparation, resources } = stepContent(content, step);
  const roles = [...new Set(topics.map(({ pair }) => roleOf(pair, situation.person.id) ?? 'mentee'))];
  return {
    position: t.topic.position(index + 1, programme.steps.length),
    title,
    why,
    deadline: t.topic.deadline(dayIn(situation.person.zone, ends)),
    pairs: topics.map((topic) => pairValues(telling, topic)),
    questionsTitle: t.topic.questions,
    questions: questions.map((text) => ({ text })),
    preparations: roles.map((role) => ({ title: t.topic.preparation(role), text: preparation[role] })),
    resourcesTitle: t.topic.resources,
    resources: resources.map((resource) => ({ ...resource, minutes: t.topic.minutes(resource.minutes) })),
    rule: t.rule(stepsNeeded(programme), programme.steps.length),
  };
};

const pairValues = (telling: Telling, topic: Topic): TopicValues['pairs'][number] => {
  const { situation, links, t } = telling;
  const { key, pair } = topic;
  const partners = partnersOf(telling, pair);
  const metUrl = linkOf(links.met, key);
  const dateUrl = linkOf(links.date, key);
  const dateLabel = date[situation.person.language].linkInLetter;
  const sentence = metSentence(telling, topic);
  return {
    names: headingOf(telling, pair),
    dots: dots(telling, topic),
    progress: progress(telling, topic),
    toMeet: sentence ? [] : [{ metUrl, metLabel: t.topic.met, hint: t.topic.hint(isGroup(pair)), dateUrl, dateLabel }],
    met: sentence ? [{ sentence, metUrl, label: t.topic.correct }] : [],
    write: situation.pairs.length > 1 ? [{ url: mailto(partners), label: t.writeTo(namesOf(partners)) }] : [],
  };
};

const metSentence = ({ situation, people, t }: Telling, { pair, step }: Topic): string | undefined => {
  const answer = pair.answers[step];
  if (!answer) return undefined;
  const on = dayIn(situation.person.zone, answer.at);
  return answer.by === situation.person.id
    ? t.topic.metByYou(on)
    : t.topic.metBy(nameOf(personOf(people, answer.by)), on);
};

const dots = ({ situation }: Telling, { pair, step: current }: Topic): TopicValues['pairs'][number]['dots'] =>
  situation.cohort.programme.steps.map((step, index) => {
    const number = [{ number: String(index + 1) }];
    if (pair.answers[step]) return { done: [{}], now: [], toCome: [] };
    return step === current ? { done: [], now: number, toCome: [] } : { done: [], now: [], toCome: number };
  });

const progress = ({ situation, t }: Telling, { pair, index }: Topic): string => {
  const { programme } = situation.cohort;
  const total = programme.steps.length;
  const needed = stepsNeeded(programme);
  const passedBy = programme.steps.slice(0, index).filter((step) => !pair.answers[step]).length;
  return t.topic.progress(stepsDone(pair), total, needed - stepsDone(pair), total - needed - passedBy);
};

export const topicText = (values: TopicValues): readonly string[] => [
  values.position,
  `# ${values.title}`,
  values.why,
  values.deadline,
  ...values.pairs.map(pairText),
  values.questionsTitle,
  values.questions.map(({ text }) => `- ${text}`).join('\n'),
  ...values.preparations.map(({ title, text }) => `${title}\n${text}`),
  values.resourcesTitle,
  ...values.resources.map(({ title, minutes, summary, url }) => `- ${title} (${minutes})\n${summary}\n${url}`),
  values.rule,
];

const pairText = ({ names, progress: line, toMeet, met, write }: TopicValues['pairs'][number]): string =>
  [
    names,
    line,
    ...toMeet.flatMap(({ metLabel, hint, metUrl, dateLabel, dateUrl }) => [
      `${metLabel}\n${metUrl}`,
      hint,
      `${dateLabel}\n${dateUrl}`,
    ]),
    ...met.map(({ sentence, label, metUrl }) => `${sentence} ${label}\n${metUrl}`),
    ...write.map(({ label, url }) => `${label}\n${url}`),
  ].join('\n');
