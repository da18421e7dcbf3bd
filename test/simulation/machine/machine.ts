import { setImmediate as settled } from 'node:timers/promises';
import { makeHandler as makeAnswerLink } from '../../../functions/answer-link/handler.ts';
import { makeHandler as makeDispatchDue } from '../../../functions/dispatch-due/handler.ts';
import { makeHandler as makeRecordFeedback } from '../../../functions/record-feedback/handler.ts';
import { makeHandler as makeServeDesk } from '../../../functions/serve-desk/handler.ts';
import { makeHandler as makeWake } from '../../../functions/wake/handler.ts';
import { pacer } from '../../../shared/adapters/pacer.ts';
import { type Instant, instantOf } from '../../../shared/domain/time.ts';
import type { LinkClaims, LinkPurpose, World } from '../../../shared/world.ts';
import { aWorld } from '../../support/world.ts';
import { breaches } from '../budget.ts';
import type { Chance } from '../chance.ts';
import type { Behaviour } from '../life.ts';
import { tokenHash } from './upload.ts';
import { aClockwork } from './clockwork.ts';
import { aCrowd } from './crowd.ts';
import type { Fault, Weather } from './faults.ts';
import { aQueue, type BatchEnd, type SimulatedQueue } from './queue.ts';
import { rowsOf } from './rows.ts';
import { poison, theRules } from './rules.ts';
import { aStage, type Run } from './runs.ts';
import { aSes } from './ses.ts';
import { aTimeline, type Timeline } from './timeline.ts';

/** One programme to be lived: everything in it follows from what is given here. */
export type Scenario = {
  chance: Chance;
  weather: Weather;
  behaviour: Behaviour;
  startsAt: Instant;
  endsAt: Instant;
  /** The organiser's upload, or the rows that are there already. */
  begins: { upload: object } | { rows: Parameters<typeof aWorld>[0] };
  rate: number;
  /** How likely a letter comes back. */
  returns?: number;
  /** Makes the row of somebody one that nobody can decide on, for some days. */
  poisonsAfterMs?: number;
  trace?: (line: string) => void;
};

export type Lived = {
  violations: readonly string[];
  hits: ReadonlyMap<Fault, number>;
  /** The same for the same seed, to the last call. */
  hash: number;
  calls: number;
  letters: number;
  wakes: number;
  deadLetters: number;
  lateMinutes: readonly number[];
  tally: ReturnType<ReturnType<typeof theRules>['tally']>;
};

const workers = 2;
/** Of `wake`: for what answers a press, and for waves. */
const containers = 2 * workers;
const hourMs = 3_600_000;

