import { number, plural } from '../../../emails/format.ts';
import type { Item } from '../../../shared/domain/timetable.ts';
import { withVerbatim } from '../../doctor/verbatim.ts';
import type { Sentences } from './en.ts';

const counted = (count: number, one: string, other: string): string =>
  `${number('fr', count)} ${plural('fr', count) === 'one' ? one : other}`;
const sizes = ({ pairs, people }: { pairs: number; people: number }): string =>
  `${counted(pairs, 'binôme', 'binômes')}, ${counted(people, 'personne', 'personnes')}`;

const states: Readonly<Record<string, string>> = {
  writing: 'en cours d’écriture',
  held: 'attend son lancement',
  draft: 'sur le point de commencer',
  running: 'en cours',
  ended: 'fini',
  erased: 'effacé',
};

const kinds: Readonly<Record<string, string>> = {
  welcome: 'bienvenue',
  farewell: 'au revoir',
  certificate: 'certificat',
  confirm: 'confirmation',
  alignment: 'leurs attentes, côte à côte',
  left: 'un départ',
  joined: 'une arrivée',
  pause: 'pause',
  resume: 'fin de pause',
  unreached: 'des lettres qui reviennent',
  topic: 'sujet',
  invitation: 'invitation',
  ask: 'a-t-elle eu lieu ?',
  nudge: 'rappel',
  move: 'reporter ou sauter ?',
  check: 'un second regard',
  pulse: 'comment cela va-t-il ?',
} satisfies Record<Item['kind'], string>;

const changeTitles = {
  added: 'Nouveau :',
  changed: 'Changé :',
  gone: 'Plus dans la liste (terminé seulement avec --end-gone) :',
  own: 'Langue et fuseau horaire (changés seulement avec --set-own) :',
  kept: 'Laissé tel quel, il y a eu du nouveau depuis :',
};

