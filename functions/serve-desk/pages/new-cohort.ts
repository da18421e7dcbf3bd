import { intake } from '../../../emails/generated/messages/intake.ts';
import { type Day, dayIn, plusDays } from '../../../shared/domain/time.ts';
import type { Action } from '../action.ts';
import { summaries } from '../programmes.ts';
import { intakePage } from './intake-sections.ts';
import { settingsForm } from './intake-settings.ts';

/** Where a list becomes a cohort: dropped, looked at, corrected, and created as a draft. */
export const newCohort: Action = async (world, { caller, language, request }) => {
  const { now, settings } = world;
  const t = intake[language];
  return intakePage({
    language,
    caller,
    here: 'new',
    title: t.title,
    intro: t.intro,
    end: settingsForm({
      language,
      zone: settings.zone,
      start: comfortableStart(dayIn(settings.zone, now())),
      contact: caller.kind === 'organiser' ? caller.address : '',
      programmes: (await summaries(world, caller, language)).filter(({ from }) => from !== 'built in'),
      programme: request.query['programme'],
    }),
  });
};

/** A Monday that leaves more than a week to look at everything, and to be told. */
const comfortableStart = (today: Day): Day => {
  for (let day = plusDays(today, 8); ; day = plusDays(day, 1)) if (new Date(day).getUTCDay() === 1) return day;
};
