import type { CohortAct, PairWish } from '../../../../shared/domain/desk-acts.ts';
import { activeMembers, type Pair } from '../../../../shared/domain/pair.ts';
import type { Correction } from '../../../../shared/domain/person-acts.ts';
import { dayIn, type Instant, plusDays } from '../../../../shared/domain/time.ts';
import type { Chance } from '../../chance.ts';
import { poison } from '../rules.ts';
import type { Rows } from '../rows.ts';
import { newerList } from './newer-list.ts';
import type { OrganiserPlay } from './organiser-play.ts';

const dayMs = 86_400_000;
/** It is refused, with the reason: by then somebody left, a step was answered, or the news has been read. */
const isRefusal = (status: number): boolean => status === 409 || status === 404;

type Body = { act: object; newcomer?: object };

/** What an organiser does to pairs, people and the cohort while it runs; some of it is taken back, at once or days later. */
export const organiserActs = ({ timeline, chance, rows, organiser, event, endsAt, happened }: OrganiserPlay): void => {
  let keys = 0;
  const post = (path: string, body: Body | undefined, done: (act: string) => void): void => {
    const { body: _, ...head } = event;
    keys += 1;
    organiser.insist(
      {
        ...head,
        headers: { ...head.headers, 'content-type': 'application/json' },
        rawPath: `/api/cohorts/${rows.cohort()?.id}/${path}`,
        rawQueryString: '',
        body: Buffer.from(JSON.stringify({ key: `key${keys}`, ...body })).toString('base64'),
      },
      ({ status, body: answer }) => {
        const { act } = JSON.parse(answer) as { act?: { id: string } };
        if (status === 200 && act) done(act.id);
      },
      isRefusal,
    );
  };
  const bringList = (): void => {
    const { body: _, ...head } = event;
    keys += 1;
    const list = {
      ...head,
      rawPath: `/api/cohorts/${rows.cohort()?.id}/list`,
      rawQueryString: `key=key${keys}${chance.happens(0.5) ? '&endGone=1' : ''}`,
      body: Buffer.from(newerList(chance, rows, keys)).toString('base64'),
    };
    const bring = (): void =>
      organiser.insist(
        list,
        ({ status, body }) => {
          if (status === 202) return timeline.later(60_000, bring);
          if (status !== 200) return;
          const { done } = JSON.parse(body) as { done: number };
          happened('newer list', done);
        },
        // Nobody who was erased comes back by a list that still names them.
        (status) => isRefusal(status) || status === 422,
      );
    bring();
  };
  const doSomething = (): void => {
    if (rows.cohort()?.state !== 'ready') return;
    if (chance.happens(0.15)) return bringList();
    const wish = somethingToDo({ chance, rows, now: timeline.now() }, keys);
    if (!wish) return;
    post(wish.path, wish.body, (act) => {
      happened(wish.path === 'acts' ? 'cohort act' : wish.path.startsWith('pairs') ? 'pair act' : 'person act');
      if (!chance.happens(0.3)) return;
      const undo = (): void => post(`acts/${act}/undo`, undefined, () => happened('act undone'));
      timeline.later(chance.pick([60_000, 3_600_000, dayMs, 9 * dayMs]), undo);
    });
  };
  // The last weeks are left for all of it to come to its end.
  const span = Date.parse(endsAt) - 60 * dayMs - timeline.ms();
  for (let times = chance.whole(2, 9); times > 0; times -= 1) timeline.later(chance.whole(dayMs, span), doSomething);
};

type Here = { chance: Chance; rows: Rows; now: Instant };

const somethingToDo = (here: Here, n: number): { path: string; body: Body } | undefined => {
  const { chance, rows } = here;
  if (chance.happens(0.15)) return { path: 'acts', body: { act: onCohort(here) } };
  if (chance.happens(0.15)) {
    const people = rows.people().filter(({ zone }) => zone !== poison);
    return people.length > 0
      ? { path: `people/${chance.pick(people).id}/acts`, body: { act: { do: 'correct', ...correction(chance, n) } } }
      : undefined;
  }
  const pair = chance.pick(rows.pairs());
  return pair && { path: `pairs/${pair.id}/acts`, body: onPair(here, pair, n) };
};

const onCohort = ({ chance, rows, now }: Here): CohortAct => {
  const today = dayIn(rows.cohort()?.zone ?? 'UTC', now);
  const from = plusDays(today, chance.pick([0, 1, 10, 30]));
  return chance.happens(0.8)
    ? { do: 'close', from, until: plusDays(from, chance.whole(3, 25)) }
    : { do: 'extend', until: plusDays(today, chance.whole(30, 400)) };
};

const correction = (chance: Chance, n: number): Correction =>
  chance.pick<Correction>([
    { name: `canary corrected${n}` },
    { language: chance.pick(['fr', 'en']) },
    { zone: chance.pick(['Europe/Paris', 'Asia/Kolkata', 'America/Montreal']) },
    { address: `canary-corrected${n}@example.org` },
  ]);

const onPair = ({ chance, rows, now }: Here, pair: Pair, n: number): Body => {
  const steps = rows.cohort()?.programme.steps ?? [];
  const step = chance.pick(steps);
  const active = activeMembers(pair).map(({ person }) => person);
  const mentees = activeMembers(pair).filter(({ role }) => role === 'mentee');
  const others = rows.pairs().filter(({ id }) => id !== pair.id);
  const somebody = chance.pick(pair.members).person;
  const newcomer = { name: `canary new${n}`, address: `canary-new${n}@example.org` };
  const today = dayIn(rows.cohort()?.zone ?? 'UTC', now);
  const act = (wish: PairWish): Body => ({ act: wish });
  switch (
    chance.pick([
      'record',
      'unrecord',
      'cancel',
      'restore',
      'pause',
      'resume',
      'replace',
      'join',
      'move',
      'split',
      'end',
    ])
  ) {
    case 'record': {
      const there = pair.members.map(({ person }) => person).filter(() => chance.happens(0.8));
      return act({ do: 'record', step, there: there.length > 0 ? there : [somebody] });
    }
    case 'unrecord':
      return act({ do: 'unrecord', step: Object.keys(pair.noted ?? {})[0] ?? step });
    case 'cancel':
      return act({ do: 'cancel', step });
    case 'restore':
      return act({ do: 'restore', step: Object.keys(pair.cancelled ?? {})[0] ?? step });
    case 'pause':
      return act({ do: 'pause', until: plusDays(today, chance.whole(2, 45)) });
    case 'resume':
      return act({ do: 'resume' });
    case 'replace':
      return { act: { do: 'replace', leaves: somebody }, newcomer };
    case 'join':
      return { act: { do: 'join', role: 'mentee', credit: chance.happens(0.3) ? [step] : [] }, newcomer };
    case 'move':
      if (others.length === 0 || active.length === 0) return act({ do: 'resume' });
      return act({ do: 'move', who: chance.happens(0.5) ? active : [chance.pick(active)], to: chance.pick(others).id });
    case 'split': {
      if (mentees.length === 0) return act({ do: 'resume' });
      const mentor = chance.pick(
        rows.pairs().flatMap(({ members }) => members.filter(({ role }) => role === 'mentor')),
      );
      return act({ do: 'split', who: [chance.pick(mentees).person], mentor: mentor.person });
    }
    case 'end':
    default:
      return act(chance.happens(0.5) && pair.ended ? { do: 'reopen' } : { do: 'end' });
  }
};
