import type { MailOutcome } from '../../../shared/domain/letter.ts';
import type { OutgoingMail } from '../../../shared/world.ts';
import type { Chance } from '../chance.ts';
import type { Fault, Weather } from './faults.ts';
import type { Timeline } from './timeline.ts';

type SesProps = {
  timeline: Timeline;
  chance: Chance;
  weather: Weather;
  /** How likely a letter comes back, is complained of, or is held up, each. */
  returns: number;
  /** Hears of each mail that SES took, and whether its answer was lost. */
  taken: (mail: OutgoingMail, isLost: boolean) => void;
  /** Hears of each mail that SES refuses for the rate. */
  throttled: (mail: OutgoingMail) => void;
  /** Puts an event of SES, as SNS wraps it, on the queue of `record-feedback`. */
  tell: (body: string, delayMs: number) => void;
  /** Hears of each event that is put there. */
  told: (event: EventType, mail: OutgoingMail) => void;
};

/** SES: takes a letter or not, says so or not, and tells what became of it by events of its own. */
export const aSes = ({ timeline, chance, weather, returns, taken, throttled, tell, told }: SesProps) => {
  let ids = 0;
  /** Addresses that nobody has any more. */
  const gone = new Set<string>();
  const take = (mail: OutgoingMail, isLost: boolean): string => {
    const messageId = `m${(ids += 1)}`;
    taken(mail, isLost);
    for (const [eventType, delayMs] of whatBecomesOf(mail)) {
      if (weather.onDelivery('lost event', timeline.ms())) continue;
      const delay = weather.onDelivery('early event', timeline.ms()) ? 0 : delayMs;
      told(eventType, mail);
      tell(eventOf(eventType, mail, messageId, timeline.now()), delay);
    }
    return messageId;
  };
  const whatBecomesOf = ({ to }: OutgoingMail): readonly (readonly [EventType, number])[] => {
    const sent = ['Send', chance.whole(0, 20_000)] as const;
    const soon = chance.whole(1000, 120_000);
    if (returns > 0 && (gone.has(to) || chance.happens(returns))) {
      gone.add(to);
      return [sent, ['Bounce', soon]];
    }
    if (chance.happens(returns)) return [sent, ['DeliveryDelay', soon], ['Delivery', soon + 3_600_000]];
    if (chance.happens(returns))
      return [sent, ['Delivery', soon], ['Complaint', soon + chance.whole(1, 72) * 3_600_000]];
    return [sent, ['Delivery', soon]];
  };
  return {
    send: async (mail: OutgoingMail, fault?: Fault): Promise<MailOutcome> => {
      if (fault === 'throttled') throttled(mail);
      if (fault === 'throttled' || fault === 'paused' || fault === 'unreachable')
        return { kind: fault, why: 'simulated' };
      if (fault === 'not taken, unknown') return { kind: 'unknown', why: 'InternalServiceErrorException' };
      const isLost = fault === 'taken, unknown';
      const messageId = take(mail, isLost);
      return isLost ? { kind: 'unknown', why: 'TimeoutError' } : { kind: 'accepted', messageId };
    },
  };
};

export type EventType = 'Send' | 'Delivery' | 'DeliveryDelay' | 'Bounce' | 'Complaint';

const eventOf = (eventType: EventType, { to, tags }: OutgoingMail, messageId: string, timestamp: string): string =>
  JSON.stringify({
    Type: 'Notification',
    Message: JSON.stringify({
      eventType,
      ...(eventType === 'Bounce' && { bounce: { bounceType: 'Permanent' } }),
      ...(eventType === 'Complaint' && { complaint: {} }),
      mail: {
        messageId,
        timestamp,
        destination: [to],
        tags: Object.fromEntries(Object.entries(tags).map(([name, value]) => [name, [value]])),
      },
    }),
  });
