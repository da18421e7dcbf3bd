import { rehearsal } from '../../../../emails/generated/messages/rehearsal.ts';
import { stepContent } from '../../../../emails/programmes/catalogue.ts';
import type { ProgrammeContent } from '../../../../emails/programmes/content.ts';
import type { Language } from '../../../../shared/domain/programme.ts';
import type { Told } from '../../../../shared/domain/told.ts';

/** What a letter tells, as the desk calls it. */
const labelOf = (language: Language, content: ProgrammeContent, { kind, step }: Told): string => {
  const { kinds } = rehearsal[language];
  const title = step === undefined ? '' : stepContent(content, step).title;
  switch (kind) {
    case 'topic':
    case 'invitation':
    case 'cancellation':
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
export const labelsOf = (language: Language, content: ProgrammeContent, tells: readonly Told[]): string =>
  tells.map((told) => labelOf(language, content, told)).join(' · ');
