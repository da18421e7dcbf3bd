import { calendarOf } from '../../shared/domain/rehearsal-calendar.ts';
import { waysToLive } from '../../shared/domain/way-to-live.ts';
import { aCohort, aPair, aPerson } from '../support/builders.ts';
import { machine, measure, median, noise } from './measure.ts';

const rounds = 3;
const pairsOf = 10_000;
const zones =
  'Europe/Paris Europe/London Europe/Warsaw Africa/Tunis Asia/Kolkata Asia/Tokyo America/Montreal UTC'.split(' ');

/** 10,000 pairs in eight zones; every fourth mentor has two. */
const aLargeCohort = () => {
  const mentors = Math.ceil(pairsOf * 0.8);
  const pairs = Array.from({ length: pairsOf }, (_, index) =>
    aPair({
      id: `p${index}`,
      members: [
        { person: `mentor${index % mentors}`, role: 'mentor' },
        { person: `mentee${index}`, role: 'mentee' },
      ],
    }),
  );
  const members = pairs.flatMap((pair) => pair.members.map(({ person }) => ({ person, pair: pair.id })));
  const people = [...Map.groupBy(members, ({ person }) => person)].map(([id, theirs], index) =>
    aPerson({ id, zone: zones[index % zones.length] ?? 'UTC', pairs: theirs.map(({ pair }) => pair) }),
  );
  return { cohort: aCohort(), people, pairs: new Map(pairs.map((pair) => [pair.id, pair])) };
};

/** What the calendar of a cohort of 10,000 pairs takes, once its rows are read. */
export const rehearsalBench = async (): Promise<object> => {
  const everybody = aLargeCohort();
  const measured = await measure(
    waysToLive.map((way) => ({
      name: `10,000 pairs, ${way}`,
      call: async () => {
        const { readers } = calendarOf(everybody, way);
        if (readers !== everybody.people.length) throw new Error(`${readers} people got letters.`);
      },
    })),
    rounds,
  );
  const table = measured.map(({ name, ms }) => ({
    name,
    'ms of work': Math.round(median(ms)),
    '± %': noise(ms),
  }));
  console.log(`${machine()}, ${rounds} rounds`);
  console.table(table);
  return { machine: machine(), rounds, table };
};
