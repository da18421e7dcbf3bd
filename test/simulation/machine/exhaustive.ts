import { groupMentoring } from '../../../shared/domain/programme.ts';
import { plusMinutes } from '../../../shared/domain/time.ts';
import { aCohort, aPair, aPerson } from '../../support/builders.ts';
import { chanceOf } from '../chance.ts';
import type { Behaviour } from '../life.ts';
import { type Fault, faultsOf, weatherOf } from './faults.ts';
import { simulate } from './machine.ts';
import type { Lived, Scenario } from './scenario.ts';

const day = 24 * 60;

/** A short programme, the same every time but for the faults it is given. */
export type Core = { name: string; scenario: Omit<Scenario, 'chance' | 'weather' | 'rate'> };

const cohort = (steps: number, launchAt: string) =>
  aCohort({
    programme: { ...groupMentoring, steps: groupMentoring.steps.slice(0, steps) },
    launchAt,
    nextAt: launchAt,
  });

const createdAt = '2026-11-23T08:00:00.000Z';
const launchAt = '2026-11-24T08:00:00.000Z';

/** Not their name: nothing of it may be left once they are erased. */
const pairOf = (mentee: string): string => `pair${mentee.charCodeAt(0)}`;

const people = (...ids: readonly string[]) =>
  ids.map((id) =>
    aPerson({
      id,
      name: id,
      address: `${id}@example.org`,
      pairs: id === 'mentor' ? ids.slice(1).map(pairOf) : [pairOf(id)],
      nextAt: launchAt,
    }),
  );
const pair = (mentee: string) =>
  aPair({
    id: pairOf(mentee),
    members: [
      { person: 'mentor', role: 'mentor' },
      { person: mentee, role: 'mentee' },
    ],
  });

/** The mentee agrees a date three days after each topic, and says that they met when they are asked. */
const agrees: Behaviour = {
  begins: () => undefined,
  reads: (life, { person, items }) => {
    for (const item of items) {
      if (!('step' in item)) continue;
      const { step } = item;
      const { id } = item.pair;
      if (item.kind === 'topic' && person.id !== 'mentor')
        life.later(day, () =>
          life.press(id, person.id, { do: 'date', step, at: plusMinutes(life.now(), 2 * day), minutes: 60 }),
        );
      if (item.kind === 'ask') life.later(120, () => life.press(id, person.id, { do: 'met', step }));
    }
  },
};

/** Nobody presses anything. */
const silent: Behaviour = { begins: () => undefined, reads: () => undefined };

/** The mentee asks to leave, or to be erased, once the first topic is there, and confirms it. */
const goes = (how: 'leave' | 'erase'): Behaviour => ({
  begins: () => undefined,
  reads: (life, { person, items }) => {
    for (const item of items) {
      if (item.kind === 'topic' && item.index === 0 && person.id !== 'mentor')
        life.later(60, () => life.choose(person.id, { do: how }));
      if (item.kind === 'confirm') life.later(5, () => life.choose(person.id, { do: 'yes', n: item.request.n }));
    }
  },
});

const core = (name: string, mentees: readonly string[], steps: number, days: number, behaviour: Behaviour): Core => ({
  name,
  scenario: {
    behaviour,
    startsAt: createdAt,
    endsAt: plusMinutes(createdAt, days * day),
    begins: {
      rows: { cohort: cohort(steps, launchAt), people: people('mentor', ...mentees), pairs: mentees.map(pair) },
    },
  },
});

const cores: readonly Core[] = [
  core('a pair that agrees dates and meets', ['anne'], 2, 110, agrees),
  core('a mentor of two who meets both', ['anne', 'bela'], 1, 75, agrees),
  core('a pair in which nobody says anything', ['anne'], 2, 110, silent),
  core('a mentee who leaves', ['anne'], 2, 75, goes('leave')),
  core('a mentee who is erased', ['anne'], 2, 75, goes('erase')),
];

/** The mentee says that they met an hour after the topic. */
const meets: Behaviour = {
  begins: () => undefined,
  reads: (life, { person, items }) => {
    for (const item of items)
      if (item.kind === 'topic' && person.id !== 'mentor')
        life.later(60, () => life.press(item.pair.id, person.id, { do: 'met', step: item.step }));
  },
};

