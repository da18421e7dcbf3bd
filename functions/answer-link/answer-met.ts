import { programmeContent, stepContent } from '../../emails/programmes/catalogue.ts';
import { answersEndAt, linksEndAt } from '../../shared/domain/cohort.ts';
import { stepToDate } from '../../shared/domain/meeting-date.ts';
import { type Pair, reachedAt, recordMeeting, stepsDone, undoMeeting } from '../../shared/domain/pair.ts';
import { type Programme, stepsNeeded } from '../../shared/domain/programme.ts';
import { dayIn } from '../../shared/domain/time.ts';
import { metPage, type MetView } from './pages.ts';
import type { Ports } from './ports.ts';
import { changePair, loadStep, partnersOf, type StepClaims, type StepSituation } from './step.ts';

/** "We met": shows where the step stands, after acting on `wish` if there is one; undefined for a link that is not ours. */
export const answerMet = async (world: Ports, token: string, wish: string | undefined) => {
  const claims = await world.readLink('met', token);
  const situation = claims && (await loadStep(world, claims));
  if (!claims || !situation) return undefined;
  const { cohort, pair, person } = situation;
  if (world.now() > answersEndAt(cohort)) return metPage(person.language, { state: 'ended' });

  const after = wish === undefined ? pair : await act(world, cohort.programme, claims, wish);
  return after && metPage(person.language, await viewOf(world, { cohort, pair: after, person }, claims.step, wish));
};

/** By the button that asks for it. A map: what is posted may be the name of something that every object has. */
const changes = new Map([
  ['met', recordMeeting],
  ['undo', undoMeeting],
]);

/** Pressing again changes nothing. */
const act = async (world: Ports, programme: Programme, claims: StepClaims, wish: string): Promise<Pair | undefined> => {
  const { cohort, pair, person, step } = claims;
  const change = changes.get(wish);
  const acted = await changePair(world, claims, (before, now) =>
    change ? change(programme, before, step, person, now) : before,
  );
  if (acted?.changed) world.log(wish === 'met' ? 'meeting recorded' : 'meeting undone', { cohort, pair, step });
  return acted?.pair;
};

const viewOf = async (
  world: Ports,
  situation: StepSituation,
  step: string,
  wish: string | undefined,
): Promise<MetView> => {
  const { cohort, pair, person } = situation;
  const partners = await partnersOf(world, situation);
  const { programme } = cohort;
  const meeting = {
    partners: partners.map(({ name }) => name),
    stepTitle: stepContent(programmeContent(programme.id, person.language), step).title,
    step: programme.steps.indexOf(step) + 1,
    total: programme.steps.length,
    done: stepsDone(pair),
    needed: stepsNeeded(programme),
  };
  const answer = pair.answers[step];
  if (!answer) return { state: 'ask', ...meeting, undone: wish === 'undo' };
  return {
    state: 'met',
    ...meeting,
    by: answer.by === person.id ? undefined : (partners.find(({ id }) => id === answer.by)?.name ?? ''),
    on: dayIn(person.zone, answer.at),
    certificateReached: reachedAt(programme, pair) !== undefined,
    certificateSent: person.certificate !== undefined,
    dateUrl: await nextDateUrl(world, situation, step),
  };
};

/** Where the date of the next meeting is chosen, while it has none. */
const nextDateUrl = async (
  world: Ports,
  { cohort, pair, person }: StepSituation,
  step: string,
): Promise<string | undefined> => {
  const next = stepToDate(cohort.programme, pair, step, world.now());
  if (next === undefined) return undefined;
  const claims = { cohort: cohort.id, person: person.id, pair: pair.id, step: next };
  return await world.signLink('date', claims, linksEndAt(cohort));
};
