import { instantAt, nextAtTime, plusDays, plusMinutes, workingDayFrom } from '../../shared/domain/time.ts';
import { aCohort, aPair, aPerson } from '../support/builders.ts';
import type { Chance } from './chance.ts';

/** Who is in a programme: one mentor, and the mentees in as many pairs, or in one group. */
const shapes = {
  'one pair': { mentees: 1, isGroup: false },
  'three pairs': { mentees: 3, isGroup: false },
  'a group of four': { mentees: 3, isGroup: true },
} as const;
export type Shape = keyof typeof shapes;
export const shapeNames: readonly Shape[] = ['one pair', 'three pairs', 'a group of four'];

const zones = ['Europe/Paris', 'America/Montreal', 'Asia/Kolkata', 'Pacific/Noumea', 'UTC'] as const;

/** A cohort of this shape, that begins on some day of the year 2027, with people in some zones. */
export const aCast = (shape: Shape, chance: Chance) => {
  const { mentees, isGroup } = shapes[shape];
  const start = workingDayFrom(plusDays('2027-01-01', chance.whole(0, 364)));
  const zone = chance.pick(zones);
  const createdAt = instantAt(plusDays(start, -chance.whole(2, 10)), '10:00', zone);
  const launchAt = nextAtTime(plusMinutes(createdAt, 60), '09:00', zone);
  const cohort = aCohort({ start, zone, createdAt, launchAt });
  const others = Array.from({ length: mentees }, (_, index) => `mentee${index + 1}`);
  const pairs = (isGroup ? [others] : others.map((one) => [one])).map((members, index) =>
    aPair({
      id: `pair${index + 1}`,
      members: [
        { person: 'mentor', role: 'mentor' as const },
        ...members.map((person) => ({ person, role: 'mentee' as const })),
      ],
    }),
  );
  const people = ['mentor', ...others].map((id) =>
    aPerson({
      id,
      address: `${id}@example.org`,
      zone: chance.happens(0.7) ? zone : chance.pick(zones),
      pairs: pairs.filter(({ members }) => members.some(({ person }) => person === id)).map((pair) => pair.id),
      nextAt: launchAt,
    }),
  );
  return { cohort, people, pairs };
};
