import type { MailOutcome } from '../../../shared/domain/letter.ts';
import type { OutgoingMail } from '../../../shared/world.ts';
import type { Chance } from '../chance.ts';
import type { Fault, Weather } from './faults.ts';
import type { Timeline } from './timeline.ts';

type SesProps = {
  timeline: Timeline;
  chance: Chance;
  weather: Weather;
  /** Hears of each mail that SES took, and whether its answer was lost. */
  taken: (mail: OutgoingMail, isLost: boolean) => void;
  /** Puts an event of SES, as SNS wraps it, on the queue of `record-feedback`. */
  tell: (body: string, delayMs: number) => void;
};

/** SES: takes a letter or not, says so or not, and tells what became of it by events of its own. */
export const aSes = ({ timeline, chance, weather, taken, tell }: SesProps) => {
  let ids = 0;
  const take = (mail: OutgoingMail, isLost: boolean): string => {
    const messageId = `m${(ids += 1)}`;
    taken(mail, isLost);
    for (const [eventType, delayMs] of [
      ['Send', chance.whole(0, 20_000)],
      ['Delivery', chance.whole(1000, 120_000)],
    ] as const) {
      if (weather.onDelivery('lost event', timeline.ms())) continue;
      const delay = weather.onDelivery('early event', timeline.ms()) ? 0 : delayMs;
      tell(eventOf(eventType, mail, messageId, timeline.now()), delay);
    }
    return messageId;
  };
  return {
    send: async (mail: OutgoingMail, fault?: Fault): Promise<MailOutcome> => {
      switch (fault) {
        case 'taken, unknown':
          take(mail, true);
          return { kind: 'unknown', why: 'TimeoutError' };
        case 'not taken, unknown':
          return { kind: 'unknown', why: 'InternalServiceErrorException' };
        case 'throttled':
        case 'paused':
        case 'unreachable':
          return { kind: fault, why: 'simulated' };
        default:
          return { kind: 'accepted', messageId: take(mail, false) };
      }
    },
  };
};

const eventOf = (eventType: string, { to, tags }: OutgoingMail, messageId: string, timestamp: string): string =>
  JSON.stringify({
    Type: 'Notification',
    Message: JSON.stringify({
      eventType,
      mail: {
        messageId,
        timestamp,
        destination: [to],
        tags: Object.fromEntries(Object.entries(tags).map(([name, value]) => [name, [value]])),
      },
    }),
  });
