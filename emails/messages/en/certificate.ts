import type { Role } from '../../../shared/domain/person.ts';
import { longDay } from '../long-day.ts';
import type { certificate as french } from '../fr/certificate.ts';

const roles = { mentor: 'a mentor', mentee: 'a mentee' } satisfies Record<Role, string>;

const stepsOf = (done: number, total: number): string => {
  if (total === 1) return 'the one step';
  return done === total ? `all ${total} steps` : `${done} of the ${total} steps`;
};

/** What is printed on a certificate, and on the page that proves it. */
export const certificate: typeof french = {
  title: 'Certificate of completion',
  awardedTo: 'awarded to',
  nameByHand: 'Name to be written by hand; the verification page shows it.',
  accomplished: ({ done, total, role }) =>
    `has completed ${stepsOf(done, total)} of the mentoring programme, as ${roles[role]}`,
  period: ({ from, to }) => `from ${longDay('en', from)} to ${longDay('en', to)}`,
  rule: ({ percent }) => `Awarded from ${percent}% of the steps completed`,
  issuedOn: ({ day }) => `Issued on ${longDay('en', day)}`,
  verify: 'Verify this certificate',
  qrCode: 'QR code of the verification page',

  genuine: 'This certificate is genuine',
  compare:
    'This is what the original certifies. A document that bears this number but says otherwise has been altered.',
  role: 'Role',
  roleName: ({ role }) => (role === 'mentor' ? 'Mentor' : 'Mentee'),
  programme: 'Programme',
  cohort: 'Cohort',
  steps: 'Steps completed',
  stepCount: ({ done, total }) => `${done} of ${total}`,
  periodLabel: 'Period',
  ruleLabel: 'Rule',
  issuedLabel: 'Issued on',
  issuedBy: 'Issued by',
  number: 'Number',
  privacy: 'This page is listed nowhere: only people who were given its address can find it.',

  readOnly: 'This page can only be read',
  notFound: 'No certificate at this address',
  notFoundAdvice:
    'The number has twelve letters and digits. Compare it with the one printed under the QR code of the certificate.',
};
