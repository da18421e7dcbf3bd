import * as z from 'zod';
import type { Item } from './timetable.ts';

/** What a letter tells, as far as the desk names it. */
export type Told = { kind: Item['kind'] | 'cancellation'; step?: string };

const OfNone = z.enum(['welcome', 'farewell', 'certificate', 'confirm']);
const OfPair = z.enum(['pause', 'resume', 'alignment', 'left', 'joined', 'unreached']);
const OfStep = z.enum(['topic', 'invitation', 'cancellation', 'ask', 'nudge', 'move', 'check', 'pulse']);

/** What an item told, by its key, which is all that is kept of it; nothing if no version of today makes such a key. */
const toldBy = (key: string): readonly Told[] => {
  const [first, second, third] = key.split('_');
  const ofNone = OfNone.safeParse(first);
  if (ofNone.success) return [{ kind: ofNone.data }];
  const ofStep = OfStep.safeParse(third);
  if (ofStep.success && second !== undefined) return [{ kind: ofStep.data, step: second }];
  const ofPair = OfPair.safeParse(second);
  return ofPair.success ? [{ kind: ofPair.data }] : [];
};

/** What a letter that was sent told, each once, in the order of its items. */
export const toldByKeys = (keys: readonly string[]): readonly Told[] => onceEach(keys.flatMap(toldBy));

export const onceEach = (told: readonly Told[]): readonly Told[] => [
  ...new Map(told.map((one) => [nameOf(one), one])).values(),
];

export const nameOf = ({ kind, step = '' }: Told): string => `${kind} ${step}`.trim();
