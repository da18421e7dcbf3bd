import { type Group, pageContents, type Title } from './page-contents.ts';

/** What there is to see, in the order of a programme; each kind as the previews call it. */
export const contents: readonly Group[] = [
  {
    title: { fr: 'Le début', en: 'The start' },
    kinds: {
      welcome: { fr: 'Bienvenue', en: 'Welcome' },
      'welcome, as a mentee': { fr: 'Bienvenue, côté mentoré·e', en: 'Welcome, as a mentee' },
      'first topic': { fr: 'Premier thème', en: 'First topic' },
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
      'last topic': { fr: 'Dernier thème', en: 'Last topic' },
    },
  },
  {
    title: { fr: 'Les dates', en: 'Dates' },
    kinds: {
      invitation: { fr: 'Invitation', en: 'Invitation' },
      'invitation, as a mentee': { fr: 'Invitation, côté mentoré·e', en: 'Invitation, as a mentee' },
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
      recorded: { fr: 'Rencontre enregistrée', en: 'Meeting recorded' },
      goals: { fr: 'Objectifs', en: 'Goals' },
      pause: { fr: 'Pause', en: 'Pause' },
      resume: { fr: 'Reprise', en: 'Resumed' },
    },
  },
  {
    title: { fr: 'La fin', en: 'The end' },
    kinds: {
      certificate: { fr: 'Certificat', en: 'Certificate' },
      farewell: { fr: 'Au revoir', en: 'Farewell' },
      'farewell without a certificate': { fr: 'Au revoir, sans certificat', en: 'Farewell without a certificate' },
    },
  },
  {
    title: { fr: 'Pour qui organise', en: 'For organisers' },
    kinds: {
      digest: { fr: 'Point de la semaine', en: 'Digest' },
      'calm digest': { fr: 'Point d’une semaine calme', en: 'Digest of a calm week' },
    },
  },
  ...pageContents,
];

/** The group of whatever is in none of the others. */
export const elsewhere: Title = { fr: 'Autres', en: 'Others' };

export const guidesTitle: Title = { fr: 'Les guides', en: 'Guides' };
