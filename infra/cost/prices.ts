/** What a unit costs, and how much of it is free each month for good; what is free for a first year only counts as not free. */
type Price = { what: string; usd: number; per: number; freeAMonth: number; source: Source };

/** Where a price is from. None could be looked up where this table was compiled: hold it against the bill, or AWS’s pages. */
type Source = 'from general knowledge, check';

const general: Source = 'from general knowledge, check';

export const compiled = '2026-11-28';
export const region = 'us-east-1';
export const currency = 'USD';

/** On-demand prices of `region`, without taxes. Every unit that is counted has its line: a unit without one does not compile. */
export const prices = {
  // New accounts have had another plan, and no free letters, since July 2026: this is the older price.
  letters: { what: 'SES, letters', usd: 0.1, per: 1000, freeAMonth: 0, source: general },
  attachmentGb: { what: 'SES, GB of attachments', usd: 0.12, per: 1, freeAMonth: 0, source: general },
  tableWrites: { what: 'DynamoDB, write units', usd: 0.625, per: 1e6, freeAMonth: 0, source: general },
  tableReads: { what: 'DynamoDB, read units', usd: 0.125, per: 1e6, freeAMonth: 0, source: general },
  tableGb: { what: 'DynamoDB, GB kept', usd: 0.25, per: 1, freeAMonth: 25, source: general },
  backupGb: { what: 'DynamoDB, GB of point-in-time recovery', usd: 0.2, per: 1, freeAMonth: 0, source: general },
  invocations: { what: 'Lambda, invocations', usd: 0.2, per: 1e6, freeAMonth: 1e6, source: general },
  gbSeconds: { what: 'Lambda (ARM), GB-seconds', usd: 13.3334, per: 1e6, freeAMonth: 400_000, source: general },
  queueRequests: { what: 'SQS, requests', usd: 0.4, per: 1e6, freeAMonth: 1e6, source: general },
  publications: { what: 'SNS, publications', usd: 0.5, per: 1e6, freeAMonth: 1e6, source: general },
  schedules: { what: 'EventBridge Scheduler, invocations', usd: 1, per: 1e6, freeAMonth: 14e6, source: general },
  apiRequests: { what: 'HTTP API, requests', usd: 1, per: 1e6, freeAMonth: 0, source: general },
  outGb: { what: 'GB to browsers', usd: 0.09, per: 1, freeAMonth: 100, source: general },
  secrets: { what: 'Secrets Manager, secrets', usd: 0.4, per: 1, freeAMonth: 0, source: general },
  secretReads: { what: 'Secrets Manager, calls', usd: 0.05, per: 10_000, freeAMonth: 0, source: general },
  signingKeys: { what: 'KMS, keys', usd: 1, per: 1, freeAMonth: 0, source: general },
  signatures: { what: 'KMS, signatures', usd: 0.03, per: 10_000, freeAMonth: 0, source: general },
  alarms: { what: 'CloudWatch, alarms', usd: 0.1, per: 1, freeAMonth: 10, source: general },
  metrics: { what: 'CloudWatch, metrics of our own', usd: 0.3, per: 1, freeAMonth: 10, source: general },
  logGb: { what: 'CloudWatch, GB of logs taken in', usd: 0.5, per: 1, freeAMonth: 5, source: general },
  keptLogGb: { what: 'CloudWatch, GB of logs kept', usd: 0.03, per: 1, freeAMonth: 5, source: general },
} satisfies Record<string, Price>;

export type Unit = keyof typeof prices;
const isUnit = (name: string): name is Unit => name in prices;
export const units: readonly Unit[] = Object.keys(prices).filter(isUnit);
