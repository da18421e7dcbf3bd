import { DeskAct } from '../../../shared/domain/desk-acts.ts';
import { row } from '../field.ts';
import { type Words, words } from '../words.ts';
import { at } from './common.ts';

/** The acts on pairs that an entry of the journal is made of, or is taken back by. */
const changed = (
  where: 'changes' | 'undo',
  { en, fr }: { en: string; fr: string },
): Readonly<Record<string, Words>> => ({
  [`${where}.pair`]: words(`${en}: in which pair`, `${fr} : dans quel binôme`),
  [`${where}.group`]: words(`${en}: the name of a new group`, `${fr} : le nom d’un nouveau groupe`),
  [`${where}.acts.do`]: words(`${en}: the act`, `${fr} : l’acte`),
  [`${where}.acts.step`]: words(`${en}: at which step`, `${fr} : à quelle étape`),
  [`${where}.acts.there`]: words(`${en}: who was there`, `${fr} : qui était là`),
  [`${where}.acts.until`]: words(`${en}: until which day`, `${fr} : jusqu’à quel jour`),
  [`${where}.acts.person`]: words(`${en}: to whom`, `${fr} : à qui`),
  [`${where}.acts.role`]: words(`${en}: in which role`, `${fr} : dans quel rôle`),
  [`${where}.acts.credit`]: words(`${en}: which steps count for them`, `${fr} : quelles étapes lui comptent`),
});

export const actRow = row({
  title: words('What was done on the desk', 'Ce qui a été fait au bureau'),
  about: words(
    'the organiser, and by their identifiers those it was done to',
    'la personne qui anime, et par leurs identifiants celles que cela concerne',
  ),
  isPersonal: true,
  kept: 'shared',
  schema: DeskAct,
  fields: {
    id: { what: words('an identifier', 'un identifiant'), why: 'cohort' },
    at: { what: at, why: 'cohort', seen: ['organiser'] },
    by: { what: words('by whom', 'par qui'), why: 'cohort', seen: ['organiser'] },
    what: {
      what: words(
        'what was done, to whom, and what takes it back; of a correction, only what was corrected',
        'ce qui a été fait, à qui, et ce qui l’annule ; d’une correction, seulement ce qui a été corrigé',
      ),
      why: 'cohort',
      seen: ['organiser'],
      parts: {
        about: words('whether a pair, somebody or the cohort', 'un binôme, une personne ou la cohorte'),
        pair: words('the pair', 'le binôme'),
        person: words('the person', 'la personne'),
        did: words('the act', 'l’acte'),
        of: words('which fields, or which letter', 'quels champs, ou quelle lettre'),
        'act.do': words('the act on the cohort', 'l’acte sur la cohorte'),
        'act.from': words('from which day', 'à partir de quel jour'),
        'act.until': words('until which day', 'jusqu’à quel jour'),
        'act.issuer': words('who issues its certificates', 'qui délivre ses certificats'),
        'undo.do': words('the act that takes it back', 'l’acte qui l’annule'),
        'undo.from': words('from which day that would be', 'à partir de quel jour ce serait'),
        'undo.until': words('until which day that would be', 'jusqu’à quel jour ce serait'),
        'undo.issuer': words('who issued them before', 'qui les délivrait avant'),
        ...changed('changes', { en: 'what is done', fr: 'ce qui est fait' }),
        ...changed('undo', { en: 'what would take it back', fr: 'ce qui l’annulerait' }),
      },
    },
    done: { what: words('that all of it is done', 'que tout est fait'), why: 'running' },
    undone: {
      what: words('who took it back, and when', 'qui l’a annulé, et quand'),
      why: 'cohort',
      seen: ['organiser'],
      parts: { by: words('who', 'qui'), at: words('when', 'quand') },
    },
  },
});
