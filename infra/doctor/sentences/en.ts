import { number, plural } from '../../../emails/format.ts';
import { certificatesConsole, stacksConsole, topicsConsole } from '../console.ts';
import { withVerbatim } from '../verbatim.ts';
import type { Check } from '../line.ts';

const titles: Readonly<Record<Check, string>> = {
  credentials: 'Credentials',
  region: 'Region',
  configuration: 'Configuration',
  bootstrap: 'Bootstrap',
  sender: 'Sender',
  dkim: 'Signature (DKIM)',
  'mail-from': 'Return path (SPF)',
  dmarc: 'Policy (DMARC)',
  'ses-account': 'Amazon SES',
  'ses-quota': 'Letters allowed',
  kept: 'Table and keys',
  certificate: 'Certificate',
  'link-address': 'Address of links',
  stacks: 'Deployment',
  alarms: 'Alarms',
  lambda: 'Functions at once',
  clock: 'Clock',
  zone: 'Time zone',
};

type Counts = { ok: number; todo: number; unknown: number };
type Granted = { rate: number; perDay: number };
type Wanted = { rate: number; perDay: number | undefined };

const daily = (perDay: number) =>
  perDay === Infinity ? 'without a daily limit' : `${number('en', perDay)} in 24 hours`;
const perSecond = (rate: number) => `${number('en', rate)} a second`;
const wantedInWords = ({ rate, perDay }: Wanted) =>
  `${perSecond(rate)}${perDay === undefined ? '' : `, ${daily(perDay)}`}`;

const whereItSays = (region: string) =>
  `${stacksConsole(region)} shows the stack; the first red line under “Events” is the reason.`;

