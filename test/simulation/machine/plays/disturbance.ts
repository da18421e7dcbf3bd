import type { Weather } from '../faults.ts';

/** Weather in which what a play does counts as a storm as well. */
export const disturbable = (weather: Weather) => {
  let settledAt = 0;
  return {
    weather: {
      ...weather,
      isFair: (at: number): boolean => at >= settledAt && weather.isFair(at),
      fairSince: (at: number): number => Math.max(weather.fairSince(at), settledAt),
      isSpotless: (): boolean => settledAt === 0 && weather.isSpotless(),
    } satisfies Weather,
    disturbedUntil: (at: number): void => void (settledAt = Math.max(settledAt, at)),
  };
};
