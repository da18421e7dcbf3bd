// The emulator fires schedules by UTC, whatever their zone.
export const zone = 'UTC';
export const account = '000000000000';
export const settings = {
  name: 'trial',
  region: 'eu-west-3',
  account,
  sender: 'mentorat@binome.example',
  // The emulator knows no DKIM records of an identity that CloudFormation creates.
  identity: 'existing',
  organisers: ['organisation@binome.example'],
  rate: 14,
  perDay: 200,
};
export const colleagues = ['ana', 'bo', 'cy'].map((name) => `${name}@example.com`);
export const file = [
  'Mentor,Mentor email,Mentee,Mentee email',
  'Ana,ana@example.com,Bo,bo@example.com',
  'Ana,ana@example.com,Cy,cy@example.com',
].join('\n');
/** What the doctor finds in order there; the emulator knows nothing of the others. */
export const ready = [
  'credentials',
  'region',
  'configuration',
  'bootstrap',
  'sender',
  'stacks',
  'lambda',
  'clock',
  'zone',
];
