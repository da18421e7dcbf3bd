import type { Answer, Pair } from './pair.ts';
import { perRow } from './per-row.ts';
import type { Role } from './person.ts';
import type { Proof } from './proof.ts';
import { isReached, type Programme } from './programme.ts';
import { earliest, type Instant } from './time.ts';

/**
 * Where a step stands, by what its people last said and by whose word counts in the programme.
 * `waiting`: somebody said that they met, but the word of a side is missing; `contested`: the answers differ, and nothing
 * counts until one of them changes. A meeting counts from the instant of the answer that completed it.
 */
export type Standing =
  | { state: 'open' }
  | { state: 'waiting'; by: string; at: Instant; for: Role }
  | { state: 'contested'; by: string; at: Instant }
  | { state: 'recorded'; by: string; at: Instant; proof: Proof };

type Said = Answer & { by: string; role: Role | undefined };

const saidOf = (pair: Pair, step: string): readonly Said[] =>
  Object.entries(pair.answers[step] ?? {})
    .map(([by, answer]) => ({ ...answer, by, role: pair.members.find(({ person }) => person === by)?.role }))
    .toSorted((a, b) => a.at.localeCompare(b.at) || a.by.localeCompare(b.by));

/**
 * "No" means "not right" only after somebody else has said "yes"; before that it is a "not yet". What the organiser notes
 * settles what was said before it, and can be denied in turn.
 */
const denials = (pair: Pair, step: string, said: readonly Said[]): readonly Said[] => {
  const noted = pair.noted?.[step];
  const answers = (no: Said): boolean =>
    noted ? no.at > noted.at : said.some((yes) => yes.says === 'met' && yes.at < no.at);
  return said.filter((no) => no.says === 'not met' && answers(no));
};

/** The sides that have to say so. */
const sidesOf = ({ confirmation }: Programme): readonly Role[] => {
  switch (confirmation) {
    case 'either':
      return [];
    case 'both':
      return ['mentor', 'mentee'];
    case 'mentor':
    case 'mentee':
      return [confirmation];
    default:
      return confirmation satisfies never;
  }
};

export const standingOf = (programme: Programme, pair: Pair, step: string): Standing =>
  standings(pair, programme.confirmation, step, () => findStanding(programme, pair, step));

const standings = perRow<Standing>();

const findStanding = (programme: Programme, pair: Pair, step: string): Standing => {
  const said = saidOf(pair, step);
  const noted = pair.noted?.[step];
  const yes = said.filter(({ says }) => says === 'met');
  const [first] = yes;
  const begun = first ?? (noted && { ...noted, proof: 'organiser' as const });
  if (!begun) return { state: 'open' };
  const sides = sidesOf(programme);
  const counts = ({ role }: Said): boolean => sides.length === 0 || sides.some((side) => side === role);
  const denied = denials(pair, step, said).find(counts);
  if (denied) return { state: 'contested', by: begun.by, at: denied.at };

  const missing = sides.find((side) => !yes.some(({ role }) => role === side));
  // People's own words go before the organiser's, which stands for all that are missing.
  if (noted && (!first || missing)) return { state: 'recorded', by: noted.by, at: noted.at, proof: 'organiser' };
  if (missing) return { state: 'waiting', by: begun.by, at: begun.at, for: missing };
  const completing = sides.map((side) => earliest(yes.filter(({ role }) => role === side).map(({ at }) => at)) ?? '');
  const at = completing.toSorted().at(-1) ?? begun.at;
  const counted = yes.find(counts) ?? begun;
  return { state: 'recorded', by: counted.by, at, proof: counted.proof };
};

/** Whether what people said of a step differs, even where only one side's word counts. */
export const differ = (pair: Pair, step: string): boolean => denials(pair, step, saidOf(pair, step)).length > 0;

/** Whether anybody said that the meeting of a step took place: then nobody is asked for its date any more. */
export const isAnswered = (pair: Pair, step: string): boolean =>
  pair.noted?.[step] !== undefined || Object.values(pair.answers[step] ?? {}).some(({ says }) => says === 'met');

/** Of a group's meeting: a person's own word about themselves goes before that of others. */
export const wasThere = (pair: Pair, step: string, person: string): boolean => {
  const answers = pair.answers[step] ?? {};
  const own = answers[person];
  const noted = pair.noted?.[step];
  if (noted && own?.says !== 'met') return noted.there.includes(person);
  const words = own?.says === 'met' ? [own] : Object.values(answers);
  return !words.some(({ absent }) => absent?.includes(person));
};

const recorded = (programme: Programme, pair: Pair): readonly { step: string; at: Instant }[] =>
  programme.steps.flatMap((step) => {
    const standing = standingOf(programme, pair, step);
    return standing.state === 'recorded' ? [{ step, at: standing.at }] : [];
  });

/** Whether a step is none of this pair's: the organiser took it out, and they did not meet for it all the same. */
export const isCancelled = (pair: Pair, step: string): boolean =>
  pair.cancelled?.[step] !== undefined && !isAnswered(pair, step);

/** The steps that a pair's progress is counted in. */
export const countedSteps = ({ steps }: Programme, pair: Pair): readonly string[] =>
  steps.filter((step) => !isCancelled(pair, step));

/** Whether a meeting is one of this member's: of those recorded while they took part, the instant they left included. */
const isTheirs = (
  pair: Pair,
  { person, joined, left }: Pair['members'][number],
  step: string,
  at: Instant,
): boolean => {
  if (!wasThere(pair, step, person)) return false;
  // The organiser named them: also when it was noted after they left.
  if (pair.noted?.[step]?.there.includes(person)) return true;
  return (joined === undefined || joined < at) && (left === undefined || at <= left);
};

const credited = (programme: Programme, pair: Pair, person: string): ReturnType<typeof recorded> => {
  const member = pair.members.find((one) => one.person === person);
  if (!member) return [];
  const { credit = [], joined } = member;
  const brought = joined === undefined ? [] : credit.map((step) => ({ step, at: joined }));
  const here = recorded(programme, pair).filter(({ step, at }) => isTheirs(pair, member, step, at));
  return [...brought, ...here.filter(({ step }) => !credit.includes(step))];
};

/** The recorded meetings of a pair. */
export const stepsDone = (programme: Programme, pair: Pair): readonly string[] =>
  recorded(programme, pair).map(({ step }) => step);

/** The meetings that count for this person: those at which they were while they took part, and what they brought along. */
export const stepsCredited = (programme: Programme, pair: Pair, person: string): readonly string[] => {
  const done = new Set(credited(programme, pair, person).map(({ step }) => step));
  return programme.steps.filter((step) => done.has(step));
};

/** The instant at which a person reached the programme's threshold in a pair, if they have: of an answer, or of a step's cancellation. */
export const reachedAt = (programme: Programme, pair: Pair, person: string): Instant | undefined => {
  const done = credited(programme, pair, person).map(({ at }) => at);
  const fewer = Object.entries(pair.cancelled ?? {}).flatMap(([step, { at }]) => (isCancelled(pair, step) ? [at] : []));
  const until = (instants: readonly Instant[], now: Instant): number => instants.filter((at) => at <= now).length;
  return [...done, ...fewer]
    .toSorted()
    .find((now) => isReached(programme, until(done, now), programme.steps.length - until(fewer, now)));
};

/** Whether a person has done every step that a pair's progress is counted in. */
export const isComplete = (programme: Programme, pair: Pair, person: string): boolean =>
  stepsCredited(programme, pair, person).length >= countedSteps(programme, pair).length;
