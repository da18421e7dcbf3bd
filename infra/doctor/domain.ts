import type { CertificateDetail } from '@aws-sdk/client-acm';
import type { Deployment } from '../deployment.ts';
import { type Answer, whenTold } from './answer.ts';
import { type Line, ok, todo, unknown } from './line.ts';
import type { Sentences } from './sentences/en.ts';
import { outputOf, type StackSeen } from './stacks.ts';
import { withVerbatim } from './verbatim.ts';

type Domain = NonNullable<Deployment['domain']>;

export type Certificate = Pick<
  CertificateDetail,
  'Status' | 'DomainName' | 'SubjectAlternativeNames' | 'DomainValidationOptions' | 'NotAfter'
>;

/** Where DNS leads from a name. */
export type Leads = { cname: string | undefined; resolves: boolean };

const regionOf = (arn: string): string => arn.split(':')[3] ?? '';

/** A wildcard stands for one label. */
const covers = (pattern: string, name: string): boolean =>
  pattern.startsWith('*.') ? name.slice(name.indexOf('.')) === pattern.slice(1) : name === pattern;

/** Whether browsers would trust the domain of the links: its certificate is issued, for this name, in this region. */
export const certificate = (
  answer: Answer<Certificate | undefined>,
  { name, certificateArn }: Domain,
  { region }: Pick<Deployment, 'region'>,
  t: Sentences,
): Line => {
  const there = regionOf(certificateArn);
  if (there !== region) {
    return todo('certificate', t.certificate.elsewhere({ there, region }), t.certificate.request({ name, region }));
  }
  return whenTold('certificate', answer, t, (seen) => {
    if (!seen) return todo('certificate', t.certificate.none({ region }), t.certificate.request({ name, region }));
    const names = [seen.DomainName ?? '', ...(seen.SubjectAlternativeNames ?? [])];
    if (!names.some((pattern) => covers(pattern.toLowerCase(), name.toLowerCase()))) {
      const forNames = [...new Set(names)].join(', ');
      return todo(
        'certificate',
        t.certificate.otherName({ name, names: forNames }),
        t.certificate.request({ name, region }),
      );
    }
    if (seen.Status === 'PENDING_VALIDATION') {
      const records = (seen.DomainValidationOptions ?? []).flatMap(({ ResourceRecord: record }) =>
        record ? [`${record.Name} ${record.Type} ${record.Value}`] : [],
      );
      return todo(
        'certificate',
        t.certificate.pending({ name }),
        withVerbatim(t.certificate.addRecords, ...new Set(records)),
      );
    }
    return seen.Status === 'ISSUED'
      ? ok('certificate', t.certificate.ok({ name, until: seen.NotAfter?.toISOString().slice(0, 10) }))
      : todo(
          'certificate',
          t.certificate.unusable({ status: seen.Status ?? '' }),
          t.certificate.request({ name, region }),
        );
  });
};

/** Whether links in letters lead to the API. */
export const linkAddress = (
  domain: Domain | undefined,
  leads: Answer<Leads>,
  data: Answer<StackSeen | undefined>,
  t: Sentences,
): Line => {
  const check = 'link-address';
  if (!domain) return unknown(check, t.linkAddress.ownAddress);
  const { name } = domain;
  return whenTold(check, data, t, (stack) => {
    if (!stack) return unknown(check, t.linkAddress.notYet({ name }));
    const target = outputOf(stack, 'DomainTarget');
    if (target === undefined) return unknown(check, t.linkAddress.deployAgain({ name }));
    return whenTold(check, leads, t, ({ cname, resolves }) => {
      const record = `${name} CNAME ${target}`;
      if (cname === undefined) {
        // An alias shows its addresses only, and those of the API change.
        return resolves
          ? ok(check, t.linkAddress.alias({ name }))
          : todo(check, t.linkAddress.nowhere({ name }), withVerbatim(t.linkAddress.add, record));
      }
      return cname.toLowerCase().replace(/\.$/, '') === target.toLowerCase()
        ? ok(check, t.linkAddress.ok({ name }))
        : todo(check, t.linkAddress.elsewhere({ name, cname }), withVerbatim(t.linkAddress.change, record));
    });
  });
};
