import { Person } from '../../../shared/domain/person.ts';
import { row } from '../field.ts';
import { words } from '../words.ts';
import { at, looked, pressed } from './common.ts';

export const personRow = row({
  title: words('A person in a cohort', 'Une personne d’une cohorte'),
  about: words('mentors and mentees', 'mentors et personnes accompagnées'),
  isPersonal: true,
  kept: 'people',
  schema: Person,
  fields: {
    cohort: { what: words('the cohort', 'la cohorte'), why: 'cohort', seen: ['organiser'] },
    id: {
      what: words(
        'an identifier, made from the address with a secret key',
        'un identifiant, tiré de l’adresse avec une clé secrète',
      ),
      why: 'running',
      seen: ['organiser'],
    },
    name: { what: words('the name', 'le nom'), why: 'letters', seen: ['partners', 'organiser'] },
    address: {
      what: words('the email address', 'l’adresse de courriel'),
      why: 'letters',
      seen: ['partners', 'organiser'],
    },
    language: {
      what: words('the language of letters and pages', 'la langue des lettres et des pages'),
      why: 'letters',
    },
    zone: { what: words('the time zone', 'le fuseau horaire'), why: 'letters' },
    quietSince: {
      what: words('that reminders are stopped, and since when', 'l’arrêt des rappels, et sa date'),
      why: 'letters',
    },
    inSince: { what: words('that “I am in” was pressed, and when', 'le « je participe », et sa date'), why: 'letters' },
    benefit: {
      what: words(
        'what matters most to them, chosen from the list of the programme',
        'ce qui compte le plus, choisi dans la liste du programme',
      ),
      why: 'letters',
    },
    request: {
      what: words(
        'the last request that takes a second letter',
        'la dernière demande qui passe par une deuxième lettre',
      ),
      why: 'wishes',
      parts: {
        n: words('its number', 'son numéro'),
        what: words(
          'to leave, to erase, to take data along, or another address',
          'partir, effacer, emporter ses données, ou changer d’adresse',
        ),
        at: words('when', 'quand'),
        address: words('the new address', 'la nouvelle adresse'),
        held: words(
          'that it came from a browser that was not known',
          'qu’elle vient d’un navigateur qui n’était pas reconnu',
        ),
        state: words('how far it is', 'où elle en est'),
        confirmedAt: words('when it is to be done', 'quand l’exécuter'),
      },
    },
    pairs: { what: words('the pairs they are in', 'ses binômes'), why: 'cohort', seen: ['organiser'] },
    told: {
      what: words('what became of each thing they were to be told', 'ce qu’il est advenu de chaque annonce'),
      why: 'running',
      seen: ['organiser'],
      note: words('only what did not arrive', 'seulement ce qui n’est pas arrivé'),
      parts: {
        as: words(
          'told, refused, cancelled, held back, or not known',
          'annoncé, refusé, annulé, retenu, ou sans nouvelle',
        ),
        at: words('when', 'quand'),
        why: words('the reason', 'la raison'),
        letter: words('in which letter', 'dans quelle lettre'),
        attempt: words('at which attempt', 'à quel essai'),
      },
    },
    open: {
      what: words('the letter that is under way', 'la lettre en route'),
      why: 'running',
      kept: 'letter',
      parts: {
        key: words('its name', 'son nom'),
        items: words('what it tells', 'ce qu’elle annonce'),
        attempt: words('which attempt', 'quel essai'),
        lost: words('how many answers were lost', 'combien de réponses se sont perdues'),
        opId: words('a random number of the run', 'un numéro tiré au hasard par l’exécution'),
        at: words('when', 'quand'),
        state: words('asked or released', 'demandée ou relâchée'),
        notBefore: words('not before when', 'pas avant quand'),
      },
    },
    calmAt: {
      what: words('when the last letter of the day left', 'quand la dernière lettre du jour est partie'),
      why: 'letters',
    },
    certificate: {
      what: words('the certificate', 'le certificat'),
      why: 'certificate',
      seen: ['organiser'],
      parts: {
        id: words('its number', 'son numéro'),
        at: words('when it was awarded', 'quand il a été remis'),
        pair: words('for which pair', 'pour quel binôme'),
        done: words('for how many meetings', 'pour combien de rencontres'),
        total: words('of how many', 'sur combien'),
        pairs: words('with how many pairs', 'avec combien de binômes'),
        name: words('the name that was printed', 'le nom imprimé'),
        attempt: words('at which attempt it was sent', 'à quel essai il est parti'),
        revoked: words('that it was revoked', 'qu’il a été retiré'),
      },
    },
    leftAt: {
      what: words('that they have left, and when', 'le départ, et sa date'),
      why: 'letters',
      seen: ['partners', 'organiser'],
    },
    stopped: {
      what: words('that nothing is written to the address any more', 'que plus rien n’est écrit à l’adresse'),
      why: 'delivery',
      seen: ['partners', 'organiser'],
      note: words(
        'the former only that letters come back, never a complaint',
        'pour les premiers seulement que les lettres reviennent, jamais une plainte',
      ),
      parts: {
        at,
        why: words(
          'letters came back, or one was called unwanted',
          'des lettres revenues, ou une lettre dite indésirable',
        ),
      },
    },
    recent: {
      what: words('their presses of the last minute', 'ses gestes de la dernière minute'),
      why: 'proof',
      kept: 'minute',
      parts: {
        ...pressed,
        'presses.act.benefit': words('the benefit chosen', 'le bénéfice choisi'),
        'presses.act.language': words('the language chosen', 'la langue choisie'),
        'presses.act.zone': words('the time zone chosen', 'le fuseau choisi'),
        'presses.act.address': words('the address asked for', 'l’adresse demandée'),
        'presses.act.n': words('the request answered', 'la demande confirmée'),
      },
    },
    ...looked,
  },
});
