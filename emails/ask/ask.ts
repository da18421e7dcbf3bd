import type { DateItem } from '../../shared/domain/date-items.ts';
import { dayIn } from '../../shared/domain/time.ts';
import { date as messages } from '../generated/messages/date.ts';
import type { AskValues } from '../generated/templates.ts';
import { stepContent } from '../programmes/catalogue.ts';
import { headingOf, linkOf, type Telling } from '../telling.ts';

/** "Did you meet?", the morning after an agreed date. */
export const askValues = (telling: Telling, { key, pair, step, date }: DateItem): AskValues => {
  const { situation, links, content } = telling;
  const { language, zone } = situation.person;
  const t = messages[language].ask;
  return {
    title: stepContent(content, step).title,
    question: t.question({ partners: headingOf(telling, pair), day: dayIn(zone, date.at) }),
    metUrl: linkOf(links.met, key),
    metLabel: t.button,
    dateUrl: linkOf(links.date, key),
    dateLabel: t.move,
  };
};

export const askText = ({ title, question, metLabel, metUrl, dateLabel, dateUrl }: AskValues): readonly string[] => [
  `# ${title}`,
  question,
  `${metLabel}\n${metUrl}`,
  `${dateLabel}\n${dateUrl}`,
];
