/**
 * What Open Badges 3.0 (data model, final release) requires of the classes that a credential of ours is made of. Written here
 * from the specification: 1EdTech's own JSON schema may not be given away with a program, and no package carries it.
 */
type Schema = Readonly<Record<string, unknown>>;

const text: Schema = { type: 'string', minLength: 1 };
const uri: Schema = { type: 'string', pattern: '^(https?://|urn:uuid:)[^\\s]+$' };
const picture: Schema = { type: 'string', pattern: '^(https?://|data:image/(svg\\+xml|png);base64,)[^\\s]+$' };
const dateTime: Schema = {
  type: 'string',
  pattern: '^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}(\\.\\d+)?(Z|[+-]\\d{2}:\\d{2})$',
};
const many = (items: Schema): Schema => ({ type: 'array', items, minItems: 1 });
const types = (...names: readonly string[]): Schema => ({
  type: 'array',
  allOf: names.map((name) => ({ contains: { const: name } })),
});

/** A class with all that it may hold here; `!` marks what it must. */
const aClass = (fields: Readonly<Record<string, Schema>>): Schema => ({
  type: 'object',
  properties: Object.fromEntries(Object.entries(fields).map(([name, field]) => [name.replace('!', ''), field])),
  required: Object.keys(fields).flatMap((name) => (name.endsWith('!') ? [name.slice(0, -1)] : [])),
  unevaluatedProperties: false,
});

const image = aClass({ 'id!': picture, 'type!': { const: 'Image' }, caption: text });

const profile = { 'id!': uri, 'type!': types('Profile'), name: text, url: uri, image, description: text };

const resultDescription = aClass({
  'id!': uri,
  'type!': types('ResultDescription'),
  'name!': text,
  'resultType!': { enum: ['Percent', 'RawScore', 'ScaledScore', 'Result', 'Status'] },
  requiredValue: text,
  valueMin: text,
  valueMax: text,
});

const achievement = aClass({
  'id!': uri,
  'type!': types('Achievement'),
  achievementType: { enum: ['CertificateOfCompletion', 'Certificate', 'Badge', 'Course'] },
  'name!': text,
  'description!': text,
  'criteria!': aClass({ id: uri, narrative: text }),
  inLanguage: { type: 'string', pattern: '^[a-z]{2}$' },
  resultDescription: many(resultDescription),
});

const identityObject = aClass({
  'type!': { const: 'IdentityObject' },
  'hashed!': { type: 'boolean' },
  'identityHash!': text,
  'identityType!': { enum: ['name', 'emailAddress'] },
  salt: text,
});

const result = aClass({ 'type!': types('Result'), resultDescription: uri, value: text });

const subject = aClass({
  'id!': uri,
  'type!': types('AchievementSubject'),
  'achievement!': achievement,
  identifier: many(identityObject),
  role: text,
  activityStartDate: dateTime,
  activityEndDate: dateTime,
  result: many(result),
});

const status = aClass({
  'id!': uri,
  'type!': { const: 'BitstringStatusListEntry' },
  'statusPurpose!': { const: 'revocation' },
  'statusListIndex!': { type: 'string', pattern: '^\\d+$' },
  'statusListCredential!': uri,
});

const contexts: Schema = {
  type: 'array',
  prefixItems: [
    { const: 'https://www.w3.org/ns/credentials/v2' },
    { const: 'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json' },
  ],
  minItems: 2,
};

export const achievementCredential = aClass({
  '@context!': contexts,
  'id!': uri,
  'type!': types('VerifiableCredential', 'OpenBadgeCredential'),
  'name!': text,
  description: text,
  image,
  'issuer!': aClass(profile),
  'validFrom!': dateTime,
  awardedDate: dateTime,
  'credentialSubject!': subject,
  evidence: many(aClass({ 'type!': types('Evidence'), name: text, narrative: text })),
  credentialStatus: status,
});

export const profileDocument = aClass({ '@context!': contexts, ...profile });
