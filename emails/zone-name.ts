import type { Language } from '../shared/domain/programme.ts';
import type { Instant, Zone } from '../shared/domain/time.ts';

const locales = { fr: 'fr', en: 'en-GB' } as const satisfies Record<Language, string>;

/** What people call the time of a zone, as it is called at `at`: `heure d’Europe centrale`, `Central European Time`. */
export const zoneName = (language: Language, zone: Zone, at: Instant): string =>
  new Intl.DateTimeFormat(locales[language], { timeZone: zone, timeZoneName: 'longGeneric' })
    .formatToParts(Date.parse(at))
    .find(({ type }) => type === 'timeZoneName')?.value ?? zone;
