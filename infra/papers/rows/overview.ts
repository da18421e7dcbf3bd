import { Overview, OverviewPart } from '../../../shared/domain/overview/overview.ts';
import { row } from '../field.ts';
import { words } from '../words.ts';

/** What it says of a pair stands in the pair's own row, and in those of its people. */
export const linesRow = row({
  title: words('Some lines of the page of all pairs', 'Quelques lignes de la page de tous les binômes'),
  about: words(
    'the people of some two hundred pairs, of a cohort of more than 250',
    'les personnes de quelque deux cents binômes, d’une cohorte de plus de 250',
  ),
  isPersonal: true,
  kept: 'overview',
  schema: OverviewPart,
  fields: {
    opId: { what: words('who counts, at random', 'qui compte, au hasard'), why: 'running' },
    lines: {
      what: words(
        'for each pair: names, how each step stands and since when, why it needs a person, certificates, and the day of the last sign of life',
        'pour chaque binôme : les noms, où en est chaque étape et depuis quand, pourquoi il a besoin d’une personne, les certificats, et le jour du dernier signe de vie',
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