/** The doctor runs before anything is built, so its sentences are not among those that the build compiles. */
export const en = {
  titles,
  heading: 'Binôme: is everything ready on AWS?',
  summary: ({ ok, todo, unknown }: Counts) =>
    [
      todo > 0
        ? `${todo} ${todo === 1 ? 'thing is' : 'things are'} left to do: begin with the first ✗.`
        : 'Nothing is left to do.',
      ...(ok > 0 ? [`${ok} ${ok === 1 ? 'check is' : 'checks are'} fine.`] : []),
      ...(unknown > 0 ? [`${unknown} cannot be known yet.`] : []),
    ].join(' '),
  onlyLooked: 'Nothing has been changed; run this again whenever you like.',
  usage:
    'npm run doctor [-- --language fr|en] [--json]    looks at whether everything is ready on AWS, and changes nothing',

  needs: ({ check }: { check: string }) => `Waits for “${check}”.`,
  senderFirst: ({ check }: { check: string }) => `Waits for “${check}”: SES does not know the domain yet.`,
  denied: {
    says: 'Your credentials may not look at this.',
    nextStep:
      'Ask whoever looks after the AWS account to give you the permissions of “ReadOnlyAccess”, or sign in as somebody who has them.',
  },
  unreachable:
    'No answer came. Run this again; if it stays so, something between this computer and the internet keeps it.',
  unexpected: ({ name, message }: { name: string; message: string }) => `An unexpected answer: ${name}: ${message}`,

  credentials: {
    ok: ({ account }: { account: string }) => `This terminal is signed in to the AWS account ${account}.`,
    none: 'This terminal is not signed in to AWS.',
    signIn: [
      withVerbatim(
        'You need an AWS account (https://aws.amazon.com/free) and the AWS CLI (https://aws.amazon.com/cli). Then sign in; your browser opens:',
        'aws login',
      ),
      withVerbatim('If your organisation has its own sign-in page for AWS, this instead:', 'aws configure sso'),
      withVerbatim('If you were asked for the name of a profile, say it here:', 'export AWS_PROFILE=NAME'),
    ].join('\n'),
    expired: 'You were signed in to AWS, and that has run out.',
    signInAgain: 'Sign in again, as you did before: “aws login” or “aws sso login”.',
    refused:
      'AWS refuses these credentials: the key was deleted or mistyped, or the region is not switched on in your account.',
    renew:
      'Sign in again (“aws login” or “aws sso login”). If AWS_ACCESS_KEY_ID is set in this terminal, it goes first: remove it, or correct it.',
    wrongTime: 'AWS refuses the credentials because the clock of this computer is wrong.',
    setClock:
      'Let your computer set its time automatically (in its settings, under date and time), and run this again.',
    denied: 'AWS does not let these credentials even say who they are.',
    askForLeave: 'Ask whoever looks after the AWS account for access as an administrator: a deployment needs it.',
    intercepted: 'Something between this computer and AWS reads along and shows a certificate of its own.',
    trustProxy:
      'Networks of companies do that. Ask your IT for the certificate file of their proxy, set NODE_EXTRA_CA_CERTS to its path, or use another network.',
    unreachable: 'AWS cannot be reached from here.',
    connect: 'Check the internet connection, and that no firewall stands in the way; then run this again.',
    askSomebody: 'Run this again; if it stays so, show this line to somebody who knows AWS, or search the web for it.',
    otherAccount: ({ account, wanted }: { account: string; wanted: string }) =>
      `This terminal is signed in to the AWS account ${account}, but the configuration is for ${wanted}.`,
    changeAccount: ({ account, wanted }: { account: string; wanted: string }) =>
      `Sign in to ${wanted} (another AWS_PROFILE, perhaps), or write ${account} as "account" into the configuration.`,
  },

  region: {
    ok: ({ region }: { region: string }) => `Everything will live in ${region}.`,
    undecided: 'Waits for “Configuration”, which names it.',
    onlyHere: ({ here }: { here: string }) => `This terminal is set to ${here}; “Configuration” decides.`,
    noSuch: ({ region }: { region: string }) => `AWS has no region ${region}.`,
    correct: 'Correct "region" in the configuration: Paris is eu-west-3, Ireland eu-west-1, Montréal ca-central-1.',
    notSetHere: ({ region }: { region: string }) =>
      `Everything will live in ${region}, but this terminal has no region, and commands like “npm run organiser” need one.`,
    otherHere: ({ region, here }: { region: string; here: string }) =>
      `Everything will live in ${region}, but this terminal is set to ${here}: commands like “npm run organiser” would look there.`,
    set: ({ region }: { region: string }) =>
      [
        withVerbatim('In this terminal:', `export AWS_REGION=${region}`),
        withVerbatim('Or, in PowerShell on Windows:', `$env:AWS_REGION = "${region}"`),
      ].join('\n'),
  },

  configuration: {
    ok: ({ file, name, region, sender }: { file: string; name: string; region: string; sender: string }) =>
      `${file}: “${name}”, in ${region}, letters from ${sender}.`,
    example: ({ file }: { file: string }) => `There is no deployment.json yet; only the example, ${file}.`,
    copyExample: ({ file }: { file: string }) =>
      `${withVerbatim('Copy it:', `cp ${file} deployment.json`)}\nThen put your own values in. The README says what each of them means, under “Deploy”.`,
    missing: ({ file }: { file: string }) => `DEPLOYMENT names the file ${file}, which does not exist.`,
    nameAnother: 'Set DEPLOYMENT to the file that you mean, or unset it to use deployment.json.',
    notJson: ({ file }: { file: string }) => `${file} cannot be read: it is not JSON.`,
    mendJson: ({ file }: { file: string }) =>
      `Open ${file} and look for a missing quote, comma or brace; compare it with infra/deployment.example.json.`,
    mistaken: ({ file }: { file: string }) => `${file} cannot be used as it is.`,
    mend: 'Correct these values:',
    leftover: ({ file, values }: { file: string; values: string }) =>
      `${file} still has values of the example: ${values}.`,
    replace: ({ file }: { file: string }) => `Write your own into ${file}; "account" may be left out altogether.`,
  },
  mistake: ({ path, message }: { path: string; message: string }) => `- ${path === '' ? '' : `${path}: `}${message}`,
  stranger: ({ strangers }: { strangers: string }) => `- ${strangers}: no such setting; mistyped, perhaps`,

  bootstrap: {
    ok: ({ version }: { version: string }) => `The account is prepared for deployments (version ${version}).`,
    none: ({ account, region }: { account: string; region: string }) =>
      `The account ${account} is not yet prepared for deployments in ${region}.`,
    old: ({ version, needed }: { version: string; needed: number }) =>
      `The account was prepared for deployments long ago: version ${version}, and ${needed} is needed.`,
    run: ({ command }: { command: string }) =>
      `${withVerbatim('Once for this account and region:', command)}\nIt makes a place for files and a few roles that “npm run deploy” works with; that costs next to nothing.`,
  },

  sender: {
    ok: ({ sender, name }: { sender: string; name: string }) =>
      `SES lets letters come from ${sender} (${name} is verified).`,
    toBeCreated: ({ domain }: { domain: string }) =>
      `The deployment will register ${domain} with SES; then three DNS records prove that it is yours.`,
    inTheWay: ({ domain, region }: { domain: string; region: string }) =>
      `SES in ${region} knows ${domain} already, and the configuration wants to create it: the deployment would fail.`,
    useExisting: 'Write "identity": "existing" into the configuration.',
    gone: ({ domain }: { domain: string }) =>
      `The deployment registered ${domain} with SES, and somebody has removed it since.`,
    createAgain: ({ domain, console }: { domain: string; console: string }) =>
      `Register ${domain} again at ${console} (“Create identity”), and write "identity": "existing" into the configuration.`,
    notThere: ({ domain, region }: { domain: string; region: string }) =>
      `SES in ${region} does not know ${domain}, and the configuration says that it does.`,
    verify: ({
      sender,
      domain,
      region,
      console,
    }: {
      sender: string;
      domain: string;
      region: string;
      console: string;
    }) =>
      `Write "identity": "create" into the configuration, and the deployment registers ${domain}. Or register it yourself at ${console}; each region has its own list, and this one must be that of ${region}. ${withVerbatim('To try things out, a single address that you read will do; press the link in the mail that comes:', `aws sesv2 create-email-identity --region ${region} --email-identity ${sender}`)}`,
    notVerified: ({ name }: { name: string }) => `SES knows ${name}, and waits for the proof that it is yours.`,
    pressLink: ({ name }: { name: string }) =>
      `Open the mail from Amazon Web Services in the inbox of ${name} (look among spam, too) and press its link within 24 hours.`,
    addRecords: `Add the DNS records that “${titles.dkim}” lists: they are the proof.`,
  },

  dkim: {
    ok: ({ name }: { name: string }) => `Letters are signed for ${name}.`,
    off: ({ name }: { name: string }) =>
      `Letters of ${name} could be signed, but signing is switched off: many would land in spam.`,
    switchOn: ({ console }: { console: string }) =>
      `At ${console}, open the identity, and under “DKIM” enable the signatures.`,
    addressOnly: ({ name }: { name: string }) =>
      `Only the address ${name} is verified, not its domain: letters are not signed, and many will land in spam.`,
    verifyDomain: ({ console }: { console: string }) =>
      `Good enough to try things out. Before the first real letter, register the whole domain at ${console} (“Create identity”, “Domain”). Addresses of Gmail and the like cannot be used.`,
    ownKey: ({ name }: { name: string }) => `SES does not find the DNS record of your own key for ${name}.`,
    lookAt: ({ console }: { console: string }) => `${console} says, under “DKIM”, what it looks for.`,
    soon: ({ name }: { name: string }) => `DNS has all the records for ${name}; SES has yet to notice.`,
    wait: 'Wait, usually an hour, rarely up to three days; then run this again.',
    missing: ({ name, missing, total }: { name: string; missing: number; total: number }) =>
      `Of the ${total} DNS records that prove ${name} to SES, ${missing} ${missing === 1 ? 'is' : 'are'} missing.`,
    add: ({ name }: { name: string }) =>
      `Where the DNS of ${name} is managed (often where the domain was bought), add what follows. If the form there puts .${name} behind each name by itself, leave that off. It may take an hour until it shows.`,
  },

  mailFrom: {
    none: 'Letters travel under amazonses.com, which passes SPF; for your own domain the signature (DKIM) speaks. Nothing to do.',
    ok: ({ domain }: { domain: string }) => `Letters travel under ${domain}, and SPF allows it.`,
    notSeen: ({ domain }: { domain: string }) =>
      `Letters are to travel under ${domain}, but SES does not find its DNS records.`,
    addBoth: ({ domain }: { domain: string }) => `Where the DNS of ${domain} is managed, add both of these:`,
    noSpf: ({ domain }: { domain: string }) =>
      `${domain} has no SPF record: receivers cannot see that SES may write for it.`,
    add: 'Add this DNS record:',
    notAllowed: ({ domain, policy }: { domain: string; policy: string }) =>
      `SPF of ${domain} does not allow SES: “${policy}”.`,
    include: ({ domain }: { domain: string }) =>
      `Put include:amazonses.com into the TXT record of ${domain}, before its last word.`,
    twice: ({ domain }: { domain: string }) => `${domain} has two SPF records, and receivers then heed neither.`,
    merge: ({ domain }: { domain: string }) =>
      `Make one TXT record of ${domain} out of them, which has include:amazonses.com in it.`,
  },

  dmarc: {
    ok: ({ domain, asks }: { domain: string; asks: string }) => `${domain} has a policy (p=${asks}).`,
    none: ({ domain }: { domain: string }) =>
      `${domain} has no DMARC policy: Gmail, Yahoo and Outlook distrust such letters.`,
    noDomain: ({ domain }: { domain: string }) => `DNS knows no domain ${domain}, so no letter can come from it.`,
    correctSender: 'Correct "sender" in the configuration: it needs a domain that is yours.',
    add: ({ domain }: { domain: string }) =>
      `Where the DNS of ${domain} is managed, add this; it asks receivers for nothing, and shows that the domain is looked after:`,
    twice: ({ domain }: { domain: string }) => `_dmarc.${domain} has two policies, and receivers then heed neither.`,
    keepOne: 'Remove all but one of these TXT records.',
    unreadable: ({ domain, policy }: { domain: string; policy: string }) =>
      `The DMARC policy of ${domain} does not say what it asks for: “${policy}”.`,
    correct: 'Correct the TXT record: it begins with “v=DMARC1; p=none”, or p=quarantine, or p=reject.',
  },

  sesAccount: {
    ok: ({ region }: { region: string }) => `In ${region} SES sends to anybody.`,
    sandbox: ({ region }: { region: string }) =>
      `In ${region} SES keeps you in its sandbox: letters reach only addresses that you have verified there, at most 200 a day and 1 a second. Good for a try with your own address.`,
    leaveSandbox: ({ console }: { console: string }) =>
      `At ${console}, press “Request production access”. Choose “Transactional”; say that you run a mentoring programme, write only to people who take part, a few letters a month each, and that bounces and complaints stop an address at once. AWS answers within a day or so.`,
    waitForReview: 'You have asked to leave it: wait for the answer, by mail from AWS, within a day or so.',
    denied: ({ console }: { console: string }) =>
      `You asked to leave it, and AWS said no. Answer in the support case (https://console.aws.amazon.com/support): who gets letters, how they joined, how they leave. Or ask again at ${console}.`,
    paused: 'SES does not send at all: sending is paused for this account.',
    resume: ({ console }: { console: string }) => `${console} says why; if you paused it yourself, resume it there.`,
    shutDown: 'AWS has stopped SES for this account.',
    probation: 'AWS has put SES under review for this account, usually for bounces or complaints; it still sends.',
    appeal: ({ console }: { console: string }) =>
      `AWS has written why, to the address of the account; ${console} shows it as well.`,
  },

  sesQuota: {
    ok: ({ granted, wanted }: { granted: Granted; wanted: Wanted }) =>
      `The configuration asks for ${wantedInWords(wanted)}; SES grants ${perSecond(granted.rate)}, ${daily(granted.perDay)}.`,
    tooMuch: ({ granted, wanted }: { granted: Granted; wanted: Wanted }) =>
      `The configuration asks for ${wantedInWords(wanted)}, but SES grants ${perSecond(granted.rate)}, ${daily(granted.perDay)}.`,
    lower: ({ rate, perDay }: { rate?: number; perDay?: number }) =>
      `Write ${[...(rate === undefined ? [] : [`"rate": ${rate}`]), ...(perDay === undefined ? [] : [`"perDay": ${perDay}`])].join(' and ')} into the configuration. Once SES grants more, raise it again.`,
    untold: 'SES does not say how many letters it grants.',
  },

  certificate: {
    ok: ({ name, until }: { name: string; until: string | undefined }) =>
      `Browsers will trust ${name}${until === undefined ? '' : `, until ${until}`}.`,
    elsewhere: ({ there, region }: { there: string; region: string }) =>
      `The certificate is in the region ${there}, but must be in ${region}.`,
    none: ({ region }: { region: string }) =>
      `There is no such certificate in ${region}: "certificateArn" leads nowhere.`,
    otherName: ({ name, names }: { name: string; names: string }) =>
      `The certificate is not for ${name}, but for ${names}.`,
    unusable: ({ status }: { status: string }) => `The certificate cannot be used: its state is ${status}.`,
    request: ({ name, region }: { name: string; region: string }) =>
      `At ${certificatesConsole(region)} request a public certificate for ${name}, which is free, and put its ARN into "certificateArn" of the configuration.`,
    pending: ({ name }: { name: string }) => `The certificate waits for the proof that ${name} is yours.`,
    addRecords:
      'Where the DNS of the domain is managed, add this record; within an hour or so the certificate is issued:',
  },

  linkAddress: {
    ok: ({ name }: { name: string }) => `Links in letters lead to ${name}, and that leads to the API.`,
    ownAddress:
      'No "domain" is configured: links in letters lead to the API’s own address, which ends in amazonaws.com. That works. But links stay in inboxes and calendars: if you want a name of your own, choose it before the first letter.',
    notYet: ({ name }: { name: string }) =>
      `Links in letters will lead to ${name}; after the deployment you are told the DNS record that it needs.`,
    deployAgain: ({ name }: { name: string }) =>
      `Links in letters will lead to ${name} from the next “npm run deploy” on.`,
    alias: ({ name }: { name: string }) =>
      `${name} has addresses of its own, as an alias has; open https://${name} to see whether it leads to the API.`,
    nowhere: ({ name }: { name: string }) => `${name} leads nowhere: links in letters would be dead.`,
    elsewhere: ({ name, cname }: { name: string; cname: string }) =>
      `${name} leads to ${cname}, and not to the API: links in letters would be dead.`,
    add: 'Where the DNS of the domain is managed, add this record:',
    change: 'Where the DNS of the domain is managed, change this record:',
  },

  kept: {
    ok: ({ table, keys }: { table?: string | undefined; keys?: string | undefined }) =>
      `The deployment goes on with ${[...(table === undefined ? [] : [`the table ${table}`]), ...(keys === undefined ? [] : [`the secret ${keys}`])].join(' and ')}.`,
    tableForgotten: ({ table }: { table: string }) =>
      `The deployment works with the table ${table}, which the configuration does not name any more: the next one would begin with an empty table.`,
    keysForgotten: ({ keys }: { keys: string }) =>
      `The deployment works with the secret ${keys}, which the configuration does not name any more: the next one would make new keys, and no link that was sent would open.`,
    write: ({ setting, value }: { setting: string; value: string }) =>
      withVerbatim('Write into the configuration:', `"${setting}": "${value}",`),
    noTable: ({ table, region }: { table: string; region: string }) => `There is no table ${table} in ${region}.`,
    notOurs: ({ table }: { table: string }) =>
      `${table} is no table of Binôme: its keys or its index “due” are missing.`,
    correctTable: ({ console }: { console: string }) =>
      `Correct "table" in the configuration; ${console} lists what there is. Without it the deployment makes its own.`,
    notReady: ({ table, status }: { table: string; status: string }) => `${table} is not ready yet (${status}).`,
    noBackups: ({ table }: { table: string }) =>
      `${table} could not be restored if something went wrong: its point-in-time recovery is off.`,
    backUp: ({ table, region }: { table: string; region: string }) =>
      withVerbatim(
        'Switch it on:',
        `aws dynamodb update-continuous-backups --region ${region} --table-name ${table} --point-in-time-recovery-specification PointInTimeRecoveryEnabled=true`,
      ),
    unprotected: ({ table }: { table: string }) =>
      `${table} could be deleted by a slip: its deletion protection is off.`,
    protect: ({ table, region }: { table: string; region: string }) =>
      withVerbatim(
        'Switch it on:',
        `aws dynamodb update-table --region ${region} --table-name ${table} --deletion-protection-enabled`,
      ),
    keysToo: ({ table }: { table?: string | undefined }) =>
      `The configuration names the table ${table}, but not the keys that it was written with: no link that was sent would open, and nobody who was erased would be known.`,
    nameKeys: 'Write "keys" as well: the ARN of the secret, which “Secrets Manager” in the AWS console has.',
    noKeys: ({ keys, region }: { keys: string; region: string }) => `There is no secret ${keys} in ${region}.`,
    correctKeys: 'Correct "keys" in the configuration: “Secrets Manager” in the AWS console has the ARN.',
    keysGoing: ({ keys }: { keys: string }) => `The secret ${keys} is going to be deleted.`,
    keepKeys: ({ keys, region }: { keys: string; region: string }) =>
      withVerbatim('Keep it:', `aws secretsmanager restore-secret --region ${region} --secret-id ${keys}`),
  },

  stacks: {
    ok: ({ data, engine }: { data: string; engine: string }) => `${data} and ${engine} are deployed.`,
    none: 'Nothing is deployed yet.',
    deploy: withVerbatim('When nothing above is left to do:', 'npm run deploy'),
    half: ({ stack }: { stack: string }) => `Only half is deployed: ${stack} is missing.`,
    busy: ({ stack, status }: { stack: string; status: string }) => `${stack} is being changed right now (${status}).`,
    wait: 'Wait a few minutes, and run this again.',
    neverMade: ({ stack, status }: { stack: string; status: string }) =>
      `The first deployment of ${stack} failed (${status}).`,
    undone: ({ stack }: { stack: string }) =>
      `The last deployment of ${stack} failed and was undone; what was there before still runs.`,
    failed: ({ stack, status }: { stack: string; status: string }) => `${stack} is stuck (${status}).`,
    again: ({ region }: { region: string }) =>
      `${whereItSays(region)} ${withVerbatim('Mend it, then:', 'npm run deploy')}`,
    unprotect: ({ stack, region }: { stack: string; region: string }) =>
      [
        withVerbatim(
          `${whereItSays(region)} Mend it. What failed must go before the next deployment, and is protected against that; this ends the protection:`,
          `aws cloudformation update-termination-protection --region ${region} --stack-name ${stack} --no-enable-termination-protection`,
        ),
        withVerbatim('Then run this again, for what the failure left behind, and at last:', 'npm run deploy'),
      ].join('\n'),
    look: ({ region }: { region: string }) => whereItSays(region),
  },

  alarms: {
    ok: ({ addresses }: { addresses: string }) => `Alarms reach ${addresses}.`,
    notYet: ({ addresses }: { addresses: string }) =>
      `After the deployment AWS asks ${addresses} by mail whether alarms may be sent: the link in it must be pressed.`,
    pending: ({ addresses }: { addresses: string }) =>
      `${addresses}: the alarms have not been agreed to, so nobody there is told when something breaks.`,
    confirm: ({ region }: { region: string }) =>
      `Open the mail “AWS Notification - Subscription Confirmation” (look among spam, too) and press “Confirm subscription”. If it is gone: ${topicsConsole(region)}, the topic whose name has “Alarms” in it, select the address, “Request confirmation”.`,
    missing: ({ addresses }: { addresses: string }) =>
      `${addresses}: not among those who get alarms. What nobody agrees to within two days is dropped, and a link in each alarm ends it.`,
    subscribe: ({ region }: { region: string }) =>
      `If you added the address since the last deployment: npm run deploy. Else: ${topicsConsole(region)}, the topic whose name has “Alarms” in it, “Create subscription”, protocol “Email”; then press the link in the mail that comes.`,
  },

  lambda: {
    ok: ({ atOnce, workers }: { atOnce: number; workers: number }) =>
      `${number('en', atOnce)} functions may run at once: enough for ${workers} workers.`,
    tooFew: ({ atOnce, workers }: { atOnce: number; workers: number }) =>
      `Only ${atOnce} functions may run at once in this account: with ${workers} workers, people who open a link could meet an error.`,
    fewerWorkers: ({ most }: { most: number }) =>
      `Write "workers": ${most} into the configuration. New accounts begin with 10, and AWS raises it when asked (Service Quotas, AWS Lambda, “Concurrent executions”).`,
    askForMore:
      'In the AWS console, under “Service Quotas”, “AWS Lambda”, ask for more “Concurrent executions”: 100, say. It is free.',
    untold: 'AWS does not say how many functions may run at once.',
  },

  clock: {
    ok: 'The clock of this computer is right.',
    off: ({ minutes, isFast }: { minutes: number; isFast: boolean }) =>
      `The clock of this computer is ${minutes} ${plural('en', minutes) === 'one' ? 'minute' : 'minutes'} ${isFast ? 'fast' : 'slow'}: from five on, AWS refuses everything.`,
    set: 'Let your computer set its time automatically (in its settings, under date and time).',
  },

  zone: {
    ok: ({ zone, time }: { zone: string; time: string }) =>
      `Where an upload names no time zone, letters leave at 09:00 in ${zone}, where it is ${time} now.`,
    notChosen: ({ zone, here }: { zone: string; here: string }) =>
      `The configuration names no time zone, so letters leave at 09:00 in ${zone}; this computer is in ${here}.`,
    choose: ({ zone, here }: { zone: string; here: string }) =>
      `Write "zone": "${here}" into the configuration, or "zone": "${zone}" if that is what you want.`,
  },
};

/** What every language says. */
export type Sentences = typeof en;
