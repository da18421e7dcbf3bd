import { stepsNeeded } from '../../shared/domain/programme.ts';
import type { TopicValues } from '../generated/templates.ts';
import { once, remembered } from '../memory.ts';
import type { Telling } from '../telling.ts';

/** Where a pair stands on its way. */
export type PathFacts = {
  /** For each step that counts in this pair, whether it is recorded. */
  readonly done: readonly boolean[];
  /** The step that a letter is about, from 0; those before it are over. */
  readonly current: number;
};

type PathValues = TopicValues['pairs'][number]['path'];

/** The steps done, current and to come; the certificate's mark; and the same in a sentence, with what may be missed. */
export const pathValues = ({ t, programme }: Telling, { done, current }: PathFacts): PathValues => {
  const needed = stepsNeeded(programme, done.length);
  return remembered(pathsIn(t), `${done.join(' ')} ${current} ${needed}`, () => valuesOf(t, done, current, needed));
};

/** Many pairs stand at the same place. */
const pathsIn = once((_: Telling['t']) => new Map<string, PathValues>());

const valuesOf = (t: Telling['t'], done: PathFacts['done'], current: number, needed: number): PathValues => {
  const count = done.filter(Boolean).length;
  const passedBy = done.slice(0, current).filter((isDone) => !isDone).length;
  return {
    dots: done.map((isDone, index) => {
      const number = [{ number: String(index + 1) }];
      if (isDone) return { done: [{}], now: [], toCome: [] };
      return index === current ? { done: [], now: number, toCome: [] } : { done: [], now: [], toCome: number };
    }),
    sofar: t.sofar({ done: Math.min(count, needed), needed }),
    progress: sentence(t, { done: count, total: done.length, needed, passedBy }),
  };
};

const sentence = (
  t: Telling['t'],
  { done, total, needed, passedBy }: { done: number; total: number; needed: number; passedBy: number },
): string => {
  const missing = needed - done;
  const spare = total - needed - passedBy;
  if (missing <= 0) return t.progress.earned({ done, total });
  if (spare > 0) return t.progress.onTheWay({ done, total, missing, spare });
  return spare === 0
    ? t.progress.everyOneCounts({ done, total, missing })
    : t.progress.tooFew({ done, total, missing });
};