/** Lives a programme: the real handlers, over ports in virtual time. */
export const simulate = async (scenario: Scenario): Promise<Lived> => {
  const { chance, weather, rate, trace } = scenario;
  const timeline = aTimeline(scenario.startsAt);
  const base = aWorld('rows' in scenario.begins ? scenario.begins.rows : {}, false);
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
  const rules = theRules({ timeline, weather, rows, rate, broken });
  const names = new Map<string, string>();
  const nameOf = (address: string): string => {
    const name = names.get(address) ?? `name${names.size}`;
    names.set(address, name);
    return name;
  };
  const stage = aStage({ timeline, chance, weather, note });
  let wakes = 0;
  let poisoned: string | undefined;
  const onStuck = ({ row }: { row: string }): void => {
    // A letter that names somebody whose row cannot be read cannot be written either.
    if (poisoned === undefined) broken('no row is stuck', row);
  };
  /** Somebody's row can no longer be decided on, until it is repaired and looked at again. */
  const poisonSomebody = (): void => {
    const victim = rows.people()[0];
    if (!victim) return;
    poisoned = victim.id;
    void base.store.savePerson({ ...victim, zone: poison });
    timeline.later(chance.whole(1, 5) * 24 * hourMs, () => {
      const row = rows.person(victim.id);
      if (row) void base.store.savePerson({ ...row, zone: victim.zone, nextAt: timeline.now() });
    });
  };

  const { pathOf, links } = aLinkBook(base.settings.baseUrl);
  const containersOfWake = Array.from({ length: containers }, () => aContainer(timeline, rate));
  const worldOf =
    (worker: number, { mayWrite = true, queue = () => wakeQueue } = {}) =>
    (run: Run): World => {
      const guarded = mayWrite ? base.store : readOnly(base.store, (port) => broken('looking changes nothing', port));
      return {
        ...base,
        ...links,
        ...containersOfWake[worker]!(run),
        settings: { ...base.settings, sendRate: rate },
        store: {
          ...guarded,
          savePerson: async (person) => {
            const before = rows.person(person.id);
            const saved = await guarded.savePerson(person);
            const after = rows.person(person.id);
            if (saved === 'saved' && after) rules.onPerson(before, after);
            return saved;
          },
        },
        sendMail: ses.send,
        enqueue: async (wanted) => {
          for (const wake of wanted)
            queue().send(JSON.stringify(wake), Math.min(900_000, Math.max(0, Date.parse(wake.at) - timeline.ms())));
        },
        queueDepth: async () => waveQueue.depth(),
        printCertificate: async () => new Uint8Array([1]),
        isKnownBrowser: async (cookies, person) => cookies.includes(`known=${person}`),
        rememberBrowser: async (_, person) => `known=${person}; Path=/`,
        forgetBrowser: async () => 'known=; Max-Age=0',
        suppressionOf: async (address) => nameOf(address),
        signShown: async () => String(timeline.ms()),
        shownAt: async (_, shown) => (shown === '' ? undefined : instantOf(Number(shown))),
        log: (message, fields) => {
          if (message === 'press counted') rules.onCounted((fields as { row: string }).row);
          if (message === 'row stuck') onStuck(fields as { row: string });
          trace?.(`${timeline.now()} ${message} ${JSON.stringify(fields)}`);
        },
      };
    };

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
    invoke: batchOf('record-feedback', 30_000, 0, (run) => makeRecordFeedback(run.world)),
  });
  const ses = aSes({
    returns: scenario.returns ?? 0,
    timeline,
    chance,
    weather,
    tell: feedbackQueue.send,
    told: rules.onTold,
    taken: (mail, isLost) => {
      note(`mail ${mail.tags['person']} ${mail.tags['letter']} ${mail.subject}`);
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
    pathOf,
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
    dueAt: () => earliestIn(base.table),
    dispatch: (cause) =>
      stage.run(
        'dispatch-due',
        120_000,
        worldOf(0, { queue: () => waveQueue }),
        (run) => makeDispatchDue(run.world)({ cause }),
        () => undefined,
      ),
  });

  const upload = (event: object): void =>
    stage.run(
      'serve-desk',
      29_000,
      worldOf(0),
      (run) => makeServeDesk(run.world)(event),
      (end) => {
        const status = end === 'crashed' || 'error' in end ? 500 : (end.answer.statusCode ?? 500);
        if (status >= 500) timeline.later(chance.whole(1, 10) * 60_000, () => upload(event));
        else if (status >= 400) broken('an upload is taken', String(status));
        else crowd.begins();
      },
    );
  if ('upload' in scenario.begins) upload(scenario.begins.upload);
  else crowd.begins();

  const end = Date.parse(scenario.endsAt);
  if (scenario.poisonsAfterMs !== undefined) timeline.later(scenario.poisonsAfterMs, poisonSomebody);
  for (let looks = 0; looks < 16; looks += 1)
    timeline.later(chance.whole(0, end - timeline.ms()), () => {
      const now = timeline.ms();
      if (weather.isFair(now) && now - weather.fairSince(now) > 5 * hourMs) rules.nobodyIsForgotten();
    });

  for (let steps = 0; ; steps += 1) {
    const [next, hint] = [timeline.next(), clockwork.next()];
    if (Math.min(next, hint) > end) break;
    if (steps > 200_000) {
      broken('it comes to rest', 'it does not');
      break;
    }
    if (hint < next) {
      timeline.moveTo(hint);
      clockwork.fire();
    } else timeline.step();
    await settled();
  }
  timeline.moveTo(end);
  rules.nobodyIsForgotten();
  rules.nothingIsSilent();
  rules.nothingIsLeftOrLost();
  for (const breach of breaches({ ...crowd.life, cohort: rows.cohort()!, people: crowd.life.people, sent: rules.sent }))
    broken('the calm budget', breach);
  return {
    violations,
    hits: weather.hits,
    hash: hash >>> 0,
    calls: stage.calls(),
    letters: rules.sent.length,
    wakes,
    deadLetters: [wakeQueue, waveQueue, feedbackQueue].reduce((sum, { deadLetters }) => sum + deadLetters.length, 0),
    lateMinutes: rules.lateMinutes,
    tally: rules.tally(),
  };
};

const earliestIn = (table: ReadonlyMap<string, { nextAt?: string | undefined }>): number => {
  let first: string | undefined;
  for (const { nextAt } of table.values())
    if (nextAt !== undefined && (first === undefined || nextAt < first)) first = nextAt;
  return first === undefined ? Infinity : Date.parse(first);
};

/** Links that need no keys: a book says what each stands for. */
const aLinkBook = (baseUrl: string) => {
  const tokens = new Map<string, string>();
  const claimsOf = new Map<string, object>();
  const pathOf = <P extends LinkPurpose>(purpose: P, claims: LinkClaims[P]): string => {
    const text = `${purpose} ${Object.values(claims).join(' ')}`;
    const token = tokens.get(text) ?? `t${tokens.size}`;
    tokens.set(text, token);
    claimsOf.set(`${purpose} ${token}`, claims);
    return `/${purpose}/${token}`;
  };
  const links: Pick<World, 'signLink' | 'readLink'> = {
    signLink: async (purpose, claims) => baseUrl + pathOf(purpose, claims),
    readLink: async (purpose, token) => claimsOf.get(`${purpose} ${token}`) as never,
  };
  return { pathOf, links };
};

/** A container of `wake`: what it remembers of its turns outlives its runs. */
const aContainer = (timeline: Timeline, rate: number) => {
  let world: World;
  const turns = pacer(
    {
      // Clocks of Lambda differ by milliseconds; those of the rest are made to differ by minutes.
      now: timeline.now,
      wait: (milliseconds) => world.wait(milliseconds),
      store: { pace: () => world.store.pace(), savePace: (pace) => world.store.savePace(pace) },
      log: () => undefined,
    },
    { perSecond: rate, workers: containers },
  );
  return (run: Run): Pick<World, 'turn' | 'heed'> => ({
    turn: (attempt) => {
      world = run.world;
      return turns.turn(attempt);
    },
    heed: (outcome) => {
      world = run.world;
      return turns.heed(outcome);
    },
  });
};

const readOnly = (store: World['store'], tell: (port: string) => void): World['store'] =>
  Object.fromEntries(
    Object.entries(store).map(([name, call]) => [
      name,
      /^(save|put|create|touch|remove|set|note|keep|rewrite)/.test(name)
        ? (...args: never[]) => {
            tell(name);
            return (call as (...all: never[]) => unknown)(...args);
          }
        : call,
    ]),
  ) as unknown as World['store'];
