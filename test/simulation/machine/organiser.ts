import { makeHandler as makeServeDesk } from '../../../functions/serve-desk/handler.ts';
import type { World } from '../../../shared/world.ts';
import type { Chance } from '../chance.ts';
import type { Run, Stage } from './runs.ts';
import type { Timeline } from './timeline.ts';

type OrganiserProps = {
  timeline: Timeline;
  chance: Chance;
  stage: Stage;
  world: (run: Run) => World;
  broken: (rule: string, what: string) => void;
};

type Answered = { status: number; body: string };

/** Who uploads a file, and does so again until there is an answer. */
export const anOrganiser = ({ timeline, chance, stage, world, broken }: OrganiserProps) => {
  const ask = (event: object, answered: (answer: Answered) => void): void =>
    stage.run(
      'serve-desk',
      29_000,
      world,
      (run) => makeServeDesk(run.world)(event),
      (end) => {
        const { statusCode = 500, body = '' } = end === 'crashed' || 'error' in end ? {} : end.answer;
        answered({ status: statusCode, body });
      },
    );
  /** `mayBe`: what else may be answered than that it is done. */
  const insist = (
    event: object,
    answered: (answer: Answered) => void,
    mayBe: (status: number) => boolean = () => false,
  ): void =>
    ask(event, (answer) => {
      const { status } = answer;
      if (status >= 500) timeline.later(chance.whole(1, 10) * 60_000, () => insist(event, answered, mayBe));
      else if (status >= 400 && !mayBe(status)) broken('an upload is taken', String(status));
      else answered(answer);
    });
  return { insist };
};
export type Organiser = ReturnType<typeof anOrganiser>;
