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

/** "No" means "not right" only after somebody else has said "yes"; before that it is a "not yet". */
const denials = (said: readonly Said[]): readonly Said[] =>
  said.filter((no) => no.says === 'not met' && said.some((yes) => yes.says === 'met' && yes.at < no.at));

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
  standings(pair, `${programme.confirmation} ${step}`, () => findStanding(programme, pair, step));

const standings = perRow<Standing>();

const findStanding = (programme: Programme, pair: Pair, step: string): Standing => {
  const said = saidOf(pair, step);
  const yes = said.filter(({ says }) => says === 'met');
  const [first] = yes;
  if (!first) return { state: 'open' };
  const sides = sidesOf(programme);
  const counts = ({ role }: Said): boolean => sides.length === 0 || sides.some((side) => side === role);
  const denied = denials(said).find(counts);
  if (denied) return { state: 'contested', by: first.by, at: denied.at };

  const missing = sides.find((side) => !yes.some(({ role }) => role === side));
  if (missing) return { state: 'waiting', by: first.by, at: first.at, for: missing };
  const completing = sides.map((side) => earliest(yes.filter(({ role }) => role === side).map(({ at }) => at)) ?? '');
  const at = completing.toSorted().at(-1) ?? first.at;
  const counted = yes.find(counts) ?? first;
  return { state: 'recorded', by: counted.by, at, proof: counted.proof };
};

/** Whether what people said of a step differs, even where only one side's word counts. */
export const differ = (pair: Pair, step: string): boolean => denials(saidOf(pair, step)).length > 0;

/** Whether anybody said that the meeting of a step took place: then nobody is asked for its date any more. */
export const isAnswered = (pair: Pair, step: string): boolean =>
  Object.values(pair.answers[step] ?? {}).some(({ says }) => says === 'met');

/** Of a group's meeting: a person's own word about themselves goes before that of others. */
export const wasThere = (pair: Pair, step: string, person: string): boolean => {
  const answers = pair.answers[step] ?? {};
  const own = answers[person];
  const words = own?.says === 'met' ? [own] : Object.values(answers);
  return !words.some(({ absent }) => absent?.includes(person));
};

const recorded = (programme: Programme, pair: Pair): readonly { step: string; at: Instant }[] =>
  programme.steps.flatMap((step) => {
    const standing = standingOf(programme, pair, step);
    return standing.state === 'recorded' ? [{ step, at: standing.at }] : [];
  });

/** Until they leave, the very instant included. */
const isIn = ({ members }: Pair, person: string, at: Instant): boolean =>
  members.some((member) => member.person === person && (member.left === undefined || at <= member.left));

const credited = (programme: Programme, pair: Pair, person: string): ReturnType<typeof recorded> =>
  recorded(programme, pair).filter(({ step, at }) => wasThere(pair, step, person) && isIn(pair, person, at));

const stepsOf = (done: ReturnType<typeof recorded>): readonly string[] => done.map(({ step }) => step);

/** The recorded meetings of a pair. */
export const stepsDone = (programme: Programme, pair: Pair): readonly string[] => stepsOf(recorded(programme, pair));

/** The recorded meetings at which this person was: none that was recorded after they left. */
export const stepsCredited = (programme: Programme, pair: Pair, person: string): readonly string[] =>
  stepsOf(credited(programme, pair, person));

/** The instant of the answer with which a person reached the programme's threshold in a pair, if they have. */
export const reachedAt = (programme: Programme, pair: Pair, person: string): Instant | undefined =>
  credited(programme, pair, person)
    .map(({ at }) => at)
    .toSorted()
    .find((_, index) => isReached(programme, index + 1));
