import { stepContent } from '../../emails/programmes/catalogue.ts';
import { standingDate } from '../../shared/domain/meeting-date.ts';
import { roleOf } from '../../shared/domain/pair.ts';
import { mayUnmove, moveProblem } from '../../shared/domain/pair-acts.ts';
import { pauseAt, placesOf, topicDue } from '../../shared/domain/places.ts';
import { stepsNeeded } from '../../shared/domain/programme.ts';
import { standingOf, stepsCredited, wasThere } from '../../shared/domain/standing.ts';
import { dayIn, timeIn } from '../../shared/domain/time.ts';
import type { PairView } from './pages/me-page.ts';
import type { StepView } from './pages/me-path.ts';
import type { Ports } from './ports.ts';
import { linker, nameIn, namesOf, type PairSituation } from './situation.ts';

/** Where a pair stands, on the page "my programme". */
export const pairViewOf = async (world: Ports, situation: PairSituation): Promise<PairView> => {
  const { cohort, pair, person, partners } = situation;
  const { programme } = cohort;
  const links = linker(world, situation, pair);
  const pause = pauseAt(cohort, pair, person.id, world.now());
  const isAnswered = pair.expectations[person.id] !== undefined;
  return {
    partners: namesOf(partners),
    group: pair.group,
    role: roleOf(pair, person.id) ?? 'mentee',
    steps: await Promise.all(programme.steps.map((step, index) => stepViewOf(world, situation, step, index))),
    done: stepsCredited(programme, pair, person.id).length,
    needed: stepsNeeded(programme),
    pausedUntil: pause?.until,
    pauseUrl: await links.toPair('pause'),
    alignment: { state: pair.card ? 'card' : isAnswered ? 'answered' : 'open', url: await links.toPair('align') },
  };
};

const stepViewOf = async (world: Ports, situation: PairSituation, step: string, index: number): Promise<StepView> => {
  const { cohort, pair, person, partners, texts } = situation;
  const { programme } = cohort;
  const now = world.now();
  const links = linker(world, situation, pair, step);
  const { title } = stepContent(texts(person.language), step);
  const standing = standingOf(programme, pair, step);
  const metUrl = await links.toStep('met');
  switch (standing.state) {
    case 'recorded': {
      const isMine = pair.answers[step]?.[person.id]?.says === 'met';
      const by = isMine ? undefined : nameIn(situation, standing.by);
      const wasAbsent = !wasThere(pair, step, person.id);
      return { title, state: 'recorded', by, on: dayIn(person.zone, standing.at), wasAbsent, metUrl };
    }
    case 'waiting': {
      const missing = partners.filter(({ id }) => roleOf(pair, id) === standing.for);
      return { title, state: 'waiting', missing: namesOf(missing.length > 0 ? missing : [person]), metUrl };
    }
    case 'contested':
      return { title, state: 'contested', metUrl };
    case 'open':
      break;
    default:
      return standing satisfies never;
  }
  if (pair.skipped[step]) return { title, state: 'skipped', skipUrl: await links.toStep('skip') };

  const places = placesOf(cohort, pair);
  const due = topicDue(cohort, places, index, person.zone);
  const ends = topicDue(cohort, places, index + 1, person.zone);
  if (now >= ends) return { title, state: 'open', metUrl };
  if (now < due) {
    const moveUrl = mayUnmove(cohort, pair, step, now) ? await links.toStep('move') : undefined;
    return { title, state: 'later', on: dayIn(person.zone, due), isMoved: pair.moved[step] !== undefined, moveUrl };
  }
  const date = standingDate(pair, step);
  const isToCome = date !== undefined && date.at > now;
  return {
    title,
    state: 'current',
    until: dayIn(person.zone, ends),
    meeting: isToCome ? { day: dayIn(person.zone, date.at), time: timeIn(person.zone, date.at) } : undefined,
    metUrl,
    dateUrl: await links.toStep('date'),
    notYetUrl: isToCome ? undefined : await links.toStep('notyet'),
    moveUrl: moveProblem(cohort, pair, step, now) === undefined ? await links.toStep('move') : undefined,
    skipUrl: await links.toStep('skip'),
  };
};
