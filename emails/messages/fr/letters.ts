import type { Role } from '../../../shared/domain/person.ts';
import type { Day } from '../../../shared/domain/time.ts';

const list = (names: readonly string[]): string => new Intl.ListFormat('fr').format(names);

const day = (value: Day): string =>
  new Intl.DateTimeFormat('fr', { weekday: 'long', day: 'numeric', month: 'long', timeZone: 'UTC' })
    .formatToParts(new Date(value))
    .map((part) => (part.type === 'day' && part.value === '1' ? '1er' : part.value))
    .join('');

const rhythm = (days: number): string =>
  days % 7 > 0 ? `tous les ${days} jours` : days === 7 ? 'chaque semaine' : `toutes les ${days / 7} semaines`;

const steps = (count: number): string => `${count} étape${count > 1 ? 's' : ''}`;

const mayBeMissed = (count: number): string =>
  count < 1 ? 'toutes comptent' : count === 1 ? 'une peut manquer' : `${count} peuvent manquer`;

const sides: Readonly<Record<Role, string>> = { mentor: 'mentor', mentee: 'personne accompagnée' };

/** Every sentence of the letters. */
export const letters = {
  list,
  day,
  firstAndOthers: (first: string, others: number): string => `${first} et ${others} autre${others > 1 ? 's' : ''}`,
  greeting: (name: string): string => `Bonjour ${name}`,
  rule: (needed: number, total: number): string =>
    `Le certificat demande ${steps(needed)} sur ${total} : ${mayBeMissed(total - needed)}.`,
  writeTo: (names: readonly string[]): string => `Écrire à ${list(names)}`,

  reply: (names: readonly string[]): string => `Répondre à cette lettre, c’est écrire à ${list(names)}.`,
  why: (cohort: string): string => `Vous recevez cette lettre parce que vous participez à ${cohort}.`,
  stop: 'Ne plus recevoir ces lettres',

  welcome: {
    subject: (who: string): string => `Votre mentorat commence, avec ${who}`,
    preheader: (total: number, start: Day): string => `${steps(total)}, la première le ${day(start)}.`,
    title: 'Votre mentorat commence',
    intro: (total: number, days: number): string =>
      `Votre programme compte ${steps(total)}, autant de conversations : ${rhythm(days)}, une lettre comme celle-ci vous apporte un sujet, des questions et cinq minutes de préparation. Le reste se passe entre vous.`,
    guidedBy: (mentors: readonly string[], group: boolean): string =>
      `${list(mentors)} ${mentors.length > 1 ? 'accompagnent' : 'accompagne'} votre ${group ? 'groupe' : 'binôme'}.`,
    guides: (group: boolean): string => (group ? 'Vous accompagnez ce groupe.' : 'Vous êtes mentor.'),
    calendar: 'Le chemin',
    from: (value: Day): string => `à partir du ${day(value)}`,
    answer: {
      title: 'Un seul bouton',
      text: 'Après chaque rencontre, quelqu’un du binôme ou du groupe ouvre la lettre et indique qu’elle a eu lieu. C’est tout : ni compte, ni mot de passe.',
    },
    certificate: 'Le certificat',
    replies: {
      title: 'Vos réponses',
      text: (names: readonly string[]): string =>
        `Répondre à cette lettre, c’est écrire à ${list(names)}, et à personne d’autre.`,
    },
    privacy: {
      title: 'Vos échanges restent à vous',
      text: 'Personne ne lit vos conversations. L’organisation voit seulement qu’une rencontre a eu lieu.',
    },
  },

  topic: {
    subject: (title: string, who: string): string => `${title}, avec ${who}`,
    preheader: (deadline: string): string => `${deadline} Un clic suffit ensuite.`,
    position: (step: number, total: number): string => `Étape ${step} sur ${total}`,
    deadline: (before: Day): string => `Une rencontre à placer avant le ${day(before)}.`,
    progress: (done: number, total: number, missing: number, spare: number): string => {
      const count = `${done > 1 ? `${done} étapes enregistrées` : `${done} étape enregistrée`} sur ${total}`;
      if (missing <= 0) return `${count} : le certificat est acquis.`;
      const sofar = `${count}, encore ${missing} pour le certificat`;
      if (spare > 0) return `${sofar} ; ${mayBeMissed(spare)}.`;
      if (spare === 0) return `${sofar} : chaque rencontre compte désormais.`;
      return `${sofar}. Une rencontre passée sans clic ? Le bouton de sa lettre marche encore.`;
    },
    met: 'La rencontre a eu lieu',
    hint: (group: boolean): string =>
      `À presser après la rencontre ; un clic suffit pour tout le ${group ? 'groupe' : 'binôme'}.`,
    metByYou: (on: Day): string => `Vous avez enregistré cette rencontre le ${day(on)}.`,
    metBy: (name: string, on: Day): string => `${name} a enregistré cette rencontre le ${day(on)}.`,
    correct: 'Voir ou corriger',
    questions: 'Pour lancer la conversation',
    preparation: (role: Role): string => `Cinq minutes de préparation, côté ${sides[role]}`,
    resources: 'Pour aller plus loin',
    minutes: (count: number): string => `${count} min`,
  },

  certificate: {
    subject: (who: string): string => `Votre certificat, avec ${who}`,
    preheader: 'Bravo ! Il est joint à cette lettre.',
    title: 'Bravo ! Voici votre certificat',
    congratulations: (names: readonly string[], done: number, total: number): string =>
      `Avec ${list(names)}, vous avez tenu ${done} ${done > 1 ? 'rencontres' : 'rencontre'} sur ${total}. Merci pour ce temps, cette écoute et cette parole tenue.`,
    label: 'Voir le certificat',
    attached: 'Le PDF est joint à cette lettre. La page ci-dessus le confirme à qui vous voudrez la montrer.',
    next: 'Il vous reste des étapes ? Elles continuent comme prévu.',
  },
};

export type LetterMessages = typeof letters;
