import type { Datapoint } from './alarm-state.ts';
import type { Deployed } from './deployed.ts';
import { dispatched, opened, openedInVain, sweptCalmly, told, toldInVain, woken, wokenInVain } from './real-lines.ts';

/** How long each situation lasts, in minutes: a day, and some hours of the next. */
export const lasts = 27 * 60;
/** When what is out of the ordinary happens: once a whole day lies before it. */
const noon = 25 * 60;

const every = (minutes: number, from = 0, to = lasts): readonly number[] =>
  Array.from({ length: Math.ceil((to - from) / minutes) }, (_, index) => from + index * minutes);

/** The sweep comes at minutes 7, 22, 37 and 52. */
const sweeps = every(15, 7);

type Datapoints = readonly Datapoint[];
/** What must fire an alarm, and what must not, each by what it is. */
export type Situations = Readonly<
  Record<string, { fires: Readonly<Record<string, Datapoints>>; quiet: Readonly<Record<string, Datapoints>> }>
>;

/**
 * For each alarm the situations that it is for, and the most alarming of those that it is not for. `written`: what
 * becomes of a line of the log before CloudWatch reads it.
 */
export const situationsOf = async (of: Deployed, written: (line: string) => string = (line) => line) => {
  const logs = async (name: string, minutes: readonly number[], lines: Promise<readonly string[]>) => {
    const real = (await lines).map(written);
    return minutes.flatMap((minute) => real.flatMap((line) => of.logged(name, minute, line)));
  };
  const calm = await logs('dispatch-due', sweeps, sweptCalmly());
  const swept = (overdue: number) => logs('dispatch-due', [noon + 7], dispatched('sweep', overdue));
  const without = async (from: number, to: number) =>
    await logs(
      'dispatch-due',
      sweeps.filter((minute) => minute < from || minute >= to),
      sweptCalmly(),
    );
  const mornings = await logs('dispatch-due', every(15), dispatched('morning', 500));

  const failing = (name: string, other: string) => ({
    fires: {
      'one run of a hundred fails': every(1, noon, noon + 5).map((minute) =>
        of.errors(name, minute, minute === noon ? 1 : 0),
      ),
    },
    quiet: {
      'it runs, and does not fail': every(5).map((minute) => of.errors(name, minute, 0)),
      'another one fails': every(5).map((minute) => of.errors(other, minute, 3)),
    },
  });
  const givingUp = (queue: string) => ({
    fires: { 'a message is given up': [of.visible(of.deadLettersOf(queue), noon, 1)] },
    quiet: {
      'nothing is given up': every(5).map((minute) => of.visible(of.deadLettersOf(queue), minute, 0)),
      'much is waiting': every(5).map((minute) => of.visible(queue, minute, 16_800)),
    },
  });
  const waiting = (queue: string) => ({
    fires: { 'a message waits for longer than three quarters of an hour': [of.age(queue, noon, 45 * 60 + 1)] },
    quiet: {
      'as long as the queue is filled for': every(5).map((minute) => of.age(queue, minute, 20 * 60)),
      'three quarters of an hour': every(5).map((minute) => of.age(queue, minute, 45 * 60)),
      'dead letters are old': every(5).map((minute) => of.age(of.deadLettersOf(queue), minute, 86_400)),
    },
  });
  const judged = (rate: 'Bounce' | 'Complaint', { review, calm: most }: { review: number; calm: number }) => ({
    fires: {
      'SES begins to review': every(60, noon - 60).map((minute) => of.reputation(rate, minute, review)),
      'a little more than is calm': every(60, noon - 60).map((minute) => of.reputation(rate, minute, most * 1.02)),
    },
    quiet: {
      'as many as is calm': every(60).map((minute) => of.reputation(rate, minute, most)),
      'nobody is written to': [],
      none: every(60).map((minute) => of.reputation(rate, minute, 0)),
    },
  });
  const [wakeQueue, waveQueue, feedbackQueue, signInQueue] = [
    of.queueOf('wake'),
    of.queueOf('dispatch-due'),
    of.workOf('record-feedback'),
    of.workOf('admit-organiser'),
  ];

  const situations: Situations = {
    'admit-organiser-errors': failing('admit-organiser', 'serve-desk'),
    'answer-link-errors': failing('answer-link', 'serve-desk'),
    'dispatch-due-errors': failing('dispatch-due', 'wake'),
    'record-feedback-errors': failing('record-feedback', 'wake'),
    'serve-desk-errors': failing('serve-desk', 'answer-link'),
    'show-certificate-errors': failing('show-certificate', 'show-guide'),
    'show-guide-errors': failing('show-guide', 'show-certificate'),
    'wake-errors': failing('wake', 'dispatch-due'),
    'feedback-queue-dead-letters': givingUp(feedbackQueue),
    'sign-in-queue-dead-letters': givingUp(signInQueue),
    'wake-queue-dead-letters': givingUp(wakeQueue),
    'wave-queue-dead-letters': givingUp(waveQueue),
    'wake-queue-waiting': waiting(wakeQueue),
    'wave-queue-waiting': waiting(waveQueue),
    bounces: judged('Bounce', { review: 0.05, calm: 0.04 }),
    complaints: judged('Complaint', { review: 0.001, calm: 0.0008 }),
    'row-stuck': {
      fires: {
        'wake sets a row aside': await logs('wake', [noon], wokenInVain()),
        'record-feedback does': await logs('record-feedback', [noon], toldInVain()),
      },
      quiet: {
        'letters leave': await logs('wake', every(15), woken()),
        'events are noted': await logs('record-feedback', every(15), told()),
      },
    },
    'desk-page-failed': {
      fires: { 'a page of the desk fails': await logs('serve-desk', [noon], openedInVain()) },
      quiet: {
        'pages are shown': await logs('serve-desk', every(15), opened()),
        'the function itself fails': every(5).map((minute) => of.errors('serve-desk', minute, 1)),
      },
    },
    'someone-overdue': {
      fires: { 'a sweep finds somebody who has waited for more than an hour': await swept(61) },
      quiet: { 'somebody has waited for an hour': await swept(60), 'a morning finds somebody': mornings },
    },
    'sweep-stopped': {
      fires: {
        'no sweep for an hour': await without(noon, noon + 76),
        'only mornings come': [...mornings, ...(await without(noon, noon + 76))],
        'no sweep, ever': [],
      },
      quiet: {
        'every sweep comes': calm,
        'every sweep comes twice': [...calm, ...calm],
        'three sweeps in a row fail': await without(noon, noon + 46),
      },
    },
  };
  return { situations, calm };
};
