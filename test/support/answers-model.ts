import type { Act } from '../../shared/domain/act.ts';
import type { Pair, Press } from '../../shared/domain/pair.ts';
import type { Role } from '../../shared/domain/person.ts';
import type { Programme } from '../../shared/domain/programme.ts';

/**
 * The documented rules, written a second time and differently: set aside whatever contradicts itself, then let the last
 * word of each person stand. Slow, and knows no row: it is given every press there ever was, in the order of their writes.
 */

const minute = 60_000;

const takesBack: Partial<Record<Act['do'], readonly Act['do'][]>> = {
  met: ['not met', 'withdraw', 'looking', 'no answer', 'skip', 'move'],
  'not waiting': ['looking', 'no answer'],
  looking: ['no answer'],
  unskip: ['skip'],
  'no pulse': ['well', 'soso', 'badly'],
  well: ['soso', 'badly'],
  soso: ['badly'],
};

const stepOf = (act: Act): string => ('step' in act ? act.step : '');

const areContrary = (a: Press, b: Press): boolean =>
  stepOf(a.act) === stepOf(b.act) &&
  (takesBack[a.act.do]?.includes(b.act.do) === true || takesBack[b.act.do]?.includes(a.act.do) === true);

/** The presses that count. */
const counted = (presses: readonly Press[]): readonly Press[] =>
  presses.filter(
    (one) =>
      // A press that is too quick contradicts others, and never counts.
      !one.quick &&
      (one.proof === 'known browser' ||
        !presses.some(
          (other) =>
            other.by === one.by &&
            other.proof !== 'known browser' &&
            areContrary(one, other) &&
            Math.abs(Date.parse(one.at) - Date.parse(other.at)) < minute,
        )),
  );

type Word = { says: 'met' | 'not met'; at: string; absent: string };

/** What stands of each person's words, as lines of text that can be compared. */
export const modelOf = (presses: readonly Press[]): { words: Map<string, Word>; rest: readonly string[] } => {
  const words = new Map<string, Word>();
  const rest = new Map<string, string>();
  for (const { act, by, at } of counted(presses)) {
    const key = `${stepOf(act)} ${by}`;
    const isMet = [...words].some(([name, { says }]) => says === 'met' && name.startsWith(`${stepOf(act)} `));
    if (act.do === 'met' || act.do === 'not met') {
      const before = words.get(key);
      const absent = act.do === 'met' ? (act.absent ?? []).toSorted().join() : '';
      const isOvertaken = [...words].some(
        ([name, { says, at: since }]) =>
          act.do === 'not met' && says === 'met' && name.startsWith(`${stepOf(act)} `) && since >= (before?.at ?? ''),
      );
      words.set(key, { says: act.do, at: before?.says === act.do && !isOvertaken ? before.at : at, absent });
    } else if (act.do === 'withdraw') words.delete(key);
    else if (act.do === 'looking' || act.do === 'no answer') rest.set(`waiting ${by}`, `${act.do} ${act.step}`);
    else if (act.do === 'not waiting') rest.delete(`waiting ${by}`);
    else if (act.do === 'skip') {
      if (!isMet) rest.set(`skipped ${act.step}`, '');
    } else if (act.do === 'unskip') rest.delete(`skipped ${act.step}`);
    else if (act.do === 'no pulse') rest.delete(`pulse ${key}`);
    else if (act.do === 'well' || act.do === 'soso' || act.do === 'badly') rest.set(`pulse ${key}`, act.do);
  }
  return { words, rest: [...rest].map((line) => line.join(' ').trim()).toSorted() };
};

/** The same of a row. */
export const linesOf = ({ answers, waiting, skipped, pulse }: Pair): ReturnType<typeof modelOf> => ({
  words: new Map(
    Object.entries(answers).flatMap(([step, said]) =>
      Object.entries(said).map(([by, { says, at, absent = [] }]): [string, Word] => [
        `${step} ${by}`,
        { says, at, absent: absent.join() },
      ]),
    ),
  ),
  rest: [
    ...Object.entries(waiting).map(([by, { says, step }]) => `waiting ${by} ${says} ${step}`),
    ...Object.keys(skipped).map((step) => `skipped ${step}`),
    ...Object.entries(pulse).flatMap(([step, moods]) =>
      Object.entries(moods).map(([by, { mood }]) => `pulse ${step} ${by} ${mood}`),
    ),
  ].toSorted(),
});

/** Whether a step counts, is wanting a side's word, or is disputed, by the words that stand and whose word counts. */
export const stateOf = (
  { confirmation }: Programme,
  words: ReadonlyMap<string, Word>,
  roles: ReadonlyMap<string, Role>,
  step: string,
): 'open' | 'waiting' | 'contested' | 'recorded' => {
  const here = [...words]
    .filter(([key]) => key.startsWith(`${step} `))
    .map(([key, word]) => ({ ...word, by: key.slice(step.length + 1) }));
  const yes = here.filter(({ says }) => says === 'met');
  if (yes.length === 0) return 'open';
  const weighs = (by: string): boolean =>
    confirmation === 'either' || confirmation === 'both' || roles.get(by) === confirmation;
  const isDenied = here.some(
    (no) => no.says === 'not met' && weighs(no.by) && yes.some((one) => one.by !== no.by && one.at < no.at),
  );
  if (isDenied) return 'contested';
  const saidBy = new Set(yes.map(({ by }) => roles.get(by)));
  const wanted: Record<typeof confirmation, readonly Role[]> = {
    either: [],
    both: ['mentor', 'mentee'],
    mentor: ['mentor'],
    mentee: ['mentee'],
  };
  return wanted[confirmation].every((role) => saidBy.has(role)) ? 'recorded' : 'waiting';
};
