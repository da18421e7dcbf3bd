import type { Lifetimes } from './lifetimes.ts';
import { placeholders } from './markdown.ts';
import { words } from './words.ts';

const p = placeholders;

/** The sentences of the privacy notice around its tables. */
export const noticeWords = (times: Lifetimes) => ({
  fill: words(
    'Before you hand this out, replace these in the text, and remove this box. Everything else is made from the code by `npm run papers`.',
    'Avant de remettre cette page, remplacez ceci dans le texte, puis retirez cet encadré. Tout le reste est tiré du code par `npm run papers`.',
  ),
  title: words('Your data in the mentoring programme', 'Vos données dans le programme de mentorat'),
  short: words('In short', 'En bref'),
  inShort: [
    words(
      'We keep your name, your address, your language, your time zone, with whom you form a pair, the dates and meetings you tell us of, and a list of the letters sent to you.',
      'Nous gardons votre nom, votre adresse, votre langue, votre fuseau horaire, avec qui vous formez un binôme, les dates et les rencontres que vous nous indiquez, et la liste des lettres qui vous ont été envoyées.',
    ),
    words(
      'We keep nothing of your conversations: an answer to a letter goes straight to your partner, or to the organiser. You have no account and no password.',
      'Nous ne gardons rien de vos conversations : répondre à une lettre, c’est écrire directement à votre binôme ou à la personne qui anime. Vous n’avez ni compte ni mot de passe.',
    ),
    words(
      'Nobody knows whether you open our letters: they hold no image, and their links lead straight to our pages, without a counter.',
      'Personne ne sait si vous ouvrez nos lettres : elles ne portent aucune image, et leurs liens mènent tout droit à nos pages, sans compteur.',
    ),
    words(
      `Everything is erased ${times.eraseAfterDays} days after the end of the cohort, or as soon as you ask for it. The cohort has ended when answers no longer count: ${times.answersDays} days after the last interval, later where a pair has put something off.`,
      `Tout est effacé ${times.eraseAfterDays} jours après la fin de la cohorte, ou dès que vous le demandez. La cohorte est finie quand les réponses ne comptent plus : ${times.answersDays} jours après le dernier intervalle, plus tard si un binôme a reporté quelque chose.`,
    ),
    words(
      '“My programme”, at the foot of every letter, is where you use your rights.',
      '« Mon programme », au bas de chaque lettre, est l’endroit où exercer vos droits.',
    ),
  ],
  who: words('Who answers for it', 'Qui en répond'),
  whoText: words(
    `${p.organisation.en} runs the programme and decides what it is for. Questions: ${p.contact.en}. Data protection officer: ${p.officer.en}. The data are used on this basis: ${p.basis.en}.`,
    `${p.organisation.fr} organise le programme et décide de ses buts. Questions : ${p.contact.fr}. Protection des données : ${p.officer.fr}. Les données sont traitées sur cette base : ${p.basis.fr}.`,
  ),
  source: words(
    'Your name and address, your role and your partner come from the list that the organiser has uploaded. Everything else comes from you, or from those you form a pair with, by a press of a button.',
    'Votre nom, votre adresse, votre rôle et votre binôme viennent de la liste déposée par la personne qui anime. Tout le reste vient de vous, ou des membres de votre binôme, en pressant un bouton.',
  ),
  automated: words(
    'Two things are worked out without anybody: whether enough meetings took place for the certificate, and that somebody has been silent for long, so that the organiser can help. Nobody is scored or ranked.',
    'Deux choses se calculent toutes seules : si assez de rencontres ont eu lieu pour le certificat, et si quelqu’un reste longtemps silencieux, pour que la personne qui anime puisse aider. Personne n’est noté ni classé.',
  ),
  what: words('What is stored about you, why, and who sees it', 'Ce qui est gardé sur vous, pourquoi, et qui le voit'),
  whatText: words(
    'The last column says who else gets to see it. Whoever runs the AWS account can, technically, read all of it.',
    'La dernière colonne dit qui d’autre le voit. L’exploitant du compte AWS peut, techniquement, tout lire.',
  ),
  head: [words('Why', 'Pourquoi'), words('What', 'Quoi'), words('Who else sees it', 'Qui d’autre le voit')],
  elsewhere: words('Where else there is something of you', 'Où il y a encore quelque chose de vous'),
  traceHead: [words('Where', 'Où'), words('What', 'Quoi'), words('How long', 'Combien de temps')],
  place: words(
    `All of it is in ${p.region.en}, in the organisation’s own account at Amazon Web Services, which stores and sends on its behalf. Letters then go to wherever your mailbox is.`,
    `Tout se trouve dans ${p.region.fr}, dans le compte de l’organisation chez Amazon Web Services, qui conserve et envoie pour elle. Les lettres vont ensuite là où se trouve votre boîte.`,
  ),
});
