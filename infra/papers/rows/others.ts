import * as z from 'zod';
import { CertificatePage } from '../../../shared/certificate/certificate-page.ts';
import { Pace } from '../../../shared/domain/pace.ts';
import { Stop } from '../../../shared/domain/person.ts';
import { TestLetter } from '../../../shared/domain/test-letter.ts';
import { Instant } from '../../../shared/domain/time.ts';
import { Dispatched } from '../../../shared/store.ts';
import { row } from '../field.ts';
import { words } from '../words.ts';
import { at } from './common.ts';

export const certificateRow = row({
  title: words('A certificate', 'Un certificat'),
  about: words('whoever earned it', 'la personne qui l’a obtenu'),
  isPersonal: true,
  kept: 'certificate',
  schema: CertificatePage,
  fields: {
    id: {
      what: words('its number, drawn at random', 'son numéro, tiré au hasard'),
      why: 'certificate',
      seen: ['organiser', 'certificate'],
    },
    name: { what: words('the name', 'le nom'), why: 'certificate', seen: ['certificate'] },
    nameWithdrawn: {
      what: words('that the name is not to be shown', 'que le nom ne doit pas être montré'),
      why: 'certificate',
      seen: [],
    },
    role: {
      what: words('mentor or mentee', 'mentor ou personne accompagnée'),
      why: 'certificate',
      seen: ['certificate'],
    },
    language: { what: words('the language', 'la langue'), why: 'certificate', seen: ['certificate'] },
    programmeTitle: { what: words('the programme', 'le programme'), why: 'certificate', seen: ['certificate'] },
    cohortName: { what: words('the cohort', 'la cohorte'), why: 'certificate', seen: ['certificate'] },
    stepsDone: { what: words('how many meetings', 'combien de rencontres'), why: 'certificate', seen: ['certificate'] },
    stepsTotal: { what: words('of how many', 'sur combien'), why: 'certificate', seen: ['certificate'] },
    thresholdPercent: {
      what: words('the share that earns it', 'la part qui y donne droit'),
      why: 'certificate',
      seen: ['certificate'],
    },
    from: {
      what: words('the first day of the cohort', 'le premier jour de la cohorte'),
      why: 'certificate',
      seen: ['certificate'],
    },
    issuedOn: {
      what: words('the day it was awarded', 'le jour où il a été remis'),
      why: 'certificate',
      seen: ['certificate'],
    },
    pairs: { what: words('with how many pairs', 'avec combien de binômes'), why: 'certificate', seen: ['certificate'] },
    edition: {
      what: words('how many times it was made anew', 'combien de fois il a été refait'),
      why: 'certificate',
      seen: ['certificate'],
    },
    editions: {
      what: words('when and why each time', 'quand et pourquoi à chaque fois'),
      why: 'certificate',
      seen: ['certificate'],
      parts: {
        edition: words('which time', 'la combientième fois'),
        on: words('the day', 'le jour'),
        why: words('a name corrected, or more steps', 'un nom corrigé, ou plus d’étapes'),
        sha256: words('the fingerprint of the file', 'l’empreinte du fichier'),
      },
    },
    proven: {
      what: words('by whose word the meetings count', 'sur la parole de qui comptent les rencontres'),
      why: 'certificate',
      seen: ['certificate'],
      parts: {
        both: words('both sides said so', 'les deux côtés l’ont dit'),
        one: words('one side said so', 'un côté l’a dit'),
        organiser: words('the organiser noted it', 'l’organisation l’a noté'),
        brought: words('done with an earlier pair', 'faites avec un binôme précédent'),
      },
    },
    revoked: {
      what: words('that the organiser took it back', 'que l’organisation l’a retiré'),
      why: 'certificate',
      seen: ['organiser', 'certificate'],
      parts: { on: words('the day', 'le jour'), reason: words('why', 'pourquoi') },
    },
    issuer: { what: words('who issues it', 'qui le délivre'), why: 'certificate', seen: ['certificate'] },
    credential: {
      what: words('all of this, signed, as a digital badge', 'tout cela, signé, en badge numérique'),
      why: 'certificate',
      seen: ['certificate'],
      note: words('while the name is shown', 'tant que le nom est affiché'),
    },
    status: {
      what: words('whether the badge still holds, signed', 'si le badge vaut encore, signé'),
      why: 'certificate',
      seen: ['certificate'],
    },
    statusIndex: {
      what: words('where that is told, drawn at random', 'où cela est dit, tiré au hasard'),
      why: 'certificate',
      seen: ['certificate'],
    },
    subject: {
      what: words(
        'an identifier for the badge alone, drawn at random',
        'un identifiant pour le seul badge, tiré au hasard',
      ),
      why: 'certificate',
      seen: ['certificate'],
      note: words('while the name is shown', 'tant que le nom est affiché'),
    },
    version: {
      what: words('the count of its changes', 'le compte de ses changements'),
      why: 'running',
    },
  },
});

const text = z.string().optional();

