import * as z from 'zod';
import { Cohort } from '../../../shared/domain/cohort.ts';
import { Upload } from '../../../shared/domain/upload.ts';
import { type Row, row } from '../field.ts';
import { words } from '../words.ts';
import { looked } from './common.ts';
import { pairRow } from './pair.ts';
import { personRow } from './person.ts';

/** Sums over all pairs of a cohort. */
const tallyParts = (prefix: string) =>
  Object.fromEntries(
    Object.entries({
      on: words('the day of the sums', 'le jour des sommes'),
      pairs: words('pairs counted', 'binômes comptés'),
      people: words('people counted', 'personnes comptées'),
      ended: words('pairs that ended before their time', 'binômes arrêtés avant la fin'),
      weeks: words('meetings by week', 'rencontres par semaine'),
      steps: words('meetings by step', 'rencontres par étape'),
      expected: words('meetings expected by then', 'rencontres attendues à ce jour'),
      certificates: words('certificates issued', 'certificats remis'),
      'proofs.known browser': words(
        'meetings recorded in a known browser',
        'rencontres notées dans un navigateur connu',
      ),
      'proofs.pressed button': words('meetings recorded by a button', 'rencontres notées par un bouton'),
      'proofs.organiser': words('meetings recorded by an organiser', 'rencontres notées par qui anime'),
      left: words('departures by step', 'départs par étape'),
      'pulse.well': words('answers “well” to “how is it going?”', 'réponses « bien » à « comment cela va-t-il ? »'),
      'pulse.soso': words('answers “so-so”', 'réponses « moyen »'),
      'pulse.badly': words('answers “badly”', 'réponses « mal »'),
      pulsed: words('how many people answered', 'combien de personnes ont répondu'),
      ends: words('when its last pair can no longer answer', 'quand son dernier binôme ne peut plus répondre'),
    }).map(([name, what]) => [`${prefix}${name}`, what] as const),
  );

