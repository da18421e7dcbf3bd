import type { Deployment } from '../deployment.ts';
import { alarms } from './alarms.ts';
import { partOf } from './answer.ts';
import { bootstrap } from './bootstrap.ts';
import { clock, zone } from './clock.ts';
import { configuration, type Reading } from './configuration.ts';
import { credentials } from './credentials.ts';
import { dkim } from './dkim.ts';
import { dmarc } from './dmarc.ts';
import { certificate, linkAddress } from './domain.ts';
import { kept } from './kept.ts';
import { lambda } from './lambda.ts';
import { type Basics, learn, learnBasics, type Learned } from './learn.ts';
import { type Check, checks, type Line, unknown } from './line.ts';
import { mailFrom } from './mail-from.ts';
import type { AwsPort, DnsPort } from './port.ts';
import { region } from './region.ts';
import { sender } from './sender.ts';
import type { Sentences } from './sentences/en.ts';
import { sesAccount, sesQuota } from './ses-account.ts';
import { stacks } from './stacks.ts';

/** What is known without asking anybody. */
export type Here = {
  reading: Reading;
  /** Of this terminal. */
  region: string | undefined;
  zone: string;
  now: number;
};

/** The whole report, in its order: asks what can be asked, and judges every answer. */
export const examine = async (aws: AwsPort, dns: DnsPort, here: Here, t: Sentences): Promise<readonly Line[]> => {
  const deployment = here.reading.kind === 'read' ? here.reading.deployment : undefined;
  const basics = await learnBasics(aws, dns, deployment?.region);
  const first = judgeBasics(basics, deployment, here, t);
  if (!deployment) return inOrder([...first, ...withoutConfiguration(first, t)]);
  const isSignedIn = first.some(({ check, state }) => check === 'credentials' && state === 'ok');
  const account = basics.caller.kind === 'told' ? (basics.caller.value.Account ?? '') : '';
  const learned = await learn(aws, dns, deployment, isSignedIn);
  return inOrder([...first, ...judge(learned, { ...deployment, account }, t)]);
};

const judgeBasics = (
  { caller, isRegion, clocks }: Basics,
  deployment: Deployment | undefined,
  here: Here,
  t: Sentences,
): readonly Line[] => [
  credentials(caller, deployment?.account, t),
  region({ configured: deployment?.region, here: here.region, isRegion }, t),
  configuration(here.reading, t),
  clock(clocks, t),
  zone(
    {
      configured: deployment?.zone,
      isNamed: here.reading.kind === 'read' && here.reading.namesZone,
      here: here.zone,
      now: here.now,
    },
    t,
  ),
];

const judge = (learned: Learned, deployment: Deployment & { account: string }, t: Sentences): readonly Line[] => {
  const data = partOf(learned.stacks, (both) => both.data);
  const { domain } = deployment;
  return [
    bootstrap(learned.bootstrapVersion, deployment, t),
    sender(learned.identity, data, deployment, t),
    dkim(learned.identity, learned.recordsInDns, deployment, t),
    mailFrom(learned.identity, learned.mailFromTxt, deployment, t),
    dmarc(learned.dmarc, deployment.sender, t),
    sesAccount(learned.account, deployment, t),
    sesQuota(learned.account, deployment, t),
    ...kept(learned.kept, data, deployment, t),
    ...(domain ? [certificate(learned.certificate, domain, deployment, t)] : []),
    linkAddress(domain, learned.leads, data, t),
    stacks(learned.stacks, deployment, t),
    alarms(learned.alarmReaders, deployment, t),
    lambda(learned.concurrency, deployment, t),
  ];
};

/** Checks of what a configuration may do without. */
const onlySometimes: ReadonlySet<Check> = new Set(['kept', 'certificate']);

const withoutConfiguration = (known: readonly Line[], t: Sentences): readonly Line[] =>
  checks
    .filter((check) => !onlySometimes.has(check) && !known.some((line) => line.check === check))
    .map((check) => unknown(check, t.needs({ check: t.titles.configuration })));

const rank = new Map<Check, number>(checks.map((check, index) => [check, index]));

const inOrder = (lines: readonly Line[]): readonly Line[] =>
  lines.toSorted((one, other) => (rank.get(one.check) ?? 0) - (rank.get(other.check) ?? 0));
