import * as z from 'zod';
import type { Feedback } from '../../shared/domain/feedback.ts';
import { type Instant, instantOf } from '../../shared/domain/time.ts';

const Envelope = z.object({ Type: z.literal('Notification'), Message: z.string() });

const Tag = z.tuple([z.string().regex(/^[a-z0-9]{1,32}$/)]);
/** A letter that answers an act has the key of its item, whose parts are separated. */
const LetterTag = z.tuple([z.string().regex(/^[a-z0-9_]{1,128}$/)]);

/** Of an event, what we go by; SES may add to it at any time. */
const SesEvent = z.object({
  eventType: z.string(),
  mail: z.object({
    messageId: z.string().max(200),
    timestamp: z.iso.datetime({ offset: true }),
    /** We write to one address at a time. */
    destination: z.array(z.string().max(320)).catch([]),
    tags: z.union([
      z.object({
        cohort: Tag,
        person: Tag,
        letter: LetterTag,
        attempt: z.tuple([z.coerce.number().int().positive().max(9999)]),
      }),
      z.object({ cohort: Tag, organiser: Tag }),
    ]),
  }),
  bounce: z.object({ bounceType: z.string() }).optional(),
  complaint: z
    .object({ complaintSubType: z.string().nullish(), complaintFeedbackType: z.string().nullish() })
    .optional(),
});
type SesEvent = z.infer<typeof SesEvent>;

/** What SES says of one attempt at one of our letters. */
export type LetterEvent = Omit<Feedback, 'items'> & {
  cohort: string;
  person: string;
  messageId: string;
  at: Instant;
  /** What the letter's history calls it; nothing for what it knows already. */
  note: string | undefined;
};

/** What SES says of a letter to an organiser: only what stops their address matters. */
export type OrganiserEvent = Pick<Feedback, 'says' | 'address'> & { organiser: string };

/**
 * The event in a message of the queue, or why there is none for us: on creating the subscription SES publishes a line of
 * plain text, and other letters of the account have other tags.
 */
export const readEvent = (body: string): LetterEvent | OrganiserEvent | { ignored: string } => {
  const parsed = parse(body);
  if (!parsed.success) return { ignored: 'not one of ours' };
  const { mail } = parsed.data;
  const meaning = meaningOf(parsed.data);
  if (!meaning) return { ignored: 'a kind that changes nothing' };
  const address = mail.destination[0] ?? '';
  if ('organiser' in mail.tags) return { says: meaning.says, address, organiser: mail.tags.organiser[0] };
  const { cohort, person, letter, attempt } = mail.tags;
  return {
    ...meaning,
    cohort: cohort[0],
    person: person[0],
    letter: letter[0],
    attempt: attempt[0],
    messageId: mail.messageId,
    at: instantOf(Date.parse(mail.timestamp)),
    address,
  };
};

/** Whatever SES tells of a letter but its rejection shows that it took it; a bounce that may pass changes no more than that. */
const meaningOf = ({ eventType, bounce, complaint }: SesEvent): Pick<LetterEvent, 'says' | 'note'> | undefined => {
  switch (eventType) {
    case 'Send':
      return { says: 'taken', note: undefined };
    case 'Delivery':
      return { says: 'taken', note: 'delivered' };
    case 'DeliveryDelay':
      return { says: 'taken', note: 'delayed' };
    case 'Bounce':
      return bounce?.bounceType === 'Permanent'
        ? { says: 'bounced', note: 'bounced' }
        : { says: 'taken', note: 'returned' };
    case 'Complaint':
      // On the account’s list since an earlier complaint: SES took the letter and did not send it.
      if (complaint?.complaintSubType === 'OnAccountSuppressionList') return { says: 'withheld', note: 'withheld' };
      return complaint?.complaintFeedbackType === 'not-spam'
        ? { says: 'taken', note: 'welcomed' }
        : { says: 'complained', note: 'complained' };
    case 'Reject':
      return { says: 'rejected', note: 'rejected' };
    default:
      return undefined;
  }
};

const parse = (body: string) => {
  try {
    return SesEvent.safeParse(JSON.parse(Envelope.parse(JSON.parse(body)).Message));
  } catch {
    return { success: false } as const;
  }
};
