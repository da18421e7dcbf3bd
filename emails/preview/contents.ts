import { type Group, pageContents, type Title } from './page-contents.ts';

/** What there is to see, in the order of a programme; each kind as the previews call it. */
export const contents: readonly Group[] = [
  {
    title: { fr: 'Le début', en: 'The start' },
    kinds: {
      welcome: { fr: 'Bienvenue', en: 'Welcome' },
      'welcome, as a mentee': { fr: 'Bienvenue, côté mentoré·e', en: 'Welcome, as a mentee' },
      'welcome, with nobody': { fr: 'Bienvenue, sans binôme', en: 'Welcome, with nobody' },
      'first topic': { fr: 'Premier thème', en: 'First topic' },
      'first topic, with the six questions': {
        fr: 'Premier thème, avec les six questions',
        en: 'First topic, with the six questions',
      },
      'welcome and topic': { fr: 'Bienvenue et premier thème', en: 'Welcome and first topic' },
      alignment: { fr: 'Vos attentes, côte à côte', en: 'Your expectations, side by side' },
    },
  },
  {
    title: { fr: 'Les thèmes', en: 'Topics' },
    kinds: {
      topic: { fr: 'Thème', en: 'Topic' },
      'topic, as a mentee': { fr: 'Thème, côté mentoré·e', en: 'Topic, as a mentee' },
      'topic with a date': { fr: 'Thème, date déjà convenue', en: 'Topic with a date' },
      met: { fr: 'Thème, rencontre déjà faite', en: 'Topic, already met' },
      'topic, answers incomplete': { fr: 'Thème, réponses incomplètes', en: 'Topic, answers incomplete' },
      'topic that comes again': { fr: 'Thème qui revient', en: 'Topic that comes again' },
      'last topic': { fr: 'Dernier thème', en: 'Last topic' },
    },
  },
  {
    title: { fr: 'Les dates', en: 'Dates' },
    kinds: {
      invitation: { fr: 'Invitation', en: 'Invitation' },
      'invitation, as a mentee': { fr: 'Invitation, côté mentoré·e', en: 'Invitation, as a mentee' },
      'invitation, with the six questions': {
        fr: 'Invitation, avec les six questions',
        en: 'Invitation, with the six questions',
      },
      'invitation moved': { fr: 'Date reportée', en: 'Date moved' },
      'invitation cancelled': { fr: 'Date annulée', en: 'Date cancelled' },
      ask: { fr: 'La rencontre a-t-elle eu lieu ?', en: 'Did you meet?' },
    },
  },
  {
    title: { fr: 'En chemin', en: 'Along the way' },
    kinds: {
      nudge: { fr: 'Rappel', en: 'Nudge' },
      'move or skip': { fr: 'Reporter ou passer', en: 'Move or skip' },
      recorded: { fr: 'Ce que l’autre a noté', en: 'What partners noted' },
      check: { fr: 'Un second regard', en: 'A second look' },
      pulse: { fr: 'Comment cela va-t-il ?', en: 'How is it going?' },
      goals: { fr: 'Objectifs', en: 'Goals' },
      pause: { fr: 'Pause', en: 'Pause' },
      resume: { fr: 'Reprise', en: 'Resumed' },
      left: { fr: 'Un départ', en: 'Somebody left' },
      'left, moved by the organiser': { fr: 'Un départ, vers un autre binôme', en: 'Somebody left for another pair' },
      'left, ended by the organiser': { fr: 'Une fin avant l’heure', en: 'Ended before its time' },
      joined: { fr: 'Une arrivée', en: 'Somebody joined' },
      'joined, by the reader': { fr: 'Vous rejoignez', en: 'You join' },
      unreached: { fr: 'Des lettres qui reviennent', en: 'Letters that come back' },
    },
  },
  {
    title: { fr: 'La fin', en: 'The end' },
    kinds: {
      certificate: { fr: 'Certificat', en: 'Certificate' },
      'certificate, corrected': { fr: 'Certificat corrigé', en: 'Certificate, corrected' },
      farewell: { fr: 'Au revoir', en: 'Farewell' },
      'farewell without a certificate': { fr: 'Au revoir, sans certificat', en: 'Farewell without a certificate' },
    },
  },
  {
    title: { fr: 'La seconde lettre', en: 'The second letter' },
    kinds: {
      'confirm leave': { fr: 'Quitter le programme', en: 'Leaving' },
      'confirm address': { fr: 'Changer d’adresse', en: 'A new address' },
      'confirm erase': { fr: 'Tout effacer', en: 'Erasing' },
      'confirm export': { fr: 'Voir ses données', en: 'Seeing one’s data' },
    },
  },
  {
    title: { fr: 'Pour qui organise', en: 'For organisers' },
    kinds: {
      digest: { fr: 'Point de la semaine', en: 'Digest' },
      'sign in': { fr: 'L’entrée au bureau', en: 'The way in to the desk' },
      'test letter': { fr: 'Lettre d’essai', en: 'Test letter' },
      'digest, many': { fr: 'Point de la semaine, beaucoup à faire', en: 'Digest, much to do' },
      'calm digest': { fr: 'Point d’une semaine calme', en: 'Digest of a calm week' },
      closing: { fr: 'Dernier point', en: 'Closing letter' },
    },
  },
  ...pageContents,
];

/** The group of whatever is in none of the others. */
export const elsewhere: Title = { fr: 'Autres', en: 'Others' };

export const guidesTitle: Title = { fr: 'Les guides', en: 'Guides' };
