/** The queues of the engine, as their alarms name them. */
export const queueNames: readonly string[] = ['wake-queue', 'wave-queue', 'feedback-queue', 'sign-in-queue'];

/** Where messages of a queue end that were given up. */
export type DeadLetters = { queue: string; url: string };

type Resource = { LogicalResourceId?: string | undefined; PhysicalResourceId?: string | undefined };

/** Those among the queues of the engine; CloudFormation leaves the hyphens out of their names. */
export const deadLettersAmong = (queues: readonly Resource[]): readonly DeadLetters[] =>
  queues.flatMap(({ LogicalResourceId = '', PhysicalResourceId: url }) => {
    const [, id] = /^(\w+)DeadLetters/.exec(LogicalResourceId) ?? [];
    const queue = queueNames.find((name) => name.replaceAll('-', '') === id) ?? id;
    return queue !== undefined && url !== undefined ? [{ queue, url }] : [];
  });
