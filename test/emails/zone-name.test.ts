import { expect, it } from 'vitest';
import { zoneName } from '../../emails/zone-name.ts';

it('says whose time it is as a sentence takes it in', () => {
  expect(zoneName('fr', 'Europe/Paris')).toBe('heure d’Europe centrale');
  expect(zoneName('en', 'Europe/Paris')).toBe('Central European Time');
});

it.each([
  ['Africa/Casablanca', 'heure du Maroc'],
  ['Africa/El_Aaiun', 'heure du Sahara occidental'],
  ['Europe/London', 'heure du Royaume-Uni'],
  ['Europe/Isle_of_Man', 'heure de l’île de Man'],
  ['Europe/Istanbul', 'heure de Turquie'],
  ['Europe/Dublin', 'heure d’Irlande'],
  ['Asia/Urumqi', 'heure d’Ürümqi'],
])('calls the time of a place without a name for it by the place, in French too: %s', (zone, name) => {
  expect(zoneName('fr', zone)).toBe(name);
});

it('has a colon in no name of any zone', () => {
  for (const zone of Intl.supportedValuesOf('timeZone'))
    for (const language of ['fr', 'en'] as const) expect(zoneName(language, zone)).not.toContain(':');
});
