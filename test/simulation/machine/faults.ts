import type { Chance } from '../chance.ts';

/**
 * What may go wrong with one call of a port. `crash …`: the run ends there, and its memory is gone; `refused`: an error,
 * and nothing was done; `lost`: it was done, and an error is all that is heard of it; `stale`: it was done, and the answer
 * is that the condition failed, as after a retry of the SDK; `frozen`: it is done some minutes later.
 */
const portFaults = ['crash before', 'crash after', 'refused', 'lost', 'stale', 'frozen'] as const;
/** What SES may do besides. `taken, unknown`: accepted, and the answer is lost. */
const sesFaults = ['taken, unknown', 'not taken, unknown', 'throttled', 'paused', 'unreachable'] as const;
/** What may become of a message, an event of SES or a schedule. */
const deliveryFaults = ['doubled', 'late', 'lost event', 'lost schedule', 'early event'] as const;
export type Fault = (typeof portFaults)[number] | (typeof sesFaults)[number] | (typeof deliveryFaults)[number];
export const allFaults: readonly Fault[] = [...portFaults, ...sesFaults, ...deliveryFaults];

/** Decides what goes wrong, and counts what did. */
export type Weather = {
  /** The fault of this call, if it has one. */
  onCall: (port: string, call: number, at: number) => Fault | undefined;
  /** Whether this happens to a message, an event or a schedule now. */
  onDelivery: (fault: (typeof deliveryFaults)[number], at: number) => boolean;
  isFair: (at: number) => boolean;
  /** When the bad weather before this moment ended. */
  fairSince: (at: number) => number;
  hits: Map<Fault, number>;
  /** Nothing has gone wrong so far. */
  isSpotless: () => boolean;
};

const conditional = /^store\.(save|remove)(Person|Pair|Cohort)$/;

/** Which faults a call of this port may have. */
export const faultsOf = (port: string): readonly Fault[] => {
  if (port === 'sendMail') return ['crash before', 'crash after', 'frozen', ...sesFaults];
  if (port === 'ensureMorning') return ['crash before', 'crash after'];
  return portFaults.filter((fault) => fault !== 'stale' || conditional.test(port));
};

const dayMs = 86_400_000;
const hourMs = 3_600_000;

type Outage = { from: number; to: number; port: RegExp; fault: Fault };

/** Nothing ever goes wrong. */
export const fairWeather = (): Weather => ({
  onCall: () => undefined,
  onDelivery: () => false,
  isFair: () => true,
  fairSince: () => 0,
  hits: new Map(),
  isSpotless: () => true,
});

/** These calls, by their numbers, go wrong; all else goes well. */
export const weatherOf = (faults: ReadonlyMap<number, Fault>): Weather => {
  const hits = new Map<Fault, number>();
  let last = 0;
  return {
    ...fairWeather(),
    hits,
    isSpotless: () => hits.size === 0,
    fairSince: () => last,
    onCall: (_, call, at) => {
      const fault = faults.get(call);
      if (fault) {
        count(hits, fault);
        last = at;
      }
      return fault;
    },
  };
};

/** Days of storms, in which anything may go wrong, and hours in which a port does not answer at all. */
export const storms = (chance: Chance, from: number, days: number): Weather => {
  const hits = new Map<Fault, number>();
  const stormy = new Set<number>();
  const share = chance.pick([0, 0.1, 0.3, 0.6]);
  for (let day = 0; day < days; day += 1) if (chance.happens(share)) stormy.add(day);
  const rate = chance.pick([0.002, 0.01, 0.03, 0.08]);
  const outages: Outage[] = [];
  for (let count = chance.whole(0, 2); count > 0; count -= 1) {
    const begins = from + chance.whole(0, days) * dayMs + chance.whole(5, 10) * hourMs;
    const kinds: readonly (readonly [RegExp, Fault])[] = [
      [/^sendMail$/, chance.pick(sesFaults)],
      [/^store\./, 'refused'],
      [/^enqueue$/, 'refused'],
      [/./, 'crash before'],
    ];
    const [port, fault] = chance.pick(kinds);
    outages.push({ from: begins, to: begins + chance.whole(1, 72) * hourMs, port, fault });
  }
  const dayOf = (at: number): number => Math.floor((at - from) / dayMs);
  const isStormy = (at: number): boolean => stormy.has(dayOf(at));
  const outageAt = (at: number): Outage | undefined => outages.find((one) => one.from <= at && at < one.to);
  const hit = (fault: Fault): Fault => {
    count(hits, fault);
    return fault;
  };
  return {
    hits,
    isSpotless: () => hits.size === 0,
    onCall: (port, _, at) => {
      const outage = outageAt(at);
      if (outage?.port.test(port)) return hit(outage.fault);
      return isStormy(at) && chance.happens(rate) ? hit(chance.pick(faultsOf(port))) : undefined;
    },
    onDelivery: (fault, at) => {
      if (!isStormy(at) || !chance.happens(5 * rate)) return false;
      hit(fault);
      return true;
    },
    isFair: (at) => !isStormy(at) && outageAt(at) === undefined,
    fairSince: (at) => {
      let day = dayOf(at);
      while (day >= 0 && !stormy.has(day)) day -= 1;
      const ended = outages.filter(({ to }) => to <= at).map(({ to }) => to);
      return Math.max(from + (day + 1) * dayMs, ...ended);
    },
  };
};

const count = (hits: Map<Fault, number>, fault: Fault): void => void hits.set(fault, (hits.get(fault) ?? 0) + 1);
