import { dayIn, type Instant, timeIn, type Zone } from '../../shared/domain/time.ts';
import type { WallClock } from '../invitation/invitation.ts';

/** An instant as people in a zone read it off their clocks. */
export const wallClock = (zone: Zone, at: Instant): WallClock => ({
  on: dayIn(zone, at),
  time: timeIn(zone, at),
  zone: cityOf(zone),
});

/** `America/New_York` as people say it: the place, not the continent. */
const cityOf = (zone: Zone): string => (zone.split('/').at(-1) ?? zone).replaceAll('_', ' ');