export const cohortRow = row({
  title: words('A cohort', 'Une cohorte'),
  about: words('the organiser; nobody who takes part', 'la personne qui anime ; personne qui participe'),
  isPersonal: false,
  kept: 'cohort',
  schema: Cohort,
  fields: {
    id: { what: words('an identifier', 'un identifiant'), why: 'cohort', seen: ['organiser'] },
    name: {
      what: words('its name, in the organiser’s words', 'son nom, dans les mots de la personne qui anime'),
      why: 'cohort',
      seen: ['partners', 'organiser', 'certificate'],
    },
    state: { what: words('how far it is', 'où elle en est'), why: 'cohort', seen: ['organiser'] },
    programme: {
      what: words('the programme', 'le programme'),
      why: 'cohort',
      seen: ['partners', 'organiser', 'certificate'],
      parts: {
        id: words('its name', 'son nom'),
        steps: words('its steps', 'ses étapes'),
        intervalDays: words('days from one to the next', 'jours de l’une à l’autre'),
        thresholdPercent: words('the share that earns the certificate', 'la part qui donne droit au certificat'),
        confirmation: words('whose word counts', 'quelle parole compte'),
        version: words('which version of its texts', 'quelle version de ses textes'),
      },
    },
    start: {
      what: words('the first day', 'le premier jour'),
      why: 'cohort',
      seen: ['partners', 'organiser', 'certificate'],
    },
    issuer: {
      what: words('who issues its certificates', 'qui délivre ses certificats'),
      why: 'certificate',
      seen: ['organiser', 'certificate'],
    },
    morning: { what: words('the hour of letters', 'l’heure des lettres'), why: 'letters' },
    zone: { what: words('its time zone', 'son fuseau horaire'), why: 'letters', seen: ['organiser'] },
    language: { what: words('its language', 'sa langue'), why: 'letters' },
    organiser: {
      what: words('who runs it', 'qui l’anime'),
      why: 'letters',
      seen: ['partners', 'organiser'],
      parts: {
        name: words('their name', 'son nom'),
        address: words('their address', 'son adresse'),
      },
    },
    organisers: {
      what: words('the addresses of those who may see and change it', 'les adresses de qui peut la voir et la changer'),
      why: 'desk',
      seen: ['organiser'],
    },
    hold: { what: words('whether it waits for its launch', 'si elle attend son lancement'), why: 'cohort' },
    walk: {
      what: words('how far everybody has been made due', 'où en est le rappel de tout le monde'),
      why: 'running',
      parts: { cursor: words('the last row', 'la dernière ligne') },
    },
    closures: {
      what: words('when it is closed', 'quand elle est fermée'),
      why: 'letters',
      seen: ['organiser'],
      parts: {
        by: words('decided by whom', 'décidé par qui'),
        at: words('decided when', 'décidé quand'),
        from: words('from when', 'depuis quand'),
        until: words('until when', 'jusqu’à quand'),
        ended: words('ended sooner', 'finie plus tôt'),
        endedBy: words('ended by whom', 'finie par qui'),
      },
    },
    answersUntil: {
      what: words('until when answers count at least', 'jusqu’à quand, au moins, les réponses comptent'),
      why: 'meetings',
      seen: ['organiser'],
    },
    zones: { what: words('the time zones of its people', 'les fuseaux de ses personnes'), why: 'letters' },
    launchAt: { what: words('when it begins', 'quand elle commence'), why: 'cohort', seen: ['organiser'] },
    createdAt: { what: words('when it was uploaded', 'quand elle a été déposée'), why: 'cohort' },
    withdrawnAt: { what: words('when it was withdrawn', 'quand elle a été retirée'), why: 'cohort' },
    rows: { what: words('how many lines it had', 'combien de lignes elle avait'), why: 'cohort', seen: ['organiser'] },
    pairs: { what: words('how many pairs', 'combien de binômes'), why: 'cohort', seen: ['organiser'] },
    people: { what: words('how many people', 'combien de personnes'), why: 'cohort', seen: ['organiser'] },
    parts: {
      what: words('in how many parts it was stored', 'en combien de parties elle a été rangée'),
      why: 'running',
    },
    partsWritten: { what: words('how many of them are written', 'combien en sont écrites'), why: 'running' },
    totals: {
      what: words('what is kept of its people once they are gone', 'ce qui reste de ses personnes une fois effacées'),
      why: 'cohort',
      seen: ['organiser'],
      parts: {
        meetings: words('how many meetings', 'combien de rencontres'),
        certificates: words('how many certificates', 'combien de certificats'),
        'report.meetings': words('meetings, in the report', 'rencontres, dans le bilan'),
        'report.on': words('the day of the report', 'le jour du bilan'),
        'report.pairs': words('pairs, in the report', 'binômes, dans le bilan'),
        'report.people': words('people, in the report', 'personnes, dans le bilan'),
        'report.certificates': words('certificates, in the report', 'certificats, dans le bilan'),
        'report.ends': words('when answers ended', 'quand les réponses ont pris fin'),
        ...Object.fromEntries(
          Object.entries(tallyParts('report.more.')).filter(([part]) =>
            /\.(ended|weeks|steps|expected|proofs\..*)$/.test(part),
          ),
        ),
        'report.left': words('how many left, if five or more', 'combien sont partis, à partir de cinq'),
        'report.phases': words('at which step, if five or more', 'à quelle étape, à partir de cinq'),
        'report.pulse.well': words(
          'answers “well”, if five people or more answered',
          'réponses « bien », à partir de cinq personnes',
        ),
        'report.pulse.soso': words('answers “so-so”', 'réponses « moyen »'),
        'report.pulse.badly': words('answers “badly”', 'réponses « mal »'),
      },
    },
    weekly: {
      what: words(
        'the weekly letter to those who run it: what was told, and sums that name nobody',
        'la lettre de la semaine à qui l’anime : ce qui a été dit, et des sommes qui ne nomment personne',
      ),
      why: 'letters',
      seen: ['organiser'],
      parts: {
        doneOn: words('the last Monday', 'le dernier lundi'),
        'readers.upTo': words(
          'by organiser: up to when they were told',
          'par personne qui anime : jusqu’à quand elle sait',
        ),
        'readers.letters': words('the Mondays of their last two letters', 'les lundis de ses deux dernières lettres'),
        off: words('who wants none', 'qui n’en veut pas'),
        ...tallyParts('tally.'),
        'round.on': words('the Monday of the letters under way', 'le lundi des lettres en cours'),
        'round.state': words('whether pairs are still counted', 'si l’on compte encore les binômes'),
        'round.cursor': words('how far counting has come', 'jusqu’où l’on a compté'),
        ...tallyParts('round.tally.'),
        'round.needing': words('how many pairs need somebody', 'combien de binômes ont besoin de quelqu’un'),
        'round.needs.pair': words(
          'ten of them at most, until the letters have gone',
          'dix d’entre eux au plus, jusqu’au départ des lettres',
        ),
        'round.needs.why': words('why', 'pourquoi'),
        'round.needs.since': words('since when', 'depuis quand'),
        'round.newest': words('since when the newest of them does', 'depuis quand, pour le plus récent'),
        'round.fates': words('what became of each letter', 'ce qu’est devenue chaque lettre'),
        'round.open.reader': words('to whom one is being written', 'à qui l’on est en train d’écrire'),
        'round.open.opId': words('an identifier of that attempt', 'un identifiant de cet essai'),
        'round.open.at': words('when it began', 'quand il a commencé'),
        'round.notBefore': words('until when sending waits', 'jusqu’à quand l’envoi attend'),
        closed: words('that the last one has gone', 'si la dernière est partie'),
      },
    },
    ...looked,
    stuck: { ...looked.stuck, seen: [] },
  },
});

export const listRow = row({
  title: words('The list of cohorts', 'La liste des cohortes'),
  about: words('nobody: it holds identifiers of cohorts', 'personne : elle contient des identifiants de cohortes'),
  isPersonal: false,
  kept: 'cohort',
  schema: z.object({}),
  fields: {},
});

/** What an upload has of a row has the words of that row. */
const partsFrom = ({ fields }: Row, names: readonly string[]) =>
  Object.fromEntries(
    names.flatMap((name) => {
      const field = fields[name];
      if (!field) return [];
      return field.parts
        ? Object.entries(field.parts).map(([part, what]) => [`${name}.${part}`, what] as const)
        : [[name, field.what] as const];
    }),
  );

export const uploadRow = row({
  title: words('An upload that is being written', 'Un dépôt en cours d’écriture'),
  about: words('mentors and mentees of the file', 'mentors et personnes accompagnées du fichier'),
  isPersonal: true,
  kept: 'imported',
  schema: Upload,
  fields: {
    people: {
      what: words('the people of the file', 'les personnes du fichier'),
      why: 'cohort',
      parts: partsFrom(personRow, Object.keys(Upload.shape.people.element.shape)),
    },
    pairs: {
      what: words('the pairs of the file', 'les binômes du fichier'),
      why: 'cohort',
      parts: partsFrom(pairRow, Object.keys(Upload.shape.pairs.element.shape)),
    },
  },
});
