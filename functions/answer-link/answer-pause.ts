import { mailto } from '../../emails/telling.ts';
import type { Act } from '../../shared/domain/act.ts';
import { gridDay } from '../../shared/domain/cohort.ts';
import { activeMembers, type Pair } from '../../shared/domain/pair.ts';
import { lastPauseDay, type PauseProblem, pauseProblem, perform } from '../../shared/domain/pair-acts.ts';
import { pauseAt, placesOf } from '../../shared/domain/places.ts';
import { Day, dayIn, plusDays } from '../../shared/domain/time.ts';
import { answering, type Showing } from './answering.ts';
import { pausePage, type PauseView } from './pages/pause-page.ts';
import { pressInPair } from './press.ts';
import { loadPair, namesOf, organiserOf, type PairSituation, partnersOf } from './situation.ts';
import { mayShow } from './visit.ts';

/** A pause until a day, its end, and below it, private, "this is not working". */
export const answerPause = answering({
  purpose: 'pause',
  load: loadPair,
  actOf: (form) => actOf(form),
  show: async (showing) => {
    await pauseOthers(showing);
    return pausePage(showing.situation.person.language, await viewOf(showing));
  },
});

const actOf = (form: URLSearchParams): Act | undefined => {
  switch (form.get('answer') ?? '') {
    case 'pause': {
      const until = Day.safeParse(form.get('until'));
      return until.success ? { do: 'pause', until: until.data } : undefined;
    }
    case 'resume':
      return { do: 'resume' };
    case 'not-working':
      return { do: 'not working' };
    case 'working':
      return { do: 'working' };
    default:
      return undefined;
  }
};

/** "For all my pairs": the same press in each of the others, once this one is paused until that day. */
const pauseOthers = async ({ world, visit, situation, act, asking }: Showing<PairSituation>): Promise<void> => {
  const { cohort, pair, person } = situation;
  if (act?.do !== 'pause' || asking.setAside || visit.form?.get('for') !== 'all') return;
  if (pauseAt(cohort, pair, person.id, world.now())?.until !== act.until) return;
  for (const other of await world.store.pairs(
    cohort.id,
    person.pairs.filter((id) => id !== pair.id),
  ))
    await pressInPair(
      world,
      visit,
      { ...situation, pair: other, partners: await partnersOf(world, other, person.id) },
      act,
    );
};

const words: Readonly<Record<PauseProblem, 'past' | 'tooLate' | undefined>> = {
  past: 'past',
  'too late': 'tooLate',
  over: undefined,
};

const viewOf = async ({ world, visit, situation, act, came, asking }: Showing<PairSituation>): Promise<PauseView> => {
  const { cohort, pair, person, partners } = situation;
  const now = world.now();
  const base = {
    ...asking,
    partners: namesOf(partners),
    isGroup: activeMembers(pair).length > 2,
    organiser: organiserOf(situation),
    writeUrl: cohort.organiser && mailto([cohort.organiser]),
  };
  const isJustSaid = act?.do === 'not working' && !asking.setAside;
  if (pair.help[person.id] && (await mayShow(world, visit, person.id, isJustSaid)))
    return { state: 'not working', ...base };
  const today = dayIn(cohort.zone, now);
  const running = pauseAt(cohort, pair, person.id, now);
  const isUnreadable = visit.form?.get('answer') === 'pause' && !act;
  const problem = act?.do === 'pause' ? pauseProblem(cohort, pair, person.id, act.until, now) : undefined;
  const form = {
    offers: [2, 4, 8]
      .map((weeks) => ({ weeks, until: plusDays(running?.until ?? today, weeks * 7) }))
      .filter(({ until }) => pauseProblem(cohort, pair, person.id, until, now) === undefined)
      .map((offer) => ({ ...offer, ...effectOf(situation, offer.until, now) })),
    from: plusDays(today, 1),
    to: lastPauseDay(cohort),
    hasOthers: person.pairs.length > 1,
    problem: isUnreadable ? ('unreadable' as const) : problem && words[problem],
    draft: visit.form?.get('until') ?? undefined,
  };
  if (running)
    return {
      state: 'paused',
      ...base,
      ...form,
      ...effectOf(situation, running.until, now),
      until: running.until,
      byReader: running.by === person.id,
    };
  if (form.offers.length === 0 && pauseProblem(cohort, pair, person.id, form.from, now) === 'over')
    return { state: 'ended' };
  const isResumed = came === 'done' && (act?.do === 'resume' || act?.do === 'working');
  return { state: 'ask', ...base, ...form, notice: isResumed ? 'resumed' : undefined };
};

/** Which dates of the grid a pause takes, and when the pair's programme then ends. */
const effectOf = ({ cohort, pair, person }: PairSituation, until: Day, now: string) => {
  const after = perform(cohort, pair, { by: person.id, at: now, proof: 'organiser', act: { do: 'pause', until } });
  const taken = (one: Pair) => new Set(placesOf(cohort, one).steps.map(({ place }) => place));
  const { steps, end } = placesOf(cohort, after);
  const kept = new Set(steps.map(({ place }) => place));
  const isTaken = (place: number): boolean => !kept.has(place) && place < end;
  const skipped = [...taken(pair)].filter(isTaken).map((place) => gridDay(cohort, place));
  // One of a group pauses alone: no date is taken from the others, but they meet without them.
  if (activeMembers(pair).length > 2) {
    const days = steps.map(({ place }) => gridDay(cohort, place));
    return { skipped: days.filter((day) => day > dayIn(cohort.zone, now) && day < until), ends: gridDay(cohort, end) };
  }
  return {
    skipped: skipped.filter((day) => day >= dayIn(cohort.zone, now) && day < until),
    ends: gridDay(cohort, end),
  };
};
