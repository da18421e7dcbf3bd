import type { Language } from '../../shared/domain/programme.ts';
import { dayIn, type Instant, timeIn, type Zone } from '../../shared/domain/time.ts';
import type { WallClock } from '../invitation/invitation.ts';
import { zoneName } from '../zone-name.ts';

/** An instant as people in a zone read it off their clocks. */
export const wallClock = (language: Language, zone: Zone, at: Instant): WallClock => ({
  on: dayIn(zone, at),
  time: timeIn(zone, at),
  zone: zoneName(language, zone),
});
