import type { Sentences } from './sentences/en.ts';
import { type Check, type Line, unknown } from './line.ts';
import { type Trouble, troubleOf } from './trouble.ts';

/** What asking came to; what another check must settle first is not asked. */
export type Answer<Value> =
  | { kind: 'told'; value: Value }
  | { kind: 'failed'; trouble: Trouble }
  | { kind: 'not-asked'; needs: Check };

/** Asks, and takes whatever is thrown for an answer as well. */
export const asking = async <Value>(ask: () => Promise<Value>): Promise<Answer<Value>> => {
  try {
    return { kind: 'told', value: await ask() };
  } catch (error) {
    return { kind: 'failed', trouble: troubleOf(error) };
  }
};

/** The line of a check that needs an answer: its own judgement, or why there is no answer to judge. */
export const whenTold = <Value>(
  check: Check,
  answer: Answer<Value>,
  t: Sentences,
  judge: (value: Value) => Line,
): Line => {
  switch (answer.kind) {
    case 'told':
      return judge(answer.value);
    case 'not-asked':
      return unknown(check, t.needs({ check: t.titles[answer.needs] }));
    case 'failed':
      return unknown(check, ...whyNot(answer.trouble, t));
    default:
      return answer satisfies never;
  }
};

/** Why there is no answer, and what to do about it. */
export const whyNot = (trouble: Trouble, t: Sentences): readonly [says: string, nextStep?: string] => {
  switch (trouble.kind) {
    case 'no-credentials':
    case 'expired':
    case 'refused':
    case 'clock':
      return [t.needs({ check: t.titles.credentials })];
    case 'denied':
      return [t.denied.says, t.denied.nextStep];
    case 'intercepted':
    case 'unreachable':
      return [t.unreachable];
    case 'other':
      return [t.unexpected(trouble)];
    default:
      return trouble satisfies never;
  }
};

export const needing = (needs: Check): { kind: 'not-asked'; needs: Check } => ({ kind: 'not-asked', needs });

/** A part of what was told. */
export const partOf = <Whole, Part>(answer: Answer<Whole>, part: (value: Whole) => Part): Answer<Part> =>
  answer.kind === 'told' ? { kind: 'told', value: part(answer.value) } : answer;

/** Asks what only an answer makes it possible to ask. */
export const askingOn = async <First, Next>(
  answer: Answer<First>,
  ask: (value: First) => Promise<Next>,
): Promise<Answer<Next>> => (answer.kind === 'told' ? await asking(() => ask(answer.value)) : answer);
