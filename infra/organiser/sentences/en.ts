import { number, plural } from '../../../emails/format.ts';
import type { Pass } from '../../../shared/domain/access.ts';
import type { Item } from '../../../shared/domain/timetable.ts';
import { withVerbatim } from '../../doctor/verbatim.ts';

type Counted = { count: number };
type Sizes = { pairs: number; people: number };
type CohortId = { cohort: string };

const counted = (count: number, one: string, other: string): string =>
  `${number('en', count)} ${plural('en', count) === 'one' ? one : other}`;
const sizes = ({ pairs, people }: Sizes): string =>
  `${counted(pairs, 'pair', 'pairs')}, ${counted(people, 'person', 'people')}`;

/** Words that follow the name of a command. */
const words = { file: 'FILE', cohort: 'COHORT' };
export type WordName = keyof typeof words;

/** Options with what they mean; those without a `value` are switched on by being there. */
const options = {
  api: { value: 'URL', says: 'address of the desk; default: $BINOME_API, else http://localhost:3000' },
  'token-file': {
    value: 'FILE',
    says: 'file with a token made on the desk; default: $BINOME_TOKEN, on this machine .binome/organiser-token',
  },
  name: { value: 'NAME', says: 'name of the cohort, or of who issues its certificates, as people read it' },
  start: { value: 'DAY', says: 'day of the first topic, such as 2027-01-11' },
  zone: { value: 'ZONE', says: 'time zone of the cohort, such as Europe/Paris' },
  programme: { value: 'PROGRAMME', says: 'group-mentoring (default), or trial: one meeting, a week' },
  morning: { value: 'HH:MM', says: 'when letters leave, on the clocks of whoever gets them; default: 09:00' },
  letters: { value: 'fr|en', says: 'language of people for whom the file states none; default: fr' },
  organiser: { value: 'NAME', says: 'who runs it, as its people read it; together with --contact' },
  contact: { value: 'ADDRESS', says: 'where people reach the organiser' },
  confirmation: { value: 'WHOSE', says: 'whose word records a meeting: either (default), both, mentor or mentee' },
  organisers: { value: 'ADDRESSES', says: 'who may run it on the desk, with commas between' },
  hold: { value: undefined, says: 'once written it waits, and nothing is sent, until it is launched' },
  'launch-at': { value: 'INSTANT', says: 'when the first letters may leave, such as 2027-01-04T09:00:00+01:00' },
  'dry-run': { value: undefined, says: 'only looks, and changes nothing' },
  'end-gone': { value: undefined, says: 'ends pairs and people that the list no longer has' },
  'set-own': { value: undefined, says: 'language and time zone become what the list states' },
  way: { value: 'WAY', says: 'how it is lived: met (default), dates or silence' },
  day: { value: 'DAY', says: 'of a cohort that waits: the day of its launch, such as 2026-12-07' },
  signatory: { value: 'NAME', says: 'who signs certificates' },
  title: { value: 'TITLE', says: 'as what they sign' },
  place: { value: 'PLACE', says: 'where they sign' },
  ink: { value: '#RRGGBB', says: 'colour of titles; together with --gold' },
  gold: { value: '#RRGGBB', says: 'colour of borders and seal' },
  logo: { value: 'FILE.svg', says: 'logo, as shapes in plain colours' },
  'own-name': { value: undefined, says: 'from now on the cohort issues them in its own name' },
  'for-all': { value: undefined, says: 'the same for cohorts to come' },
  out: { value: 'FILE', says: 'where it is written; its name ends in .csv or .xlsx' },
  table: { value: 'NAME', says: 'output TableName of the data stack; default: that of deployment.json' },
  keys: { value: 'SECRET', says: 'output KeysSecret of the data stack; default: that of deployment.json' },
  cohort: { value: 'ID', says: 'id of the cohort' },
  person: { value: 'ID', says: 'id of the person; “show” with --json has them' },
  to: { value: 'ADDRESS', says: 'the address from now on' },
  address: { value: 'ADDRESS', says: 'of the organiser' },
  'take-back': { value: 'PASS', says: 'takes back this one' },
  all: { value: undefined, says: 'takes back every one' },
  queue: { value: 'QUEUE', says: 'only this one' },
  language: { value: 'fr|en', says: 'language of what is said here; default: that of this terminal' },
  json: { value: undefined, says: 'answers with one document of JSON' },
  help: { value: undefined, says: 'shows this' },
};
export type OptionName = keyof typeof options;

