import type { CalendarInvitation } from '../../shared/calendar/invitation.ts';

export const anInvitation = (overrides: Partial<CalendarInvitation> = {}): CalendarInvitation => ({
  method: 'REQUEST',
  uid: 'p1.goals@example.org',
  sequence: 2,
  stamp: '2026-12-01T08:00:00.000Z',
  start: '2026-12-10T22:30:00.000Z',
  minutes: 60,
  summary: 'Rencontre : Zoé et Hélène',
  description: 'Étape 2, « Objectifs ».\nVotre page : https://binome.example.org/m/abc',
  url: 'https://binome.example.org/m/abc',
  organizer: { name: 'Cercle d’été', address: 'binome@example.org' },
  attendees: [
    { name: 'Zoé', address: 'zoe@example.org' },
    { name: 'Hélène', address: 'helene+b@example.org' },
  ],
  ...overrides,
});
