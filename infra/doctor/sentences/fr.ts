import { clock, number, plural } from '../../../emails/format.ts';
import type { Deployment } from '../../deployment.ts';
import { certificatesConsole, stacksConsole, topicsConsole } from '../console.ts';
import { withVerbatim } from '../verbatim.ts';
import type { Sentences } from './en.ts';

const titles: Sentences['titles'] = {
  credentials: 'Accès à AWS',
  region: 'Région',
  configuration: 'Configuration',
  bootstrap: 'Préparation',
  sender: 'Expéditeur',
  dkim: 'Signature (DKIM)',
  'mail-from': 'Retours (SPF)',
  dmarc: 'Politique (DMARC)',
  'ses-account': 'Amazon SES',
  'ses-quota': 'Lettres permises',
  kept: 'Table et clés',
  certificate: 'Certificat',
  'link-address': 'Adresse des liens',
  stacks: 'Déploiement',
  alarms: 'Alarmes',
  lambda: 'Fonctions à la fois',
  clock: 'Horloge',
  zone: 'Fuseau horaire',
};

const daily = (perDay: number) =>
  perDay === Infinity ? 'sans limite par jour' : `${number('fr', perDay)} en 24 heures`;
const perSecond = (rate: number) => `${number('fr', rate)} par seconde`;
const wantedInWords = ({ rate, perDay }: { rate: number; perDay: number | undefined }) =>
  `${perSecond(rate)}${perDay === undefined ? '' : `, ${daily(perDay)}`}`;

const whereItSays = (region: string) =>
  `${stacksConsole(region)} montre la pile ; la première ligne rouge sous « Events » est la raison.`;

/** What each setting wants; in English the configuration says so itself. */
const wants: Readonly<Record<keyof Deployment, string>> = {
  name: 'de 2 à 31 lettres minuscules, chiffres et tirets, en commençant par une lettre',
  region: 'une région d’AWS, comme "eu-west-3"',
  account: 'les 12 chiffres du compte AWS, entre guillemets ; sans ce réglage, c’est le compte connecté',
  sender: 'l’adresse seule d’où partent les lettres, comme "mentorat@exemple.fr"',
  identity: '"create", ou "existing" si SES connaît déjà l’expéditeur dans cette région',
  organisers: 'une liste d’adresses entre crochets, au moins une : qui prévenir en cas de panne',
  domain: '"name", un nom comme "mentorat.exemple.fr" sans https://, et "certificateArn", l’ARN d’un certificat ACM',
  table: 'le nom d’une table qui existe, comme la sortie TableName ; sans ce réglage, il en est créé une',
  keys: 'l’ARN entier d’un secret qui existe, comme la sortie KeysSecret ; sans ce réglage, il en est créé un',
  zone: 'un fuseau horaire comme "Europe/Paris"',
  eraseAfterDays: 'un nombre entier de jours, de 30 à 3650',
  rate: 'un nombre de lettres par seconde, plus grand que 0, comme 14',
  perDay: 'un nombre entier de lettres par jour, plus grand que 0',
  workers: 'un nombre entier de 2 à 50, d’environ un tiers de "rate"',
};

const isSetting = (name: string): name is keyof Deployment => Object.hasOwn(wants, name);

