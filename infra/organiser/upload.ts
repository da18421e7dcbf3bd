import * as z from 'zod';
import type { Query } from '../../shared/domain/roster/parameters.ts';
import { Instant, Zone } from '../../shared/domain/time.ts';
import { type Api, apiOptions, isOutcome, openApi, read } from './api.ts';
import { Cohort, momentOf } from './cohort.ts';
import { type Context, defineCommand, done, type Outcome, refused } from './command.ts';
import { whileDrawn } from './progress.ts';
import type { OptionName } from './sentences/en.ts';

/** What the desk takes as a parameter is an option here, or this does not compile. */
const optionOf = {
  name: 'name',
  start: 'start',
  zone: 'zone',
  programme: 'programme',
  morning: 'morning',
  language: 'letters',
  organiser: 'organiser',
  contact: 'contact',
  confirmation: 'confirmation',
  organisers: 'organisers',
  hold: 'hold',
  launchAt: 'launch-at',
  dryRun: 'dry-run',
} as const satisfies Record<keyof z.infer<typeof Query>, OptionName>;

const { name: _name, start: _start, ...optional } = optionOf;
const others = Object.values(optional);

const Counts = z.object({
  cohort: z.string(),
  rows: z.int(),
  pairs: z.int(),
  people: z.int(),
  launchAt: Instant.optional(),
});
const Progress = z.object({ cohort: z.string(), progress: z.string() });
const Answer = z.union([Counts, Progress]);

const pauseMs = 2000;

/** Creates a cohort from a file, or tells everything there is to correct in it. */
export const upload = defineCommand({
  words: ['file'],
  needs: ['name', 'start'],
  options: [...others, ...apiOptions],
  run: async (context, given) => {
    const { reach, t } = context;
    const file = await bodyOfFile(context, given.word('file'));
    if (isOutcome(file)) return file;
    const api = await openApi(context, given);
    if (typeof api !== 'function') return api;

    const query: Record<string, string> = {};
    for (const [parameter, option] of Object.entries(optionOf)) {
      const value = given.option(option);
      if (value !== undefined) query[parameter] = value;
    }
    const reply = await whileDrawn(reach.terminal, t.uploading, () => api('POST', '/api/cohorts', { query, ...file }));
    if (isOutcome(reply)) return reply;
    const answer = read(context, reply, Answer);
    if (isOutcome(answer)) return answer;
    if ('progress' in answer) return await untilWritten(context, api, answer.progress);
    return done(inWords(context, answer, reply.status === 201, query), reply.json);
  },
});

/** A list as it is sent. */
export const bodyOfFile = async (
  { reach, t }: Context,
  file: string,
): Promise<{ body: Uint8Array<ArrayBuffer>; type: string } | Outcome> => {
  const body = await reach.terminal.read(file);
  if (!body) return refused(t.noFile({ file }));
  return { body, type: /\.json$/i.test(file) ? 'application/json' : 'application/octet-stream' };
};

const inWords = (
  { language, t }: Context,
  answer: z.infer<typeof Counts>,
  isNew: boolean,
  { zone, dryRun }: Readonly<Record<string, string>>,
): string => {
  const { cohort, pairs, people, launchAt } = answer;
  if (dryRun !== undefined) return t.checked({ pairs, people });
  const counted = isNew ? t.uploaded({ cohort, pairs, people }) : t.uploadedBefore({ cohort });
  if (!isNew) return counted;
  if (launchAt === undefined) return `${counted}\n${t.waits({ cohort })}`;
  const launch = momentOf(language, launchAt, Zone.safeParse(zone).data ?? 'UTC');
  return `${counted}\n${t.leaves({ launch, cohort, undo: 'withdraw' })}`;
};

const untilWritten = async (context: Context, api: Api, path: string): Promise<Outcome> => {
  const { reach, t, language } = context;
  return await whileDrawn(reach.terminal, t.writing, async (show) => {
    for (;;) {
      const page = read(context, await api('GET', path), z.looseObject({ cohort: Cohort }));
      if (isOutcome(page)) return page;
      const { cohort } = page;
      if (cohort.state !== 'writing') {
        const { id, pairs, people, launchAt, zone } = cohort;
        const next =
          launchAt === undefined
            ? t.waits({ cohort: id })
            : t.leaves({ launch: momentOf(language, launchAt, zone), cohort: id, undo: 'withdraw' });
        return done(`${t.uploaded({ cohort: id, pairs, people })}\n${next}`, cohort);
      }
      if (cohort.progress) show(cohort.progress.done, cohort.progress.total);
      await reach.wait(pauseMs);
    }
  });
};
