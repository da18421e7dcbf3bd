import { makeHandler as makeAnswerLink } from '../../functions/answer-link/handler.ts';
import { makeHandler as makeDispatchDue } from '../../functions/dispatch-due/handler.ts';
import { makeHandler as makeRecordFeedback } from '../../functions/record-feedback/handler.ts';
import { makeHandler as makeWake } from '../../functions/wake/handler.ts';
import { logBytes } from '../../infra/cost/assumptions.ts';
import { timetable } from '../../shared/domain/timetable.ts';
import type { World } from '../../shared/world.ts';
import { chanceOf } from '../simulation/chance.ts';
import { aContainer } from '../simulation/machine/cheap-ports.ts';
import { aClockwork } from '../simulation/machine/clockwork.ts';
import { aCrowd } from '../simulation/machine/crowd.ts';
import { fairWeather } from '../simulation/machine/faults.ts';
import { anOrganiser } from '../simulation/machine/organiser.ts';
import { aQueue, type BatchEnd } from '../simulation/machine/queue.ts';
import { aStage, type Run } from '../simulation/machine/runs.ts';
import { aSes } from '../simulation/machine/ses.ts';
import { aTimeline, inTurns } from '../simulation/machine/timeline.ts';
import { webEvent } from '../support/web.ts';
import type { Sent } from '../simulation/life.ts';
import type { Rows } from '../simulation/machine/rows.ts';
import type { Deployed } from './deployed.ts';
import { aFairWorld } from './fair-world.ts';
import { aMeter } from './meter.ts';
import { meteredRun } from './metered-run.ts';
import { aCohortOf, cohortsOf, mixedManners, startsAt } from './participants.ts';

const workers = 2;
const rate = 14;
const dayMs = 86_400_000;
/** A programme of six steps, whatever it is put off by, and the day on which its people are erased. */
const wholeDays = 560;

type Watch = {
  /** What is lived of it, in days from its upload. */
  days?: number;
  /** Every thousand steps of the timeline: some hundred letters or less. */
  often?: () => void;
  everyTenDays?: () => void;
};

