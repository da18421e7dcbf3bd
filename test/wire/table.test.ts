import { describe, expect, it } from 'vitest';
import type { Call, Fault, Plan } from './fault-proxy.ts';
import { brings, plain, playOnePair } from './one-pair.ts';
import { copiesOf } from './ses-lines.ts';
import { aWiredStack } from './wired-stack.ts';

const isFull = process.env['FULL'] === '1';

const faults: readonly Fault[] = [
  'reset after',
  '503 after',
  'half after',
  'hold after',
  'reset before',
  '503 before',
  'hold before',
  'throttled',
];
const isWrite = ({ operation }: Call): boolean => /^(?:PutItem|UpdateItem|DeleteItem|BatchWriteItem)$/.test(operation);

/** Each call in turn meets the next of these faults, but only with its first attempt: the SDK tries again by itself. */
const atFirst = (which: (call: Call) => boolean, kinds: readonly (Fault | undefined)[]): Plan => {
  let met = 0;
  return (call) => (call.attempt === 1 && which(call) ? kinds[(met += 1) % kinds.length] : undefined);
};

/** Every nth call meets the next of these faults with all its attempts: whoever asked sees it fail. */
const throughout = (nth: number, kinds: readonly Fault[]): Plan => {
  const invocations: string[] = [];
  return ({ invocation }) => {
    if (!invocations.includes(invocation)) invocations.push(invocation);
    const place = invocations.indexOf(invocation) + 1;
    return place % nth === 0 ? kinds[(place / nth) % kinds.length] : undefined;
  };
};

const playWith = async (plans: { table?: Plan; aws?: Plan }) => {
  const stack = await aWiredStack({ hasEvents: true });
  try {
    const played = await playOnePair(stack, () => {
      if (plans.table) stack.table.follow(plans.table);
      if (plans.aws) stack.aws.follow(plans.aws);
    });
    const trail = await stack.store.trail(played.cohort, played.pairs[0]!.id);
    const certificates = await Promise.all(
      played.people.map(({ certificate }) => stack.store.certificate(certificate?.id ?? '')),
    );
    const events = [...trail.flatMap((entry) => entry.events), ...played.pairs.flatMap((pair) => pair.events)];
    return { ...played, events, certificates, hits: [...stack.table.hits, ...stack.aws.hits] };
  } finally {
    await stack.close();
  }
};

/** Every letter once and every item told, every press once, and one certificate each. */
const expectWhole = (played: Awaited<ReturnType<typeof playWith>>): void => {
  const copies = copiesOf(played);
  expect([...copies].filter(([, count]) => count !== 1)).toEqual([]);
  for (const { told, open, stuck } of played.people) {
    const fates = Object.entries(told).map(([item, { as }]) => [plain(item), as]);
    expect({ fates: fates.toSorted(), open, stuck }).toEqual({ fates: brings.map((item) => [item, 'told']) });
  }
  expect(copies.size).toBe(26);
  expect(played.events.map(({ did, step }) => `${did} ${step}`)).toEqual([
    'met expectations',
    'date goals',
    'met feedback',
    'met goals',
    'met network',
    'met review',
  ]);
  expect(played.certificates.map((page) => page?.id)).toEqual(played.people.map(({ certificate }) => certificate!.id));
};

const isLetter = ({ operation }: Call): boolean => operation === 'SendEmail';
const notSes =
  (plan: Plan): Plan =>
  (call) =>
    isLetter(call) ? undefined : plan(call);

it(
  'a programme whose every second write and letter loses its answer, and whose other calls fail once: whole',
  { timeout: 300_000 },
  async () => {
    const ses = atFirst(isLetter, ['reset after', undefined, '503 after', undefined]);
    const others = notSes(atFirst(() => true, faults));
    const played = await playWith({
      table: atFirst(isWrite, ['reset after', undefined]),
      aws: (call) => ses(call) ?? others(call),
    });
    const met = new Set(played.hits.map(({ call }) => call.operation));
    expect([...met]).toEqual(expect.arrayContaining(['PutItem', 'UpdateItem', 'SendMessageBatch', 'SendEmail']));
    expectWhole(played);
  },
);

describe.runIf(isFull)('a programme whose table', () => {
  it.each<[string, Plan]>([
    // Every second only: the SDK has so many tries to spend, gets none back for a write that finds itself done already,
    // and once they are spent it fails at the first fault, so that nothing can come of anything.
    [
      'fails every second call once, each in another way',
      atFirst(
        () => true,
        faults.flatMap((fault) => [fault, undefined]),
      ),
    ],
    ...faults.map((fault): [string, Plan] => [
      `meets ${fault} once with every second write`,
      atFirst(isWrite, [fault, undefined]),
    ]),
    ...[17, 23, 29, 37].map((n): [string, Plan] => [`fails every ${n}th call for good`, throughout(n, faults)]),
  ])('%s: nothing lost, nothing doubled', { timeout: 240_000 }, async (_, table) => {
    const played = await playWith({ table });
    expect(played.hits.length).toBeGreaterThan(20);
    expectWhole(played);
  });
});

describe.runIf(isFull)('a programme whose queue, schedules and secrets', () => {
  it.each<[string, Plan]>([
    ['fail every call once, each in another way', atFirst(() => true, faults)],
    ['fail every second call for good', throughout(2, faults)],
  ])('%s: nothing lost, nothing doubled', { timeout: 240_000 }, async (_, aws) => {
    const played = await playWith({ aws: notSes(aws) });
    expect(new Set(played.hits.map(({ call }) => call.operation))).toContain('SendMessageBatch');
    expectWhole(played);
  });
});