/** A letter's history has no schema that names its notes: each is written by its event and the number of the attempt. */
export const letterRow = row({
  title: words('The history of a letter', 'L’histoire d’une lettre'),
  about: words('whom it was written to', 'la personne à qui elle a été écrite'),
  isPersonal: true,
  kept: 'people',
  schema: z.object({
    items: z.array(z.string()),
    asked: text,
    message: text,
    delivered: text,
    delayed: text,
    bounced: text,
    returned: text,
    withheld: text,
    complained: text,
    welcomed: text,
    rejected: text,
  }),
  fields: {
    items: { what: words('what it told, never its text', 'ce qu’elle annonçait, jamais son texte'), why: 'delivery' },
    asked: {
      what: words('when it was handed to the mail service', 'quand elle a été confiée au service d’envoi'),
      why: 'delivery',
    },
    message: {
      what: words('the mail service’s number of it', 'son numéro auprès du service d’envoi'),
      why: 'delivery',
    },
    delivered: { what: words('when it was delivered', 'quand elle a été remise'), why: 'delivery' },
    delayed: { what: words('when its delivery was delayed', 'quand sa remise a été retardée'), why: 'delivery' },
    bounced: { what: words('when it came back for good', 'quand elle est revenue pour de bon'), why: 'delivery' },
    returned: { what: words('when it came back for now', 'quand elle est revenue pour l’instant'), why: 'delivery' },
    withheld: {
      what: words('when the mail service kept it back', 'quand le service d’envoi l’a retenue'),
      why: 'delivery',
    },
    complained: { what: words('when it was called unwanted', 'quand elle a été dite indésirable'), why: 'delivery' },
    welcomed: { what: words('when it was called wanted', 'quand elle a été dite bienvenue'), why: 'delivery' },
    rejected: {
      what: words('when the mail service refused it', 'quand le service d’envoi l’a refusée'),
      why: 'delivery',
    },
  },
});

export const tombstoneRow = row({
  title: words('A mark that somebody was erased', 'La marque d’un effacement'),
  about: words(
    'somebody who was erased; its name is a keyed hash of their identifier, which leads back to nobody without the key',
    'une personne effacée ; son nom est une empreinte à clé de l’identifiant, qui sans la clé ne mène à personne',
  ),
  isPersonal: true,
  kept: 'forGood',
  schema: z.object({ at: Instant }),
  fields: { at: { what: at, why: 'gone' } },
});

export const suppressionRow = row({
  title: words('A mark that an address is stopped', 'La marque d’une adresse arrêtée'),
  about: words(
    'an address; its name is a keyed hash of it, under a key of its own',
    'une adresse ; son nom en est une empreinte, sous une clé à part',
  ),
  isPersonal: true,
  kept: 'forGood',
  schema: Stop,
  fields: {
    at: { what: at, why: 'gone' },
    why: {
      what: words(
        'letters came back, or one was called unwanted',
        'des lettres revenues, ou une lettre dite indésirable',
      ),
      why: 'gone',
    },
  },
});

export const testLetterRow = row({
  title: words('A test letter', 'Une lettre d’essai'),
  about: words(
    'nobody in a programme: neither the address that it went to nor any name, network address or cookie is kept',
    'personne d’un programme : ni l’adresse où elle est partie, ni nom, ni adresse réseau, ni cookie ne sont gardés',
  ),
  isPersonal: false,
  kept: 'testLetter',
  schema: TestLetter,
  fields: {
    sentAt: { what: words('when it was sent', 'quand elle a été envoyée'), why: 'rehearsal' },
    language: { what: words('its language', 'sa langue'), why: 'rehearsal' },
    happenings: {
      what: words(
        'what was done with its links, a hundred times at most',
        'ce qui a été fait de ses liens, cent fois au plus',
      ),
      why: 'rehearsal',
      parts: {
        at: words('when', 'quand'),
        link: words('with which link', 'de quel lien'),
        did: words('opened, asked for, or pressed', 'ouvert, interrogé, ou pressé'),
        changed: words('how its address was changed on the way', 'comment son adresse a été changée en route'),
        by: words(
          'the product that the program calls itself, without its version',
          'le produit dont se réclame le programme, sans sa version',
        ),
      },
    },
    total: { what: words('how often in all', 'combien de fois en tout'), why: 'rehearsal' },
  },
});

export const paceRow = row({
  title: words('How fast letters may leave', 'À quelle vitesse partent les lettres'),
  about: words('nobody', 'personne'),
  isPersonal: false,
  kept: 'running',
  schema: Pace,
  fields: {
    tracks: { what: words('which turns are taken', 'quels tours sont pris'), why: 'running' },
    taken: {
      what: words('how many letters, by the quarter of an hour', 'combien de lettres, par quart d’heure'),
      why: 'running',
    },
    lost: {
      what: words('how often the mail service was silent', 'combien de fois le service d’envoi s’est tu'),
      why: 'running',
    },
    lostAt: { what: words('when last', 'quand pour la dernière fois'), why: 'running' },
    restUntil: { what: words('until when all rest', 'jusqu’à quand tout se repose'), why: 'running' },
    version: { what: words('the count of its changes', 'le compte de ses changements'), why: 'running' },
  },
});

export const dispatchedRow = row({
  title: words('How far dispatch has come', 'Où en est la distribution'),
  about: words(
    'nobody, but for the identifiers in the key at which it stopped',
    'personne, sinon les identifiants de la clé où elle s’est arrêtée',
  ),
  isPersonal: false,
  kept: 'running',
  schema: Dispatched,
  fields: {
    end: { what: words('the keys at which it stopped', 'les clés où elle s’est arrêtée'), why: 'running' },
    at: { what: words('when', 'quand'), why: 'running' },
    version: { what: words('the count of its changes', 'le compte de ses changements'), why: 'running' },
  },
});
