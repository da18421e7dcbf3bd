import type { Lifetimes } from './lifetimes.ts';
import { type Words, words } from './words.ts';

/** What there is of people outside the table. */
export type Trace = { where: Words; holds: Words; kept: Words };

const days = ({ queueDays }: Lifetimes): Words =>
  words(`until it is handled, ${queueDays} days at most`, `jusqu’à ce que ce soit traité, ${queueDays} jours au plus`);

export const traces = (times: Lifetimes): readonly Trace[] => [
  {
    where: words('Logs of the functions (CloudWatch)', 'Journaux des fonctions (CloudWatch)'),
    holds: words(
      'identifiers of people and cohorts, counts and reasons, that a machine opened a link ahead of its reader; never a name, an address or an answer',
      'des identifiants de personnes et de cohortes, des comptes et des raisons, l’ouverture d’un lien par une machine ; jamais un nom, une adresse ou une réponse',
    ),
    kept: words(`${times.logDays} days`, `${times.logDays} jours`),
  },
  {
    where: words('Access log of the pages (CloudWatch)', 'Journal d’accès des pages (CloudWatch)'),
    holds: words(
      'for each request a number, the kind of page, the result and the time taken; neither the link nor the IP address',
      'pour chaque requête un numéro, le genre de page, le résultat et la durée ; ni le lien, ni l’adresse IP',
    ),
    kept: words(`${times.logDays} days`, `${times.logDays} jours`),
  },
  {
    where: words('Queues of what is due (SQS)', 'Files de ce qui est dû (SQS)'),
    holds: words(
      'identifiers of people, pairs and cohorts',
      'des identifiants de personnes, de binômes et de cohortes',
    ),
    kept: days(times),
  },
  {
    where: words('Queue of what the mail service tells (SNS, SQS)', 'File de ce que dit le service d’envoi (SNS, SQS)'),
    holds: words(
      'for each letter its identifiers, the address it went to, its subject and its headers',
      'pour chaque lettre ses identifiants, l’adresse de destination, son objet et ses en-têtes',
    ),
    kept: days(times),
  },
  {
    where: words('Dead letters: messages that failed five times (SQS)', 'Messages mis de côté après cinq échecs (SQS)'),
    holds: words('the same as the queue they come from', 'la même chose que la file d’où ils viennent'),
    kept: words(`${times.deadLetterDays} days at most`, `${times.deadLetterDays} jours au plus`),
  },
  {
    where: words('The mail service (Amazon SES)', 'Le service d’envoi (Amazon SES)'),
    holds: words(
      'each letter while it is delivered; and, in clear, a list of the addresses whose letters came back or were called unwanted',
      'chaque lettre le temps de la remettre ; et, en clair, une liste des adresses dont des lettres sont revenues ou ont été dites indésirables',
    ),
    kept: words(
      'the list: until whoever runs the AWS account removes an address from it; erasing a person does not',
      'la liste : jusqu’à ce que l’exploitant du compte AWS en retire une adresse ; effacer une personne ne le fait pas',
    ),
  },
  {
    where: words('Backups of the table (DynamoDB)', 'Sauvegardes de la table (DynamoDB)'),
    holds: words('the table as it was at any moment', 'la table telle qu’elle était à chaque instant'),
    kept: words(
      `${times.backupDays} days; after a restore, whoever was erased is erased again by a command`,
      `${times.backupDays} jours ; après une restauration, une commande efface de nouveau les personnes effacées`,
    ),
  },
  {
    where: words('The browser of whoever pressed a button', 'Le navigateur où un bouton a été pressé'),
    holds: words(
      'one cookie, which no script can read: the identifiers of up to ten people, since when, and a seal',
      'un cookie, qu’aucun script ne peut lire : les identifiants de dix personnes au plus, depuis quand, et un sceau',
    ),
    kept: words(`${times.cookieDays} days at most`, `${times.cookieDays} jours au plus`),
  },
  {
    where: words('Mailboxes and calendars', 'Boîtes de réception et agendas'),
    holds: words(
      'the letters and invitations that were sent, and the replies, which go from person to person and never pass through here',
      'les lettres et invitations envoyées, et les réponses, qui vont de personne à personne et ne passent jamais par ici',
    ),
    kept: words('as long as their owners keep them', 'tant que leurs propriétaires les gardent'),
  },
  {
    where: words('The organiser’s spreadsheet', 'Le tableur de la personne qui anime'),
    holds: words('names, addresses, who is with whom', 'noms, adresses, qui est avec qui'),
    kept: words('outside the programme: the organisation decides', 'hors du programme : l’organisation décide'),
  },
];
