import { number, plural } from '../../../emails/format.ts';
import { withVerbatim } from '../../doctor/verbatim.ts';
import type { Kind } from '../kinds.ts';
import type { DeploySentences } from './en.ts';

const kinds: Readonly<Record<Kind, { one: string; other: string; the: string; isFeminine: boolean }>> = {
  table: { one: 'table', other: 'tables', the: 'La table', isFeminine: true },
  secret: {
    one: 'secret avec les clés',
    other: 'secrets avec les clés',
    the: 'Le secret avec les clés',
    isFeminine: false,
  },
  key: {
    one: 'clé des certificats',
    other: 'clés des certificats',
    the: 'La clé des certificats',
    isFeminine: true,
  },
  door: { one: 'API', other: 'API', the: 'L’API', isFeminine: true },
  domain: { one: 'domaine de l’API', other: 'domaines de l’API', the: 'Le domaine de l’API', isFeminine: false },
  identity: {
    one: 'expéditeur dans SES',
    other: 'expéditeurs dans SES',
    the: 'L’expéditeur dans SES',
    isFeminine: false,
  },
  letters: {
    one: 'jeu de réglages de SES',
    other: 'jeux de réglages de SES',
    the: 'Le jeu de réglages de SES',
    isFeminine: false,
  },
  function: { one: 'fonction', other: 'fonctions', the: 'La fonction', isFeminine: true },
  route: { one: 'route', other: 'routes', the: 'La route', isFeminine: true },
  queue: { one: 'file', other: 'files', the: 'La file', isFeminine: true },
  schedule: { one: 'horaire', other: 'horaires', the: 'L’horaire', isFeminine: false },
  alarm: { one: 'alarme', other: 'alarmes', the: 'L’alarme', isFeminine: true },
  log: { one: 'journal', other: 'journaux', the: 'Le journal', isFeminine: false },
  permissions: { one: 'jeu de droits', other: 'jeux de droits', the: 'Le jeu de droits', isFeminine: false },
  connection: { one: 'liaison', other: 'liaisons', the: 'La liaison', isFeminine: true },
};

export const fr: DeploySentences = {
  usage: 'npm run deploy [-- --language fr|en] [--yes]    déploie, si rien n’y manque ; --yes : sans demander',
  notYet: ({ checks }) =>
    `Rien n’a été déployé. D’abord : ${checks.join(', ')}. Ce qu’il faut faire est à côté de chaque ✗ ci-dessus.`,
  notBuilt: 'Rien n’a été déployé : ce qui est au-dessus ne se laisse pas construire.',
  failed:
    'Le déploiement n’est pas allé à son terme : ce que le CDK écrit ci-dessus dit pourquoi. La ligne « Déploiement » dit que faire.',
  done: ({ table, address }) =>
    [
      'C’est déployé. Ce qui porte encore un ✗ ci-dessus peut se faire maintenant, dans cet ordre. Pour déposer des binômes, il faut un jeton :',
      '',
      `    npm run organiser -- token --table ${table}`,
      '',
      `Il ne s’affiche qu’une fois ; gardez-le. Les cohortes se déposent à ${address}/api/cohorts, comme le dit docs/first-letter.fr.md.`,
    ].join('\n'),

  firstLetter: 'Et voici sa première lettre.',
  letterLater: ({ to }) => withVerbatim('Quand ce sera fait :', `npm run test-letter -- --to ${to}`),
  noFirstLetter: withVerbatim(
    'Sa première lettre n’a pas pu partir. Plus tard :',
    'npm run test-letter -- --to ADRESSE',
  ),

  first: ({ region }) => `Rien n’en est encore dans ${region}. Voici ce qui sera créé :`,
  earlier: ({ tables }) =>
    `Un déploiement précédent a laissé ${tables.join(', ')} ; celui-ci commence avec une table vide. Pour continuer avec ce qui a été gardé, répondez non et lisez docs/runbook.md, « Coming back ».`,
  heading: ({ region }) => `Ce qui change dans ${region} :`,
  notCompared: ({ why }) =>
    `Ce qui est déployé n’a pas pu être regardé ; ce qui change ne peut donc pas se dire : ${why}`,
  nothing: 'Rien ne change : ce qui est déployé est ce qui le serait.',
  kind: ({ kind, count }) => `${number('fr', count)} ${kinds[kind][plural('fr', count) === 'one' ? 'one' : 'other']}`,
  and: 'et',
  named: ({ kind, names }) => `${kinds[kind][names.length === 1 ? 'one' : 'other']} : ${names.join(', ')}`,
  added: 'nouveau',
  removed: 'disparaît',
  replaced: 'refait à neuf',
  newCode: 'nouveau code',
  setting: ({ name, from, to }) => `${name} : ${from ?? '(rien)'} → ${to ?? '(rien)'}`,
  other: ({ name, properties }) => `${name} (${properties.join(', ')})`,
  keptGoes: ({ kind }) =>
    `${kinds[kind].the} ne sert plus, mais reste dans le compte avec tout son contenu, sans que personne ne s’en occupe.`,
  keptReplaced: ({ kind }) => {
    const [another, old] = kinds[kind].isFeminine ? ['une autre, vide', 'L’ancienne'] : ['un autre, vide', 'L’ancien'];
    return `${kinds[kind].the} laisse place à ${another}. ${old} reste dans le compte ; ce à quoi mènent les liens déjà envoyés peut se casser.`;
  },
  think: 'Si ce n’est pas voulu, n’allez pas plus loin : rien n’a encore changé.',
  ask: 'Déployer cela ? [o/N] ',
  yes: /^(o(ui)?|y(es)?)$/i,
  declined: 'Rien n’a été déployé.',
  askNobody: 'Rien n’a été déployé : il n’y a personne à qui demander. Lancez-le dans un terminal, ou avec --yes.',
};
