import { type Context, type Given, misused, type Outcome, refused } from './command.ts';

type Place = { address: URL; token: string; isHere: boolean };

const addressHere = 'http://localhost:3000';
const tokenHere = '.binome/organiser-token';

/** Which desk, and the token for it. One machine's own is at hand; a token is never typed, as terminals remember. */
export const tokenAt = async (
  { reach: { terminal }, t }: Context,
  given: Given<'api' | 'token-file'>,
): Promise<Place | Outcome> => {
  const { environment, read } = terminal;
  const typed = given.option('api') ?? environment['BINOME_API'] ?? addressHere;
  const address = URL.parse(typed);
  if (!address || !/^https?:$/.test(address.protocol)) return misused(t.badAddress({ typed }));
  const isHere = /^(localhost|127\.0\.0\.1|\[::1\])$/.test(address.hostname);
  // Whoever is on the way would have the token.
  if (address.protocol === 'http:' && !isHere) return misused(t.notSecret({ typed }));

  const named = given.option('token-file');
  const said = named === undefined ? environment['BINOME_TOKEN'] : undefined;
  const file = named ?? (isHere ? tokenHere : undefined);
  if (said === undefined && file === undefined) return refused(t.whichToken({ address: address.origin }));
  const token = said ?? (file === undefined ? undefined : asText(await read(file)));
  if (token === undefined) return refused(t.noTokenFile({ file: file ?? '' }));
  if (!/^[\x21-\x7E]{1,200}$/.test(token.trim()))
    return refused(t.noToken({ file: said === undefined ? file : undefined }));
  return { address, token: token.trim(), isHere };
};

const asText = (bytes: Uint8Array | undefined): string | undefined => bytes && new TextDecoder().decode(bytes);
