import { lookup, Resolver } from 'node:dns/promises';
import { suffixOf } from './ask-aws.ts';
import type { DnsPort } from './port.ts';

/** A name that exists as long as there is anything to deploy to. */
const knownDomain = 'amazonaws.com';

/** Asks the name servers of this machine, or others. */
export const askDns = (servers?: readonly string[]): DnsPort => {
  const resolver = new Resolver({ timeout: 3000, tries: 2 });
  if (servers) resolver.setServers(servers);
  let working: Promise<unknown> | undefined;

  /** Behind some walls every name is unknown: that says nothing about this one. */
  const unlessNone = async <Found>(ask: () => Promise<readonly Found[]>): Promise<readonly Found[]> => {
    try {
      return await ask();
    } catch (error) {
      if (!isNone(error)) throw error;
      working ??= resolver.resolveNs(knownDomain);
      await working;
      return [];
    }
  };

  return {
    txt: async (name) => (await unlessNone(() => resolver.resolveTxt(name))).map((pieces) => pieces.join('')),
    leads: async (name) => {
      const [cname] = await unlessNone(() => resolver.resolveCname(name));
      const found = await Promise.all([
        unlessNone(() => resolver.resolve4(name)),
        unlessNone(() => resolver.resolve6(name)),
      ]);
      return { cname, resolves: found.flat().length > 0 };
    },
    isDomain: async (name) => (await unlessNone(() => resolver.resolveNs(name))).length > 0,
    // As the SDK finds it, a hosts file included.
    isRegion: async (region) => {
      const found = await unlessNone(() => lookup(`sts.${region}.${suffixOf(region)}`, { all: true }));
      return found.length > 0;
    },
  };
};

const isNone = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && (error.code === 'ENOTFOUND' || error.code === 'ENODATA');
