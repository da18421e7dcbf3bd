import { createHash } from 'node:crypto';
import { type Day, instantAt, plusDays, workingDayFrom, type Zone } from '../../../shared/domain/time.ts';
import type { Chance } from '../chance.ts';

/** The zones of a cohort; clocks change in some of them, at midnight or by half an hour in others. */
const zones = [
  'Europe/Paris',
  'America/Montreal',
  'Asia/Kolkata',
  'Pacific/Noumea',
  'UTC',
  'Australia/Lord_Howe',
  'America/Santiago',
  'Africa/Casablanca',
] as const;

/** Nobody else has this in their name or address: what is left of somebody who is erased can be found. */
const canary = 'canary';

const token = 'a-token-for-tests';
export const tokenHash = createHash('sha256').update(token).digest('hex');

/** An upload of two to six pairs: some mentors have several mentees, in pairs or in a group. */
export const anUpload = (chance: Chance) => {
  const start: Day = workingDayFrom(plusDays('2027-01-01', chance.whole(0, 700)));
  const zone: Zone = chance.pick(zones);
  const createdAt = instantAt(plusDays(start, -chance.whole(2, 10)), chance.pick(['10:00', '08:30', '23:45']), zone);
  const pairs = chance.pick([2, 2, 2, 2, 3, 3, 4, 5, 6]);
  const lines: string[] = [];
  for (let mentor = 0, mentee = 0; mentee < pairs; mentor += 1) {
    const mentees = Math.min(chance.pick([1, 1, 2, 3]), pairs - mentee);
    const group = mentees > 1 && chance.happens(0.5) ? `circle ${mentor}` : '';
    for (const last = mentee + mentees; mentee < last; mentee += 1) {
      const who = (role: string, n: number): string => `${canary} ${role}${n},${canary}-${role}${n}@example.org`;
      const [there, here] = [mentor, mentee].map((n) => (n % 3 === 0 ? chance.pick(zones) : zone));
      lines.push(
        `${who('mentor', mentor)},${zone},${who('mentee', mentee)},${mentee % 2 === 0 ? there : here},${group}`,
      );
    }
  }
  const query = new URLSearchParams({
    name: 'Cercle',
    start,
    zone,
    language: chance.pick(['fr', 'en']),
    confirmation: chance.pick(['either', 'either', 'both', 'mentor', 'mentee']),
    // Whoever runs it hears of it weekly.
    ...(chance.happens(0.7) && { organiser: 'Claire', contact: 'claire@example.com' }),
  });
  const file = ['mentor name,mentor address,mentor zone,mentee name,mentee address,mentee zone,group', ...lines].join(
    '\n',
  );
  const event = {
    rawPath: '/api/cohorts',
    rawQueryString: query.toString(),
    headers: { authorization: `Bearer ${token}`, 'content-type': 'text/csv' },
    requestContext: { http: { method: 'POST' } },
    body: Buffer.from(file).toString('base64'),
    isBase64Encoded: true,
  };
  return { createdAt, start, event };
};
export type DeskEvent = ReturnType<typeof anUpload>['event'];
