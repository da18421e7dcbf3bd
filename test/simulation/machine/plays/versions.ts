import { ZodError } from 'zod';
import { Pair } from '../../../../shared/domain/pair.ts';
import { Person } from '../../../../shared/domain/person.ts';
import type { World } from '../../../../shared/world.ts';
import type { Chance } from '../../chance.ts';
import type { Weather } from '../faults.ts';
import type { Rows } from '../rows.ts';
import type { Timeline } from '../timeline.ts';
import { aroundSomeTopic } from './moments.ts';
import type { PlayEvent } from './play-events.ts';

type VersionsProps = {
  timeline: Timeline;
  chance: Chance;
  weather: Weather;
  rows: Rows;
  renew: () => void;
  disturbedUntil: (at: number) => void;
  happened: (event: PlayEvent) => void;
  broken: (rule: string, what: string) => void;
};

type Version = 'older' | 'newer';

const minuteMs = 60_000;
const hourMs = 60 * minuteMs;
/** For so long functions of both versions run. */
const deploymentMs = 10 * minuteMs;
/** A message of the last storm may come so late, and as long as the queue holds it dispatch passes its row over. */
const latestMs = 5 * hourMs;
/** By then every row that the older one could not read has been looked at again. */
const healedMs = 2 * hourMs;

/** A newer version, which adds to rows what an older one does not know; it may be taken back for some hours. */
export const twoVersions = ({
  timeline,
  chance,
  weather,
  rows,
  renew,
  disturbedUntil,
  happened,
  broken,
}: VersionsProps) => {
  let [before, now]: [Version, Version] = ['older', 'older'];
  let since = 0;

  const nobodyWaits = (): void => {
    const at = timeline.ms();
    if (now !== 'newer' || !weather.isFair(at) || at - weather.fairSince(at) < latestMs) return;
    for (const { id, stuck } of rows.people())
      if (stuck?.why === 'ZodError') broken('whoever a newer version reads is not set aside for long', id);
  };
  const deploy = (version: Version): void => {
    [before, now] = [now, version];
    since = timeline.ms();
    renew();
    disturbedUntil(since + deploymentMs);
    happened(version === 'newer' ? 'version deployed' : 'version rolled back');
    if (version === 'newer') timeline.later(deploymentMs + healedMs, nobodyWaits);
  };
  aroundSomeTopic({ timeline, chance, rows }, [-deploymentMs, 5 * minuteMs], () => {
    deploy('newer');
    if (!chance.happens(0.3)) return;
    const backMs = chance.whole(1, 12) * hourMs;
    timeline.later(backMs, () => deploy('older'));
    timeline.later(backMs + chance.whole(1, 36) * hourMs, () => deploy('newer'));
  });

  const refuses = (): void => {
    happened('row of a newer version refused');
    // By then it is looked at again.
    disturbedUntil(timeline.ms() + hourMs + 20 * minuteMs);
  };
  return {
    around: (world: World): World => {
      if (since === 0) return world;
      const isBoth = timeline.ms() < since + deploymentMs;
      const version = isBoth ? chance.pick([before, now]) : now;
      return {
        ...world,
        store: version === 'newer' ? ofNewer(world.store) : ofOlder(world.store, { rows, refuses, broken }),
      };
    },
    isKnown: (why: string): boolean => since > 0 && why === 'ZodError',
  };
};

/** What a newer version adds to each row that it writes. */
const added = 'sinceNewer';

type Store = World['store'];

/** Reads rows with or without what it adds, as every version reads those of the one before. */
const ofNewer = (store: Store): Store => {
  const read = <Row extends object>(row: Row): Row => {
    const { [added]: _, ...known } = row as Row & { [added]?: unknown };
    return known as unknown as Row;
  };
  const write = <Row extends object>(row: Row): Row => ({ ...row, [added]: true });
  return {
    ...readingThrough(store, read, read),
    savePerson: (person) => store.savePerson(write(person)),
    savePair: (pair) => store.savePair(write(pair)),
  };
};

type Older = { rows: Rows; refuses: () => void; broken: VersionsProps['broken'] };

/** Reads by the schemas that there are; what it may write leaves nothing out of what was there. */
const ofOlder = (store: Store, { rows, refuses, broken }: Older): Store => {
  const parsed =
    <Row extends object>(schema: { parse: (row: unknown) => Row }) =>
    (row: Row): Row => {
      if (!(added in row)) return row;
      try {
        return schema.parse(row);
      } catch (error) {
        if (error instanceof ZodError) refuses();
        throw error;
      }
    };
  const keeps = (stored: object | undefined, row: { id: string }): void => {
    if (stored && added in stored && !(added in row)) broken('an older version undoes nothing', row.id);
  };
  return {
    ...readingThrough(store, parsed(Person), parsed(Pair)),
    savePerson: (person) => {
      keeps(rows.person(person.id), person);
      return store.savePerson(person);
    },
    savePair: (pair) => {
      keeps(rows.pair(pair.id), pair);
      return store.savePair(pair);
    },
  };
};

const readingThrough = (store: Store, ofPerson: (person: Person) => Person, ofPair: (pair: Pair) => Pair): Store => ({
  ...store,
  person: async (...key) => {
    const person = await store.person(...key);
    return person && ofPerson(person);
  },
  people: async (...keys) => (await store.people(...keys)).map(ofPerson),
  pair: async (...key) => {
    const pair = await store.pair(...key);
    return pair && ofPair(pair);
  },
  pairs: async (...keys) => (await store.pairs(...keys)).map(ofPair),
  roster: async (...page) => {
    const { people, pairs, ...next } = await store.roster(...page);
    return { ...next, people: people.map(ofPerson), pairs: pairs.map(ofPair) };
  },
});
