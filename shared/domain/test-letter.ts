import * as z from 'zod';
import { Language } from './programme.ts';
import { Instant } from './time.ts';

/** The links of a test letter: one like "we met", its report, and the one by which a mailbox unsubscribes. */
const TestLink = z.enum(['met', 'report', 'stop']);

/** What was done with a link of a test letter, and nothing of who did it. */
export const Happening = z.object({
  at: Instant,
  link: TestLink,
  did: z.enum(['opened', 'asked', 'prefetched', 'ran', 'pressed', 'unsubscribed']),
  /** What became of the address on its way. */
  changed: z.array(z.enum(['capitals', 'encoded', 'query'])),
  /** The product that the program calls itself, without its version. */
  by: z.string().optional(),
});
export type Happening = z.infer<typeof Happening>;

/** A test letter: to whom it went is not kept. */
export const TestLetter = z.object({
  sentAt: Instant,
  language: Language,
  /** In the order in which they were noted. */
  happenings: z.array(Happening),
  /** How many there were, noted or not. */
  total: z.int(),
});
export type TestLetter = z.infer<typeof TestLetter>;

/** What comes after so many is only counted: a row has an end. */
export const mostHappenings = 100;

/** A test letter is removed with the first that is sent so long after it. */
export const testLetterDays = 30;

/** As long as the tokens of real letters, which a gateway may cut or break where they are long. */
export const testLetterIdLetters = 80;

const addresses = { m: 'met', r: 'report', s: 'stop', w: 'watch' } as const;
/** `watch` shows the report as well, is in no letter, and notes nothing. */
export type TestAddress = (typeof addresses)[keyof typeof addresses];

const shape = new RegExp(`^[mrsw][a-z2-7]{${testLetterIdLetters}}$`);
const byLetter: ReadonlyMap<string, TestAddress> = new Map(Object.entries(addresses));

/** The token of one of a test letter's addresses: lower-case letters and digits, like those of all links. */
export const testToken = (address: TestAddress, id: string): string => `${address.charAt(0)}${id}`;

export const readTestToken = (token: string): { address: TestAddress; id: string } | undefined => {
  const address = shape.test(token) ? byLetter.get(token.charAt(0)) : undefined;
  return address && { address, id: token.slice(1) };
};
