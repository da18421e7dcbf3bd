import type { Lifetimes } from './lifetimes.ts';
import { placeholders } from './markdown.ts';
import { words } from './words.ts';

const p = placeholders;

export const recordTitle = words(
  'Record of processing: mentoring by email',
  'Registre des activités de traitement : mentorat par courriel',
);

export const recordFill = words(
  'For the record of article 30 GDPR. Replace these in the text; everything else is made from the code by `npm run papers`.',
  'Pour le registre de l’article 30 du RGPD. Remplacez ceci dans le texte ; tout le reste est tiré du code par `npm run papers`.',
);

/** The lines of the record, in the order of article 30. */
export const recordLines = (times: Lifetimes) =>
  [
    [
      words('Controller', 'Responsable du traitement'),
      words(`${p.organisation.en}, ${p.contact.en}`, `${p.organisation.fr}, ${p.contact.fr}`),
    ],
    [words('Data protection officer', 'Délégué·e à la protection des données'), p.officer],
    [
      words('Purposes', 'Finalités'),
      words(
        'To run a mentoring programme by email: to tell each pair its next topic, to arrange meetings, to note which took place, to notice who needs help, and to award a certificate',
        'Animer un programme de mentorat par courriel : annoncer à chaque binôme son prochain sujet, convenir des rencontres, noter celles qui ont eu lieu, remarquer qui a besoin d’aide, et remettre un certificat',
      ),
    ],
    [
      words('Legal basis', 'Base légale'),
      words(
        `${p.choice.en}. The code takes no position: “I am in” is a button in a letter, and is not made to be a consent`,
        `${p.choice.fr}. Le code ne tranche pas : « je participe » est un bouton dans une lettre, qui n’est pas conçu comme un consentement`,
      ),
    ],
    [
      words('Whose data', 'Personnes concernées'),
      words(
        'Mentors and mentees; the organiser (name and address, if the upload states them); whoever holds an organiser’s token (no name)',
        'Mentors et personnes accompagnées ; la personne qui anime (nom et adresse, si le dépôt les indique) ; les détenteurs d’un jeton d’animation (sans nom)',
      ),
    ],
    [
      words('Categories of data', 'Catégories de données'),
      words(
        'Identity and contact, language and time zone, pairs and roles, meetings and dates, answers given in private, certificate, what became of letters: each field is in annex A. No special categories are asked for; there is no free text but names, and the names of groups and cohorts',
        'Identité et contact, langue et fuseau, binômes et rôles, rencontres et dates, réponses données en privé, certificat, sort des lettres : chaque champ est à l’annexe A. Aucune donnée sensible n’est demandée ; il n’y a de texte libre que les noms, ceux des groupes et des cohortes compris',
      ),
    ],
    [
      words('Recipients', 'Destinataires'),
      words(
        'The others in the pair; the organiser; whoever has the number of a certificate; Amazon Web Services as processor (DynamoDB, SES, SNS, SQS, Lambda, API Gateway, CloudWatch, Secrets Manager, Key Management Service, EventBridge Scheduler); the mail providers of those who are written to. No other service is called',
        'Les autres membres du binôme ; la personne qui anime ; qui connaît le numéro d’un certificat ; Amazon Web Services comme sous-traitant (DynamoDB, SES, SNS, SQS, Lambda, API Gateway, CloudWatch, Secrets Manager, Key Management Service, EventBridge Scheduler) ; les fournisseurs de courriel des destinataires. Aucun autre service n’est appelé',
      ),
    ],
    [
      words('Where', 'Lieu'),
      words(
        `The organisation’s own AWS account, in ${p.region.en}`,
        `Le compte AWS de l’organisation, dans ${p.region.fr}`,
      ),
    ],
    [
      words('Transfers', 'Transferts'),
      words(
        `None by the engine: both of its stacks are in that one Region. A letter goes to wherever a mailbox is. ${p.transfers.en}`,
        `Aucun du fait du moteur : ses deux piles sont dans cette seule région. Une lettre va là où se trouve la boîte. ${p.transfers.fr}`,
      ),
    ],
    [
      words('Time limits for erasure', 'Délais d’effacement'),
      words(
        `${times.eraseAfterDays} days after the end of the cohort (\`eraseAfterDays\`, from ${times.shortest} to ${times.longest}), or on request within minutes; the cohort ends ${times.answersDays} days after its last interval, later where something was put off. Logs ${times.logDays} days, queues ${times.queueDays} days, dead letters ${times.deadLetterDays} days, backups ${times.backupDays} days. Without end: certificates (the name goes on request), marks of who was erased and which addresses are stopped (keyed hashes), the row of the cohort (numbers, and the organiser’s name and address)`,
        `${times.eraseAfterDays} jours après la fin de la cohorte (\`eraseAfterDays\`, de ${times.shortest} à ${times.longest}), ou sur demande en quelques minutes ; la cohorte finit ${times.answersDays} jours après son dernier intervalle, plus tard en cas de report. Journaux ${times.logDays} jours, files ${times.queueDays} jours, messages mis de côté ${times.deadLetterDays} jours, sauvegardes ${times.backupDays} jours. Sans terme : les certificats (le nom part sur demande), les marques d’effacement et d’adresses arrêtées (empreintes à clé), la ligne de la cohorte (des nombres, et le nom et l’adresse de la personne qui anime)`,
      ),
    ],
  ] as const;

