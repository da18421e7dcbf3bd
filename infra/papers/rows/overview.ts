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

/** What the sums are of. */
const sums = {
  round: words('which count', 'quel compte'),
  parts: words('in how many parts its lines are', 'en combien de parties en sont les lignes'),
  at: words('when it began', 'quand il a commencé'),
  'totals.pairs': words('how many pairs', 'combien de binômes'),
  'totals.people': words('how many people', 'combien de personnes'),
  'totals.planned': words(
    'how many meetings are planned for each step',
    'combien de rencontres sont prévues à chaque étape',
  ),
  'totals.meetings': words('how many meetings', 'combien de rencontres'),
  'totals.expected': words('how many there would be by now', 'combien il y en aurait à ce jour'),
  'totals.certificates': words('how many certificates', 'combien de certificats'),
  'totals.needs': words('how many pairs need a person', 'combien de binômes ont besoin d’une personne'),
  'totals.cases': words('for which reasons', 'pour quels motifs'),
  'totals.onTrack': words('how many are on track', 'combien sont dans les temps'),
  'totals.unbegun': words('how many have not met yet', 'combien ne se sont pas encore vus'),
  'totals.reached': words('how many have enough for the certificate', 'combien ont de quoi obtenir le certificat'),
  'totals.ended': words('how many ended early', 'combien ont fini avant le terme'),
  'totals.paused': words('how many are paused', 'combien sont en pause'),
  'totals.recorded': words('how many have recorded each step', 'combien ont enregistré chaque étape'),
  'totals.next': words('how many are at each step', 'combien en sont à chaque étape'),
  'totals.weeks': words('how many meetings in each week', 'combien de rencontres chaque semaine'),
};

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
      parts: sums,
    },
    counting: {
      what: words('how far the next count has come', 'où en est le prochain compte'),
      why: 'running',
      parts: { ...sums, cursor: words('the key at which it goes on', 'la clé où il reprend') },
    },
    version: { what: words('the count of its changes', 'le compte de ses changements'), why: 'running' },
  },
});
