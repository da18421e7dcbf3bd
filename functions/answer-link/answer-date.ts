import { programmeContent, stepContent } from '../../emails/programmes/catalogue.ts';
import { answersEndAt, type Cohort, linksEndAt } from '../../shared/domain/cohort.ts';
import { agreeDate, cancelDate, dateProblem, isAgreed, standingDate } from '../../shared/domain/meeting-date.ts';
import type { Pair } from '../../shared/domain/pair.ts';
import type { Instant } from '../../shared/domain/time.ts';
import { datePage, type DateView, type Said } from './pages/date-pages.ts';
import { type DateWish, dateWishOf } from './date-wish.ts';
import { metPage } from './pages.ts';
import type { Ports } from './ports.ts';
import { changePair, loadStep, partnersOf, type StepClaims, type StepSituation } from './step.ts';

/** "We have a date": shows what stands, after doing what `form` says; undefined for a link that is not ours. */
export const answerDate = async (world: Ports, token: string, form: Readonly<Record<string, string>> | undefined) => {
  const claims = await world.readLink('date', token);
  const situation = claims && (await loadStep(world, claims));
  if (!claims || !situation) return undefined;
  const { cohort, person } = situation;
  if (world.now() > answersEndAt(cohort)) return metPage(person.language, { state: 'ended' });

  const wish = form && dateWishOf(form, person.zone);
  if (!wish) return datePage(await viewOf(world, situation, claims, {}));
  if (wish.do === 'unreadable')
    return datePage(await viewOf(world, situation, claims, { problem: 'unreadable', draft: wish.draft }));
  const after = await act(world, cohort, claims, wish);
  const said = after && whatCameOf(wish, cohort, after, claims.step, world.now());
  return said && datePage(await viewOf(world, { ...situation, pair: after }, claims, said));
};

type Act = Exclude<DateWish, { do: 'unreadable' }>;

const act = async (world: Ports, cohort: Cohort, claims: StepClaims, wish: Act): Promise<Pair | undefined> => {
  const { pair, step, person } = claims;
  const acted = await changePair(world, claims, (before, now) => {
    // A page that was left open, or is loaded again, must not overwrite what the partner has changed since.
    if (wish.seen !== undefined && wish.seen !== (before.dates[step]?.sequence ?? 0)) return before;
    if (wish.do === 'cancel') return cancelDate(before, step, person, now);
    const meeting = meetingOf(wish, before, step);
    return meeting ? agreeDate(cohort, before, step, meeting, person, now) : before;
  });
  if (acted?.changed)
    world.log(wish.do === 'cancel' ? 'date cancelled' : 'date agreed', { cohort: cohort.id, pair, step });
  return acted?.pair;
};

const meetingOf = (wish: Act, { dates }: Pair, step: string) => (wish.do === 'agree' ? wish.meeting : dates[step]);

const whatCameOf = (wish: Act, cohort: Cohort, after: Pair, step: string, now: Instant): Said => {
  const meeting = meetingOf(wish, after, step);
  // Once it is recorded, nobody is written to about its date.
  if (!meeting || after.answers[step]) return {};
  if (wish.do === 'cancel') return standingDate(after, step) ? { problem: 'changed' } : { notice: 'cancelled' };
  if (isAgreed(after, step, meeting)) return { notice: 'agreed' };
  const problem = dateProblem(cohort, after, step, meeting, now) ?? 'changed';
  return wish.do === 'agree' ? { problem, draft: wish.draft } : { problem };
};

const viewOf = async (world: Ports, situation: StepSituation, claims: StepClaims, said: Said): Promise<DateView> => {
  const { cohort, pair, person } = situation;
  const { programme } = cohort;
  const { step } = claims;
  return {
    reader: person,
    partners: await partnersOf(world, situation),
    place: {
      step: programme.steps.indexOf(step) + 1,
      total: programme.steps.length,
      stepTitle: stepContent(programmeContent(programme.id, person.language), step).title,
    },
    now: world.now(),
    answersEndAt: answersEndAt(cohort),
    isAnswered: pair.answers[step] !== undefined,
    date: pair.dates[step],
    metUrl: await world.signLink('met', claims, linksEndAt(cohort)),
    said,
  };
};
