import { goodFor } from '../../shared/domain/access.ts';
import type { Lifetimes } from './lifetimes.ts';
import { type Words, words } from './words.ts';

/** Why something is stored. */
export const purposes = {
  letters: words(
    'to write the right letter, in the right language, on the right morning',
    'pour écrire la bonne lettre, dans la bonne langue, le bon matin',
  ),
  meetings: words(
    'to know which meetings took place and which comes next, for everybody in the pair',
    'pour savoir quelles rencontres ont eu lieu et laquelle vient ensuite, pour tout le binôme',
  ),
  certificate: words(
    'to award the certificate, and to let it be checked',
    'pour remettre le certificat, et permettre de le vérifier',
  ),
  confidence: words(
    'so that help can be asked for, and moods and expectations told, in confidence',
    'pour pouvoir demander de l’aide et dire son humeur ou ses attentes en confiance',
  ),
  proof: words(
    'so that what a machine or a slip pressed does not count',
    'pour que ce qu’une machine ou un faux geste a pressé ne compte pas',
  ),
  delivery: words(
    'to know whether letters arrive, and to stop where they do not, or are not wanted',
    'pour savoir si les lettres arrivent, et cesser d’écrire là où elles n’arrivent pas ou dérangent',
  ),
  wishes: words(
    'to do what was asked for (leave, take along, erase, another address) only once it is confirmed',
    'pour n’exécuter une demande (partir, emporter, effacer, changer d’adresse) qu’une fois confirmée',
  ),
  running: words(
    'so that the engine writes every letter, and writes it once',
    'pour que le moteur écrive chaque lettre, et ne l’écrive qu’une fois',
  ),
  rehearsal: words(
    'to see what mail gateways do with a letter before anybody who takes part is written to',
    'pour voir ce que les passerelles de messagerie font d’une lettre avant d’écrire à qui que ce soit',
  ),
  cohort: words('to run the cohort that was uploaded', 'pour animer la cohorte qui a été déposée'),
  desk: words(
    'so that only organisers can upload and look',
    'pour que seules les personnes qui animent puissent déposer et consulter',
  ),
  gone: words(
    'so that whoever was erased stays erased, and an address that was stopped stays stopped',
    'pour qu’une personne effacée le reste, et qu’une adresse arrêtée le reste aussi',
  ),
} as const satisfies Readonly<Record<string, Words>>;
export type Purpose = keyof typeof purposes;

/** Who gets to see something, besides the person and whoever runs the AWS account. */
export const audiences = {
  partners: words('the others in the pair', 'les autres membres du binôme'),
  organiser: words('the organiser', 'la personne qui anime'),
  certificate: words('whoever has the number of the certificate', 'toute personne qui a le numéro du certificat'),
} as const satisfies Readonly<Record<string, Words>>;
export type Audience = keyof typeof audiences;

export const nobodyElse = words('nobody', 'personne');

/** How long something stays; numbers come from the code and the templates. */
export const kept = (times: Lifetimes) =>
  ({
    people: words(
      `until the person is erased, at their request or ${times.eraseAfterDays} days after the end of the cohort`,
      `jusqu’à l’effacement de la personne, à sa demande ou ${times.eraseAfterDays} jours après la fin de la cohorte`,
    ),
    shared: words(
      `until ${times.eraseAfterDays} days after the end of the cohort; when somebody is erased before, what they said in private goes, and the rest stands under a random identifier`,
      `jusqu’à ${times.eraseAfterDays} jours après la fin de la cohorte ; si quelqu’un est effacé avant, ce qui a été dit en privé disparaît, et le reste demeure sous un identifiant tiré au hasard`,
    ),
    trail: words(
      `until ${times.eraseAfterDays} days after the end of the cohort; when somebody is erased before, what they pressed stays under a random identifier; of what they pressed in private, only when`,
      `jusqu’à ${times.eraseAfterDays} jours après la fin de la cohorte ; si quelqu’un est effacé avant, ce qui a été pressé demeure sous un identifiant tiré au hasard ; de ce qui l’a été en privé, il ne reste que l’heure`,
    ),
    answered: words(
      'until everybody in the pair has answered; then only what the answers have in common stays',
      'jusqu’à ce que tout le binôme ait répondu ; il ne reste ensuite que ce que les réponses ont de commun',
    ),
    minute: words(
      'for a minute, then until the next change of the row',
      'une minute, puis jusqu’au changement suivant de la ligne',
    ),
    letter: words('while that letter is under way', 'tant que cette lettre est en route'),
    update: words(
      'until the next change, which first copies it to the trail',
      'jusqu’au changement suivant, qui le recopie d’abord dans le journal',
    ),
    imported: words(
      'until all rows of the upload are written',
      'jusqu’à ce que toutes les lignes du dépôt soient écrites',
    ),
    cohort: words(
      'no end: the row stays, without its people; a draft that is withdrawn goes whole',
      'sans terme : la ligne reste, sans ses personnes ; un brouillon retiré disparaît en entier',
    ),
    overview: words(
      `until the next count, and until any of these people is erased, at their request or ${times.eraseAfterDays} days after the end of the cohort`,
      `jusqu’au prochain compte, et jusqu’à l’effacement de l’une de ces personnes, à sa demande ou ${times.eraseAfterDays} jours après la fin de la cohorte`,
    ),
    certificate: words(
      'no end, so that it can be checked; the name goes when its holder is erased at their own request',
      'sans terme, pour rester vérifiable ; le nom disparaît si la personne est effacée à sa demande',
    ),
    forGood: words('no end', 'sans terme'),
    pass: words(
      `a link ${goodFor.link} minutes, a browser ${goodFor.session / 1440} days, a token ${goodFor.token / 1440} days; what is over goes when its owner comes in again, and whatever its owner takes back goes at once`,
      `un lien ${goodFor.link} minutes, un navigateur ${goodFor.session / 1440} jours, un jeton ${goodFor.token / 1440} jours ; ce qui est échu part au retour de la personne, et ce qu’elle reprend part aussitôt`,
    ),
    token: words(
      'until whoever runs the AWS account removes it',
      'jusqu’à ce que l’exploitant du compte AWS le retire',
    ),
    testLetter: words(
      `until the first test letter that is sent ${times.testLetterDays} days later or more`,
      `jusqu’à la première lettre d’essai envoyée au moins ${times.testLetterDays} jours plus tard`,
    ),
    running: words('overwritten all the time', 'réécrit sans cesse'),
  }) as const satisfies Readonly<Record<string, Words>>;
export type Kept = keyof ReturnType<typeof kept>;
