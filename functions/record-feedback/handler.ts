import * as z from 'zod';
import { settleByEvent } from '../../shared/domain/letter.ts';
import { instantOf } from '../../shared/domain/time.ts';
import { whyOf } from '../../shared/log.ts';
import { settleEach } from '../../shared/queue-batch.ts';
import type { World } from '../../shared/world.ts';

const Envelope = z.object({ Type: z.literal('Notification'), Message: z.string() });

const Tag = z.tuple([z.string().regex(/^[a-z0-9]{1,32}$/)]);
/** A letter that answers an act has the key of its item, whose parts are separated. */
const LetterTag = z.tuple([z.string().regex(/^[a-z0-9_]{1,128}$/)]);
const SesEvent = z.object({
  eventType: z.string(),
  mail: z.object({
    messageId: z.string().max(200),
    timestamp: z.iso.datetime({ offset: true }),
    tags: z.object({
      cohort: Tag,
      person: Tag,
      letter: LetterTag,
      attempt: z.tuple([z.coerce.number().int().positive()]),
    }),
  }),
});

type Ports = Pick<World, 'now' | 'store' | 'enqueue' | 'log'>;

/** Writes by others that a single event gives way to before its message goes back to the queue. */
const tries = 5;

/** What SES tells of a letter after it accepted it; matched by our own tags, in any order, any number of times. */
export const makeHandler = (world: Ports) => (event: unknown) =>
  settleEach(
    event,
    (body) => record(world, body),
    (error) => world.log('event failed', { why: whyOf(error) }),
  );

const record = async (world: Ports, body: string): Promise<void> => {
  const parsed = parse(body);
  // On creating the subscription SES publishes a line of plain text; other letters of the account have other tags.
  if (!parsed.success) return world.log('event ignored', { why: 'not one of ours' });
  const { eventType, mail } = parsed.data;
  if (eventType !== 'Send' && eventType !== 'Delivery') return world.log('event ignored', { why: eventType });

  const {
    cohort: [cohort],
    person: [person],
    letter: [letter],
    attempt: [attempt],
  } = mail.tags;
  if (eventType === 'Delivery') {
    const at = instantOf(Date.parse(mail.timestamp));
    const { messageId } = mail;
    await world.store.noteEvent({ cohort, person, letter, attempt, event: 'delivered', at, messageId });
  }
  for (let round = 0; round < tries; round += 1) {
    const before = await world.store.person(cohort, person);
    if (!before) return;
    const after = settleByEvent(before, letter, attempt, world.now());
    if (after === undefined) throw new Error('A later attempt is still under way; the event comes back.');
    if (after === before) return;
    if ((await world.store.savePerson(after)) === 'saved') {
      await world.enqueue([{ kind: 'person', cohort, id: person, at: world.now() }]);
      return world.log('event settled', { cohort, person, letter, event: eventType });
    }
  }
  throw new Error('The person was written by others each time; the event comes back.');
};

const parse = (body: string) => {
  try {
    return SesEvent.safeParse(JSON.parse(Envelope.parse(JSON.parse(body)).Message));
  } catch {
    return { success: false } as const;
  }
};
