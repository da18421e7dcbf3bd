import { Overview, OverviewPart } from '../../../shared/domain/overview/overview.ts';
import { row } from '../field.ts';
import { words } from '../words.ts';

/** What it says of a pair stands in the pair's own row, and in those of its people. */
export const linesRow = row({
  title: words('Some lines of the page of all pairs', 'Quelques lignes de la page de tous les binômes'),
  about: words(
    'the people of some four hundred pairs, of a cohort of more than 250',
    'les personnes de quelque quatre cents binômes, d’une cohorte de plus de 250',
  ),
  isPersonal: true,
  kept: 'overview',
  schema: OverviewPart,
  fields: {
    opId: { what: words('who counts, at random', 'qui compte, au hasard'), why: 'running' },
    lines: {
      what: words(
        'what each pair is found and sorted by: the names, how many steps are done, and why it needs a person',
        'ce par quoi chaque binôme se trouve et se range : les noms, combien d’étapes sont faites, et pourquoi il a besoin d’une personne',
      ),
      why: 'cohort',
      seen: ['organiser'],
    },
  },
});

export const overviewRow = row({
  title: words('What all pairs of a cohort come to', 'Ce que donnent tous les binômes d’une cohorte'),
  about: words('nobody: it holds only numbers', 'personne : elle ne contient que des nombres'),
  isPersonal: false,
  kept: 'overview',
  schema: Overview,
  fields: {
    cohort: { what: words('the cohort', 'la cohorte'), why: 'cohort', seen: ['organiser'] },
    shown: {
      what: words(
        'meetings, certificates, and pairs by how they stand',
        'les rencontres, les certificats, et les binômes selon leur état',
      ),
      why: 'cohort',
      seen: ['organiser'],
    },
    counting: { what: words('how far the next count has come', 'où en est le prochain compte'), why: 'running' },
    version: { what: words('the count of its changes', 'le compte de ses changements'), why: 'running' },
  },
});
