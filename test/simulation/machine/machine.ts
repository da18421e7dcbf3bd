import { makeHandler as makeAnswerLink } from '../../../functions/answer-link/handler.ts';
import { makeHandler as makeDispatchDue } from '../../../functions/dispatch-due/handler.ts';
import { makeHandler as makeRecordFeedback } from '../../../functions/record-feedback/handler.ts';
import { makeHandler as makeWake } from '../../../functions/wake/handler.ts';
import type { Store } from '../../../shared/store.ts';
import type { World } from '../../../shared/world.ts';
import { aWorld } from '../../support/world.ts';
import { breaches } from '../budget.ts';
import { tokenHash } from './upload.ts';
import { emptyBooks } from './books.ts';
import { aContainer, aLinkBook, cheapKeys, readOnly } from './cheap-ports.ts';
import { aClockwork } from './clockwork.ts';
import { aCrowd } from './crowd.ts';
import { anOrganiser } from './organiser.ts';
import { thePlays } from './plays/plays.ts';
import { aPoisoner } from './poisoner.ts';
import { aQueue, type BatchEnd, type SimulatedQueue } from './queue.ts';
import { rowsOf } from './rows.ts';
import { theRules } from './rules.ts';
import { aStage, type Run } from './runs.ts';
import type { Lived, Scenario } from './scenario.ts';
import { aSes } from './ses.ts';
import { aTimeline, inTurns } from './timeline.ts';

const workers = 2;
/** Of `wake`: for what answers a press, and for waves. */
const containers = 2 * workers;
const hourMs = 3_600_000;

