import type { Language } from '../shared/domain/programme.ts';
import type { Zone } from '../shared/domain/time.ts';
import { remembering } from './format.ts';

/** Zones had other names long ago. */
const now = Date.UTC(2026, 0, 1);

const named = remembering<Zone, string>((locale) => (zone) => {
  const format = new Intl.DateTimeFormat(locale, { timeZone: zone, timeZoneName: 'longGeneric' });
  return format.formatToParts(now).find(({ type }) => type === 'timeZoneName')?.value ?? zone;
});

/** What people call the time of a zone, summer or winter: `heure d’Europe centrale`, `Central European Time`. */
export const zoneName = (language: Language, zone: Zone): string => named(language, zone);
