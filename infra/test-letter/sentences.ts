import { withVerbatim } from '../doctor/verbatim.ts';
import type { Language } from '../../shared/domain/programme.ts';

type Names = { to: string; sender: string };
type Why = { why: string };

/** Like the doctor's they are not among those that the build compiles: they are told where it has not run. */
const en = {
  usage:
    'npm run test-letter -- --to ADDRESS [--language fr|en]    sends a letter that tells what a mail gateway does with letters',
  badAddress: ({ to }: { to: string }) =>
    withVerbatim(`No test letter was sent: “${to}” is not an address.`, 'npm run test-letter -- --to you@example.org'),
  notSent: 'No test letter was sent.',
  deployFirst: withVerbatim('First:', 'npm run deploy'),
  sent: ({ to, url }: { to: string; url: string }) =>
    withVerbatim(
      `The test letter is on its way to ${to}. Leave it alone for ten minutes. What becomes of it is told here; opening this address is not counted, and nobody needs the letter for it:`,
      url,
    ),
  perhaps: ({ url }: { url: string }) =>
    withVerbatim(
      'SES gave no answer, and may have sent the letter all the same. What becomes of it is told here:',
      url,
    ),
  sandbox: ({ to }: Names) =>
    `SES is still in its sandbox, where it writes only to addresses that it has verified, and ${to} is not among them. Verify it in SES, or ask AWS for production access; “npm run doctor” says how.`,
  notYet: ({ sender, why }: Names & Why) =>
    `SES does not send for ${sender} yet, or no more today (${why}). “npm run doctor” says what is missing.`,
  mayNot: ({ why }: Why) =>
    `Your credentials may not send letters (${why}). Sign in as somebody who may, such as whoever deployed.`,
  wait: ({ why }: Why) => `SES asks to wait (${why}). Try again in a minute.`,
  refused: ({ why }: Why) => `SES refused this letter (${why}).`,
  unreachable: ({ why }: Why) => `SES could not be reached (${why}). Is this computer connected?`,
  table: 'Your credentials may not write to the table. Sign in as somebody who may, such as whoever deployed.',
  tableTrouble: ({ why }: Why) => `The table could not be written to (${why}).`,
};

const fr: typeof en = {
  usage:
    'npm run test-letter -- --to ADRESSE [--language fr|en]    envoie une lettre qui dit ce qu’une passerelle de messagerie fait des lettres',
  badAddress: ({ to }) =>
    withVerbatim(
      `Aucune lettre d’essai n’est partie : « ${to} » n’est pas une adresse.`,
      'npm run test-letter -- --to vous@example.org',
    ),
  notSent: 'Aucune lettre d’essai n’est partie.',
  deployFirst: withVerbatim('D’abord :', 'npm run deploy'),
  sent: ({ to, url }) =>
    withVerbatim(
      `La lettre d’essai est en route vers ${to}. N’y touchez pas pendant dix minutes. Ce qu’elle devient se lit ici ; ouvrir cette adresse ne compte pas, et il n’y faut pas la lettre :`,
      url,
    ),
  perhaps: ({ url }) =>
    withVerbatim(
      'SES n’a pas répondu, et a peut-être envoyé la lettre quand même. Ce qu’elle devient se lit ici :',
      url,
    ),
  sandbox: ({ to }) =>
    `SES est encore dans son bac à sable, où il n’écrit qu’aux adresses qu’il a vérifiées, et ${to} n’en est pas. Faites-la vérifier par SES, ou demandez à AWS l’accès en production ; « npm run doctor » dit comment.`,
  notYet: ({ sender, why }) =>
    `SES n’envoie pas encore pour ${sender}, ou plus aujourd’hui (${why}). « npm run doctor » dit ce qui manque.`,
  mayNot: ({ why }) =>
    `Vos identifiants ne permettent pas d’envoyer de lettres (${why}). Connectez-vous comme une personne qui le peut, par exemple celle qui a déployé.`,
  wait: ({ why }) => `SES demande d’attendre (${why}). Réessayez dans une minute.`,
  refused: ({ why }) => `SES a refusé cette lettre (${why}).`,
  unreachable: ({ why }) => `SES est injoignable (${why}). Cet ordinateur est-il connecté ?`,
  table:
    'Vos identifiants ne permettent pas d’écrire dans la table. Connectez-vous comme une personne qui le peut, par exemple celle qui a déployé.',
  tableTrouble: ({ why }) => `Impossible d’écrire dans la table (${why}).`,
};

export const testLetterSentences: Readonly<Record<Language, typeof en>> = { en, fr };
