import type { Instant } from '../../../../shared/domain/time.ts';
import type { World } from '../../../../shared/world.ts';
import type { TestWorld } from '../../../support/world.ts';
import type { Chance } from '../../chance.ts';
import type { Life } from '../../life.ts';
import type { Books } from '../books.ts';
import type { Weather } from '../faults.ts';
import type { Organiser } from '../organiser.ts';
import type { Rows } from '../rows.ts';
import type { Timeline } from '../timeline.ts';
import type { DeskEvent } from '../upload.ts';
import { organiserActs } from './acts.ts';
import { aBackup } from './backup.ts';
import { wrongClocks } from './clocks.ts';
import { disturbable } from './disturbance.ts';
import { rotatedKeys } from './keys.ts';
import type { PlayEvent, PlayName } from './play-events.ts';
import { uploadsAtOnce } from './uploads.ts';
import { twoVersions } from './versions.ts';

type PlaysProps = {
  names: ReadonlySet<PlayName>;
  timeline: Timeline;
  chance: Chance;
  weather: Weather;
  base: TestWorld;
  rows: Rows;
  books: Books;
  endsAt: Instant;
  /** What its people may do. */
  life: () => Life;
  renew: () => void;
  note: (line: string) => void;
  broken: (rule: string, what: string) => void;
};

/** The plays of one programme, each if it is named, and what came of them. */
export const thePlays = ({ names, weather: given, note, ...props }: PlaysProps) => {
  const { timeline, chance, base } = props;
  const played = new Map<PlayEvent, number>();
  const happened = (event: PlayEvent, times = 1): void => {
    if (times === 0) return;
    played.set(event, (played.get(event) ?? 0) + times);
    note(`${timeline.now()} ${event} ${times}`);
  };
  const { weather, disturbedUntil } =
    names.size > 0 ? disturbable(given) : { weather: given, disturbedUntil: () => {} };
  const more = { ...props, weather, disturbedUntil, happened };
  const keys = names.has('keys') ? rotatedKeys({ ...more, baseUrl: base.settings.baseUrl }) : undefined;
  const identities: Partial<World> = keys?.ofOperator ?? {};
  const backup = names.has('backup') ? aBackup({ ...more, identities }) : undefined;
  const versions = names.has('versions') ? twoVersions(more) : undefined;
  const clockOfRun = names.has('clocks') ? wrongClocks(chance, timeline.ms, happened) : undefined;
  return {
    weather,
    played: played as ReadonlyMap<PlayEvent, number>,
    keys,
    clockOfRun,
    uploads: (organiser: Organiser, event: DeskEvent): void => {
      if (names.has('uploads')) uploadsAtOnce({ ...more, organiser, event });
    },
    acts: (organiser: Organiser, event: DeskEvent): void => {
      if (names.has('acts')) organiserActs({ ...more, organiser, event });
    },
    /** The world of a run that begins now. */
    around: (world: World): World => {
      const inVersion = versions?.around(world) ?? world;
      return backup?.around(inVersion) ?? inVersion;
    },
    /** Whether a row may be set aside for this reason. */
    maySetAside: (why: string): boolean => versions?.isKnown(why) ?? false,
    ends: (): void => {
      backup?.ends();
      for (const row of props.rows.mistaken()) props.broken('nothing is left of what was withdrawn', row);
    },
  };
};
