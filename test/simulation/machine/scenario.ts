import type { Instant } from '../../../shared/domain/time.ts';
import type { aWorld } from '../../support/world.ts';
import type { Chance } from '../chance.ts';
import type { Behaviour } from '../life.ts';
import type { Fault, Weather } from './faults.ts';
import type { PlayEvent, PlayName } from './plays/play-events.ts';
import type { theRules } from './rules.ts';
import type { DeskEvent } from './upload.ts';

/** One programme to be lived: everything in it follows from what is given here. */
export type Scenario = {
  chance: Chance;
  weather: Weather;
  behaviour: Behaviour;
  startsAt: Instant;
  endsAt: Instant;
  /** The organiser's upload, or the rows that are there already. */
  begins: { upload: DeskEvent } | { rows: Parameters<typeof aWorld>[0] };
  rate: number;
  /** How likely a letter comes back. */
  returns?: number;
  /** Makes the row of somebody one that nobody can decide on, for some days. */
  poisonsAfterMs?: number;
  /** What it lives through besides. */
  plays?: ReadonlySet<PlayName>;
  trace?: (line: string) => void;
};

export type Lived = {
  violations: readonly string[];
  hits: ReadonlyMap<Fault, number>;
  played: ReadonlyMap<PlayEvent, number>;
  /** The same for the same seed, to the last call. */
  hash: number;
  calls: number;
  letters: number;
  wakes: number;
  deadLetters: number;
  lateMinutes: readonly number[];
  tally: ReturnType<ReturnType<typeof theRules>['tally']>;
};