export const fr: Sentences = {
  titles,
  heading: 'Binôme : tout est-il prêt sur AWS ?',
  summary: ({ ok, todo, unknown }) =>
    [
      todo > 0
        ? `Il reste ${todo} ${todo === 1 ? 'chose' : 'choses'} à faire : commencez par le premier ✗.`
        : 'Il ne reste rien à faire.',
      ...(ok > 0 ? [`${ok} ${ok === 1 ? 'point est' : 'points sont'} en ordre.`] : []),
      ...(unknown > 0 ? [`${unknown} ne ${unknown === 1 ? 'peut' : 'peuvent'} pas encore se savoir.`] : []),
    ].join(' '),
  onlyLooked: 'Rien n’a été modifié ; relancez cette commande quand vous voulez.',
  usage: 'npm run doctor [-- --language fr|en] [--json]    regarde si tout est prêt sur AWS, et ne modifie rien',

  needs: ({ check }) => `Attend « ${check} ».`,
  senderFirst: ({ check }) => `Attend « ${check} » : SES ne connaît pas encore le domaine.`,
  denied: {
    says: 'Votre accès ne permet pas de regarder cela.',
    nextStep:
      'Demandez à la personne qui gère le compte AWS les droits « ReadOnlyAccess », ou connectez-vous avec un accès qui les a.',
  },
  unreachable:
    'Aucune réponse. Relancez la commande ; si cela dure, quelque chose la retient entre cet ordinateur et internet.',
  unexpected: ({ name, message }) => `Réponse inattendue : ${name} : ${message}`,

  credentials: {
    ok: ({ account }) => `Ce terminal est connecté au compte AWS ${account}.`,
    none: 'Ce terminal n’est pas connecté à AWS.',
    signIn: [
      withVerbatim(
        'Il faut un compte AWS (https://aws.amazon.com/free) et AWS CLI (https://aws.amazon.com/cli). Connectez-vous ensuite ; votre navigateur s’ouvre :',
        'aws login',
      ),
      withVerbatim('Si votre organisation a sa propre page de connexion à AWS, plutôt :', 'aws configure sso'),
      withVerbatim('Si un nom de profil vous a été demandé, dites-le ici :', 'export AWS_PROFILE=NOM'),
    ].join('\n'),
    expired: 'Votre connexion à AWS a expiré.',
    signInAgain: 'Reconnectez-vous comme la première fois : « aws login » ou « aws sso login ».',
    refused:
      'AWS refuse cet accès : la clé a été supprimée ou mal recopiée, ou la région n’est pas activée dans votre compte.',
    renew:
      'Reconnectez-vous (« aws login » ou « aws sso login »). Si AWS_ACCESS_KEY_ID est défini dans ce terminal, il passe avant : retirez-le, ou corrigez-le.',
    wrongTime: 'AWS refuse cet accès, car l’horloge de cet ordinateur n’est pas à l’heure.',
    setClock:
      'Laissez votre ordinateur régler son heure automatiquement (dans ses réglages, date et heure), puis relancez la commande.',
    denied: 'AWS ne permet même pas à cet accès de dire qui il est.',
    askForLeave:
      'Demandez à la personne qui gère le compte AWS un accès d’administration : un déploiement en a besoin.',
    intercepted: 'Quelque chose lit entre cet ordinateur et AWS, et présente son propre certificat.',
    trustProxy:
      'Les réseaux d’entreprise le font. Demandez à votre service informatique le fichier de certificat de leur proxy et mettez son chemin dans NODE_EXTRA_CA_CERTS, ou prenez un autre réseau.',
    unreachable: 'AWS est injoignable d’ici.',
    connect: 'Vérifiez la connexion à internet, et qu’aucun pare-feu ne la bloque ; puis relancez la commande.',
    askSomebody:
      'Relancez la commande ; si cela dure, montrez cette ligne à quelqu’un qui connaît AWS, ou cherchez-la sur le web.',
    otherAccount: ({ account, wanted }) =>
      `Ce terminal est connecté au compte AWS ${account}, mais la configuration est celle de ${wanted}.`,
    changeAccount: ({ account, wanted }) =>
      `Connectez-vous à ${wanted} (par un autre AWS_PROFILE, peut-être), ou écrivez ${account} comme "account" dans la configuration.`,
  },

  region: {
    ok: ({ region }) => `Tout sera dans ${region}.`,
    undecided: 'Attend « Configuration », qui la nomme.',
    onlyHere: ({ here }) => `Ce terminal est réglé sur ${here} ; « Configuration » décide.`,
    noSuch: ({ region }) => `AWS n’a pas de région ${region}.`,
    correct:
      'Corrigez "region" dans la configuration : Paris est eu-west-3, l’Irlande eu-west-1, Montréal ca-central-1.',
    notSetHere: ({ region }) =>
      `Tout sera dans ${region}, mais ce terminal n’a pas de région, et des commandes comme « npm run organiser » en ont besoin.`,
    otherHere: ({ region, here }) =>
      `Tout sera dans ${region}, mais ce terminal est réglé sur ${here} : des commandes comme « npm run organiser » chercheraient là-bas.`,
    set: ({ region }) =>
      [
        withVerbatim('Dans ce terminal :', `export AWS_REGION=${region}`),
        withVerbatim('Ou, dans PowerShell sous Windows :', `$env:AWS_REGION = "${region}"`),
      ].join('\n'),
  },

  configuration: {
    ok: ({ file, name, region, sender }) => `${file} : « ${name} », dans ${region}, lettres de ${sender}.`,
    example: ({ file }) => `Il n’y a pas encore de deployment.json ; seulement l’exemple, ${file}.`,
    copyExample: ({ file }) =>
      `${withVerbatim('Copiez-le :', `cp ${file} deployment.json`)}\nMettez-y ensuite vos valeurs. Le README dit ce que chacune signifie, sous « Deploy ».`,
    missing: ({ file }) => `DEPLOYMENT nomme le fichier ${file}, qui n’existe pas.`,
    nameAnother: 'Mettez dans DEPLOYMENT le bon fichier, ou retirez-le pour utiliser deployment.json.',
    notJson: ({ file }) => `${file} est illisible : ce n’est pas du JSON.`,
    mendJson: ({ file }) =>
      `Ouvrez ${file} et cherchez un guillemet, une virgule ou une accolade qui manque ; comparez avec infra/deployment.example.json.`,
    mistaken: ({ file }) => `${file} ne peut pas servir tel quel.`,
    mend: 'Corrigez ces valeurs :',
    leftover: ({ file, values }) => `${file} contient encore des valeurs de l’exemple : ${values}.`,
    replace: ({ file }) => `Mettez les vôtres dans ${file} ; "account" peut aussi être retiré.`,
  },
  mistake: ({ path, message }) => {
    const [setting = ''] = path.split('.');
    return isSetting(setting) ? `- ${path} : ${wants[setting]}` : `- ${message}`;
  },
  stranger: ({ strangers }) => `- ${strangers} : ce réglage n’existe pas ; une faute de frappe, peut-être`,

  bootstrap: {
    ok: ({ version }) => `Le compte est préparé pour les déploiements (version ${version}).`,
    none: ({ account, region }) =>
      `Le compte ${account} n’est pas encore préparé pour les déploiements dans ${region}.`,
    old: ({ version, needed }) =>
      `Le compte a été préparé il y a longtemps : version ${version}, et il faut la ${needed}.`,
    run: ({ command }) =>
      `${withVerbatim('Une fois pour ce compte et cette région :', command)}\nCela crée un endroit pour des fichiers et quelques rôles dont « npm run deploy » se sert ; le coût est presque nul.`,
  },

  sender: {
    ok: ({ sender, name }) => `SES laisse partir les lettres de ${sender} (${name} est vérifié).`,
    toBeCreated: ({ domain }) =>
      `Le déploiement inscrira ${domain} auprès de SES ; trois enregistrements DNS prouveront ensuite qu’il est à vous.`,
    inTheWay: ({ domain, region }) =>
      `SES connaît déjà ${domain} dans ${region}, et la configuration veut le créer : le déploiement échouerait.`,
    useExisting: 'Écrivez "identity": "existing" dans la configuration.',
    gone: ({ domain }) => `Le déploiement a inscrit ${domain} auprès de SES, et quelqu’un l’a retiré depuis.`,
    createAgain: ({ domain, console }) =>
      `Inscrivez de nouveau ${domain} sur ${console} (« Create identity »), et écrivez "identity": "existing" dans la configuration.`,
    notThere: ({ domain, region }) => `SES ne connaît pas ${domain} dans ${region}, alors que la configuration le dit.`,
    verify: ({ sender, domain, region, console }) =>
      `Écrivez "identity": "create" dans la configuration, et le déploiement inscrit ${domain}. Ou inscrivez-le vous-même sur ${console} ; chaque région a sa liste, et ce doit être celle de ${region}. ${withVerbatim('Pour essayer, une seule adresse que vous lisez suffit ; suivez le lien du message qui vient :', `aws sesv2 create-email-identity --region ${region} --email-identity ${sender}`)}`,
    notVerified: ({ name }) => `SES connaît ${name}, et attend la preuve qu’il est à vous.`,
    pressLink: ({ name }) =>
      `Ouvrez le message d’Amazon Web Services dans la boîte de ${name} (cherchez aussi dans les indésirables) et suivez son lien dans les 24 heures.`,
    addRecords: `Ajoutez les enregistrements DNS que donne « ${titles.dkim} » : ils sont la preuve.`,
  },

  dkim: {
    ok: ({ name }) => `Les lettres sont signées pour ${name}.`,
    off: ({ name }) =>
      `Les lettres de ${name} pourraient être signées, mais la signature est coupée : beaucoup finiraient en indésirables.`,
    switchOn: ({ console }) => `Sur ${console}, ouvrez l’identité, et activez les signatures sous « DKIM ».`,
    addressOnly: ({ name }) =>
      `Seule l’adresse ${name} est vérifiée, pas son domaine : les lettres ne sont pas signées, et beaucoup finiront en indésirables.`,
    verifyDomain: ({ console }) =>
      `Cela suffit pour essayer. Avant la première vraie lettre, inscrivez le domaine entier sur ${console} (« Create identity », « Domain »). Une adresse de Gmail ou d’un service semblable ne peut pas servir.`,
    ownKey: ({ name }) => `SES ne trouve pas l’enregistrement DNS de votre propre clé pour ${name}.`,
    lookAt: ({ console }) => `${console} dit, sous « DKIM », ce qui est attendu.`,
    soon: ({ name }) => `Le DNS a tous les enregistrements de ${name} ; SES ne les a pas encore remarqués.`,
    wait: 'Attendez, une heure le plus souvent, rarement jusqu’à trois jours ; puis relancez la commande.',
    missing: ({ name, missing, total }) =>
      `Des ${total} enregistrements DNS qui prouvent à SES que ${name} est à vous, ${missing} ${missing === 1 ? 'manque' : 'manquent'}.`,
    add: ({ name }) =>
      `Là où se gère le DNS de ${name} (souvent là où le domaine a été acheté), ajoutez ce qui suit. Si le formulaire met lui-même .${name} derrière chaque nom, ne l’écrivez pas. Il peut falloir une heure pour que cela se voie.`,
  },

  mailFrom: {
    none: 'Les lettres voyagent sous amazonses.com, qui passe SPF ; pour votre domaine, c’est la signature (DKIM) qui parle. Rien à faire.',
    ok: ({ domain }) => `Les lettres voyagent sous ${domain}, et SPF le permet.`,
    notSeen: ({ domain }) =>
      `Les lettres doivent voyager sous ${domain}, mais SES ne trouve pas ses enregistrements DNS.`,
    addBoth: ({ domain }) => `Là où se gère le DNS de ${domain}, ajoutez ces deux enregistrements :`,
    noSpf: ({ domain }) =>
      `${domain} n’a pas d’enregistrement SPF : les destinataires ne voient pas que SES peut écrire en son nom.`,
    add: 'Ajoutez cet enregistrement DNS :',
    notAllowed: ({ domain, policy }) => `Le SPF de ${domain} ne permet pas SES : « ${policy} ».`,
    include: ({ domain }) =>
      `Mettez include:amazonses.com dans l’enregistrement TXT de ${domain}, avant son dernier mot.`,
    twice: ({ domain }) => `${domain} a deux enregistrements SPF, et les destinataires n’en suivent alors aucun.`,
    merge: ({ domain }) => `Faites-en un seul enregistrement TXT de ${domain}, qui contient include:amazonses.com.`,
  },

  dmarc: {
    ok: ({ domain, asks }) => `${domain} a une politique (p=${asks}).`,
    none: ({ domain }) =>
      `${domain} n’a pas de politique DMARC : Gmail, Yahoo et Outlook se méfient de telles lettres.`,
    noDomain: ({ domain }) => `Le DNS ne connaît pas de domaine ${domain} : aucune lettre ne peut en venir.`,
    correctSender: 'Corrigez "sender" dans la configuration : il lui faut un domaine à vous.',
    add: ({ domain }) =>
      `Là où se gère le DNS de ${domain}, ajoutez ceci ; cela ne demande rien aux destinataires, et montre que le domaine est tenu :`,
    twice: ({ domain }) => `_dmarc.${domain} a deux politiques, et les destinataires n’en suivent alors aucune.`,
    keepOne: 'Retirez ces enregistrements TXT sauf un.',
    unreadable: ({ domain, policy }) =>
      `La politique DMARC de ${domain} ne dit pas ce qu’elle demande : « ${policy} ».`,
    correct: 'Corrigez l’enregistrement TXT : il commence par « v=DMARC1; p=none », ou p=quarantine, ou p=reject.',
  },

  sesAccount: {
    ok: ({ region }) => `Dans ${region}, SES envoie à tout le monde.`,
    sandbox: ({ region }) =>
      `Dans ${region}, SES vous garde dans son bac à sable (« sandbox ») : les lettres n’atteignent que les adresses que vous y avez vérifiées, 200 par jour et 1 par seconde au plus. Assez pour un essai avec votre propre adresse.`,
    leaveSandbox: ({ console }) =>
      `Sur ${console}, appuyez sur « Request production access ». Choisissez « Transactional » ; dites (en anglais de préférence) que vous menez un programme de mentorat, que vous n’écrivez qu’aux personnes qui y participent, quelques lettres par mois à chacune, et que les retours et les plaintes arrêtent aussitôt une adresse. AWS répond en un jour environ.`,
    waitForReview: 'Vous avez demandé à en sortir : attendez la réponse, par un message d’AWS, en un jour environ.',
    denied: ({ console }) =>
      `Vous avez demandé à en sortir, et AWS a refusé. Répondez dans le dossier d’assistance (https://console.aws.amazon.com/support) : qui reçoit des lettres, comment on s’inscrit, comment on part. Ou redemandez sur ${console}.`,
    paused: 'SES n’envoie rien du tout : l’envoi est suspendu pour ce compte.',
    resume: ({ console }) => `${console} dit pourquoi ; si vous l’avez suspendu vous-même, reprenez-le là.`,
    shutDown: 'AWS a arrêté SES pour ce compte.',
    probation: 'AWS examine ce compte SES, en général à cause de retours ou de plaintes ; il envoie encore.',
    appeal: ({ console }) => `AWS a écrit pourquoi, à l’adresse du compte ; ${console} le montre aussi.`,
  },

  sesQuota: {
    ok: ({ granted, wanted }) =>
      `La configuration demande ${wantedInWords(wanted)} ; SES accorde ${perSecond(granted.rate)}, ${daily(granted.perDay)}.`,
    tooMuch: ({ granted, wanted }) =>
      `La configuration demande ${wantedInWords(wanted)}, mais SES accorde ${perSecond(granted.rate)}, ${daily(granted.perDay)}.`,
    lower: ({ rate, perDay }) =>
      `Écrivez ${[...(rate === undefined ? [] : [`"rate": ${rate}`]), ...(perDay === undefined ? [] : [`"perDay": ${perDay}`])].join(' et ')} dans la configuration. Quand SES accordera davantage, remontez.`,
    untold: 'SES ne dit pas combien de lettres il accorde.',
  },

  certificate: {
    ok: ({ name, until }) =>
      `Les navigateurs feront confiance à ${name}${until === undefined ? '' : `, jusqu’au ${until}`}.`,
    elsewhere: ({ there, region }) => `Le certificat est dans la région ${there}, mais doit être dans ${region}.`,
    none: ({ region }) => `Ce certificat n’existe pas dans ${region} : "certificateArn" ne mène nulle part.`,
    otherName: ({ name, names }) => `Le certificat n’est pas pour ${name}, mais pour ${names}.`,
    unusable: ({ status }) => `Le certificat ne peut pas servir : son état est ${status}.`,
    request: ({ name, region }) =>
      `Sur ${certificatesConsole(region)}, demandez un certificat public pour ${name}, qui est gratuit, et mettez son ARN dans "certificateArn" de la configuration.`,
    pending: ({ name }) => `Le certificat attend la preuve que ${name} est à vous.`,
    addRecords:
      'Là où se gère le DNS du domaine, ajoutez cet enregistrement ; le certificat est délivré en une heure environ :',
  },

  linkAddress: {
    ok: ({ name }) => `Les liens des lettres mènent à ${name}, qui mène à l’API.`,
    ownAddress:
      'Aucun "domain" n’est configuré : les liens des lettres mènent à l’adresse de l’API elle-même, qui finit par amazonaws.com. Cela marche. Mais les liens restent dans les boîtes et les agendas : si vous voulez un nom à vous, choisissez-le avant la première lettre.',
    notYet: ({ name }) =>
      `Les liens des lettres mèneront à ${name} ; après le déploiement, l’enregistrement DNS qu’il lui faut vous sera dit.`,
    deployAgain: ({ name }) => `Les liens des lettres mèneront à ${name} à partir du prochain « npm run deploy ».`,
    alias: ({ name }) =>
      `${name} a ses propres adresses, comme en a un alias ; ouvrez https://${name} pour voir s’il mène à l’API.`,
    nowhere: ({ name }) => `${name} ne mène nulle part : les liens des lettres seraient morts.`,
    elsewhere: ({ name, cname }) => `${name} mène à ${cname}, et non à l’API : les liens des lettres seraient morts.`,
    add: 'Là où se gère le DNS du domaine, ajoutez cet enregistrement :',
    change: 'Là où se gère le DNS du domaine, changez cet enregistrement :',
  },

  kept: {
    ok: ({ table, keys }) =>
      `Le déploiement continue avec ${[...(table === undefined ? [] : [`la table ${table}`]), ...(keys === undefined ? [] : [`le secret ${keys}`])].join(' et ')}.`,
    tableForgotten: ({ table }) =>
      `Le déploiement travaille avec la table ${table}, que la configuration ne nomme plus : le prochain commencerait avec une table vide.`,
    keysForgotten: ({ keys }) =>
      `Le déploiement travaille avec le secret ${keys}, que la configuration ne nomme plus : le prochain ferait de nouvelles clés, et aucun lien envoyé ne s’ouvrirait.`,
    write: ({ setting, value }) => withVerbatim('Écrivez dans la configuration :', `"${setting}": "${value}",`),
    noTable: ({ table, region }) => `Il n’y a pas de table ${table} en ${region}.`,
    notOurs: ({ table }) => `${table} n’est pas une table de Binôme : ses clés ou son index « due » manquent.`,
    correctTable: ({ console }) =>
      `Corrigez "table" dans la configuration ; ${console} montre ce qu’il y a. Sans ce réglage, le déploiement en crée une.`,
    notReady: ({ table, status }) => `${table} n’est pas encore prête (${status}).`,
    noBackups: ({ table }) =>
      `${table} ne pourrait pas être restaurée en cas d’accident : sa récupération à un instant donné (PITR) est coupée.`,
    backUp: ({ table, region }) =>
      withVerbatim(
        'Activez-la :',
        `aws dynamodb update-continuous-backups --region ${region} --table-name ${table} --point-in-time-recovery-specification PointInTimeRecoveryEnabled=true`,
      ),
    unprotected: ({ table }) =>
      `${table} pourrait être supprimée par mégarde : sa protection contre la suppression est coupée.`,
    protect: ({ table, region }) =>
      withVerbatim(
        'Activez-la :',
        `aws dynamodb update-table --region ${region} --table-name ${table} --deletion-protection-enabled`,
      ),
    keysToo: ({ table }) =>
      `La configuration nomme la table ${table}, mais non les clés avec lesquelles elle a été écrite : aucun lien envoyé ne s’ouvrirait, et qui a été effacé ne serait plus reconnu.`,
    nameKeys: 'Écrivez aussi "keys" : l’ARN du secret, qui se trouve dans la console d’AWS sous « Secrets Manager ».',
    noKeys: ({ keys, region }) => `Il n’y a pas de secret ${keys} en ${region}.`,
    correctKeys:
      'Corrigez "keys" dans la configuration : l’ARN se trouve dans la console d’AWS sous « Secrets Manager ».',
    keysGoing: ({ keys }) => `Le secret ${keys} va être supprimé.`,
    keepKeys: ({ keys, region }) =>
      withVerbatim('Gardez-le :', `aws secretsmanager restore-secret --region ${region} --secret-id ${keys}`),
  },

  stacks: {
    ok: ({ data, engine }) => `${data} et ${engine} sont déployées.`,
    none: 'Rien n’est encore déployé.',
    deploy: withVerbatim('Quand plus rien n’est à faire plus haut :', 'npm run deploy'),
    half: ({ stack }) => `Seule la moitié est déployée : ${stack} manque.`,
    busy: ({ stack, status }) => `${stack} est en train de changer (${status}).`,
    wait: 'Attendez quelques minutes, puis relancez la commande.',
    neverMade: ({ stack, status }) => `Le premier déploiement de ${stack} a échoué (${status}).`,
    undone: ({ stack }) =>
      `Le dernier déploiement de ${stack} a échoué et a été défait ; ce qui était là avant tourne toujours.`,
    failed: ({ stack, status }) => `${stack} est bloquée (${status}).`,
    again: ({ region }) => `${whereItSays(region)} ${withVerbatim('Corrigez-la, puis :', 'npm run deploy')}`,
    unprotect: ({ stack, region }) =>
      [
        withVerbatim(
          `${whereItSays(region)} Corrigez-la. Ce qui a échoué doit disparaître avant le prochain déploiement, et en est protégé ; ceci lève la protection :`,
          `aws cloudformation update-termination-protection --region ${region} --stack-name ${stack} --no-enable-termination-protection`,
        ),
        withVerbatim('Relancez ensuite cette commande, pour ce que l’échec a laissé, et enfin :', 'npm run deploy'),
      ].join('\n'),
    look: ({ region }) => whereItSays(region),
  },

  alarms: {
    ok: ({ addresses }) => `Les alarmes atteignent ${addresses}.`,
    notYet: ({ addresses }) =>
      `Après le déploiement, AWS demande par un message à ${addresses} si des alarmes peuvent être envoyées : il faut suivre son lien.`,
    pending: ({ addresses }) =>
      `${addresses} : les alarmes n’ont pas été acceptées, personne n’y est prévenu d’une panne.`,
    confirm: ({ region }) =>
      `Ouvrez le message « AWS Notification - Subscription Confirmation » (cherchez aussi dans les indésirables) et suivez « Confirm subscription ». S’il n’y est plus : ${topicsConsole(region)}, la rubrique dont le nom contient « Alarms », choisissez l’adresse, « Request confirmation ».`,
    missing: ({ addresses }) =>
      `${addresses} : pas parmi ceux qui reçoivent les alarmes. Ce qui n’est pas accepté en deux jours est abandonné, et un lien dans chaque alarme y met fin.`,
    subscribe: ({ region }) =>
      `Si l’adresse a été ajoutée depuis le dernier déploiement : npm run deploy. Sinon : ${topicsConsole(region)}, la rubrique dont le nom contient « Alarms », « Create subscription », protocole « Email » ; puis suivez le lien du message qui arrive.`,
  },

  lambda: {
    ok: ({ atOnce, workers }) =>
      `${number('fr', atOnce)} fonctions peuvent tourner à la fois : assez pour "workers": ${workers}.`,
    tooFew: ({ atOnce, workers }) =>
      `${atOnce} fonctions seulement peuvent tourner à la fois dans ce compte : avec "workers": ${workers}, qui ouvre un lien pourrait voir une erreur.`,
    fewerWorkers: ({ most }) =>
      `Écrivez "workers": ${most} dans la configuration. Les comptes neufs commencent à 10, et AWS relève ce nombre sur demande (Service Quotas, AWS Lambda, « Concurrent executions »).`,
    askForMore:
      'Dans la console d’AWS, sous « Service Quotas », « AWS Lambda », demandez plus de « Concurrent executions » : 100, par exemple. C’est gratuit.',
    untold: 'AWS ne dit pas combien de fonctions peuvent tourner à la fois.',
  },

  clock: {
    ok: 'L’horloge de cet ordinateur est à l’heure.',
    off: ({ minutes, isFast }) =>
      `L’horloge de cet ordinateur ${isFast ? 'avance' : 'retarde'} de ${minutes} ${plural('fr', minutes) === 'one' ? 'minute' : 'minutes'} : à partir de cinq, AWS refuse tout.`,
    set: 'Laissez votre ordinateur régler son heure automatiquement (dans ses réglages, date et heure).',
  },

  zone: {
    ok: ({ zone, time }) =>
      `Quand un fichier de binômes ne nomme pas de fuseau, les lettres partent à 9 h dans le fuseau ${zone}, où il est ${clock('fr', time)}.`,
    notChosen: ({ zone, here }) =>
      `La configuration ne nomme pas de fuseau : les lettres partent à 9 h dans ${zone}, et cet ordinateur est dans ${here}.`,
    choose: ({ zone, here }) =>
      `Écrivez "zone": "${here}" dans la configuration, ou "zone": "${zone}" si c’est ce que vous voulez.`,
  },
};
