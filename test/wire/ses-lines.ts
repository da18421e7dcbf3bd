import { expect } from 'vitest';
import * as z from 'zod';
import type { Call, Fault } from './fault-proxy.ts';
import { brings, isQuestion, plain, playOnePair, type Played } from './one-pair.ts';
import { aWiredStack } from './wired-stack.ts';

const Tagged = z.object({ EmailTags: z.array(z.object({ Name: z.string(), Value: z.string() })) });
const Note = z.object({
  Key: z.object({ pk: z.object({ S: z.string() }), sk: z.object({ S: z.string() }) }),
  ExpressionAttributeNames: z.object({ '#asked': z.string() }),
  ExpressionAttributeValues: z.object({ ':items': z.object({ L: z.array(z.object({ S: z.string() })) }) }),
});

/** A letter by its person and key. */
type LetterName = `${string} ${string}`;

/** What SES is asked to send: which letter, and which attempt at it by our own count. */
const letterOf = ({ input }: Call): { letter: LetterName; attempt: number } => {
  const tags = new Map(Tagged.parse(input).EmailTags.map(({ Name, Value }) => [Name, Value]));
  return { letter: `${tags.get('person')} ${tags.get('letter')}`, attempt: Number(tags.get('attempt')) };
};

/**
 * Plays a programme in which SES's answer to the first request for each letter, the nth in its order, suffers `faults[n]`,
 * round and round.
 */
export const playWithSes = async (hasEvents: boolean, faults: readonly (Fault | undefined)[]) => {
  const stack = await aWiredStack({ hasEvents });
  const met = new Map<LetterName, Fault | undefined>();
  const items = new Map<LetterName, readonly string[]>();
  try {
    stack.aws.follow((call) => {
      if (call.operation !== 'SendEmail') return undefined;
      const { letter } = letterOf(call);
      if (met.has(letter)) return undefined;
      met.set(letter, faults[met.size % faults.length]);
      return met.get(letter);
    });
    // Only what a letter first held is asked for here; its row keeps what the last attempt held.
    stack.table.follow(({ input }) => {
      const { success, data } = Note.safeParse(input);
      if (!success || data.ExpressionAttributeNames['#asked'] !== 'asked1') return undefined;
      const letter: LetterName = `${data.Key.pk.S.split('.')[1]} ${data.Key.sk.S}`;
      items.set(letter, items.get(letter) ?? data.ExpressionAttributeValues[':items'].L.map(({ S }) => S));
      return undefined;
    });
    const played = await playOnePair(stack);
    return { ...played, met, items, hits: stack.aws.hits.filter(({ call }) => call.operation === 'SendEmail') };
  } finally {
    await stack.close();
  }
};
type PlayedWithSes = Awaited<ReturnType<typeof playWithSes>>;

/** How many copies the local SES accepted of each letter. */
export const copiesOf = ({ mails }: Pick<Played, 'mails'>): ReadonlyMap<LetterName, number> => {
  const letters = mails.map(({ tags }): LetterName => `${tags['person']} ${tags['letter']}`);
  return new Map(letters.map((letter) => [letter, letters.filter((other) => other === letter).length]));
};

/** What may be sent again reaches SES a second time only if its first answer was lost and no event told of it; a question never. */
const copiesOwed = (fault: Fault | undefined, mayComeTwice: boolean, hasEvents: boolean): number => {
  if (fault === undefined || fault === 'slow' || fault === 'throttled') return 1;
  if (fault.endsWith(' before')) return mayComeTwice ? 1 : 0;
  return !hasEvents && mayComeTwice ? 2 : 1;
};

/** Of every letter there are as many copies as there must be, and every item was told, or is listed as parked with its reason. */
export const expectHonest = (played: PlayedWithSes, hasEvents: boolean): void => {
  const copies = copiesOf(played);
  const owed = [...played.met].map(([letter, fault]) => {
    const mayComeTwice = played.items.get(letter)!.some((item) => !isQuestion(item));
    return [letter, fault, copiesOwed(fault, mayComeTwice, hasEvents)] as const;
  });
  expect(owed.map(([letter, fault]) => [letter, fault, copies.get(letter) ?? 0])).toEqual(owed);
  for (const { told, open, certificate, stuck, id } of played.people) {
    expect({ items: Object.keys(told).map(plain).toSorted(), open, stuck }).toEqual({ items: brings });
    expect(certificate?.id).toMatch(/^[0-9A-Z]{12}$/);
    for (const [item, fate] of Object.entries(told)) {
      if (fate.as === 'told') continue;
      expect([item, isQuestion(item), fate]).toEqual([
        item,
        true,
        { as: 'parked', at: fate.at, why: 'no answer', letter: fate.letter, attempt: 1 },
      ]);
      // Where SES's event came, the letter would be told.
      const fault = played.met.get(`${id} ${fate.letter}`);
      expect(fault?.endsWith(hasEvents ? ' before' : '')).toBe(true);
    }
  }
};
