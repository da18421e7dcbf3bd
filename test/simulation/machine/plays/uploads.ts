import { plusMinutes } from '../../../../shared/domain/time.ts';
import { mistaken } from '../rows.ts';
import type { OrganiserPlay } from './organiser-play.ts';

const dayMs = 86_400_000;
/** A mistaken upload is a draft for so long: longer than the desk can be out of order. */
const draftMinutes = 20 * 24 * 60;

/**
 * The same file twice or three times at once, and again while its programme runs; and, at the same time, with another name
 * by mistake, which is withdrawn.
 */
export const uploadsAtOnce = (props: OrganiserPlay): void => {
  const { timeline, chance, rows, organiser, event, endsAt, happened } = props;
  const again = (): void => {
    const isReady = rows.cohort()?.state === 'ready';
    happened(isReady ? 'uploaded again' : 'uploads at once');
    organiser.insist(
      event,
      () => undefined,
      // Nobody who was erased comes back by a list that still names them.
      (status) => status === 422 && rows.isSomebodyErased(),
    );
  };
  for (let times = chance.whole(1, 2); times > 0; times -= 1) timeline.later(chance.whole(0, 3000), again);
  for (let times = chance.whole(1, 3); times > 0; times -= 1)
    timeline.later(chance.whole(dayMs, Date.parse(endsAt) - 30 * dayMs - timeline.ms()), again);
  if (chance.happens(0.5)) timeline.later(chance.whole(0, 3000), () => mistake(props));
};

const mistake = ({ timeline, chance, organiser, event, happened }: OrganiserPlay): void => {
  const query = new URLSearchParams(event.rawQueryString);
  query.set('name', mistaken);
  query.set('launchAt', plusMinutes(timeline.now(), draftMinutes));
  organiser.insist({ ...event, rawQueryString: query.toString() }, ({ body }) => {
    const { cohort } = JSON.parse(body) as { cohort: string };
    const { body: _, ...head } = event;
    const withdrawal = {
      ...head,
      rawPath: `/api/cohorts/${cohort}`,
      rawQueryString: '',
      requestContext: { http: { method: 'DELETE' } },
    };
    const withdraw = (): void =>
      organiser.insist(
        withdrawal,
        ({ status }) => status === 204 && happened('mistake withdrawn'),
        (status) => status === 404,
      );
    // A run of the upload that was frozen may go on once the cohort is withdrawn: whoever withdraws looks again.
    for (const later of [chance.whole(0, 30_000), chance.whole(1, 5) * 3_600_000, dayMs])
      timeline.later(later, withdraw);
  });
};
