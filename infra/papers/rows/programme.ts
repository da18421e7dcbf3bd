import * as z from 'zod';
import { OwnProgramme } from '../../../shared/domain/own-programme.ts';
import { row } from '../field.ts';
import { words } from '../words.ts';

export const programmeRow = row({
  title: words('A programme that was uploaded', 'Un programme déposé'),
  about: words('the organiser who uploaded it', 'la personne qui l’a déposé'),
  isPersonal: false,
  kept: 'forGood',
  schema: OwnProgramme,
  fields: {
    id: { what: words('an identifier', 'un identifiant'), why: 'cohort', seen: ['organiser'] },
    owner: { what: words('a keyed hash of the address', 'une empreinte à clé de l’adresse'), why: 'desk' },
    current: { what: words('its newest version', 'sa dernière version'), why: 'cohort', seen: ['organiser'] },
    titles: {
      what: words('what it is called', 'son titre'),
      why: 'cohort',
      seen: ['partners', 'organiser', 'certificate'],
    },
    steps: { what: words('its steps', 'ses étapes'), why: 'cohort', seen: ['organiser'] },
    intervalDays: {
      what: words('days from one to the next', 'jours de l’une à l’autre'),
      why: 'cohort',
      seen: ['organiser'],
    },
    thresholdPercent: {
      what: words('the share that earns the certificate', 'la part qui donne droit au certificat'),
      why: 'cohort',
      seen: ['organiser'],
    },
    createdAt: { what: words('when it was uploaded', 'quand il a été déposé'), why: 'desk', seen: ['organiser'] },
    changedAt: { what: words('when it last changed', 'quand il a changé'), why: 'desk', seen: ['organiser'] },
    removedAt: { what: words('when it was removed', 'quand il a été retiré'), why: 'desk', seen: ['organiser'] },
    version: { what: words('the count of its changes', 'le compte de ses changements'), why: 'running' },
  },
});

/** What letters and guides of it are written from; no version is ever changed or removed, as cohorts keep theirs. */
export const programmePartRow = row({
  title: words('A part of a programme’s version', 'Une partie d’une version d’un programme'),
  about: words('nobody: what a programme says to everybody', 'personne : ce qu’un programme dit à tout le monde'),
  isPersonal: false,
  kept: 'forGood',
  schema: z.object({ text: z.string() }),
  fields: {
    text: {
      what: words(
        'its file, what letters are written from, or its guides',
        'son fichier, ce dont les lettres sont écrites, ou ses guides',
      ),
      why: 'letters',
      seen: ['partners', 'organiser'],
    },
  },
});
