import * as z from 'zod';
import { longDay } from '../../emails/format.ts';
import { toldOnce } from '../../shared/domain/cases.ts';
import { whys } from '../../shared/domain/overview/urgency.ts';
import { Instant } from '../../shared/domain/time.ts';
import { type Api, isOutcome, read } from './api.ts';
import { Cohort, momentOf, ofCohort } from './cohort.ts';
import { inColumns } from './columns.ts';
import { type Context, done, type Outcome } from './command.ts';
import { bar, whileDrawn } from './progress.ts';

const Pair = z.looseObject({
  members: z.array(z.looseObject({ name: z.string(), left: Instant.optional() })),
  stepsDone: z.int(),
  stepsTotal: z.int(),
  cases: z.array(z.looseObject({ why: z.enum(whys), text: z.string(), todo: z.string() })),
});
type Pair = z.infer<typeof Pair>;
const Page = z.looseObject({ cohort: Cohort, pairs: z.array(Pair), next: z.string().optional() });

/** Tells how a cohort does: how far its pairs are, and which of them need a person. */
export const show = ofCohort({
  run: async ({ context, api, cohort }) => {
    const pairs = await everyPair(context, api, cohort);
    if (isOutcome(pairs)) return pairs;
    return done(inWords(context, cohort, pairs), { cohort, pairs });
  },
});

const everyPair = async (context: Context, api: Api, { id, pairs: total }: Cohort): Promise<Pair[] | Outcome> =>
  await whileDrawn(context.reach.terminal, context.t.reading, async (draw) => {
    const pairs: Pair[] = [];
    let cursor: string | undefined;
    do {
      const query = cursor === undefined ? {} : { cursor };
      const page = read(context, await api('GET', `/api/cohorts/${id}`, { query }), Page);
      if (isOutcome(page)) return page;
      pairs.push(...page.pairs);
      draw(pairs.length, total);
      cursor = page.next;
    } while (cursor !== undefined);
    return pairs;
  });

const inWords = ({ t, language }: Context, cohort: Cohort, pairs: readonly Pair[]): string => {
  const { id, name, state, start, zone, launchAt, people } = cohort;
  const head = [
    `${name}  ${id}`,
    t.shown({ state: t.state(state), pairs: pairs.length, people, start: longDay(language, start) }),
    ...(state === 'draft' && launchAt !== undefined
      ? [t.leaves({ launch: momentOf(language, launchAt, zone), cohort: id, undo: 'withdraw' })]
      : []),
    ...(state === 'held' ? [t.waits({ cohort: id })] : []),
  ];
  const needy = pairs.flatMap((pair) => toldOnce(pair.cases).map(({ text, todo }) => [namesIn(pair), text, todo]));
  const needs = needy.length === 0 ? t.nobodyNeeds : `${t.needs({ count: needy.length })}\n${inColumns(needy)}`;
  return [...head, '', t.steps, stepsOf(pairs), '', needs].join('\n');
};

/** Those who are in it; where all have left, those who were. */
const namesIn = ({ members }: Pair): string => {
  const here = members.filter(({ left }) => left === undefined);
  return (here.length > 0 ? here : members).map(({ name }) => name).join(', ');
};

/** How many pairs have done how many of the steps. */
const stepsOf = (pairs: readonly Pair[]): string => {
  const most = Math.max(0, ...pairs.map(({ stepsTotal }) => stepsTotal));
  return inColumns(
    Array.from({ length: most + 1 }, (_, steps) => {
      const count = pairs.filter(({ stepsDone }) => stepsDone === steps).length;
      return [`${steps}/${most}`, bar(count, pairs.length), String(count)];
    }),
  );
};
