import { type Answer, whenTold } from './answer.ts';
import { type Line, ok, todo } from './line.ts';
import { domainOf } from './sender.ts';
import type { Sentences } from './sentences/en.ts';
import { withVerbatim } from './verbatim.ts';

/** The policies of the sender's domain, else of the closest domain above that has one. */
export type DmarcSeen =
  | { kind: 'found'; domain: string; policies: readonly string[] }
  | { kind: 'none' }
  /** There is no such domain at all. */
  | { kind: 'no-domain' };

/** Those of a name's TXT records that are of DMARC. */
export const dmarcPolicies = (records: readonly string[]): readonly string[] =>
  records.filter((record) => /^v=DMARC1\s*(;|$)/i.test(record));

/** Whether the domain says what is to become of letters that only pretend to come from it: large mailboxes ask for that. */
export const dmarc = (answer: Answer<DmarcSeen>, sender: string, t: Sentences): Line =>
  whenTold('dmarc', answer, t, (seen) => {
    const domain = domainOf(sender);
    if (seen.kind === 'no-domain') return todo('dmarc', t.dmarc.noDomain({ domain }), t.dmarc.correctSender);
    if (seen.kind === 'none') {
      return todo(
        'dmarc',
        t.dmarc.none({ domain }),
        withVerbatim(t.dmarc.add({ domain }), `_dmarc.${domain} TXT "v=DMARC1; p=none"`),
      );
    }
    const [policy = '', ...others] = seen.policies;
    if (others.length > 0) return todo('dmarc', t.dmarc.twice(seen), t.dmarc.keepOne);
    const [, asks] = /;\s*p\s*=\s*(none|quarantine|reject)\s*(;|$)/i.exec(policy) ?? [];
    return asks === undefined
      ? todo('dmarc', t.dmarc.unreadable({ domain: seen.domain, policy }), t.dmarc.correct)
      : ok('dmarc', t.dmarc.ok({ domain: seen.domain, asks: asks.toLowerCase() }));
  });
