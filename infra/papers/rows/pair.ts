import { noAnswerDays } from '../../../shared/domain/cases.ts';
import { Pair, PairEvent } from '../../../shared/domain/pair.ts';
import * as z from 'zod';
import { row } from '../field.ts';
import { words } from '../words.ts';
import { looked, pressed, proof } from './common.ts';

const by = words('by whom', 'par qui');
const when = words('when', 'quand');
const step = words('which step', 'quelle étape');

/** What an entry of the trail says. */
const told = {
  did: words('which button was pressed, in private included', 'quel bouton a été pressé, en privé aussi'),
  step,
  by,
  at: when,
  meeting: words('the meeting it is about', 'la rencontre concernée'),
  organiser: words('that it was the organiser', 'que c’est la personne qui anime'),
  person: words('whom it is about', 'la personne concernée'),
  aside: words('that it was set aside', 'que cela a été mis de côté'),
};

export const pairRow = row({
  title: words('A pair, or a group', 'Un binôme, ou un groupe'),
  about: words('all who are in it', 'toutes les personnes qui en sont'),
  isPersonal: true,
  kept: 'shared',
  schema: Pair,
  fields: {
    cohort: { what: words('the cohort', 'la cohorte'), why: 'cohort', seen: ['organiser'] },
    id: { what: words('an identifier', 'un identifiant'), why: 'running', seen: ['organiser'] },
    group: {
      what: words(
        'the name of the group, in the organiser’s words',
        'le nom du groupe, dans les mots de la personne qui anime',
      ),
      why: 'cohort',
      seen: ['partners', 'organiser'],
    },
    members: {
      what: words('who is in it', 'qui en est'),
      why: 'cohort',
      seen: ['partners', 'organiser'],
      parts: {
        person: words('the person', 'la personne'),
        role: words('mentor or mentee', 'mentor ou personne accompagnée'),
        joined: words('since when, if they came later', 'depuis quand, si elle est venue plus tard'),
        credit: words('steps brought along', 'les étapes apportées'),
        left: words('since when they have left', 'depuis quand elle est partie'),
        moved: words('that the organiser took them out', 'que la personne qui anime l’a retirée'),
        unreached: words('since when letters to them come back', 'depuis quand ses lettres reviennent'),
      },
    },
    answers: {
      what: words('what each said of each meeting', 'ce que chaque personne a dit de chaque rencontre'),
      why: 'meetings',
      seen: ['partners', 'organiser'],
      note: words(
        'who sees only how many took place, and where answers differ',
        'qui voit seulement combien ont eu lieu, et où les réponses diffèrent',
      ),
      parts: {
        says: words('that it took place, or did not', 'qu’elle a eu lieu, ou non'),
        at: when,
        proof,
        absent: words('who was not there', 'qui n’était pas là'),
      },
    },
    dates: {
      what: words('dates of meetings', 'les dates des rencontres'),
      why: 'meetings',
      seen: ['partners'],
      parts: {
        at: words('day and time', 'jour et heure'),
        minutes: words('how long', 'la durée'),
        by,
        sequence: words('the count of changes', 'le compte des changements'),
        since: words('changed when', 'changée quand'),
        state: words('agreed or cancelled', 'convenue ou annulée'),
        held: words('said in a browser that was not known', 'dite dans un navigateur qui n’était pas reconnu'),
      },
    },
    skipped: {
      what: words('steps given up', 'les étapes sautées'),
      why: 'meetings',
      seen: ['partners'],
      parts: { by, at: when },
    },
    moved: {
      what: words('steps put off', 'les étapes reportées'),
      why: 'meetings',
      seen: ['partners'],
      parts: { by, at: when, times: words('by how much', 'de combien') },
    },
    pauses: {
      what: words('pauses', 'les pauses'),
      why: 'meetings',
      seen: ['partners'],
      parts: {
        by,
        whole: words('of the pair, or of one person', 'du binôme, ou d’une personne'),
        from: words('from when', 'depuis quand'),
        until: words('until when', 'jusqu’à quand'),
        ended: words('ended sooner', 'finie plus tôt'),
        endedBy: words('ended by whom', 'finie par qui'),
      },
    },
    waiting: {
      what: words('why somebody has no date yet', 'pourquoi quelqu’un n’a pas encore de date'),
      why: 'confidence',
      seen: ['organiser'],
      note: words(
        `only that somebody gets no answer, ${noAnswerDays} days later, and not whose word it was`,
        `seulement que quelqu’un n’a pas de réponse, ${noAnswerDays} jours après, et non de qui cela vient`,
      ),
      parts: { says: words('still looking, or no answer', 'en recherche, ou sans réponse'), step, at: when },
    },
    help: {
      what: words(
        'who told the organiser that it is not working',
        'qui a dit à la personne qui anime que cela ne marche pas',
      ),
      why: 'confidence',
      seen: ['organiser'],
      parts: { at: when },
    },
    pulse: {
      what: words('how each said that it was going', 'comment chaque personne a dit que cela allait'),
      why: 'confidence',
      parts: { mood: words('well, so-so or badly', 'bien, moyen ou mal'), at: when },
    },
    expectations: {
      what: words(
        'each person’s six answers about expectations',
        'les six réponses de chaque personne sur ses attentes',
      ),
      why: 'confidence',
      kept: 'answered',
    },
    card: {
      what: words('what those answers have in common, by subject', 'ce que ces réponses ont de commun, par sujet'),
      why: 'confidence',
      seen: ['partners'],
      parts: {
        agreed: words('where all agree', 'où tout le monde s’accorde'),
        first: words('what to talk about first', 'de quoi parler d’abord'),
        later: words('what to talk about later', 'de quoi parler ensuite'),
        at: when,
      },
    },
    seen: {
      what: words('when each last pressed something', 'quand chaque personne a pressé un bouton pour la dernière fois'),
      why: 'letters',
      seen: ['organiser'],
      note: words('only a long silence', 'seulement un long silence'),
    },
    noted: {
      what: words(
        'meetings that the organiser noted for its people',
        'les rencontres que la personne qui anime a notées à leur place',
      ),
      why: 'meetings',
      seen: ['partners', 'organiser'],
      parts: { by, at: when, there: words('who was there', 'qui était là') },
    },
    cancelled: {
      what: words('steps that the organiser took out', 'les étapes retirées par la personne qui anime'),
      why: 'meetings',
      seen: ['partners', 'organiser'],
      parts: { by, at: when },
    },
    ended: {
      what: words('that the organiser ended it', 'que la personne qui anime y a mis fin'),
      why: 'meetings',
      seen: ['partners', 'organiser'],
      parts: { by, at: when },
    },
    recent: {
      what: words('the presses of the last minute', 'les gestes de la dernière minute'),
      why: 'proof',
      kept: 'minute',
      parts: {
        ...pressed,
        'presses.by': by,
        'presses.act.step': step,
        'presses.act.absent': words('who was not there', 'qui n’était pas là'),
        'presses.act.at': words('the date set', 'la date choisie'),
        'presses.act.minutes': words('how long', 'la durée'),
        'presses.act.seen': words('what the page showed', 'ce que la page montrait'),
        'presses.act.until': words('until when', 'jusqu’à quand'),
        'presses.act.answers': words('the answers about expectations', 'les réponses sur les attentes'),
      },
    },
    events: {
      what: words('what the last change was', 'en quoi consistait le dernier changement'),
      why: 'meetings',
      kept: 'update',
      parts: told,
    },
    ...looked,
  },
});

export const trailRow = row({
  title: words('The trail of a pair', 'Le journal d’un binôme'),
  about: words('all who are in it', 'toutes les personnes qui en sont'),
  isPersonal: true,
  kept: 'trail',
  schema: z.object({ events: z.array(PairEvent) }),
  fields: {
    events: {
      what: words(
        'who pressed which button, in private included, in order',
        'qui a pressé quel bouton, en privé aussi, dans l’ordre',
      ),
      why: 'meetings',
      parts: told,
    },
  },
});
