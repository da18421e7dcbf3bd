import type { Language } from '../shared/domain/programme.ts';
import type { Zone } from '../shared/domain/time.ts';
import { remembering } from './format.ts';

/** Zones had other names long ago. */
const now = Date.UTC(2026, 0, 1);

/** Places that French does not say a bare `de` before, among those whose time Intl has no name of its own for. */
const ofPlace: Readonly<Record<string, string>> = {
  Maroc: 'du Maroc',
  'Royaume-Uni': 'du Royaume-Uni',
  'Sahara occidental': 'du Sahara occidental',
  'Île de Man': 'de l’île de Man',
};

/** Intl sets such a place behind a colon (`heure : Maroc`), which no sentence takes in. */
const withoutColon = (name: string): string =>
  name.replace(
    /^heure\s:\s(.*)$/u,
    (_, place: string) => `heure ${ofPlace[place] ?? (/^[AEIOUÉÈÊÎÏÔÖÛÜ]/.test(place) ? `d’${place}` : `de ${place}`)}`,
  );

const named = remembering<Zone, string>((locale) => (zone) => {
  const format = new Intl.DateTimeFormat(locale, { timeZone: zone, timeZoneName: 'longGeneric' });
  const name = format.formatToParts(now).find(({ type }) => type === 'timeZoneName')?.value;
  return name === undefined ? zone : withoutColon(name);
});

/** What people call the time of a zone, summer or winter: `heure d’Europe centrale`, `Central European Time`. */
export const zoneName = (language: Language, zone: Zone): string => named(language, zone);
