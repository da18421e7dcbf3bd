import type { Language } from '../shared/domain/programme.ts';
import type { Zone } from '../shared/domain/time.ts';
import { remembering } from './format.ts';

const named = remembering<Zone, string>((locale) => (zone) => {
  const format = new Intl.DateTimeFormat(locale, { timeZone: zone, timeZoneName: 'longGeneric' });
  return format.formatToParts(0).find(({ type }) => type === 'timeZoneName')?.value ?? zone;
});

/** What people call the time of a zone, summer or winter: `heure d’Europe centrale`, `Central European Time`. */
export const zoneName = (language: Language, zone: Zone): string => named(language, zone);
