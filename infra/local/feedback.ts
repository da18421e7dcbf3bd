import type { SQSEvent } from 'aws-lambda';
import type { Instant } from '../../shared/domain/time.ts';
import type { Mail, MailJournal } from './mail-journal.ts';
import { eventsOf } from './mail-events.ts';
import { localQueue } from './queue.ts';

/** Keeps what SES accepts, and tells `record-feedback` about it until the events of each mail are taken in. */
export const feedbackLoop = (
  journal: MailJournal,
  now: () => Instant,
  invoke: (event: SQSEvent) => Promise<unknown>,
) => {
  const mailOf = new Map<string, string>();
  const queue = localQueue({
    name: 'record-feedback',
    now,
    invoke,
    onGone: async (message) => {
      const mail = mailOf.get(message);
      mailOf.delete(message);
      if (mail !== undefined && ![...mailOf.values()].includes(mail)) await journal.settle(mail);
    },
  });
  const publish = (mail: Mail): void => {
    for (const body of eventsOf(mail)) mailOf.set(queue.send(body), mail.id);
  };
  return {
    queue,
    accept: async (mail: Mail): Promise<void> => {
      await journal.add(mail);
      publish(mail);
    },
    /** Tells again what a stop may have left untold. */
    replay: (): void => journal.unsettled().forEach(publish),
  };
};
