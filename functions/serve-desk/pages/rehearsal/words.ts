import { rehearsal } from '../../../../emails/generated/messages/rehearsal.ts';
import { programmeContent, stepContent } from '../../../../emails/programmes/catalogue.ts';
import type { Cohort } from '../../../../shared/domain/cohort.ts';
import type { Language } from '../../../../shared/domain/programme.ts';
import type { Told } from '../../../../shared/domain/rehearsal-calendar.ts';

/** What a letter tells, as the desk calls it. */
const labelOf = (language: Language, { programme }: Cohort, { kind, step }: Told): string => {
  const { kinds } = rehearsal[language];
  const title = step === undefined ? '' : stepContent(programmeContent(programme.id, language), step).title;
  switch (kind) {
    case 'topic':
    case 'invitation':
    case 'ask':
    case 'nudge':
    case 'move':
    case 'check':
      return kinds[kind]({ title });
    case 'welcome':
    case 'farewell':
    case 'certificate':
    case 'confirm':
    case 'alignment':
    case 'left':
    case 'joined':
    case 'pause':
    case 'resume':
    case 'unreached':
    case 'pulse':
      return kinds[kind];
    default:
      return kind satisfies never;
  }
};

/** All that a letter tells, in one line. */
export const labelsOf = (language: Language, cohort: Cohort, tells: readonly Told[]): string =>
  tells.map((told) => labelOf(language, cohort, told)).join(' · ');