/** Lives a programme: the real handlers, over ports in virtual time. */
export const simulate = async (scenario: Scenario): Promise<Lived> => {
  const { chance, rate, trace } = scenario;
  const timeline = aTimeline(scenario.startsAt);
  const base = aWorld('rows' in scenario.begins ? scenario.begins.rows : {}, 'frozen');
  base.allowToken(tokenHash);
  const rows = rowsOf(base);
  rows.cohort();
  const violations: string[] = [];
  let hash = 0;
  const note = (line: string): void => {
    for (let at = 0; at < line.length; at += 1) hash = Math.imul(hash ^ line.charCodeAt(at), 16_777_619);
    trace?.(line);
  };
  const broken = (rule: string, what: string): void => {
    if (violations.length < 50) violations.push(`${timeline.now()} ${rule}: ${what}`);
    note(`!! ${rule}: ${what}`);
  };
  const books = emptyBooks();
  const newContainers = () =>
    Array.from({ length: containers }, () => aContainer(timeline, rate, containers, plays.clockOfRun !== undefined));
  const plays = thePlays({
    names: scenario.plays ?? new Set(),
    timeline,
    chance,
    weather: scenario.weather,
    base,
    rows,
    books,
    endsAt: scenario.endsAt,
    life: () => crowd.life,
    renew: () => void (containersOfWake = newContainers()),
    note,
    broken,
  });
  const { weather } = plays;
  let containersOfWake = newContainers();
  const rules = theRules({ timeline, weather, rows, rate, clocks: plays.clockOfRun ? workers : 1, books, broken });
  const stage = aStage({ timeline, chance, weather, note, clockOfRun: plays.clockOfRun });
  let wakes = 0;
  const poisoner = aPoisoner({ timeline, chance, rows, base, broken });
  const { pathOf, links } = aLinkBook(base.settings.baseUrl);
  const cheap = { ...links, ...cheapKeys(timeline) };
  const store: Store = {
    ...base.store,
    savePerson: async (person) => {
      const before = rows.person(person.id);
      const saved = await base.store.savePerson(person);
      const after = rows.person(person.id);
      if (saved === 'saved' && after && after.cohort === person.cohort) rules.onPerson(before, after);
      return saved;
    },
    saveCohort: async (cohort) => {
      const before = rows.cohort();
      const saved = await base.store.saveCohort(cohort);
      const after = rows.cohort();
      if (saved === 'saved' && after?.id === cohort.id)
        rules.onCohort(before?.id === cohort.id ? before : undefined, after);
      return saved;
    },
    savePair: async (pair) => {
      const before = rows.pair(pair.id);
      const saved = await base.store.savePair(pair);
      if (saved === 'saved') rules.onPair(before, pair);
      return saved;
    },
  };
  const onlyRead = readOnly(store, (port) => broken('looking changes nothing', port));
  const worldOf =
    (worker: number, { mayWrite = true, queue = () => wakeQueue } = {}) =>
    (run: Run): World =>
      plays.around({
        ...base,
        ...cheap,
        ...plays.keys?.world(),
        ...containersOfWake[worker]!(run),
        settings: { ...base.settings, sendRate: rate },
        store: mayWrite ? store : onlyRead,
        sendMail: ses.send,
        enqueue: async (wanted) => {
          for (const wake of wanted)
            queue().send(JSON.stringify(wake), Math.min(900_000, Math.max(0, Date.parse(wake.at) - timeline.ms())));
        },
        queueDepth: async () => waveQueue.depth(),
        log: (message, fields) => {
          if (message === 'press counted') rules.onCounted((fields as { row: string }).row);
          if (message === 'row stuck' && !plays.maySetAside((fields as { why: string }).why))
            poisoner.onStuck((fields as { row: string }).row);
          trace?.(`${timeline.now()} ${message} ${JSON.stringify(fields)}`);
        },
      });

  const batchOf =
    (name: string, limitMs: number, first: number, start: (run: Run) => (event: unknown) => Promise<unknown>) =>
    (event: { Records: readonly { body: string }[] }, worker: number, ended: (end: BatchEnd) => void): void => {
      if (name === 'wake') {
        wakes += 1;
        for (const { body } of event.Records) rules.onWake(body.replace(/,"at".*/, ''));
      }
      stage.run(
        name,
        limitMs,
        worldOf(first + worker),
        (run) => start(run)(event),
        (end) => {
          if (end === 'crashed' || 'error' in end) return ended('crashed');
          const { batchItemFailures } = end.answer as { batchItemFailures: { itemIdentifier: string }[] };
          ended({ failed: batchItemFailures.map(({ itemIdentifier }) => itemIdentifier) });
        },
      );
    };
  const [wakeQueue, waveQueue] = [0, workers].map((first) =>
    aQueue({
      timeline,
      chance,
      weather,
      workers,
      visibilityMs: 12 * 60_000,
      invoke: batchOf('wake', 120_000, first, (run) => {
        const wake = makeWake(run.world);
        return (event) => wake(event, { getRemainingTimeInMillis: run.timeLeft });
      }),
    }),
  ) as [SimulatedQueue, SimulatedQueue];
  const feedbackQueue = aQueue({
    timeline,
    chance,
    weather,
    workers: 1,
    visibilityMs: 3 * 60_000,
    // A row that is due is found again by the sweep; an event is in its message only.
    redriveMs: 6 * 3_600_000,
    invoke: batchOf('record-feedback', 30_000, 0, (run) => makeRecordFeedback(run.world)),
  });
  const ses = aSes({
    returns: scenario.returns ?? 0,
    timeline,
    chance,
    weather,
    tell: feedbackQueue.send,
    throttled: rules.onThrottled,
    told: rules.onTold,
    taken: (mail, isLost) => {
      note(`mail ${mail.tags['person'] ?? mail.tags['organiser']} ${mail.tags['letter']} ${mail.subject}`);
      const letter = rules.onTaken(mail, isLost);
      if (letter && mail.tags['attempt'] === '1') crowd.reads(letter);
    },
  });
  const crowd = aCrowd({
    timeline,
    chance,
    rows,
    behaviour: scenario.behaviour,
    note,
    pathOf: plays.keys?.pathOf ?? pathOf,
    ask: (event, answered) => {
      const mayWrite = event.requestContext.http.method === 'POST';
      stage.run(
        'answer-link',
        20_000,
        worldOf(0, { mayWrite }),
        (run) => makeAnswerLink(run.world)(event),
        (end) => {
          if (end === 'crashed' || 'error' in end) return answered(undefined, []);
          answered(end.answer.statusCode, end.answer.cookies ?? []);
        },
      );
    },
  });
  const clockwork = aClockwork({
    timeline,
    chance,
    weather,
    mornings: base.mornings,
    dueAt: rows.dueAt,
    dispatch: (cause) =>
      stage.run(
        'dispatch-due',
        120_000,
        worldOf(0, { queue: () => waveQueue }),
        (run) => makeDispatchDue(run.world)({ cause }),
        () => undefined,
      ),
  });

  const organiser = anOrganiser({ timeline, chance, stage, world: worldOf(0), broken });
  if ('upload' in scenario.begins) {
    organiser.insist(scenario.begins.upload, crowd.begins);
    plays.uploads(organiser, scenario.begins.upload);
    plays.acts(organiser, scenario.begins.upload);
  } else crowd.begins();

  const end = Date.parse(scenario.endsAt);
  if (scenario.poisonsAfterMs !== undefined) timeline.later(scenario.poisonsAfterMs, poisoner.poison);
  for (let looks = 0; looks < 16; looks += 1)
    timeline.later(chance.whole(0, end - timeline.ms()), () => {
      const now = timeline.ms();
      if (weather.isFair(now) && now - weather.fairSince(now) > 5 * hourMs) rules.nobodyIsForgotten();
    });

  let steps = 0;
  await inTurns(() => {
    const [next, hint] = [timeline.next(), clockwork.next()];
    if (Math.min(next, hint) > end) return false;
    steps += 1;
    if (steps > 200_000) {
      broken('it comes to rest', 'it does not');
      return false;
    }
    if (hint < next) {
      timeline.moveTo(hint);
      clockwork.fire();
    } else timeline.step();
    return true;
  });
  timeline.moveTo(end);
  rules.nobodyIsForgotten();
  rules.nothingIsSilent();
  rules.nothingIsLeftOrLost();
  rules.acts.nobodyIsLost();
  plays.ends();
  for (const breach of breaches({ ...crowd.life, cohort: rows.cohort()!, people: crowd.life.people, sent: rules.sent }))
    broken('the calm budget', breach);
  return {
    violations,
    hits: weather.hits,
    played: plays.played,
    hash: hash >>> 0,
    calls: stage.calls(),
    letters: rules.sent.length,
    wakes,
    deadLetters: [wakeQueue, waveQueue, feedbackQueue].reduce((sum, { deadLetters }) => sum + deadLetters.length, 0),
    lateMinutes: rules.lateMinutes,
    tally: rules.tally(),
  };
};
