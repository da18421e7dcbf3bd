import { dayIn, timeIn } from '../../shared/domain/time.ts';
import type { DateItem } from '../../shared/domain/date-items.ts';
import { date as messages } from '../generated/messages/date.ts';
import type { InvitationValues } from '../generated/templates.ts';
import { stepContent } from '../programmes/catalogue.ts';
import { headingOf, linkOf, type Telling } from '../telling.ts';
import { zoneName } from '../zone-name.ts';

/** What a letter says of a date that was agreed, moved or cancelled. */
export const invitationValues = (telling: Telling, { key, pair, step, date }: DateItem): InvitationValues => {
  const { situation, links, content } = telling;
  const { language, zone } = situation.person;
  const t = messages[language].invitation;
  const isCancelled = date.state === 'cancelled';
  const when = {
    partners: headingOf(telling, pair),
    day: dayIn(zone, date.at),
    time: timeIn(zone, date.at),
    zone: zoneName(language, zone, date.at),
  };
  return {
    title: stepContent(content, step).title,
    sentence: isCancelled ? t.cancelled(when) : t.agreed({ ...when, minutes: date.minutes }),
    dateUrl: linkOf(links.date, key),
    label: isCancelled ? t.cancelledButton : t.button,
  };
};

export const invitationText = ({ title, sentence, label, dateUrl }: InvitationValues): readonly string[] => [
  `# ${title}`,
  sentence,
  `${label}\n${dateUrl}`,
];
