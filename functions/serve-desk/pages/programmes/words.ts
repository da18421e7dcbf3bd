import { programmes } from '../../../../emails/generated/messages/programmes.ts';
import type { Language } from '../../../../shared/domain/programme.ts';
import type { ProgrammeSummary } from '../../shapes.ts';

/** What a programme is, in one line. */
export const about = (language: Language, summary: ProgrammeSummary): string => {
  const t = programmes[language].desk;
  const { steps, intervalDays, thresholdPercent, languages, from } = summary;
  const [only = 'fr', another] = languages;
  return [
    t.from({ from: from === 'built in' ? 'built' : from }),
    steps.length > 1
      ? `${t.meetings({ count: steps.length })}, ${rhythm(language, intervalDays)}`
      : t.meetings({ count: 1 }),
    t.certificate({ percent: String(thresholdPercent) }),
    t.languages({ which: another === undefined ? only : 'both' }),
  ].join(' · ');
};

const rhythm = (language: Language, days: number): string => {
  const t = programmes[language].desk;
  if (days % 7 > 0) return t.rhythm({ unit: 'days', count: String(days) });
  return t.rhythm({ unit: days === 7 ? 'week' : 'weeks', count: String(days / 7) });
};
