import type { Deployed } from './deployed.ts';
import type { Queues } from './queues.ts';
import type { OptionName, Sentences, WordName } from './sentences/en.ts';
import type { Terminal } from './terminal.ts';
import type { Language } from '../../shared/domain/programme.ts';
import type { Keys } from '../../shared/links.ts';
import type { World } from '../../shared/world.ts';

/** What commands reach beyond their own words. */
export type Reach = {
  terminal: Terminal;
  now: World['now'];
  wait: (milliseconds: number) => Promise<void>;
  fetch: (request: Request) => Promise<Response>;
  /** What `deployment.json` has deployed, with the credentials of this terminal; else why it is not known. */
  deployed: (language: Language) => Promise<Deployed | string>;
  store: (table: string) => Promise<Pick<World['store'], 'person' | 'savePerson' | 'passes' | 'removePass'>>;
  putToken: (table: string, sha256: string) => Promise<void>;
  keys: () => Promise<{
    read: (secret: string) => Promise<Keys>;
    write: (secret: string, keys: Keys) => Promise<void>;
  }>;
  queues: (region: string) => Promise<Queues>;
};

export type Context = { reach: Reach; language: Language; t: Sentences };

/** What a command came to: for people, and for programs. */
export type Outcome =
  | { kind: 'done'; says: string; json: unknown }
  | { kind: 'refused'; says: string; json?: unknown }
  /** What was typed cannot be meant. */
  | { kind: 'misused'; says: string };

export const done = (says: string, json: unknown): Outcome => ({ kind: 'done', says, json });
export const refused = (says: string, json?: unknown): Outcome => ({ kind: 'refused', says, json });
export const misused = (says: string): Outcome => ({ kind: 'misused', says });

/** What was typed: undefined for an option that was not, `1` for one that has no value. */
export type Given<Option extends OptionName> = { option: (name: Option) => string | undefined };

type GivenAll<Option extends OptionName, Needed extends OptionName, Word extends WordName> = Given<Option | Needed> & {
  word: (name: Word) => string;
  needed: (name: Needed) => string;
};
export type AnyGiven = GivenAll<OptionName, OptionName, WordName>;

/** A command: the words that follow its name, options that must be there, and others, beside those that all have. */
export type Command = {
  words: readonly WordName[];
  needs: readonly OptionName[];
  options: readonly OptionName[];
  run: (context: Context, given: AnyGiven) => Promise<Outcome>;
};

/** A command that can ask for nothing but what it says that it takes. */
export const defineCommand = <
  const Option extends OptionName = never,
  const Needed extends OptionName = never,
  const Word extends WordName = never,
>(command: {
  words?: readonly Word[];
  needs?: readonly Needed[];
  options?: readonly Option[];
  run: (context: Context, given: GivenAll<Option, Needed, Word>) => Promise<Outcome>;
}): Command => ({ words: [], needs: [], options: [], ...command });
