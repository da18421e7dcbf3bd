import { pacer } from '../../../shared/adapters/pacer.ts';
import { instantOf } from '../../../shared/domain/time.ts';
import type { LinkClaims, LinkPurpose, World } from '../../../shared/world.ts';
import type { Run } from './runs.ts';
import type { Timeline } from './timeline.ts';

/** Links that need no keys: a book says what each stands for. */
export const aLinkBook = (baseUrl: string) => {
  const tokens = new Map<string, string>();
  const claimsOf = new Map<string, object>();
  const pathOf = <P extends LinkPurpose>(purpose: P, claims: LinkClaims[P]): string => {
    const text = `${purpose} ${Object.values(claims).join(' ')}`;
    const token = tokens.get(text) ?? `t${tokens.size}`;
    tokens.set(text, token);
    claimsOf.set(`${purpose} ${token}`, claims);
    return `/${purpose}/${token}`;
  };
  const links: Pick<World, 'linkSigner' | 'readLink' | 'readExpiredLink'> = {
    linkSigner: async () => (purpose, claims) => baseUrl + pathOf(purpose, claims),
    readLink: async (purpose, token) => claimsOf.get(`${purpose} ${token}`) as never,
    readExpiredLink: async () => undefined,
  };
  return { pathOf, links };
};

/** A container of `wake`: what it remembers of its turns outlives its runs. */
export const aContainer = (timeline: Timeline, rate: number, workers: number, hasOwnClock: boolean) => {
  let world: World;
  const turns = pacer(
    {
      // Clocks of Lambda differ by milliseconds; those of the rest are made to differ by minutes.
      now: () => (hasOwnClock ? world.now() : timeline.now()),
      wait: (milliseconds) => world.wait(milliseconds),
      store: { pace: () => world.store.pace(), savePace: (pace) => world.store.savePace(pace) },
      log: () => undefined,
    },
    { perSecond: rate, workers },
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

export const readOnly = (store: World['store'], tell: (port: string) => void): World['store'] =>
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

/** What signs and hashes, without doing so: its own tests show that it does it well. */
export const cheapKeys = (timeline: Timeline): Partial<World> => {
  const names = new Map<string, string>();
  return {
    isKnownBrowser: async (cookies, person) => cookies.includes(`known=${person}`),
    rememberBrowser: async (_, person) => `known=${person}; Path=/`,
    forgetBrowser: async () => 'known=; Max-Age=0',
    suppressionOf: async (address) => {
      const name = names.get(address) ?? `name${names.size}`;
      names.set(address, name);
      return name;
    },
    signShown: async () => String(timeline.ms()),
    shownAt: async (_, shown) => (shown === '' ? undefined : instantOf(Number(shown))),
    printCertificate: async () => new Uint8Array([1]),
    credentialKey: async () => ({ kty: 'RSA', n: 'AQAB', e: 'AQAB', alg: 'RS256', use: 'sig' }),
    signCredential: async () => new Uint8Array([1]),
  };
};