export const fr: Sentences = {
  words: { file: 'FICHIER', cohort: 'COHORTE' },
  options: {
    api: { value: 'URL', says: 'adresse du bureau ; par défaut : $BINOME_API, sinon http://localhost:3000' },
    'token-file': {
      value: 'FICHIER',
      says: 'fichier où se trouve un jeton fait au bureau ; par défaut : $BINOME_TOKEN, sur cette machine .binome/organiser-token',
    },
    name: { value: 'NOM', says: 'nom de la cohorte, ou de qui délivre ses certificats, tel qu’on le lira' },
    start: { value: 'JOUR', says: 'jour du premier sujet, par exemple 2027-01-11' },
    zone: { value: 'FUSEAU', says: 'fuseau horaire de la cohorte, par exemple Europe/Paris' },
    programme: { value: 'PROGRAMME', says: 'group-mentoring (par défaut), ou trial : une rencontre, une semaine' },
    morning: { value: 'HH:MM', says: 'heure des lettres, là où elles sont lues ; par défaut : 09:00' },
    letters: { value: 'fr|en', says: 'langue des personnes pour qui le fichier n’en dit rien ; par défaut : fr' },
    organiser: { value: 'NOM', says: 'qui anime le programme, tel qu’on le lira ; avec --contact' },
    contact: { value: 'ADRESSE', says: 'où joindre la personne qui anime le programme' },
    confirmation: {
      value: 'QUI',
      says: 'dont la parole confirme une rencontre : either (l’une ou l’autre, par défaut), both, mentor ou mentee',
    },
    organisers: { value: 'ADRESSES', says: 'qui peut s’en occuper au bureau, avec des virgules' },
    hold: { value: undefined, says: 'une fois écrite elle attend, et rien ne part, jusqu’à son lancement' },
    'launch-at': {
      value: 'INSTANT',
      says: 'quand partent les premières lettres, par exemple 2027-01-04T09:00:00+01:00',
    },
    'dry-run': { value: undefined, says: 'regarde seulement, et ne change rien' },
    'end-gone': { value: undefined, says: 'met fin à ce que la liste n’a plus, binômes et personnes' },
    'set-own': { value: undefined, says: 'la langue et le fuseau deviennent ce que dit la liste' },
    way: { value: 'MANIÈRE', says: 'comment on la vit : met (par défaut), dates ou silence' },
    day: { value: 'JOUR', says: 'd’une cohorte qui attend : le jour de son lancement, par exemple 2026-12-07' },
    signatory: { value: 'NOM', says: 'qui signe les certificats' },
    title: { value: 'TITRE', says: 'à quel titre' },
    place: { value: 'LIEU', says: 'où' },
    ink: { value: '#RRGGBB', says: 'couleur des titres ; avec --gold' },
    gold: { value: '#RRGGBB', says: 'couleur des bordures et du sceau' },
    logo: { value: 'FICHIER.svg', says: 'logo, en formes de couleurs unies' },
    'own-name': { value: undefined, says: 'désormais la cohorte les délivre en son propre nom' },
    'for-all': { value: undefined, says: 'de même pour les cohortes à venir' },
    out: { value: 'FICHIER', says: 'où l’écrire ; son nom finit par .csv ou .xlsx' },
    table: { value: 'NOM', says: 'sortie TableName de la pile des données ; par défaut : celle de deployment.json' },
    keys: { value: 'SECRET', says: 'sortie KeysSecret de la pile des données ; par défaut : celle de deployment.json' },
    cohort: { value: 'ID', says: 'identifiant de la cohorte' },
    person: { value: 'ID', says: 'identifiant de la personne ; « show » avec --json les donne' },
    to: { value: 'ADRESSE', says: 'l’adresse désormais' },
    address: { value: 'ADRESSE', says: 'de la personne qui organise' },
    'take-back': { value: 'ACCÈS', says: 'reprend celui-ci' },
    all: { value: undefined, says: 'les reprend tous' },
    queue: { value: 'FILE', says: 'seulement celle-ci' },
    language: { value: 'fr|en', says: 'langue de ce qui est dit ici ; par défaut : celle de ce terminal' },
    json: { value: undefined, says: 'répond par un document JSON' },
    help: { value: undefined, says: 'montre ceci' },
  },
  commands: {
    cohorts: 'les cohortes dont vous vous occupez',
    upload: 'crée une cohorte depuis un fichier, ou dit tout ce qui est à y corriger',
    update:
      'apporte une liste plus récente d’une cohorte : dit ce qu’elle change, et ne change que cela ; --dry-run le dit seulement',
    show: 'où en sont les binômes d’une cohorte, et lesquels ont besoin de vous',
    rehearse: 'toutes les lettres d’une cohorte avant qu’elle commence, par jour ou pour une personne',
    launch: 'lance une cohorte qui attend de l’être',
    'take-back': 'reprend un lancement, tant que rien n’est parti : la cohorte attend de nouveau',
    withdraw: 'retire une cohorte dont les premières lettres ne sont pas parties',
    issuer: 'qui délivre les certificats d’une cohorte ; avec --name ou --own-name, qui le fera désormais',
    export: 'une cohorte entière dans un fichier pour tableur ; ce qui fut confié n’y est pas',
    token: 'fait un jeton qui peut tout ; il n’est montré que cette fois',
    tokens: 'ce qui laisse entrer une personne qui organise : navigateurs et jetons ; et le reprend',
    address: 'donne une autre adresse à une personne dont les lettres reviennent',
    erase: 'efface une personne qui le demande, quand aucune lettre ne peut le lui faire confirmer ; c’est sans retour',
    keys: 'ajoute une clé qui signe désormais ; les liens envoyés s’ouvrent toujours',
    redrive: 'renvoie aux files ce qu’elles ont abandonné, une fois la cause réparée',
  },
  desk: 'Avec un jeton, du bureau de cette machine ou d’un déploiement :',
  operator: 'Avec les identifiants du compte AWS :',
  more: ({ count }) => `Et ${number('fr', count)} de plus.`,
  andOptions: '[options]',
  helpOf: 'Les options d’une commande :',
  unknownCommand: ({ command }) => `Il n’y a pas de commande « ${command} ».`,
  missingWord: ({ word }) => `Il manque ${word}.`,
  tooMuch: ({ word }) => `« ${word} » est un mot de trop : ce qui contient des espaces demande des guillemets.`,
  unknownOption: ({ option }) => `Cette commande n’a pas d’option ${option}.`,
  missingValue: ({ option }) => `${option} demande une valeur.`,
  needlessValue: ({ option }) => `${option} ne prend pas de valeur.`,
  unexpected: ({ why }) => `Cela n’a pas été fait : ${why}`,

  badAddress: ({ typed }) => `« ${typed} » n’est pas l’adresse d’un bureau, comme https://m.example.org.`,
  notSecret: ({ typed }) => `${typed} montrerait votre jeton à qui est sur le chemin ; prenez https.`,
  whichToken: ({ address }) =>
    `Quel jeton pour ${address} ? Faites-en un à son bureau, sous « Accès », et nommez le fichier où il se trouve : --token-file FICHIER.`,
  noTokenFile: ({ file }) =>
    `Il n’y a pas de fichier ${file} avec un jeton. Il est là dès que « npm start » a tourné ici ; ailleurs, nommez le vôtre : --token-file FICHIER.`,
  noToken: ({ file }) => `Ce qui se trouve dans ${file ?? 'BINOME_TOKEN'} n’est pas un jeton.`,
  unreachable: ({ address, isHere, why }) =>
    isHere
      ? withVerbatim(`Rien ne répond à ${address}. Est-ce lancé ? Sinon :`, 'npm start')
      : `${address} est injoignable (${why}).`,
  notDone: ({ why }) => `Cela n’a pas été fait : ${why}`,
  strange: ({ status }) =>
    `La réponse (${status}) n’est pas de celles que cette commande connaît. Est-ce bien l’adresse d’un bureau, de cette version ?`,
  toCorrect: ({ count }) => `Rien n’a été fait : il y a ${counted(count, 'chose', 'choses')} à corriger.`,
  line: 'Ligne',
  column: 'Colonne',
  wrong: 'Ce qui ne va pas',

  noFile: ({ file }) => `Il n’y a pas de fichier ${file}.`,
  comparing: 'Comparaison',
  changesOf: (kind) => changeTitles[kind],
  andMore: ({ count }) => `${number('fr', count)} de plus`,
  compared: ({ same, toDo, hear }) =>
    toDo === 0
      ? `Rien à changer ; ${counted(same, 'ligne est comme avant', 'lignes sont comme avant')}.`
      : `${counted(toDo, 'changement', 'changements')} ; ${counted(hear, 'personne reçoit', 'personnes reçoivent')} une lettre à ce sujet, et nulle autre.`,
  updating: 'Changement',
  updated: ({ count }) => `${counted(count, 'changement est fait', 'changements sont faits')}.`,
  notUpdated: ({ count }) => `${counted(count, 'changement n’a', 'changements n’ont')} pas pu se faire :`,
  uploading: 'Envoi du fichier',
  writing: 'Écriture des binômes',
  reading: 'Lecture des binômes',
  checked: (found) => `Rien à corriger : ${sizes(found)}. Rien n’a été écrit.`,
  uploaded: ({ cohort, ...found }) => `C’est écrit : ${sizes(found)}. L’identifiant est ${cohort}.`,
  uploadedBefore: ({ cohort }) => `C’était déjà envoyé, et rien ne change. L’identifiant est ${cohort}.`,
  leaves: ({ launch, cohort, undo }) =>
    withVerbatim(
      `Les premières lettres partent le ${launch}. D’ici là, ceci la retire :`,
      `npm run organiser -- ${undo} ${cohort}`,
    ),
  waits: ({ cohort }) => withVerbatim('Elle attend, et rien ne part avant :', `npm run organiser -- launch ${cohort}`),
  withdrawn: ({ name }) => `${name} est retirée : il n’en reste rien.`,

  noCohorts: 'Il n’y a pas encore de cohorte.',
  cohortColumns: ['Cohorte', 'État', 'Premier sujet', 'Personnes', 'Id'],
  state: (state) => states[state] ?? state,
  unknownCohort: ({ typed }) =>
    withVerbatim(
      `Aucune de vos cohortes n’a « ${typed} » pour identifiant ou pour nom. Les voici :`,
      'npm run organiser -- cohorts',
    ),
  severalCohorts: ({ typed, ids }) =>
    `Plusieurs cohortes s’appellent « ${typed} ». Dites laquelle par son identifiant : ${ids.join(', ')}.`,
  shown: ({ state, start, ...found }) => `${state} : ${sizes(found)} ; premier sujet le ${start}`,
  steps: 'Étapes faites, et combien de binômes en sont là :',
  nobodyNeeds: 'Aucun binôme n’a besoin de vous.',
  needs: ({ count }) => `${counted(count, 'cas a', 'cas ont')} besoin de vous :`,

  rehearsing: 'Répétition',
  rehearsed: ({ count }) => `${counted(count, 'lettre', 'lettres')}, aux jours et aux heures de qui les lit :`,
  rehearsalColumns: ['Jour', 'Heure', 'Lettres', 'Ce qu’elles disent'],
  kind: (kind) => kinds[kind] ?? kind,
  exporting: 'Lecture des binômes',
  exported: ({ files }) => `Écrit : ${files.join(', ')}. On y lit des noms et des adresses : gardez-le en conséquence.`,
  issuedBy: ({ name }) => `Ses certificats sont délivrés par : ${name}.`,
  issuedInOwnName: 'Elle délivre ses certificats en son propre nom.',
  issuerColumns: { signatory: 'Signature', place: 'Lieu', colours: 'Couleurs', logo: 'Logo' },
  hasLogo: 'oui',
  usuallyBy: ({ name }) =>
    name === undefined
      ? 'Les cohortes à venir délivrent les leurs en leur propre nom.'
      : `Ceux des cohortes à venir sont délivrés par : ${name}.`,
  issuerNamed: 'Les certificats délivrés à partir de maintenant le portent ; ceux qui l’ont été gardent le leur.',
  issuerAsBefore: 'C’était déjà le cas.',
  needsName: 'Qui délivre des certificats a un nom : --name NOM, ou --own-name.',
  ownNameAlone: '--own-name va avec --for-all, et avec rien d’autre.',
  noFormat: ({ file }) => `Le nom du fichier à écrire (--out) finit par .csv ou .xlsx, pas comme ${file}.`,

  nameTable: 'Quelle table ? Nommez-la avec --table, ou ayez une configuration qui dit de quel déploiement il s’agit.',
  nameKeys:
    'Quelles clés ? Nommez leur secret avec --keys, ou ayez une configuration qui dit de quel déploiement il s’agit.',
  notDeployed: withVerbatim('Rien n’est encore déployé. D’abord :', 'npm run deploy'),
  noTable: 'Il n’y a pas de telle table dans ce compte et cette région. La région est celle de AWS_REGION.',
  noAddress: ({ typed }) => `« ${typed} » n’est pas une adresse à laquelle écrire.`,
  noPerson: ({ person, cohort }) =>
    `Rien n’a été fait : il n’y a pas de personne ${person} dans une cohorte ${cohort}.`,
  soon: 'Ce sera fait dans les 20 minutes.',
  rotated: ({ key }) => `La clé ${key} signe désormais ; les liens envoyés s’ouvrent toujours.`,

  noPasses: ({ address }) => `Rien ne laisse entrer ${address} en ce moment.`,
  noPass: ({ pass }) => `Rien n’a été repris : il n’y a pas de ${pass}.`,
  takenBack: ({ count }) => `Accès repris : ${number('fr', count)}.`,
  passColumns: ['Accès', 'Sorte', 'Nom', 'Depuis', 'Jusqu’au', 'Dernier usage'],
  pass: (kind) => ({ link: 'lettre', session: 'navigateur', token: 'jeton' })[kind],

  noQueues: 'Rien n’est déployé qui ait des files.',
  noQueue: ({ queue, names }) => `Il n’y a pas de file ${queue} ; il y a ${names.join(', ')}.`,
  moving: ({ queue }) => `Renvoi à ${queue}`,
  queueColumns: ['File', 'Abandonnés', 'Renvoyés', ''],
  signInsStay:
    'Les demandes d’entrée restent où elles sont : un lien qui arrive des heures plus tard ne sert à rien. Purgez-les, ou insistez avec --queue sign-in-queue.',
};
