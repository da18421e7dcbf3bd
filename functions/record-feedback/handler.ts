import { type Feedback, settleByEvent, stopFor } from '../../shared/domain/feedback.ts';
import { normalised } from '../../shared/domain/stop.ts';
import { whyOf } from '../../shared/log.ts';
import { judge, settingAside } from '../../shared/poison.ts';
import { settleEach } from '../../shared/queue-batch.ts';
import type { LetterHistory } from '../../shared/store.ts';
import type { World } from '../../shared/world.ts';
import { type LetterEvent, readEvent } from './ses-event.ts';

type Ports = Pick<World, 'now' | 'store' | 'enqueue' | 'suppressionOf' | 'log'>;

/** Writes by others that a single event gives way to before its message goes back to the queue. */
const tries = 5;

/** What SES tells of a letter after it accepted it; matched by our own tags, in any order, any number of times. */
export const makeHandler = (world: Ports) => (event: unknown) =>
  settleEach(
    event,
    async (body) => {
      const read = readEvent(body);
      if ('ignored' in read) return world.log('event ignored', { why: read.ignored });
      if ('organiser' in read) return await suppress(world, read);
      const { cohort, person: id } = read;
      const came = await settingAside(world, { kind: 'person', cohort, id, at: world.now() }, () =>
        record(world, read),
      );
      if (came === 'unread')
        throw new Error('The person is of a shape that another version reads; the event comes back.');
    },
    (error) => world.log('event failed', { why: whyOf(error) }),
  );

/** The note comes last: a crash before it leaves the event to be told again, and it changes nothing twice. */
const record = async (world: Ports, event: LetterEvent): Promise<void> => {
  const items = await bringing(world, event);
  if (!items) return world.log('event ignored', { why: 'told before, or of nobody any more' });
  await suppress(world, event);
  if (!(await settle(world, { ...event, items }))) return;
  const { cohort, person, letter, attempt, note, at, messageId } = event;
  if (note !== undefined) await world.store.noteEvent({ cohort, person, letter, attempt, event: note, at, messageId });
};

/** What the letter brought, where it matters; undefined where nothing is to be done. What is erased has no history. */
const bringing = async (
  world: Ports,
  { cohort, person, letter, attempt, says, note }: LetterEvent,
): Promise<Feedback['items'] | undefined> => {
  if (says === 'taken') return [];
  const history = await world.store.letter(cohort, person, letter);
  if (!history || `${note}${attempt}` in history.notes) return undefined;
  return isLast(history, attempt) ? history.items : [];
};

const isLast = ({ notes }: LetterHistory, attempt: number): boolean => notes[`asked${attempt + 1}`] === undefined;

/** Whoever has this address, in whichever cohort, now or later, is not written to: `wake` reads it before each letter. */
const suppress = async (world: Ports, { says, address }: Pick<LetterEvent, 'says' | 'address'>): Promise<void> => {
  const why = stopFor(says);
  if (why === undefined || address === '') return;
  await world.store.suppress(await world.suppressionOf(normalised(address)), { at: world.now(), why });
};

type Told = LetterEvent & Feedback;

/** Whether there is still somebody whom the event is about. */
const settle = async (world: Ports, event: Told): Promise<boolean> => {
  const { cohort, person: id, letter } = event;
  for (let round = 0; round < tries; round += 1) {
    const before = await world.store.person(cohort, id);
    if (!before) return false;
    const after = judge(() => settleByEvent(before, event, world.now()));
    if (after === undefined) throw new Error('A later attempt is still under way; the event comes back.');
    if (after === before) return true;
    if ((await world.store.savePerson(after)) === 'stale') continue;
    await world.enqueue([{ kind: 'person', cohort, id, at: world.now() }]);
    world.log('event settled', { cohort, person: id, letter, event: event.note ?? event.says });
    return true;
  }
  throw new Error('The person was written by others each time; the event comes back.');
};
