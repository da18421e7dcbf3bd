import { randomUUID } from 'node:crypto';
import * as z from 'zod';
import type { UpdateQuery } from '../../shared/domain/roster/update.ts';
import { type Api, isOutcome, read } from './api.ts';
import { ofCohort } from './cohort.ts';
import { type Context, done, type Outcome, refused } from './command.ts';
import { whileDrawn } from './progress.ts';
import type { OptionName } from './sentences/en.ts';
import { bodyOfFile } from './upload.ts';

/** What the desk takes as a parameter is an option here, or this does not compile. */
const optionOf = {
  dryRun: 'dry-run',
  endGone: 'end-gone',
  setOwn: 'set-own',
} as const satisfies Record<Exclude<keyof z.infer<typeof UpdateQuery>, 'key'>, OptionName>;

const Told = z.object({ count: z.int(), changes: z.array(z.object({ text: z.string() })) });
const Comparison = z.looseObject({
  same: z.int(),
  added: Told,
  changed: Told,
  own: Told,
  gone: Told,
  kept: Told,
  toDo: z.int(),
  hear: z.int(),
});
const Updated = z.looseObject({
  done: z.int(),
  left: z.int(),
  refused: z.array(z.object({ text: z.string(), why: z.string() })),
});

/** Brings a newer list of a cohort: says what it changes, and changes that. */
export const update = ofCohort({
  words: ['file'],
  options: ['dry-run', 'end-gone', 'set-own'],
  run: async ({ context, api, cohort, given }) => {
    const { reach, t } = context;
    const file = await bodyOfFile(context, given.word('file'));
    if (isOutcome(file)) return file;
    // The same name for all calls: what one of them broke off, the next goes on with.
    const query: Record<string, string> = { key: randomUUID() };
    for (const [parameter, option] of Object.entries(optionOf)) {
      const value = given.option(option);
      if (value !== undefined) query[parameter] = value;
    }
    const bring = (more: Readonly<Record<string, string>> = {}) =>
      api('POST', `/api/cohorts/${cohort.id}/list`, { query: { ...query, ...more }, ...file });
    const reply = await whileDrawn(reach.terminal, t.comparing, () => bring({ dryRun: '1' }));
    if (isOutcome(reply)) return reply;
    const comparison = read(context, reply, Comparison);
    if (isOutcome(comparison)) return comparison;
    const told = inWords(context, comparison);
    if (query['dryRun'] !== undefined || comparison.toDo === 0) return done(told, reply.json);
    return await untilDone(context, comparison.toDo, told, bring);
  },
});

const inWords = ({ t }: Context, comparison: z.infer<typeof Comparison>): string =>
  [
    ...(['added', 'changed', 'gone', 'own', 'kept'] as const).flatMap((kind) => {
      const { count, changes } = comparison[kind];
      if (count === 0) return [];
      const more = count > changes.length ? [`  … ${t.andMore({ count: count - changes.length })}`] : [];
      return [t.changesOf(kind), ...changes.map(({ text }) => `  ${text}`), ...more];
    }),
    t.compared(comparison),
  ].join('\n');

const untilDone = async (
  context: Context,
  total: number,
  told: string,
  bring: () => ReturnType<Api>,
): Promise<Outcome> =>
  await whileDrawn(context.reach.terminal, context.t.updating, async (show) => {
    for (let sum = 0; ;) {
      const reply = await bring();
      const updated = read(context, reply, Updated);
      if (isOutcome(updated)) return updated;
      sum += updated.done;
      show(sum, total);
      if (updated.left > 0) continue;
      const says = [told, context.t.updated({ count: sum })];
      const failed = updated.refused.map(({ text, why }) => `  ${text} ${why}`);
      const json = { cohort: updated['cohort'], done: sum, refused: updated.refused };
      return failed.length === 0
        ? done(says.join('\n'), json)
        : refused([...says, context.t.notUpdated({ count: failed.length }), ...failed].join('\n'), json);
    }
  });