export const annexWords = {
  security: words('Security measures (art. 32)', 'Mesures de sécurité (art. 32)'),
  measure: [words('What holds', 'Ce qui tient'), words('The test that shows it', 'Le test qui le montre')],
  rights: words('Rights of people, and how each is used', 'Droits des personnes, et comment chacun s’exerce'),
  right: [words('Right', 'Droit'), words('How, in the words of the notice', 'Comment, dans les mots de la notice')],
  limits: words('What the organisation does by hand', 'Ce que l’organisation fait à la main'),
  byHand: [
    words(
      'A name cannot be corrected by a person or by a command: whoever runs the account changes it on the row of the person.',
      'Un nom ne se corrige ni par la personne ni par une commande : l’exploitant du compte le change sur la ligne de la personne.',
    ),
    words(
      'Where no letter arrives, a new address and an erasure are entered by whoever runs the account: `npm run organiser -- address` and `-- erase`.',
      'Là où aucune lettre n’arrive, l’exploitant saisit la nouvelle adresse ou l’effacement : `npm run organiser -- address` et `-- erase`.',
    ),
    words(
      'Once a cohort is erased, nothing leads from a person to their certificate: taking the name off needs its number, and is done on its row.',
      'Une fois la cohorte effacée, rien ne mène d’une personne à son certificat : en retirer le nom demande son numéro, et se fait sur sa ligne.',
    ),
    words(
      'Erasing does not take an address off the suppression list of SES: whoever runs the account does, if it is there.',
      'L’effacement ne retire pas une adresse de la liste de suppression de SES : l’exploitant le fait, si elle y est.',
    ),
    words(
      'An organiser’s token has no end: its row is removed when somebody no longer runs a programme.',
      'Un jeton d’animation n’expire pas : sa ligne se retire quand quelqu’un n’anime plus de programme.',
    ),
    words(
      'After a restore from a backup, `npm run restore` erases again whoever was erased since (runbook, “Restoring a backup”).',
      'Après une restauration, `npm run restore` efface de nouveau les personnes effacées depuis (runbook, « Restoring a backup »).',
    ),
  ],
  stored: words('Annex A: every field of every stored row', 'Annexe A : chaque champ de chaque ligne conservée'),
  keys: words(
    'The key of a row is made of the identifiers in its name here, and `lane` says in which part of the index it waits to be looked at. Whoever runs the AWS account can read all of it.',
    'La clé d’une ligne est faite des identifiants de son nom ci-dessous, et `lane` dit dans quelle partie de l’index elle attend d’être regardée. L’exploitant du compte AWS peut tout lire.',
  ),
  field: [
    words('Field', 'Champ'),
    words('What', 'Quoi'),
    words('Why', 'Pourquoi'),
    words('Who sees it, besides the person', 'Qui le voit, outre la personne'),
    words('How long', 'Combien de temps'),
  ],
  asRow: words('as the row', 'comme la ligne'),
  traces: words('Annex B: outside the table', 'Annexe B : hors de la table'),
  trace: [words('Where', 'Où'), words('What', 'Quoi'), words('How long', 'Combien de temps')],
} as const;
