import fc from 'fast-check';
import type { Act } from '../../shared/domain/act.ts';
import { dayIn, plusDays, plusMinutes } from '../../shared/domain/time.ts';

const day = 24 * 60;

/** What people say of a pair besides its meetings: dates, pauses, that it is not working, what they expect; as of `now`. */
export const arrangements = (step: fc.Arbitrary<string>) =>
  [
    fc.tuple(step, fc.integer({ min: 1, max: 50 * day })).map(([of, ahead]) => (now: string): Act => ({
      do: 'date',
      step: of,
      at: plusMinutes(now, ahead),
      minutes: 60,
    })),
    fc.integer({ min: 1, max: 60 }).map((days) => (now: string): Act => ({
      do: 'pause',
      until: plusDays(dayIn('Europe/Paris', now), days),
    })),
    fc.constantFrom('resume' as const, 'not working' as const, 'working' as const).map((one) => (): Act => ({
      do: one,
    })),
    fc.constantFrom('a', 'b').map((rhythm) => (): Act => ({ do: 'expect', answers: { rhythm } })),
  ] as const;
