import type { Act } from '../../shared/domain/act.ts';
import { stepToDate } from '../../shared/domain/meeting-date.ts';
import { activeMembers } from '../../shared/domain/pair.ts';
import { pauseAt } from '../../shared/domain/places.ts';
import { stepsNeeded } from '../../shared/domain/programme.ts';
import { isAnswered, reachedAt, standingOf, stepsCredited, wasThere } from '../../shared/domain/standing.ts';
import { dayIn } from '../../shared/domain/time.ts';
import { answering, type Showing } from './answering.ts';
import type { Attendant } from './pages/attendance.ts';
import { metPage, type MetView } from './pages/met-page.ts';
import { linker, loadStep, nameIn, namesOf, placeOf, type StepSituation } from './situation.ts';
import { mayPressItself } from './visit.ts';

/** "We met": whether a step's meeting took place, and where that stands. */
export const answerMet = answering({
  purpose: 'met',
  load: loadStep,
  actOf: (form, situation) => actOf(form, situation),
  show: async (showing) => metPage(showing.situation.person.language, await viewOf(showing)),
});

const actOf = (form: URLSearchParams, { pair, person, step }: StepSituation): Act | undefined => {
  switch (form.get('answer') ?? '') {
    case 'met':
      return { do: 'met', step, absent: absentIn(form, activeMembers(pair)) };
    // "Leave it as it is": the same again, with whoever is noted as absent.
    case 'keep-met': {
      const noted = activeMembers(pair).filter((member) => !wasThere(pair, step, member.person));
      const mine = pair.answers[step]?.[person.id];
      return { do: 'met', step, absent: mine?.absent ?? noted.map((member) => member.person) };
    }
    case 'not-met':
      return { do: 'not met', step };
    case 'withdraw':
      return { do: 'withdraw', step };
    default:
      return undefined;
  }
};

/** A group's form ticks who was there; a form that ticks nobody says nothing of it. */
const absentIn = (form: URLSearchParams, members: readonly { person: string }[]): string[] => {
  const people = members.map(({ person }) => person);
  const here = people.filter((person) => form.getAll('here').includes(person));
  return here.length === 0 || people.length <= 2 ? [] : people.filter((person) => !here.includes(person));
};

const viewOf = async ({ world, visit, situation, act, came, asking }: Showing<StepSituation>): Promise<MetView> => {
  const { cohort, pair, person, partners, step } = situation;
  const { programme } = cohort;
  const meeting = {
    ...asking,
    reader: person.name,
    partners: namesOf(partners),
    place: placeOf(situation, step),
    people: peopleOf(situation, world.now()),
  };
  const links = linker(world, situation, pair, step);
  const standing = standingOf(programme, pair, step);
  const mine = pair.answers[step]?.[person.id];
  // A link that says "no" is answered on the page.
  const isAuto = async (): Promise<boolean> =>
    !mine && visit.choice === undefined && (await mayPressItself(world, visit, person.id));
  const said = (at: string, by: string) => ({
    on: dayIn(person.zone, at),
    by: mine?.says === 'met' ? undefined : nameIn(situation, by),
  });
  const notYet = async (): Promise<MetView> => ({
    state: 'not met',
    ...meeting,
    dateUrl: await links.toStep('date'),
    notYetUrl: await links.toStep('notyet'),
  });

  switch (standing.state) {
    case 'open':
      if (act?.do === 'not met' && !asking.setAside) return await notYet();
      return {
        state: 'ask',
        ...meeting,
        alsoNeeded: alsoNeeded(situation),
        auto: await isAuto(),
        notice: act?.do === 'withdraw' && came === 'done' ? 'undone' : undefined,
      };
    case 'waiting':
      // Whose word is missing is asked for it; whoever gave theirs sees what it waits for.
      return mine?.says === 'met' || standing.for !== roleIn(situation, person.id)
        ? {
            state: 'waiting',
            ...meeting,
            ...said(standing.at, standing.by),
            missing: namesWith(situation, standing.for),
          }
        : {
            state: 'ask',
            ...meeting,
            said: said(standing.at, standing.by),
            alsoNeeded: [],
            auto: await isAuto(),
          };
    case 'contested':
      return { state: 'contested', ...meeting, mine: mine && (mine.says === 'met' ? 'met' : 'not-met') };
    case 'recorded':
      return {
        state: 'recorded',
        ...meeting,
        ...said(standing.at, standing.by),
        done: stepsCredited(programme, pair, person.id).length,
        needed: stepsNeeded(programme),
        certificateReached: reachedAt(programme, pair, person.id) !== undefined,
        certificateSent: person.certificate !== undefined,
        dateUrl: await nextDateUrl(situation, world.now(), links),
      };
    default:
      return standing satisfies never;
  }
};

const roleIn = ({ pair }: StepSituation, id: string) => pair.members.find(({ person }) => person === id)?.role;

const namesWith = (situation: StepSituation, role: string): readonly string[] =>
  namesOf(situation.partners.filter(({ id }) => roleIn(situation, id) === role));

/** Whose words it still takes, besides the reader's. */
const alsoNeeded = (situation: StepSituation): readonly string[] => {
  const { confirmation } = situation.cohort.programme;
  const mine = roleIn(situation, situation.person.id);
  if (confirmation === 'either' || confirmation === mine) return [];
  return namesWith(situation, confirmation === 'both' ? (mine === 'mentor' ? 'mentee' : 'mentor') : confirmation);
};

/** Everybody of a group, ticked unless they pause or were noted as absent. */
const peopleOf = (situation: StepSituation, now: string): readonly Attendant[] => {
  const { cohort, pair, person, partners, step } = situation;
  if (partners.length < 2) return [];
  const isSaid = isAnswered(pair, step);
  return [person, ...partners].map(({ id, name }) => ({
    id,
    name,
    isReader: id === person.id,
    isHere: isSaid ? wasThere(pair, step, id) : pauseAt(cohort, pair, id, now) === undefined,
  }));
};

/** Where the date of the next meeting is chosen, while it has none. */
const nextDateUrl = async (
  { cohort, pair, step }: StepSituation,
  now: string,
  links: ReturnType<typeof linker>,
): Promise<string | undefined> => {
  const next = stepToDate(cohort.programme, pair, step, now);
  return next === undefined ? undefined : await links.toStep('date', next);
};
