import type { Instant } from '../../../../shared/domain/time.ts';
import type { Chance } from '../../chance.ts';
import type { Organiser } from '../organiser.ts';
import type { Rows } from '../rows.ts';
import type { Timeline } from '../timeline.ts';
import type { DeskEvent } from '../upload.ts';
import type { PlayEvent } from './play-events.ts';

/** What a play needs in which an organiser is at the desk. */
export type OrganiserPlay = {
  timeline: Timeline;
  chance: Chance;
  rows: Rows;
  organiser: Organiser;
  event: DeskEvent;
  endsAt: Instant;
  happened: (event: PlayEvent, times?: number) => void;
};
