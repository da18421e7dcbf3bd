import * as z from 'zod';
import { clock, longDay } from '../../emails/format.ts';
import { Day, WallTime } from '../../shared/domain/time.ts';
import { isOutcome, read } from './api.ts';
import { ofCohort } from './cohort.ts';
import { inColumns } from './columns.ts';
import { done } from './command.ts';
import { whileDrawn } from './progress.ts';

const Tells = z.array(z.object({ kind: z.string(), step: z.string().optional() }));
/** By day, or of one person, where each is one letter. */
const Rehearsal = z.object({
  letters: z.array(
    z.object({ day: Day, time: WallTime, tells: Tells, letters: z.int().default(1), subject: z.string().optional() }),
  ),
});

/** Tells every letter of a cohort before it begins. */
export const rehearse = ofCohort({
  options: ['way', 'day', 'person'],
  run: async ({ context, api, cohort, given }) => {
    const { reach, t, language } = context;
    const query: Record<string, string> = {};
    for (const name of ['way', 'day', 'person'] as const) {
      const value = given.option(name);
      if (value !== undefined) query[name] = value;
    }
    const reply = await whileDrawn(reach.terminal, t.rehearsing, () =>
      api('GET', `/api/cohorts/${cohort.id}/rehearsal`, { query }),
    );
    if (isOutcome(reply)) return reply;
    const rehearsal = read(context, reply, Rehearsal);
    if (isOutcome(rehearsal)) return rehearsal;
    const rows = rehearsal.letters.map(({ day, time, letters, tells, subject }) => [
      longDay(language, day),
      clock(language, time),
      String(letters),
      subject ?? tells.map(({ kind, step }) => [t.kind(kind), step ?? ''].join(' ').trim()).join(', '),
    ]);
    const count = rehearsal.letters.reduce((sum, { letters }) => sum + letters, 0);
    return done(`${t.rehearsed({ count })}\n${inColumns([[...t.rehearsalColumns], ...rows])}`, reply.json);
  },
});
