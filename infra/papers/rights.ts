import type { Lifetimes } from './lifetimes.ts';
import { placeholders } from './markdown.ts';
import { type Words, words } from './words.ts';

const p = placeholders;

/** What somebody may ask for, and how they do it from a letter. */
export const rights = (times: Lifetimes): readonly { right: Words; how: Words }[] => [
  {
    right: words('To see and take along', 'Voir et emporter'),
    how: words(
      '“My programme” shows where you are; “Get my data” gives you a file with what you are, chose and said, and the letters sent to you. By what kind of press an answer was given, and the marks of the engine, are not in it: ask for them.',
      '« Mon programme » montre où vous en êtes ; « Recevoir mes données » vous donne un fichier avec ce que vous êtes, avez choisi et avez dit, et les lettres qui vous ont été envoyées. Par quel genre de geste une réponse a été donnée, et les marques du moteur, n’y sont pas : demandez-les.',
    ),
  },
  {
    right: words('To correct', 'Corriger'),
    how: words(
      `Language and time zone at once, your address by “Change my address”, and every answer from the page it was given on, while answers count. For your name write to ${p.contact.en}.`,
      `Langue et fuseau aussitôt, l’adresse par « Changer d’adresse », et chaque réponse depuis la page où elle a été donnée, tant que les réponses comptent. Pour votre nom, écrivez à ${p.contact.fr}.`,
    ),
  },
  {
    right: words('To be erased', 'Être effacé'),
    how: words(
      '“Erase my data”: in every cohort you are in under the address you were uploaded with, within minutes, and for good. A certificate stays genuine, without your name. What concerns others too (a meeting, a date) stays theirs, and the trail of the pair keeps which buttons were pressed, both under a random identifier; of what you pressed in private it keeps only when. You cannot be uploaded again under that address.',
      '« Effacer mes données » : dans toutes les cohortes où vous figurez sous l’adresse de votre inscription, en quelques minutes et pour de bon. Un certificat reste authentique, sans votre nom. Ce qui concerne aussi les autres (une rencontre, une date) leur reste, et le journal du binôme garde quels boutons ont été pressés, l’un et l’autre sous un identifiant tiré au hasard ; de ce que vous avez pressé en privé, il ne garde que l’heure. Cette adresse ne pourra plus être inscrite.',
    ),
  },
  {
    right: words('To stop, or have less', 'Arrêter, ou en recevoir moins'),
    how: words(
      '“Stop reminders” at the foot of a letter, a pause of your pair, or “Leave the programme”: after that only a certificate comes that you had earned already.',
      '« Ne plus recevoir de rappels » au bas d’une lettre, une pause de votre binôme, ou « Quitter le programme » : ensuite n’arrive plus qu’un certificat déjà acquis.',
    ),
  },
  {
    right: words('To be sure that it is you', 'S’assurer que c’est bien vous'),
    how: words(
      `A letter can be forwarded. So for your file, another address, leaving and erasing a second letter goes to the address on file; its link is good for ${times.confirmMinutes} minutes. If letters to you come back, write to ${p.contact.en}.`,
      `Une lettre peut se transférer. Pour recevoir le fichier, changer d’adresse, partir ou effacer, une deuxième lettre part donc à l’adresse connue ; son lien vaut ${times.confirmMinutes} minutes. Si les lettres ne vous parviennent plus, écrivez à ${p.contact.fr}.`,
    ),
  },
  {
    right: words('To object, to restrict, to complain', 'S’opposer, limiter, réclamer'),
    how: words(
      `Write to ${p.contact.en}. You may complain to ${p.authority.en} at any time.`,
      `Écrivez à ${p.contact.fr}. Vous pouvez à tout moment saisir ${p.authority.fr}.`,
    ),
  },
];

export const rightsTitle = words(
  'Your rights, and how to use them from a letter',
  'Vos droits, et comment les exercer depuis une lettre',
);
