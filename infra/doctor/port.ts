import type { AlarmReader } from './alarms.ts';
import type { Clocks } from './clock.ts';
import type { Caller } from './credentials.ts';
import type { Certificate, Leads } from './domain.ts';
import type { SecretSeen, TableSeen } from './kept.ts';
import type { Concurrency } from './lambda.ts';
import type { SenderIdentity } from './sender.ts';
import type { SesAccount } from './ses-account.ts';
import type { StackSeen } from './stacks.ts';

/** What is asked of AWS, in one region; undefined for what is not there, and everything else is thrown. */
export type AwsPort = {
  caller: () => Promise<Caller>;
  bootstrapVersion: () => Promise<string | undefined>;
  identity: (name: string) => Promise<SenderIdentity | undefined>;
  sesAccount: () => Promise<SesAccount>;
  certificate: (arn: string) => Promise<Certificate | undefined>;
  table: (name: string) => Promise<TableSeen | undefined>;
  secret: (arn: string) => Promise<SecretSeen | undefined>;
  stack: (name: string) => Promise<StackSeen | undefined>;
  alarmReaders: (topic: string) => Promise<readonly AlarmReader[]>;
  concurrency: () => Promise<Concurrency>;
  clocks: () => Promise<Clocks>;
};

/** What is asked of DNS; a name without such a record has none, and everything else is thrown. */
export type DnsPort = {
  txt: (name: string) => Promise<readonly string[]>;
  leads: (name: string) => Promise<Leads>;
  /** Whether somebody keeps name servers for it. */
  isDomain: (name: string) => Promise<boolean>;
  /** Whether AWS has such a region. */
  isRegion: (region: string) => Promise<boolean>;
};