const topicAt = '2026-12-01T08:00:00.000Z';
const welcomed = { welcome: { as: 'told' as const, at: launchAt } };

/** The shortest of all: a pair that has been welcomed gets its only topic, meets, and gets its certificates. */
const pairCore: Core = {
  name: 'a pair that meets once',
  scenario: {
    behaviour: meets,
    startsAt: plusMinutes(topicAt, -1),
    endsAt: plusMinutes(topicAt, 3 * day),
    begins: {
      rows: {
        cohort: cohort(1, launchAt),
        people: people('mentor', 'anne').map((person) => ({ ...person, told: welcomed, nextAt: topicAt })),
        pairs: [pair('anne')],
      },
    },
  },
};

/** The faults of one run, by the numbers of the calls that they befall. */
export type Faults = ReadonlyMap<number, Fault>;

const liveCore = (
  { scenario }: Core,
  faults: Faults,
  more: { onCall?: (port: string, call: number) => void; trace?: (line: string) => void } = {},
): Promise<Lived> => {
  const weather = weatherOf(faults);
  const { trace, onCall } = more;
  return simulate({
    ...scenario,
    chance: chanceOf(1),
    weather: {
      ...weather,
      onCall: (port, call, at) => {
        onCall?.(port, call);
        return weather.onCall(port, call, at);
      },
    },
    rate: 14,
    ...(trace && { trace }),
  });
};

/** The ports that a run without faults calls, in order. */
const portsOf = async (one: Core): Promise<readonly string[]> => {
  const ports: string[] = [];
  await liveCore(one, new Map(), { onCall: (port) => ports.push(port) });
  return ports;
};

/** Every fault at every call. */
const singleFaults = async (one: Core): Promise<readonly Faults[]> =>
  (await portsOf(one)).flatMap((port, index) => faultsOf(port).map((fault) => new Map([[index + 1, fault]])));

/** Every two faults at every two calls, of the faults that differ most. */
const pairsOfFaults = async (one: Core): Promise<readonly Faults[]> => {
  const ports = await portsOf(one);
  const worst = (port: string): readonly Fault[] =>
    port === 'sendMail' ? ['crash after', 'taken, unknown'] : ['crash after', 'lost'];
  return ports.flatMap((first, a) =>
    ports.flatMap((second, b) =>
      a < b
        ? worst(first).flatMap((x) =>
            worst(second).map(
              (y): Faults =>
                new Map([
                  [a + 1, x],
                  [b + 1, y],
                ]),
            ),
          )
        : [],
    ),
  );
};

type CoreRun = { one: Core; faults: Faults };

/** The runs there are: all single faults on all short programmes, and all pairs of faults on the shortest. */
export const plans = {
  single: async (): Promise<readonly CoreRun[]> => {
    const all: CoreRun[] = [];
    for (const one of cores) all.push(...(await singleFaults(one)).map((faults) => ({ one, faults })));
    return all;
  },
  pairs: async (): Promise<readonly CoreRun[]> =>
    (await pairsOfFaults(pairCore)).map((faults) => ({ one: pairCore, faults })),
};
export type Plan = keyof typeof plans;

const planned = new Map<Plan, Promise<readonly CoreRun[]>>();

export const runsOf = (plan: Plan): Promise<readonly CoreRun[]> => {
  const runs = planned.get(plan) ?? plans[plan]();
  planned.set(plan, runs);
  return runs;
};

/** For `onAllCores`: the run of this index, where one of every `share` is lived, from `first` on. */
export const work = async (index: number, args: { plan: Plan; first: string; share: string }): Promise<Lived> => {
  const run = (await runsOf(args.plan))[Number(args.first) + index * Number(args.share)];
  if (!run) throw new Error(`There is no run ${index} among those of ${args.plan}.`);
  const lived = await liveCore(run.one, run.faults);
  const faults = [...run.faults].map(([call, fault]) => `${fault} at call ${call}`).join(' and ');
  return { ...lived, violations: lived.violations.map((one) => `${run.one.name}, ${faults}: ${one}`) };
};
