import * as z from 'zod';
import type { Meeting } from '../../shared/domain/meeting-date.ts';
import { Day, instantAt, WallTime, type Zone } from '../../shared/domain/time.ts';
import { type Draft, lengths } from './pages/date-form.ts';

/** What a press of a button on the page of a date asks for. */
export type DateWish =
  | { do: 'agree'; meeting: Meeting; draft: Draft; seen: number | undefined }
  | { do: 'unreadable'; draft: Draft }
  | { do: 'cancel' | 'restore'; seen: number | undefined };

const Form = z.object({
  answer: z.enum(['agree', 'cancel', 'restore']),
  /** Pages say it; a script that does not means whatever stands. */
  seen: z.coerce.number().int().optional().catch(undefined),
  day: z.string().default(''),
  time: z.string().default(''),
  minutes: z.string().default(''),
});

const Fields = z.object({
  day: Day,
  time: WallTime,
  minutes: z.coerce.number().refine((minutes) => lengths.some((length) => length === minutes)),
});

/** The wish in a posted form, its times taken in `zone`; undefined if it is none. */
export const dateWishOf = (form: URLSearchParams, zone: Zone): DateWish | undefined => {
  // The first of several fields with one name.
  const { data } = Form.safeParse(Object.fromEntries([...form].toReversed()));
  if (!data) return undefined;
  const { answer, seen, ...draft } = data;
  if (answer !== 'agree') return { do: answer, seen };
  const fields = Fields.safeParse(draft);
  if (!fields.success) return { do: 'unreadable', draft };
  const { day, time, minutes } = fields.data;
  return { do: 'agree', meeting: { at: instantAt(day, time, zone), minutes }, draft, seen };
};
