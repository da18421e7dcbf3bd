import * as z from 'zod';
import { Cohort } from '../../../shared/domain/cohort.ts';
import { Upload } from '../../../shared/domain/upload.ts';
import { type Row, row } from '../field.ts';
import { words } from '../words.ts';
import { looked } from './common.ts';
import { pairRow } from './pair.ts';
import { personRow } from './person.ts';

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
      },
    },
    start: {
      what: words('the first day', 'le premier jour'),
      why: 'cohort',
      seen: ['partners', 'organiser', 'certificate'],
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
