import type { Deployment } from '../deployment.ts';
import { type Answer, whenTold } from './answer.ts';
import { sesConsole } from './console.ts';
import { type Line, ok, todo, unknown } from './line.ts';
import type { SenderIdentity } from './sender.ts';
import type { Sentences } from './sentences/en.ts';
import { withVerbatim } from './verbatim.ts';

/** A record that proves a domain to SES. */
type DkimRecord = { name: string; value: string };

/** The records that SES waits for; none where the key is one's own, which only its owner knows. */
export const dkimRecords = ({ name, DkimAttributes = {} }: SenderIdentity): readonly DkimRecord[] => {
  const { Tokens = [], SigningAttributesOrigin, SigningHostedZone = 'dkim.amazonses.com' } = DkimAttributes;
  if (SigningAttributesOrigin === 'EXTERNAL') return [];
  return Tokens.map((token) => ({ name: `${token}._domainkey.${name}`, value: `${token}.${SigningHostedZone}` }));
};

/** Whether letters are signed; `inDns` are the names of the records that DNS has already. */
export const dkim = (
  found: Answer<SenderIdentity | undefined>,
  inDns: Answer<readonly string[]>,
  { region }: Pick<Deployment, 'region'>,
  t: Sentences,
): Line =>
  whenTold('dkim', found, t, (identity) => {
    if (!identity) return unknown('dkim', t.senderFirst({ check: t.titles.sender }));
    const { name, IdentityType, DkimAttributes = {} } = identity;
    const console = sesConsole(region, 'identities');
    if (IdentityType === 'EMAIL_ADDRESS')
      return todo('dkim', t.dkim.addressOnly({ name }), t.dkim.verifyDomain({ console }));
    if (DkimAttributes.Status === 'SUCCESS') {
      return DkimAttributes.SigningEnabled
        ? ok('dkim', t.dkim.ok({ name }))
        : todo('dkim', t.dkim.off({ name }), t.dkim.switchOn({ console }));
    }
    const records = dkimRecords(identity);
    if (DkimAttributes.SigningAttributesOrigin === 'EXTERNAL') {
      return todo('dkim', t.dkim.ownKey({ name }), t.dkim.lookAt({ console }));
    }
    if (records.length === 0) return todo('dkim', t.dkim.off({ name }), t.dkim.switchOn({ console }));
    const seen = inDns.kind === 'told' ? inDns.value : [];
    const missing = records.filter((record) => !seen.includes(record.name));
    if (missing.length === 0) return todo('dkim', t.dkim.soon({ name }), t.dkim.wait);
    return todo(
      'dkim',
      t.dkim.missing({ name, missing: missing.length, total: records.length }),
      withVerbatim(t.dkim.add({ name }), ...missing.map((record) => `${record.name} CNAME ${record.value}`)),
    );
  });
