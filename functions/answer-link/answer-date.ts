import type { Act } from '../../shared/domain/act.ts';
import { dateProblem, isAgreed, standingDate } from '../../shared/domain/meeting-date.ts';
import { pairAnswersEndAt } from '../../shared/domain/places.ts';
import { isAnswered } from '../../shared/domain/standing.ts';
import { answering, type Showing } from './answering.ts';
import { type DateWish, dateWishOf } from './date-wish.ts';
import { datePage, type Said } from './pages/date-pages.ts';
import { linker, loadStep, placeOf, type StepSituation } from './situation.ts';

/** "We have a date": agreed, moved, cancelled or brought back. */
export const answerDate = answering({
  purpose: 'date',
  load: loadStep,
  actOf: (form, situation) => actOf(situation, dateWishOf(form, situation.person.zone)),
  show: async (showing) => {
    const { world, situation, asking } = showing;
    const { cohort, pair, person, partners, step } = situation;
    return datePage({
      asking,
      reader: person,
      partners,
      place: placeOf(situation, step),
      now: world.now(),
      answersEndAt: pairAnswersEndAt(cohort, pair),
      isAnswered: isAnswered(pair, step),
      date: pair.dates[step],
      metUrl: await linker(world, situation, pair, step).toStep('met'),
      said: asking.setAside ? {} : saidOf(showing),
    });
  },
});

const actOf = ({ pair, step }: StepSituation, wish: DateWish | undefined): Act | undefined => {
  if (!wish || wish.do === 'unreadable') return undefined;
  if (wish.do === 'cancel') return { do: 'no date', step, seen: wish.seen };
  const meeting = wish.do === 'agree' ? wish.meeting : pair.dates[step];
  return meeting && { do: 'date', step, at: meeting.at, minutes: meeting.minutes, seen: wish.seen };
};

/** What came of the wish, by where the date stands now. */
const saidOf = ({ world, visit, situation, act }: Showing<StepSituation>): Said => {
  const { cohort, pair, person, step } = situation;
  const wish = visit.form && dateWishOf(visit.form, person.zone);
  const draft = wish && 'draft' in wish ? { draft: wish.draft } : {};
  if (wish?.do === 'unreadable') return { problem: 'unreadable', ...draft };
  // Once it is recorded, nobody is written to about its date.
  if (!act || isAnswered(pair, step)) return {};
  if (act.do === 'no date') return standingDate(pair, step) ? { problem: 'changed' } : { notice: 'cancelled' };
  if (act.do !== 'date') return {};
  if (isAgreed(pair, step, act)) return { notice: 'agreed' };
  return { problem: dateProblem(cohort, pair, step, act, world.now()) ?? 'changed', ...draft };
};
