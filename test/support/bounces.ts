import { makeHandler } from '../../functions/record-feedback/handler.ts';
import { makeHandler as makeWake } from '../../functions/wake/handler.ts';
import type { MailOutcome } from '../../shared/domain/letter.ts';
import { aCohort, aPair, helene, zoe, zoeId } from './builders.ts';
import { sesEvent } from './ses-event.ts';
import { aWorld, queueEvent, type TestWorld } from './world.ts';

const launch = '2026-11-24T08:00:00.000Z';
const welcome = 'd20261124';

/** Everything that SES tells of a letter, by its name here. */
const tellings = {
  Send: ['Send', {}],
  Delivery: ['Delivery', {}],
  Delay: ['DeliveryDelay', {}],
  'hard bounce': ['Bounce', { bounce: { bounceType: 'Permanent', bounceSubType: 'General' } }],
  'listed bounce': ['Bounce', { bounce: { bounceType: 'Permanent', bounceSubType: 'OnAccountSuppressionList' } }],
  'soft bounce': ['Bounce', { bounce: { bounceType: 'Transient', bounceSubType: 'MailboxFull' } }],
  'odd bounce': ['Bounce', { bounce: { bounceType: 'Undetermined', bounceSubType: 'Undetermined' } }],
  complaint: ['Complaint', { complaint: { complaintSubType: null, complaintFeedbackType: 'abuse' } }],
  'listed complaint': ['Complaint', { complaint: { complaintSubType: 'OnAccountSuppressionList' } }],
  praise: ['Complaint', { complaint: { complaintSubType: null, complaintFeedbackType: 'not-spam' } }],
  Reject: ['Reject', { reject: { reason: 'Bad content' } }],
} satisfies Record<string, readonly [string, object]>;
export type Telling = keyof typeof tellings;

/** SES's event about the first attempt at Zoé's welcome letter, or about what `tags` say. */
export const telling = (what: Telling, address = 'zoe@example.org', tags: Record<string, string> = {}) => {
  const [type, more] = tellings[what];
  return sesEvent(type, { cohort: 'cohortaaaaaa', person: zoeId, letter: welcome, attempt: '1', ...tags }, launch, {
    address,
    ...more,
  });
};

/** Zoé and Hélène on the morning of their launch, when Zoé's welcome letter was asked for, with this outcome. */
export const aWelcomedZoe = async (outcome: MailOutcome = { kind: 'accepted', messageId: 'm1' }) => {
  const world = aWorld({ cohort: aCohort(), people: [zoe(), helene()], pairs: [aPair()] });
  world.moveTo(launch);
  world.answers.push(outcome);
  await wakeZoe(world);
  return { world, record: makeHandler(world), zoe: async () => (await world.store.person('cohortaaaaaa', zoeId))! };
};

export const wakeZoe = (world: TestWorld) =>
  makeWake(world)(queueEvent({ kind: 'person', cohort: 'cohortaaaaaa', id: zoeId, at: world.now() }));