/** Lives a programme of so many pairs in fair weather, from its upload until its people are erased, with a meter at every port. */
export const liveProgramme = async (
  pairs: number,
  { memoryMiB, gatherSeconds }: Pick<Deployed, 'memoryMiB' | 'gatherSeconds'>,
  { days = wholeDays, often, everyTenDays }: Watch = {},
) => {
  const [chance, weather, timeline] = [chanceOf(1), fairWeather(), aTimeline(startsAt)];
  const begun = timeline.ms();
  const { world, rowsOf, dueAt, items, pathOf, mornings, storedBytes } = aFairWorld(timeline);
  const broken = (rule: string, what: string): never => {
    throw new Error(`${timeline.now()} ${rule}: ${what}`);
  };
  const stage = aStage({ timeline, chance, weather, note: () => undefined });
  const meter = aMeter(memoryMiB);
  const containers = Array.from({ length: 2 * workers }, () => aContainer(timeline, rate, 2 * workers, false));
  const presses = { all: 0, plain: 0, plainWrites: 0 };
  const kept = { mostBytes: 0, lastLetterAt: begun, letters: 0, items: 0, certificates: 0 };
  const runOnce = meteredRun({ timeline, stage, meter, items });

  const worldOf =
    (worker: number, queue = () => wakeQueue) =>
    (run: Run): World => ({
      ...world,
      ...containers[worker]!(run),
      sendMail: ses.send,
      enqueue: async (wakes) => {
        for (const wake of wakes)
          queue().send(JSON.stringify(wake), Math.min(900_000, Math.max(0, Date.parse(wake.at) - timeline.ms())));
      },
      queueDepth: async () => waveQueue.depth(),
    });

  const queueOf = (
    name: string,
    first: number,
    start: (run: Run) => (event: unknown) => Promise<unknown>,
    gatherMs?: number,
  ) =>
    aQueue({
      timeline,
      chance,
      weather,
      workers,
      visibilityMs: 12 * 60_000,
      ...(gatherMs !== undefined && { gatherMs }),
      invoke: (event: object, worker: number, ended: (end: BatchEnd) => void): void => {
        // Its messages are received and, once they are done, deleted.
        meter.add(name, 'queueRequests', 2);
        runOnce(
          name,
          worldOf(first + worker),
          (run) => start(run)(event),
          ({ answer }) => {
            const { batchItemFailures } = answer as { batchItemFailures: { itemIdentifier: string }[] };
            ended({ failed: batchItemFailures.map(({ itemIdentifier }) => itemIdentifier) });
          },
          first + worker,
        );
      },
    });
  const wakeOf = (run: Run) => {
    const wake = makeWake(run.world);
    return (event: unknown) => wake(event, { getRemainingTimeInMillis: run.timeLeft });
  };
  const [wakeQueue, waveQueue] = [queueOf('wake', 0, wakeOf), queueOf('wake', workers, wakeOf)];
  const feedbackQueue = queueOf('record-feedback', 0, (run) => makeRecordFeedback(run.world), gatherSeconds * 1000);
  const ses = aSes({
    returns: 0,
    timeline,
    chance,
    weather,
    tell: (body, delayMs) => {
      // SES publishes it, and the subscription puts it on the queue.
      meter.add('events of SES', 'publications', 1);
      meter.add('events of SES', 'queueRequests', 1);
      feedbackQueue.send(body, delayMs);
    },
    told: () => undefined,
    throttled: () => broken('at the granted rate', timeline.now()),
    taken: ({ tags, attachments }) => {
      kept.lastLetterAt = timeline.ms();
      const circle = circles.find(({ rows }) => rows.cohort()?.id === tags['cohort']);
      const letter = circle && openLetter(circle.rows, tags['person']);
      if (!letter) return;
      kept.letters += 1;
      kept.items += letter.items.length;
      if (attachments.length > 0) kept.certificates += 1;
      circle.crowd.reads(letter);
    },
  });

  type Answered = (status: number | undefined, cookies: readonly string[]) => void;
  const request = (event: ReturnType<typeof webEvent>, answered: Answered): void =>
    runOnce(
      'answer-link',
      worldOf(0),
      (run) => makeAnswerLink(run.world)(event),
      ({ answer }, { writes, queued }) => {
        meter.add('API', 'apiRequests', 1);
        meter.add('API', 'outGb', Buffer.byteLength(answer.body ?? '') / 1e9);
        meter.add('API', 'logGb', (logBytes.access + logBytes.line) / 1e9);
        const { method, path } = event.requestContext.http;
        if (method === 'POST') presses.all += 1;
        if (method === 'POST' && path.startsWith('/met/') && queued === 0 && writes > 0) {
          presses.plain += 1;
          presses.plainWrites += writes;
        }
        answered(answer.statusCode, answer.cookies ?? []);
      },
    );
  const circles = cohortsOf(pairs).map((cohort) => {
    const rows = rowsOf(cohort.name);
    const crowd = aCrowd({
      timeline,
      chance,
      rows,
      behaviour: mixedManners(),
      note: () => undefined,
      pathOf,
      ask: (event, answered) => {
        const { method, path } = event.requestContext.http;
        // The crowd's own looks are those of scanners and second thoughts; whoever presses has looked at the page first.
        if (method === 'POST') request(webEvent('GET', path), () => request(event, answered));
        else request(event, answered);
      },
    });
    return { cohort, rows, crowd };
  });
  let dispatches = 0;
  const clockwork = aClockwork({
    timeline,
    chance,
    weather,
    mornings,
    dueAt,
    dispatch: (cause) => {
      dispatches += 1;
      meter.add('dispatch-due', 'schedules', 1);
      runOnce(
        'dispatch-due',
        worldOf(0, () => waveQueue),
        (run) => makeDispatchDue(run.world)({ cause }),
        () => undefined,
      );
    },
  });
  const run: typeof stage.run = (name, _, of, start, ended) => runOnce(name, of, start, ended);
  const desk = anOrganiser({ timeline, chance, stage: { ...stage, run }, world: worldOf(0), broken });
  for (const { cohort, rows, crowd } of circles) {
    meter.add('API', 'apiRequests', 1);
    /** A large cohort is written for minutes after its upload was taken: its people begin once they are all there. */
    const begin = (): void => {
      if (rows.cohort()?.state === 'ready') crowd.begins();
      else timeline.later(60_000, begin);
    };
    desk.insist(aCohortOf(cohort), begin);
  }

  let lookedAt = begun;
  let steps = 0;
  await inTurns(() => {
    const [next, hint] = [timeline.next(), clockwork.next()];
    if (Math.min(next, hint) > begun + days * dayMs) return false;
    if (timeline.ms() - lookedAt > 10 * dayMs) {
      lookedAt = timeline.ms();
      kept.mostBytes = Math.max(kept.mostBytes, storedBytes());
      everyTenDays?.();
    }
    if (hint < next) {
      timeline.moveTo(hint);
      clockwork.fire();
    } else timeline.step();
    if ((steps += 1) % 1000 === 0) often?.();
    return true;
  });
  return {
    pairs,
    /** From the upload to the last letter. */
    days: (kept.lastLetterAt - begun) / dayMs,
    letters: kept.letters,
    /** Things that those letters told, of one pair each. */
    items: kept.items,
    certificates: kept.certificates,
    presses,
    dispatches,
    mornings: mornings.size,
    storedBytes: kept.mostBytes,
    peopleLeft: circles.reduce((sum, { rows }) => sum + rows.people().length, 0),
    meter,
  };
};
/** The letter that somebody has under way, as they will read it. */
const openLetter = (rows: Rows, id = ''): Sent | undefined => {
  const [cohort, person] = [rows.cohort(), rows.person(id)];
  if (!cohort || !person?.open) return undefined;
  const { key, at, items } = person.open;
  const pairs = person.pairs.flatMap((pair) => rows.pair(pair) ?? []);
  const all = timetable({ cohort, person, pairs });
  return { key, at, items: all.filter((item) => items.includes(item.key)), person, pairs };
};

export type Lived = Awaited<ReturnType<typeof liveProgramme>>;
