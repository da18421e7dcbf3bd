import type { Deployment } from '../deployment.ts';
import { type AlarmReader, alarmTopic } from './alarms.ts';
import { type Answer, asking, askingOn, needing, partOf } from './answer.ts';
import type { Clocks } from './clock.ts';
import type { Caller } from './credentials.ts';
import { dkimRecords } from './dkim.ts';
import { dmarcPolicies, type DmarcSeen } from './dmarc.ts';
import type { Certificate, Leads } from './domain.ts';
import type { KeptSeen } from './kept.ts';
import type { Concurrency } from './lambda.ts';
import type { AwsPort, DnsPort } from './port.ts';
import { candidates, domainOf, type SenderIdentity, upwards } from './sender.ts';
import type { SesAccount } from './ses-account.ts';
import { made, type Stacks } from './stacks.ts';

/** What can be asked whatever is configured. */
export type Basics = { caller: Answer<Caller>; isRegion: Answer<boolean>; clocks: Answer<Clocks> };

export const learnBasics = async (aws: AwsPort, dns: DnsPort, region: string | undefined): Promise<Basics> => {
  const [caller, isRegion, clocks] = await Promise.all([
    asking(aws.caller),
    region === undefined ? needing('configuration') : asking(() => dns.isRegion(region)),
    asking(aws.clocks),
  ]);
  // A region that does not exist answers to nobody.
  const isNowhere = isRegion.kind === 'told' && !isRegion.value;
  return { caller: isNowhere ? needing('region') : caller, isRegion, clocks };
};

/** What only a configuration says how to ask. */
export type Learned = {
  bootstrapVersion: Answer<string | undefined>;
  identity: Answer<SenderIdentity | undefined>;
  /** The names of the DKIM records that DNS has. */
  recordsInDns: Answer<readonly string[]>;
  /** The TXT records of the MAIL FROM domain. */
  mailFromTxt: Answer<readonly string[]>;
  dmarc: Answer<DmarcSeen>;
  account: Answer<SesAccount>;
  kept: KeptSeen;
  certificate: Answer<Certificate | undefined>;
  leads: Answer<Leads>;
  stacks: Answer<Stacks>;
  alarmReaders: Answer<readonly AlarmReader[] | undefined>;
  concurrency: Answer<Concurrency>;
};

/** Puts a question, or says what stands in its way. */
type Ask = <Value>(question: () => Promise<Value>) => Promise<Answer<Value>>;

/** Asks everything at once, and nothing of AWS unless somebody is signed in to the right account. */
export const learn = async (
  aws: AwsPort,
  dns: DnsPort,
  deployment: Deployment,
  isSignedIn: boolean,
): Promise<Learned> => {
  const ask: Ask = async (question) => (isSignedIn ? await asking(question) : needing('credentials'));
  const { domain, sender } = deployment;
  const [bootstrapVersion, account, concurrency, kept, certificate, leads, dmarc, ofSender, ofStacks] =
    await Promise.all([
      ask(aws.bootstrapVersion),
      ask(aws.sesAccount),
      ask(aws.concurrency),
      learnKept(ask, aws, deployment),
      domain ? ask(() => aws.certificate(domain.certificateArn)) : needing('configuration'),
      domain ? asking(() => dns.leads(domain.name)) : needing('configuration'),
      asking(() => dmarcOf(dns, domainOf(sender))),
      learnSender(ask, aws, dns, deployment),
      learnStacks(ask, aws, deployment),
    ]);
  return { bootstrapVersion, account, concurrency, kept, certificate, leads, dmarc, ...ofSender, ...ofStacks };
};

const learnKept = async (ask: Ask, aws: AwsPort, { table, keys }: Deployment): Promise<KeptSeen> => {
  const [ofTable, ofSecret] = await Promise.all([
    table === undefined ? needing('configuration') : ask(() => aws.table(table)),
    keys === undefined ? needing('configuration') : ask(() => aws.secret(keys)),
  ]);
  return { table: ofTable, secret: ofSecret };
};

const learnSender = async (ask: Ask, aws: AwsPort, dns: DnsPort, deployment: Deployment) => {
  const identity = await ask(() => firstFound(candidates(deployment), aws.identity));
  const [recordsInDns, mailFromTxt] = await Promise.all([
    askingOn(identity, (found) => dkimInDns(dns, found)),
    askingOn(identity, async (found) => {
      const domain = found?.MailFromAttributes?.MailFromDomain;
      return domain === undefined ? [] : await dns.txt(domain);
    }),
  ]);
  return { identity, recordsInDns, mailFromTxt };
};

const learnStacks = async (ask: Ask, aws: AwsPort, { name }: Deployment) => {
  const stacks = await ask(async () => {
    const [data, engine] = await Promise.all([aws.stack(`${name}-data`), aws.stack(`${name}-engine`)]);
    return { data: made(data), engine: made(engine) };
  });
  const topic = partOf(stacks, ({ engine }) => alarmTopic(engine));
  const alarmReaders = await askingOn(topic, async (arn) =>
    arn === undefined ? undefined : await aws.alarmReaders(arn),
  );
  return { stacks, alarmReaders };
};

const firstFound = async <Found>(
  names: readonly string[],
  find: (name: string) => Promise<Found | undefined>,
): Promise<Found | undefined> => {
  for (const name of names) {
    const found = await find(name);
    if (found !== undefined) return found;
  }
  return undefined;
};

const dmarcOf = async (dns: DnsPort, sender: string): Promise<DmarcSeen> => {
  const found = await firstFound(upwards(sender), async (domain) => {
    const policies = dmarcPolicies(await dns.txt(`_dmarc.${domain}`));
    return policies.length > 0 ? { kind: 'found' as const, domain, policies } : undefined;
  });
  if (found) return found;
  const known = await firstFound(upwards(sender), async (domain) => (await dns.isDomain(domain)) || undefined);
  return { kind: known ? 'none' : 'no-domain' };
};

const dkimInDns = async (dns: DnsPort, identity: SenderIdentity | undefined): Promise<readonly string[]> => {
  const records = identity ? dkimRecords(identity) : [];
  const seen = await Promise.all(records.map(async ({ name, value }) => (await dns.leads(name)).cname === value));
  return records.flatMap(({ name }, index) => (seen[index] ? [name] : []));
};
