import { inColumns } from './columns.ts';
import { type Context, defineCommand, done, refused } from './command.ts';
import { whileDrawn } from './progress.ts';
import type { Move, Queues } from './queues.ts';
import { queueNames } from './dead-letters.ts';

/** A link that comes hours later lets nobody in: whoever asked for it has asked again. */
const isOfNoUse = (name: string): boolean => name === 'sign-in-queue';

const pauseMs = 2000;

/** Sends what was given up back to the queues it came from, once its cause is repaired. */
export const redrive = defineCommand({
  options: ['queue', 'dry-run'],
  run: async (context, given) => {
    const { reach, t, language } = context;
    const deployed = await reach.deployed(language);
    if (typeof deployed === 'string') return refused(deployed);
    const queues = await reach.queues(deployed.region);
    const wanted = given.option('queue');
    const found = deployed.deadLetters.filter(({ queue }) => wanted === undefined || queue === wanted);
    if (found.length === 0)
      return refused(wanted === undefined ? t.noQueues : t.noQueue({ queue: wanted, names: queueNames }));

    const lines: { queue: string; waited: number; moved: number; why?: string | undefined }[] = [];
    for (const { queue: name, url } of found) {
      const { arn, count } = await queues.waiting(url);
      const stays = count === 0 || given.option('dry-run') !== undefined || (isOfNoUse(name) && wanted === undefined);
      const { moved, why } = stays ? { moved: 0 } : await moveBack(context, queues, { name, arn, count });
      lines.push({ queue: name, waited: count, moved, ...(why !== undefined && { why }) });
    }
    const rows = lines.map(({ queue, waited, moved, why }) => [queue, String(waited), String(moved), why ?? '']);
    const signIns = lines.some(({ queue, waited, moved }) => isOfNoUse(queue) && waited > moved);
    const says = [inColumns([[...t.queueColumns], ...rows]), ...(signIns ? [t.signInsStay] : [])].join('\n');
    const json = { queues: lines };
    return lines.some(({ why }) => why !== undefined) ? refused(says, json) : done(says, json);
  },
});

type Source = { name: string; arn: string; count: number };

const moveBack = async ({ reach, t }: Context, queues: Queues, { name, arn, count }: Source): Promise<Move> =>
  await whileDrawn(reach.terminal, t.moving({ queue: name }), async (show) => {
    await queues.moveBack(arn);
    for (;;) {
      const move = await queues.move(arn);
      if (move.isOver) return move;
      show(move.moved, count);
      await reach.wait(pauseMs);
    }
  });
