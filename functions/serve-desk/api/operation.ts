import type * as z from 'zod';

/** What is said of one call of the API. Who may make it and what its path names is said by the route alone. */
export type Operation = {
  /** How a generated client calls it. */
  name: string;
  summary: string;
  /** Anybody may make it. */
  isOpen?: true;
  /** The parameters of its address, by their names. */
  query?: Readonly<Record<string, z.ZodType>>;
  body?: { description?: string; isOptional?: true; content: Content };
  /** By status; that a token is missing, and that no such cohort is theirs, goes without saying. */
  answers: Readonly<Record<number, Told>>;
};

/** By media type; JSON has a schema, anything else a sentence. */
export type Content = Readonly<Record<string, z.ZodType | string>>;

/** A sentence, and what comes with it. */
export type Told = string | readonly [string, z.ZodType | Content];
