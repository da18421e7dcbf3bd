import type { Cohort } from '../../../shared/domain/cohort.ts';
import { topicKey } from '../../../shared/domain/ladder.ts';
import type { Pair } from '../../../shared/domain/pair.ts';
import type { Person } from '../../../shared/domain/person.ts';
import type { Instant } from '../../../shared/domain/time.ts';
import { base32, keyedHash } from '../../../shared/links.ts';
import type { Wake } from '../../../shared/queue-messages.ts';
import { aCohort, aPair, aPerson } from '../../support/builders.ts';
import { nameOf } from '../names.ts';

/** As long as the ids of uploads, and of the same letters. */
const idOf = (what: string, length: number): string => base32(keyedHash('bench', 'identity', what)).slice(0, length);

const welcomed: Instant = '2026-11-24T08:00:00.000Z';
const topics: readonly Instant[] = ['2026-12-01T08:00:00.000Z', '2026-12-29T08:00:00.000Z'];
const meetings: readonly Instant[] = ['2026-12-10T16:30:00.000Z', '2027-01-12T16:30:00.000Z'];
/** The morning of the third topic. */
const due: Instant = '2027-01-26T08:00:00.000Z';

/** People in pairs, to whom the third topic is due and nothing else; and the instant at which it is. */
export type DueCohort = {
  readonly cohort: Cohort;
  readonly people: readonly Person[];
  readonly pairs: readonly Pair[];
  readonly at: Instant;
};

/**
 * So many people, in French and in English by turns, each with a name of their own: amid a programme, as most letters are
 * written, two topics are told and both meetings recorded.
 */
export const aDueCohort = (count: number): DueCohort => {
  const cohort = aCohort({ id: idOf('cohort', 12), people: count, pairs: count / 2, rows: count / 2 });
  const { steps } = cohort.programme;
  const met = (by: string): Pair['answers'] =>
    Object.fromEntries(
      meetings.map((at, index) => [steps[index] ?? '', { [by]: { says: 'met', at, proof: 'known browser' } }]),
    );
  const pairs = Array.from({ length: count / 2 }, (_, n) => {
    const [mentor, mentee] = [idOf(`mentor ${n}`, 16), idOf(`mentee ${n}`, 16)];
    return aPair({
      cohort: cohort.id,
      id: idOf(`pair ${n}`, 12),
      members: [
        { person: mentor, role: 'mentor' },
        { person: mentee, role: 'mentee' },
      ],
      answers: met(mentor),
      seen: { [mentor]: meetings[1] ?? '' },
      version: 3,
    });
  });
  const people = pairs.flatMap((pair, n) =>
    pair.members.map(({ person }, which) => {
      const toldTopics = topics.map((at, index) => [topicKey(pair, steps[index] ?? ''), { as: 'told', at }] as const);
      return aPerson({
        cohort: cohort.id,
        id: person,
        name: `${nameOf(2 * n + which)} ${2 * n + which}`,
        address: `${person}@example.org`,
        language: which === 0 ? 'fr' : 'en',
        pairs: [pair.id],
        told: {
          welcome: { as: 'told', at: welcomed },
          ...Object.fromEntries(toldTopics),
          // It came with the second topic.
          [`${pair.id}_${steps[0]}_pulse`]: { as: 'told', at: topics[1] ?? '' },
        },
        calmAt: topics[1],
        version: 6,
        nextAt: due,
      });
    }),
  );
  return { cohort, people, pairs, at: due };
};

/** SQS hands over so many messages at once. */
const batchSize = 10;

/** The batches in which these people's wakes come out of the queue, each as the event of one run. */
export const batchesOf = (people: readonly Person[], at: Instant): readonly object[] =>
  Array.from({ length: Math.ceil(people.length / batchSize) }, (_, batch) => ({
    Records: people.slice(batch * batchSize, (batch + 1) * batchSize).map(({ cohort, id }) => {
      const wake: Wake = { kind: 'person', cohort, id, at };
      return { messageId: `message-${id}`, body: JSON.stringify(wake) };
    }),
  }));