const commands = {
  cohorts: 'lists the cohorts that are yours to run',
  upload: 'creates a cohort from a file, or says everything there is to correct in it',
  update: 'brings a newer list of a cohort: says what it changes, and changes that alone; --dry-run only says it',
  show: 'how far the pairs of a cohort are, and which of them need you',
  rehearse: 'every letter of a cohort before it begins, by day or for one person',
  launch: 'launches a cohort that waits for it',
  'take-back': 'takes a launch back, until the first letters leave: the cohort waits again',
  withdraw: 'removes a cohort whose first letters have not left',
  issuer: 'who issues the certificates of a cohort; with --name or --own-name, who does from now on',
  export: 'everybody of a cohort as a file for spreadsheets; what was said in confidence is not in it',
  token: 'makes a token that may do everything; it is shown this once',
  tokens: 'what lets an organiser in: browsers and tokens; and takes it back',
  address: 'gives somebody another address, where letters to the one on file come back',
  erase: 'erases somebody who asks for it, where no letter can ask them to confirm it; there is no way back',
  keys: 'adds a key that signs from now on; links that are out go on opening',
  redrive: 'sends what queues gave up back to them, once the cause is repaired',
};
export type CommandName = keyof typeof commands;

const changeTitles = {
  added: 'New:',
  changed: 'Changed:',
  gone: 'No longer in the list (ended only with --end-gone):',
  own: 'Language and time zone (changed only with --set-own):',
  kept: 'Left as it is, as something newer was said since:',
};

const states: Readonly<Record<string, string>> = {
  writing: 'being written',
  held: 'waits for its launch',
  draft: 'about to begin',
  running: 'running',
  ended: 'ended',
  erased: 'erased',
};

const pass: Readonly<Record<Pass['kind'], string>> = { link: 'letter', session: 'browser', token: 'token' };

const kinds: Readonly<Record<string, string>> = {
  welcome: 'welcome',
  farewell: 'farewell',
  certificate: 'certificate',
  confirm: 'confirmation',
  alignment: 'expectations, side by side',
  left: 'somebody left',
  joined: 'somebody joined',
  pause: 'pause',
  resume: 'pause over',
  unreached: 'letters come back',
  topic: 'topic',
  invitation: 'invitation',
  ask: 'did they meet?',
  nudge: 'nudge',
  move: 'move or skip?',
  check: 'a second look',
  pulse: 'how is it going?',
} satisfies Record<Item['kind'], string>;

