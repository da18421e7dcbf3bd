import * as z from 'zod';
import { says } from './cells.ts';
import { isYes, problemsIn } from './parameters.ts';
import type { Reading } from './problem.ts';

const Switch = z.enum(['0', '1', 'false', 'true'], says('bad-switch')).optional();

/** The parameters with which a newer list comes. */
export const UpdateQuery = z.strictObject({
  dryRun: Switch.meta({ description: '1: only tell what the list changes.' }),
  endGone: Switch.meta({ description: '1: pairs and people that the list no longer has end; default: they go on.' }),
  setOwn: Switch.meta({
    description: '1: language and time zone become what the list states; default: what people chose stands.',
  }),
  key: z
    .string()
    .regex(/^[a-z0-9-]{1,80}$/, says('bad-key'))
    .optional()
    .meta({ description: 'Names this update: sent again with the same key, it goes on where it broke off.' }),
});

export type Update = { dryRun: boolean; endGone: boolean; setOwn: boolean; key?: string };

export const readUpdate = (query: Readonly<Record<string, string>>): Reading<Update> => {
  const parsed = UpdateQuery.safeParse(query);
  if (!parsed.success) return { ok: false, problems: parsed.error.issues.flatMap(problemsIn(query)) };
  const { dryRun, endGone, setOwn, key } = parsed.data;
  return {
    ok: true,
    value: { dryRun: isYes(dryRun), endGone: isYes(endGone), setOwn: isYes(setOwn), ...(key !== undefined && { key }) },
  };
};
