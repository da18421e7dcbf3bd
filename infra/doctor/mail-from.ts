import type { Deployment } from '../deployment.ts';
import { type Answer, whenTold } from './answer.ts';
import { type Line, ok, todo, unknown } from './line.ts';
import type { SenderIdentity } from './sender.ts';
import type { Sentences } from './sentences/en.ts';
import { withVerbatim } from './verbatim.ts';

/** Whether the servers that take letters in find SES allowed by SPF: under its own name, or under a MAIL FROM of ours. */
export const mailFrom = (
  found: Answer<SenderIdentity | undefined>,
  txt: Answer<readonly string[]>,
  { region }: Pick<Deployment, 'region'>,
  t: Sentences,
): Line =>
  whenTold('mail-from', found, t, (identity) => {
    if (!identity) return unknown('mail-from', t.senderFirst({ check: t.titles.sender }));
    const { MailFromDomain: domain, MailFromDomainStatus: status } = identity.MailFromAttributes ?? {};
    if (domain === undefined || domain === '') return ok('mail-from', t.mailFrom.none);
    const mx = `${domain} MX 10 feedback-smtp.${region}.amazonses.com`;
    const spf = `${domain} TXT "v=spf1 include:amazonses.com ~all"`;
    if (status !== 'SUCCESS') {
      return todo('mail-from', t.mailFrom.notSeen({ domain }), withVerbatim(t.mailFrom.addBoth({ domain }), mx, spf));
    }
    return whenTold('mail-from', txt, t, (records) => {
      const policies = records.filter((record) => /^v=spf1(\s|$)/i.test(record));
      const [policy, ...others] = policies;
      if (others.length > 0) return todo('mail-from', t.mailFrom.twice({ domain }), t.mailFrom.merge({ domain }));
      if (policy === undefined)
        return todo('mail-from', t.mailFrom.noSpf({ domain }), withVerbatim(t.mailFrom.add, spf));
      return /\sinclude:amazonses\.com(\s|$)/i.test(policy)
        ? ok('mail-from', t.mailFrom.ok({ domain }))
        : todo('mail-from', t.mailFrom.notAllowed({ domain, policy }), t.mailFrom.include({ domain }));
    });
  });
