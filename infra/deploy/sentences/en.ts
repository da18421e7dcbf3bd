import { number, plural } from '../../../emails/format.ts';
import { withVerbatim } from '../../doctor/verbatim.ts';
import type { Kind } from '../kinds.ts';

const kinds: Readonly<Record<Kind, { one: string; other: string }>> = {
  table: { one: 'table', other: 'tables' },
  secret: { one: 'secret with keys', other: 'secrets with keys' },
  key: { one: 'key for certificates', other: 'keys for certificates' },
  door: { one: 'API', other: 'APIs' },
  domain: { one: 'domain of the API', other: 'domains of the API' },
  identity: { one: 'sender in SES', other: 'senders in SES' },
  letters: { one: 'set of SES settings', other: 'sets of SES settings' },
  function: { one: 'function', other: 'functions' },
  route: { one: 'route', other: 'routes' },
  queue: { one: 'queue', other: 'queues' },
  schedule: { one: 'schedule', other: 'schedules' },
  alarm: { one: 'alarm', other: 'alarms' },
  log: { one: 'log', other: 'logs' },
  permissions: { one: 'set of permissions', other: 'sets of permissions' },
  connection: { one: 'connection', other: 'connections' },
};

export const en = {
  usage:
    'npm run deploy [-- --language fr|en] [--yes]    deploys, if the doctor finds what that takes; --yes: without asking',
  notYet: ({ checks }: { checks: readonly string[] }) =>
    `Nothing has been deployed. First: ${checks.join(', ')}. What to do is beside each ✗ above.`,
  notBuilt: 'Nothing has been deployed: what is above does not let itself be built.',
  failed:
    'The deployment did not come to its end: what the CDK says above tells why. The line “Deployment” says what to do.',
  done: ({ table, address }: { table: string; address: string }) =>
    [
      'Deployed. What is still marked ✗ above can be done now, in that order. To upload pairs you need a token:',
      '',
      `    npm run organiser -- token --table ${table}`,
      '',
      `It is shown once; keep it. Cohorts are uploaded to ${address}/api/cohorts, as docs/first-letter.en.md says.`,
    ].join('\n'),

  firstLetter: 'And here is its first letter.',
  letterLater: ({ to }: { to: string }) => withVerbatim('When that is done:', `npm run test-letter -- --to ${to}`),
  noFirstLetter: withVerbatim('Its first letter could not be sent. Later:', 'npm run test-letter -- --to ADDRESS'),

  first: ({ region }: { region: string }) => `Nothing of it is in ${region} yet. This will be made:`,
  earlier: ({ tables }: { tables: readonly string[] }) =>
    `An earlier deployment has left ${tables.join(', ')}; this one begins with an empty table. To go on with what was kept, answer no and read docs/runbook.md, “Coming back”.`,
  heading: ({ region }: { region: string }) => `What changes in ${region}:`,
  notCompared: ({ why }: { why: string }) =>
    `What is deployed could not be looked at, so what changes cannot be said: ${why}`,
  nothing: 'Nothing changes: what is deployed is what would be.',
  kind: ({ kind, count }: { kind: Kind; count: number }) =>
    `${number('en', count)} ${kinds[kind][plural('en', count) === 'one' ? 'one' : 'other']}`,
  and: 'and',
  named: ({ kind, names }: { kind: Kind; names: readonly string[] }) =>
    `${kinds[kind][names.length === 1 ? 'one' : 'other']}: ${names.join(', ')}`,
  added: 'new',
  removed: 'goes',
  replaced: 'is made anew',
  newCode: 'new code',
  setting: ({ name, from, to }: { name: string; from: string | undefined; to: string | undefined }) =>
    `${name}: ${from ?? '(nothing)'} → ${to ?? '(nothing)'}`,
  other: ({ name, properties }: { name: string; properties: readonly string[] }) =>
    `${name} (${properties.join(', ')})`,
  keptGoes: ({ kind }: { kind: Kind }) =>
    `The ${kinds[kind].one} is no longer used. It stays in the account with all that it holds, and nobody looks after it there.`,
  keptReplaced: ({ kind }: { kind: Kind }) =>
    `The ${kinds[kind].one} is replaced by a new, empty one. The old one stays in the account; what letters in inboxes lead to may break.`,
  think: 'If you did not mean this, do not go on: nothing has been changed yet.',
  ask: 'Deploy this? [y/N] ',
  yes: /^y(es)?$/i,
  declined: 'Nothing has been deployed.',
  askNobody: 'Nothing has been deployed: there is nobody to ask here. Run it in a terminal, or with --yes.',
};

export type DeploySentences = typeof en;
