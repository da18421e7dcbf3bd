import { keyring } from '../../../../shared/keyring.ts';
import { keyIdOf, type Keys, rotated, signToken } from '../../../../shared/links.ts';
import type { Instant } from '../../../../shared/domain/time.ts';
import type { LinkClaims, LinkPurpose, World } from '../../../../shared/world.ts';
import type { Chance } from '../../chance.ts';
import type { Weather } from '../faults.ts';
import type { Timeline } from '../timeline.ts';
import type { PlayEvent } from './play-events.ts';

type KeysProps = {
  timeline: Timeline;
  chance: Chance;
  weather: Weather;
  baseUrl: string;
  endsAt: Instant;
  happened: (event: PlayEvent) => void;
  broken: (rule: string, what: string) => void;
};

type Sent = { path: string; expires: Instant };

const instances = 6;
const farAway = '2036-01-01T00:00:00.000Z';

/** Links of real keys, which are rotated while letters are out; instances have read them before or after that. */
export const rotatedKeys = ({ timeline, chance, weather, baseUrl, endsAt, happened, broken }: KeysProps) => {
  const draw = (): string => `a key of thirty-two letters at least, ${chance.whole(0, 1e9)}`;
  let secret: Keys = { current: 'k1', keys: new Map([['k1', draw()]]) };
  const aRing = () => {
    let reads = 0;
    return keyring(
      async () => {
        if (weather.onCall('readKeys', 0, timeline.ms())) throw new Error('The secret cannot be read.');
        if ((reads += 1) > 1) happened('secret read again');
        return secret;
      },
      baseUrl,
      timeline.now,
    );
  };
  const rings = Array.from({ length: instances }, aRing);
  const anyTime = (): number => chance.whole(0, Date.parse(endsAt) - timeline.ms());
  for (let times = chance.whole(1, 3); times > 0; times -= 1)
    timeline.later(anyTime(), () => {
      secret = rotated(secret, draw());
      happened('key rotated');
    });
  for (let times = chance.whole(0, 20); times > 0; times -= 1)
    timeline.later(anyTime(), () => void (rings[chance.whole(0, instances - 1)] = aRing()));

  /** Links as letters and pages brought them, by what they are about. */
  const sent = new Map<string, Sent[]>();
  const untilOf = new Map<string, Instant>();

  const world = (): Partial<World> => {
    const ring = chance.pick(rings);
    return {
      ...ring,
      // That these are hard to forge is shown by tests of their own.
      signShown: async () => String(timeline.ms()),
      shownAt: async (_, shown) => (shown === '' ? undefined : new Date(Number(shown)).toISOString()),
      linkSigner: async () => {
        const sign = await ring.linkSigner();
        return (purpose, claims, expires) => {
          const link = sign(purpose, claims, expires);
          const about = aboutOf(purpose, claims);
          const path = link.slice(baseUrl.length);
          sent.set(about, [...(sent.get(about) ?? []).slice(-20), { path, expires }]);
          untilOf.set(path, expires);
          return link;
        };
      },
      readLink: async (purpose, token) => {
        const claims = await ring.readLink(purpose, token);
        if (!claims && (untilOf.get(`/${purpose}/${token}`) ?? '') > timeline.now())
          broken('every link that was sent opens', `${purpose} of key ${keyIdOf(token)}`);
        return claims;
      },
    };
  };
  /** Whoever presses has the link of any letter that brought one. */
  const pathOf = <P extends LinkPurpose>(purpose: P, claims: LinkClaims[P]): string => {
    const good = (sent.get(aboutOf(purpose, claims)) ?? []).filter(({ expires }) => expires > soon(timeline));
    const path =
      good.length > 0
        ? chance.pick(good).path
        : `/${purpose}/${signToken(secret, purpose, onlyOf(purpose, claims), farAway)}`;
    if (keyIdOf(path.split('/')[2] ?? '') !== secret.current) happened('link of an older key');
    return path;
  };
  /** For whoever types a command, and again until it is through. */
  const ofOperator = keyring(async () => secret, baseUrl, timeline.now);
  return { world, pathOf, ofOperator };
};

const soon = (timeline: Timeline): Instant => new Date(timeline.ms() + 7 * 86_400_000).toISOString();

const ofPerson = new Set<LinkPurpose>(['me', 'in', 'stop']);
const ofPair = new Set<LinkPurpose>(['pause', 'align']);

/** The claims that a link of this purpose signs, of all that is known of a press. */
const onlyOf = <P extends LinkPurpose>(purpose: P, claims: LinkClaims[P]): LinkClaims[P] => {
  const { cohort, person, pair, step, n } = { pair: '', step: '', n: 0, ...claims } as LinkClaims['met'] & {
    n: number;
  };
  const only = ofPerson.has(purpose)
    ? { cohort, person }
    : purpose === 'confirm'
      ? { cohort, person, n }
      : { cohort, person, pair, ...(!ofPair.has(purpose) && { step }) };
  return only as LinkClaims[P];
};

const aboutOf = <P extends LinkPurpose>(purpose: P, claims: LinkClaims[P]): string =>
  `${purpose} ${Object.values(onlyOf(purpose, claims)).join(' ')}`;