/** Like the doctor’s they are not among those that the build compiles: they are told where it has not run. */
export const en = {
  words,
  options,
  commands,
  desk: 'With a token, of the desk of this machine or of a deployment:',
  operator: 'With the credentials of the AWS account:',
  more: ({ count }: Counted) => `And ${number('en', count)} more.`,
  andOptions: '[options]',
  helpOf: 'Options of a command:',
  unknownCommand: ({ command }: { command: string }) => `There is no command “${command}”.`,
  missingWord: ({ word }: { word: string }) => `${word} is missing.`,
  tooMuch: ({ word }: { word: string }) => `“${word}” is one word too many: what has spaces wants quotes.`,
  unknownOption: ({ option }: { option: string }) => `This command has no option ${option}.`,
  missingValue: ({ option }: { option: string }) => `${option} wants a value.`,
  needlessValue: ({ option }: { option: string }) => `${option} takes no value.`,
  unexpected: ({ why }: { why: string }) => `It was not done: ${why}`,

  badAddress: ({ typed }: { typed: string }) => `“${typed}” is no address of a desk, such as https://m.example.org.`,
  notSecret: ({ typed }: { typed: string }) => `${typed} would show your token to whoever is on the way: use https.`,
  whichToken: ({ address }: { address: string }) =>
    `Which token is for ${address}? Make one on its desk, under “Access”, and name the file that holds it: --token-file FILE.`,
  noTokenFile: ({ file }: { file: string }) =>
    `There is no file ${file} with a token. It is there once “npm start” has run here; elsewhere, name yours: --token-file FILE.`,
  noToken: ({ file }: { file: string | undefined }) => `What is in ${file ?? 'BINOME_TOKEN'} is no token.`,
  unreachable: ({ address, isHere, why }: { address: string; isHere: boolean; why: string }) =>
    isHere
      ? withVerbatim(`Nothing answers at ${address}. Is it running? Otherwise:`, 'npm start')
      : `${address} could not be reached (${why}).`,
  notDone: ({ why }: { why: string }) => `It was not done: ${why}`,
  strange: ({ status }: { status: number }) =>
    `The answer (${status}) is none that this command knows. Is that address a desk, of this version?`,
  toCorrect: ({ count }: Counted) =>
    `Nothing was done: there ${count === 1 ? 'is one thing' : `are ${number('en', count)} things`} to correct.`,
  line: 'Line',
  column: 'Column',
  wrong: 'What is wrong',

  noFile: ({ file }: { file: string }) => `There is no file ${file}.`,
  comparing: 'Comparing',
  changesOf: (kind: 'added' | 'changed' | 'gone' | 'own' | 'kept') => changeTitles[kind],
  andMore: ({ count }: Counted) => `${number('en', count)} more`,
  compared: ({ same, toDo, hear }: { same: number; toDo: number; hear: number }) =>
    toDo === 0
      ? `Nothing to change; ${counted(same, 'row is', 'rows are')} as they were.`
      : `${counted(toDo, 'change', 'changes')}; ${counted(hear, 'person gets', 'people get')} a letter about it, and nobody else.`,
  updating: 'Changing',
  updated: ({ count }: Counted) => `${counted(count, 'change is', 'changes are')} made.`,
  notUpdated: ({ count }: Counted) => `${counted(count, 'change', 'changes')} could not be made:`,
  uploading: 'Uploading',
  writing: 'Writing pairs',
  reading: 'Reading pairs',
  checked: (found: Sizes) => `Nothing to correct: ${sizes(found)}. Nothing was written.`,
  uploaded: ({ cohort, ...found }: Sizes & CohortId) => `Uploaded: ${sizes(found)}. Its id is ${cohort}.`,
  uploadedBefore: ({ cohort }: CohortId) => `This was uploaded before, and nothing changes. Its id is ${cohort}.`,
  leaves: ({ launch, cohort, undo }: { launch: string; undo: 'withdraw' | 'take-back' } & CohortId) =>
    withVerbatim(
      `Its first letters leave on ${launch}. Until then this takes it back:`,
      `npm run organiser -- ${undo} ${cohort}`,
    ),
  waits: ({ cohort }: CohortId) =>
    withVerbatim('It waits, and nothing is sent until:', `npm run organiser -- launch ${cohort}`),
  withdrawn: ({ name }: { name: string }) => `${name} is withdrawn: nothing of it stays.`,

  noCohorts: 'There are no cohorts yet.',
  cohortColumns: ['Cohort', 'State', 'First topic', 'People', 'Id'],
  state: (state: string) => states[state] ?? state,
  unknownCohort: ({ typed }: { typed: string }) =>
    withVerbatim(
      `No cohort of yours has the id or the name “${typed}”. These are there:`,
      'npm run organiser -- cohorts',
    ),
  severalCohorts: ({ typed, ids }: { typed: string; ids: readonly string[] }) =>
    `Several cohorts are called “${typed}”. Say which by its id: ${ids.join(', ')}.`,
  shown: ({ state, start, ...found }: Sizes & { state: string; start: string }) =>
    `${state}: ${sizes(found)}; first topic on ${start}`,
  steps: 'Steps done, and how many pairs have come so far:',
  nobodyNeeds: 'No pair needs you.',
  needs: ({ count }: Counted) => `${counted(count, 'case needs', 'cases need')} you:`,

  rehearsing: 'Rehearsing',
  rehearsed: ({ count }: Counted) =>
    `${counted(count, 'letter', 'letters')}, on the days and clocks of those who read them:`,
  rehearsalColumns: ['Day', 'Time', 'Letters', 'What they tell'],
  kind: (kind: string) => kinds[kind] ?? kind,
  exporting: 'Reading pairs',
  exported: ({ files }: { files: readonly string[] }) =>
    `Written: ${files.join(', ')}. It has names and addresses: keep it as you keep those.`,
  issuedBy: ({ name }: { name: string }) => `Its certificates are issued by: ${name}.`,
  issuedInOwnName: 'It issues its certificates in its own name.',
  issuerColumns: { signatory: 'Signed by', place: 'Where', colours: 'Colours', logo: 'Logo' },
  hasLogo: 'yes',
  usuallyBy: ({ name }: { name: string | undefined }) =>
    name === undefined
      ? 'Cohorts to come issue theirs in their own names.'
      : `Those of cohorts to come are issued by: ${name}.`,
  issuerNamed: 'Certificates that are issued from now on bear it; those that were issued keep theirs.',
  issuerAsBefore: 'It was so already.',
  needsName: 'Whoever issues certificates has a name: --name NAME, or --own-name.',
  ownNameAlone: '--own-name goes with --for-all, and with nothing else.',
  noFormat: ({ file }: { file: string }) =>
    `The name of a file to write (--out) ends in .csv or .xlsx, not as ${file}.`,

  nameTable: 'Which table? Name it with --table, or have a configuration that says which deployment is meant.',
  nameKeys: 'Which keys? Name their secret with --keys, or have a configuration that says which deployment is meant.',
  notDeployed: withVerbatim('Nothing is deployed yet. First:', 'npm run deploy'),
  noTable: 'There is no such table in this account and region. The region is that of AWS_REGION.',
  noAddress: ({ typed }: { typed: string }) => `“${typed}” is not an address that letters can be sent to.`,
  noPerson: ({ person, cohort }: { person: string; cohort: string }) =>
    `Nothing was done: there is no person ${person} in a cohort ${cohort}.`,
  soon: 'It is done within 20 minutes.',
  rotated: ({ key }: { key: string }) => `Key ${key} signs from now on; links that are out go on opening.`,

  noPasses: ({ address }: { address: string }) => `Nothing lets ${address} in at the moment.`,
  noPass: ({ pass }: { pass: string }) => `Nothing was taken back: there is no ${pass}.`,
  takenBack: ({ count }: Counted) => `Taken back: ${number('en', count)}.`,
  passColumns: ['Pass', 'Kind', 'Name', 'Since', 'Until', 'Last used'],
  pass: (kind: Pass['kind']) => pass[kind],

  noQueues: 'Nothing is deployed that has queues.',
  noQueue: ({ queue, names }: { queue: string; names: readonly string[] }) =>
    `There is no queue ${queue}; there are ${names.join(', ')}.`,
  moving: ({ queue }: { queue: string }) => `Sending back to ${queue}`,
  queueColumns: ['Queue', 'Given up', 'Sent back', ''],
  signInsStay:
    'Requests to sign in stay where they are: a link that comes hours later is of no use. Purge them, or insist with --queue sign-in-queue.',
};

export type Sentences = typeof en;
