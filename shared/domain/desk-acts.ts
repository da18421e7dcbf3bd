import * as z from 'zod';
import { type Cohort } from './cohort.ts';
import { actProblem, type ActProblem, type By, OrganiserAct, organised } from './organiser-acts.ts';
import { type Pair, roleOf, takesPart } from './pair.ts';
import { pauseEnd } from './places.ts';
import type { Role } from './person.ts';
import { Id } from './programme.ts';
import { stepsCredited } from './standing.ts';
import { Day, Instant } from './time.ts';

/** What is done to one pair, in one write; one that is founded by it may have the name of a group. */
const PairChange = z.strictObject({ pair: Id, acts: z.array(OrganiserAct).min(1), group: z.string().optional() });
export type PairChange = z.infer<typeof PairChange>;

/** A mentor and one mentee or more, who begin together while the cohort runs. */
export type NewPair = { mentor: string; mentees: readonly string[]; group?: string };

/** How a pair is founded, and how that is taken back: all of them leave it. */
export const foundingOf = (
  id: string,
  { mentor, mentees, group }: NewPair,
): { change: PairChange; undo: PairChange } => {
  const joins = (person: string, role: Role): OrganiserAct => ({ do: 'join', person, role, credit: [] });
  const acts = [joins(mentor, 'mentor'), ...mentees.map((mentee) => joins(mentee, 'mentee'))];
  return {
    change: { pair: id, acts, ...(group !== undefined && { group }) },
    undo: { pair: id, acts: [mentor, ...mentees].map(leaves) },
  };
};

/** What an organiser may want of a pair: an act, or several that belong together. */
export const PairWish = z.discriminatedUnion('do', [
  ...OrganiserAct.options,
  /** Somebody comes in another’s place; finished steps stay with whoever did them, unless some are given to the newcomer. */
  z.strictObject({ do: z.literal('replace'), leaves: Id, comes: Id, credit: z.array(Id).default([]) }),
  /** These people go on in another pair, with all that counts for them here: merges two pairs if all of them do. */
  z.strictObject({ do: z.literal('move'), who: z.array(Id).min(1), to: Id }),
  /** These mentees go on in a pair of their own, with this mentor. */
  z.strictObject({ do: z.literal('split'), who: z.array(Id).min(1), mentor: Id }),
]);
export type PairWish = z.infer<typeof PairWish>;

/** What is done to the days of a cohort. */
export const CalendarAct = z.discriminatedUnion('do', [
  z.strictObject({ do: z.literal('close'), from: Day, until: Day }),
  /** Takes back the closed time that begins then, or ends it. */
  z.strictObject({ do: z.literal('open'), from: Day }),
  /** Answers count until that day at least; without one, as planned. */
  z.strictObject({ do: z.literal('extend'), until: Day.optional() }),
]);

/** What is done to the cohort as a whole. */
export const CohortAct = z.discriminatedUnion('do', [
  ...CalendarAct.options,
  /** Who issues its certificates from now on, by hash; without one, the cohort in its own name. */
  z.strictObject({ do: z.literal('issuer'), issuer: Id.optional() }),
]);
export type CohortAct = z.infer<typeof CohortAct>;

/**
 * An entry of a cohort's journal: what was done on the desk, by whom, and what takes it back. It is written before the act
 * is done, so that whoever does it again with the same key completes it; it names people by their ids only.
 */
export const DeskAct = z.strictObject({
  id: Id,
  at: Instant,
  by: Id,
  what: z.discriminatedUnion('about', [
    z.strictObject({
      about: z.literal('pair'),
      pair: Id,
      did: z.string(),
      changes: z.array(PairChange),
      /** Empty if it cannot be taken back. */
      undo: z.array(PairChange),
    }),
    /** Of a correction, which fields; never what they held or hold. Of a letter, its key. Of a certificate, nothing. */
    z.strictObject({
      about: z.literal('person'),
      person: Id,
      did: z.enum(['correct', 'resend', 'revoke', 'reinstate']),
      of: z.array(z.string()),
    }),
    z.strictObject({ about: z.literal('cohort'), act: CohortAct, undo: CohortAct }),
  ]),
  /** Whether all of it is done. */
  done: z.literal(true).optional(),
  undone: z.strictObject({ by: Id, at: Instant }).optional(),
});
export type DeskAct = z.infer<typeof DeskAct>;

export const inTime = (a: DeskAct, b: DeskAct): number => a.at.localeCompare(b.at) || a.id.localeCompare(b.id);

/** An entry that names a person by another id. */
export const renamedIn = (act: DeskAct, person: string, alias: string): DeskAct =>
  DeskAct.parse(JSON.parse(JSON.stringify(act).replaceAll(JSON.stringify(person), JSON.stringify(alias))));

/** The pair after several acts in one write; the very same pair if nothing changes. */
export const organisedAll = (cohort: Cohort, pair: Pair, acts: readonly OrganiserAct[], who: By): Pair =>
  acts.reduce((after, act) => organised(cohort, after, act, who), pair);

type Planned = { changes: PairChange[]; undo: PairChange[] } | { problem: ActProblem };

/**
 * What a wish comes to, for each pair in its turn: people are brought in before they are taken out, so that nobody is lost
 * half way. `pairs` are those that the wish names; `newPair` is the id of one that it founds. No changes: it is so already.
 */
