import { programmeContent } from '../../../emails/programmes/catalogue.ts';
import type { Act } from '../../../shared/domain/act.ts';
import type { Cohort } from '../../../shared/domain/cohort.ts';
import { activeMembers, type Pair } from '../../../shared/domain/pair.ts';
import type { Person, PersonAct } from '../../../shared/domain/person.ts';
import { dayIn, timeIn } from '../../../shared/domain/time.ts';
import type { LinkPurpose } from '../../../shared/world.ts';

/** The link by which a person says something, and what its form posts. */
export type Said = { purpose: LinkPurpose; step?: string; n?: number; form: readonly (readonly [string, string])[] };

const answer = (purpose: LinkPurpose, word: string, step?: string, ...more: Said['form']): Said => ({
  purpose,
  ...(step !== undefined && { step }),
  form: [['answer', word], ...more],
});

/** What somebody posts to say this of their pair. */
export const formOfAct = (cohort: Cohort, pair: Pair, person: Person, act: Act): Said => {
  switch (act.do) {
    case 'met': {
      const here = activeMembers(pair).filter((member) => !act.absent?.includes(member.person));
      return answer('met', 'met', act.step, ...here.map((member) => ['here', member.person] as const));
    }
    case 'not met':
      return answer('met', 'not-met', act.step);
    case 'withdraw':
      return answer('met', 'withdraw', act.step);
    case 'date':
      return answer(
        'date',
        'agree',
        act.step,
        ['day', dayIn(person.zone, act.at)],
        ['time', timeIn(person.zone, act.at)],
        ['minutes', String(act.minutes)],
        ['seen', String(pair.dates[act.step]?.sequence ?? 0)],
      );
    case 'no date':
      return answer('date', 'cancel', act.step, ['seen', String(pair.dates[act.step]?.sequence ?? 0)]);
    case 'looking':
    case 'no answer':
    case 'not waiting':
      return answer('notyet', act.do.replace(' ', '-'), act.step);
    case 'skip':
    case 'unskip':
      return answer('skip', act.do, act.step);
    case 'move':
    case 'unmove':
      return answer('move', act.do, act.step, ['seen', String(act.seen)]);
    case 'pause':
      return answer('pause', 'pause', undefined, ['until', act.until]);
    case 'resume':
    case 'not working':
    case 'working':
      return answer('pause', act.do.replace(' ', '-'));
    case 'well':
    case 'soso':
    case 'badly':
    case 'no pulse':
      return answer('pulse', act.do.replace(' ', '-'), act.step);
    case 'expect': {
      const { alignment } = programmeContent(cohort.programme.id, person.language);
      const first = act.answers['rhythm'] === 'a';
      const chosen = alignment.map(({ id, answers }) => [id, (first ? answers[0] : answers.at(-1))?.id ?? ''] as const);
      return answer('align', 'align', undefined, ...chosen);
    }
    case 'not expect':
      return answer('align', 'no-align');
    default:
      return act satisfies never;
  }
};

/** What somebody posts to say this of themselves. */
export const formOfPersonAct = (act: PersonAct): Said => {
  switch (act.do) {
    case 'in':
      return answer('in', 'in', undefined, ['benefit', act.benefit ?? '']);
    case 'not in':
      return answer('in', 'not-in');
    case 'stop reminders':
      return answer('stop', 'stop');
    case 'resume reminders':
      return answer('stop', 'resume-reminders');
    case 'language':
      return answer('me', 'language', undefined, ['language', act.language]);
    case 'zone':
      return answer('me', 'zone', undefined, ['zone', act.zone]);
    case 'address':
      return answer('me', 'address', undefined, ['address', act.address]);
    case 'leave':
    case 'erase':
    case 'export':
      return answer('me', act.do);
    case 'yes':
    case 'no':
      return { ...answer('confirm', act.do), n: act.n };
    default:
      return act satisfies never;
  }
};