export const plan = (
  cohort: Cohort,
  pairs: ReadonlyMap<string, Pair>,
  pair: Pair,
  wish: PairWish,
  newPair: string,
  who: By,
): Planned => {
  const parted = partsOf(cohort, pair, wish, newPair);
  if ('problem' in parted) return parted;
  const changes: PairChange[] = [];
  const undo: PairChange[] = [];
  for (const change of parted.changes) {
    // A pair that is founded is made of those who join it.
    const before = pairs.get(change.pair);
    if (!before) {
      if (change.pair !== newPair) return { problem: 'unknown pair' };
      changes.push(change);
      undo.unshift({
        pair: newPair,
        acts: change.acts.flatMap((act) => ('person' in act ? [leaves(act.person)] : [])),
      });
      continue;
    }
    let row = before;
    const back: OrganiserAct[] = [];
    for (const act of change.acts) {
      const problem = actProblem(cohort, row, act, who);
      if (problem) return { problem };
      const next = organised(cohort, row, act, who);
      if (next !== row) back.unshift(...inverse(cohort, row, act, who.at));
      row = next;
    }
    if (row === before) continue;
    changes.push(change);
    if (back.length > 0) undo.unshift({ pair: change.pair, acts: bringingFirst(back) });
  }
  return { changes, undo };
};

const bringingFirst = (acts: readonly OrganiserAct[]): OrganiserAct[] => [
  ...acts.filter((act) => act.do === 'join'),
  ...acts.filter((act) => act.do !== 'join'),
];

const leaves = (person: string): OrganiserAct => ({ do: 'leave', person });

const partsOf = (
  cohort: Cohort,
  pair: Pair,
  wish: PairWish,
  newPair: string,
): { changes: PairChange[] } | { problem: ActProblem } => {
  const joins = (person: string, role = roleOf(pair, person)): OrganiserAct => ({
    do: 'join',
    person,
    role: role ?? 'mentor',
    credit: [...stepsCredited(cohort.programme, pair, person)],
  });
  switch (wish.do) {
    case 'replace': {
      const { leaves: person, comes, credit } = wish;
      const role = roleOf(pair, person);
      if (!role || !takesPart(pair, person)) return { problem: 'unknown person' };
      if (takesPart(pair, comes)) return { problem: 'there already' };
      const join: OrganiserAct = { do: 'join', person: comes, role, credit };
      return { changes: [{ pair: pair.id, acts: [join, leaves(person)] }] };
    }
    case 'move':
      if (!wish.who.every((person) => takesPart(pair, person))) return { problem: 'unknown person' };
      if (wish.to === pair.id) return { problem: 'unknown pair' };
      return {
        changes: [
          { pair: wish.to, acts: wish.who.map((person) => joins(person)) },
          { pair: pair.id, acts: wish.who.map(leaves) },
        ],
      };
    case 'split': {
      const { who, mentor } = wish;
      if (!who.every((person) => takesPart(pair, person) && roleOf(pair, person) === 'mentee'))
        return { problem: 'unknown person' };
      return {
        changes: [
          { pair: newPair, acts: [joins(mentor, 'mentor'), ...who.map((person) => joins(person))] },
          { pair: pair.id, acts: who.map(leaves) },
        ],
      };
    }
    case 'record':
    case 'unrecord':
    case 'cancel':
    case 'restore':
    case 'pause':
    case 'resume':
    case 'end':
    case 'reopen':
    case 'join':
    case 'leave':
      return { changes: [{ pair: pair.id, acts: [wish] }] };
    default:
      return wish satisfies never;
  }
};

/** What takes an act back that is done to this pair now. */
const inverse = (cohort: Cohort, pair: Pair, act: OrganiserAct, at: Instant): readonly OrganiserAct[] => {
  const running = pair.pauses.find((one) => one.whole && one.from <= at && at < pauseEnd(cohort, one));
  switch (act.do) {
    case 'record':
    case 'unrecord': {
      const { step } = act;
      const noted = pair.noted?.[step];
      return [noted ? { do: 'record', step, there: noted.there } : { do: 'unrecord', step }];
    }
    case 'cancel':
      return [{ do: 'restore', step: act.step }];
    case 'restore':
      return [{ do: 'cancel', step: act.step }];
    case 'pause':
    case 'resume':
      return [running ? { do: 'pause', until: running.until } : { do: 'resume' }];
    case 'end':
      return [{ do: 'reopen' }];
    case 'reopen':
      return [{ do: 'end' }];
    case 'join':
      return [leaves(act.person)];
    case 'leave': {
      const { person } = act;
      const credit = [...stepsCredited(cohort.programme, pair, person)];
      return [{ do: 'join', person, role: roleOf(pair, person) ?? 'mentee', credit }];
    }
    default:
      return act satisfies never;
  }
};

/** A pair that is founded by those who join it. */
export const founded = (
  cohort: Cohort,
  { pair: id, acts, group }: PairChange,
  { by, at }: By,
): Pick<Pair, 'cohort' | 'id' | 'group' | 'members' | 'events' | 'version' | 'nextAt'> => {
  const joining = acts.flatMap((act) => (act.do === 'join' ? [act] : []));
  return {
    cohort: cohort.id,
    id,
    ...(group !== undefined && { group }),
    members: joining.map(({ person, role, credit }) => ({ person, role, joined: at, credit })),
    events: joining.map(({ person }) => ({ did: 'join', by, at, organiser: true, person })),
    version: 0,
    nextAt: at,
  };
};
