import { plural } from '../../emails/format.ts';
import { withVerbatim } from '../doctor/verbatim.ts';
import type { Language } from '../../shared/domain/programme.ts';

/** Why a table is not restored. */
type Refused = { from: string; to: string; at: Date | undefined } & (
  | { kind: 'no-source' | 'no-backups' | 'taken' | 'not-ours' | 'no-time' }
  | { kind: 'outside'; earliest: Date; latest: Date }
);

/** To the second, in UTC. */
const secondOf = (date: Date): string => date.toISOString().replace(/\.\d+/, '');

const whyRefusedEn = (why: Refused): string => {
  const { from, to, at } = why;
  switch (why.kind) {
    case 'no-source':
      return `There is no table ${from}.`;
    case 'no-backups':
      return `${from} cannot be restored: its point-in-time recovery is off.`;
    case 'outside':
      return `${from} can be restored as it was between ${secondOf(why.earliest)} and ${secondOf(why.latest)}, and not at ${at ? secondOf(at) : ''}.`;
    case 'taken':
      return `There is a table ${to} already, and it is not ${from} of that moment: choose another name with --to, or go on with it by leaving --at out.`;
    case 'not-ours':
      return `${to} is no table of Binôme: its keys or its index “due” are missing.`;
    case 'no-time':
      return `There is no table ${to} yet: say with --at what moment to restore.`;
    default:
      return why satisfies never;
  }
};

const whyRefusedFr = (why: Refused): string => {
  const { from, to, at } = why;
  switch (why.kind) {
    case 'no-source':
      return `Il n’y a pas de table ${from}.`;
    case 'no-backups':
      return `${from} ne peut pas être restaurée : sa récupération à un instant donné (PITR) est coupée.`;
    case 'outside':
      return `${from} peut être restaurée telle qu’elle était entre ${secondOf(why.earliest)} et ${secondOf(why.latest)}, et non à ${at ? secondOf(at) : ''}.`;
    case 'taken':
      return `Il y a déjà une table ${to}, et ce n’est pas ${from} de ce moment-là : choisissez un autre nom avec --to, ou continuez avec elle en omettant --at.`;
    case 'not-ours':
      return `${to} n’est pas une table de Binôme : ses clés ou son index « due » manquent.`;
    case 'no-time':
      return `Il n’y a pas encore de table ${to} : dites avec --at quel moment restaurer.`;
    default:
      return why satisfies never;
  }
};

/** Like the doctor's they are not among those that the build compiles: they are told where it has not run. */
const en = {
  usage:
    'npm run restore -- --at 2026-11-20T10:00Z [--to TABLE] [--from TABLE] [--language fr|en]    restores the table as it was, into a new one, without those who were erased since; with --to alone it goes on with a table that is there',
  notATime: ({ at }: { at: string }) =>
    `“${at}” is no time: write it as 2026-11-20T10:00Z, in UTC. Nothing has been changed.`,
  notDeployed:
    'Nothing is deployed, and the configuration names no "table" and "keys": nobody knows what to restore. Nothing has been changed.',
  engineRuns: ({ name }: { name: string }) =>
    [
      'The engine still writes to the table that you give up: what it wrote meanwhile would be lost. Nothing has been changed.',
      withVerbatim('Stop it first; everything that was written stays:', 'npm run destroy'),
      `Then run this again. At the end “npm run deploy” makes ${name}-engine anew.`,
    ].join('\n'),
  waiting: ({ to, minutes }: { to: string; minutes: number }) =>
    minutes === 0
      ? `${to} is being restored, which takes twenty minutes and more. If you stop this, run it again: it goes on.`
      : `${to}: still being restored after ${minutes} ${plural('en', minutes) === 'one' ? 'minute' : 'minutes'}.`,
  refused: (why: Refused) => `${whyRefusedEn(why)} Nothing has been changed.`,
  oldIsLost: ({ table }: { table: string }) =>
    `The table ${table} is gone, and with it who was erased since, which addresses are stopped and the certificates since: ask the organisers who asked to be erased.`,
  found: ({ to, people }: { to: string; people: number }) =>
    people === 0
      ? `Nobody is left to be erased again in ${to}.`
      : `${people} ${people === 1 ? 'person' : 'people'} of ${to}, to be erased again: the engine does it within half an hour, before any letter to them.`,
  next: ({ to }: { to: string }) =>
    [
      withVerbatim(`${to} is ready. Now write into the configuration:`, `"table": "${to}",`),
      withVerbatim('Then:', 'npm run deploy'),
      withVerbatim('And half an hour later; it must say that nobody is left:', `npm run restore -- --to ${to}`),
    ].join('\n'),
  failed: ({ why }: { why: string }) =>
    `It is not done. ${why} What was begun stays; run this again, and it goes on where it was.`,
};

const fr: typeof en = {
  usage:
    'npm run restore -- --at 2026-11-20T10:00Z [--to TABLE] [--from TABLE] [--language fr|en]    restaure la table telle qu’elle était, dans une nouvelle, sans ceux qui ont été effacés depuis ; avec --to seul, continue avec une table qui est là',
  notATime: ({ at }) =>
    `« ${at} » n’est pas un moment : écrivez-le comme 2026-11-20T10:00Z, en UTC. Rien n’a été changé.`,
  notDeployed:
    'Rien n’est déployé, et la configuration ne nomme ni "table" ni "keys" : nul ne sait quoi restaurer. Rien n’a été changé.',
  engineRuns: ({ name }) =>
    [
      'Le moteur écrit encore dans la table que vous abandonnez : ce qu’il y écrirait serait perdu. Rien n’a été changé.',
      withVerbatim('Arrêtez-le d’abord ; tout ce qui a été écrit reste :', 'npm run destroy'),
      `Relancez ensuite cette commande. À la fin, « npm run deploy » refait ${name}-engine.`,
    ].join('\n'),
  waiting: ({ to, minutes }) =>
    minutes === 0
      ? `${to} est en cours de restauration : il y faut vingt minutes ou plus. Si vous arrêtez la commande, relancez-la : elle continuera.`
      : `${to} : toujours en cours de restauration après ${minutes} ${plural('fr', minutes) === 'one' ? 'minute' : 'minutes'}.`,
  refused: (why) => `${whyRefusedFr(why)} Rien n’a été changé.`,
  oldIsLost: ({ table }) =>
    `La table ${table} n’existe plus : ni les effacements faits depuis, ni les adresses arrêtées, ni les certificats récents ne peuvent en être repris ; demandez à l’organisation qui a voulu être effacé.`,
  found: ({ to, people }) =>
    people === 0
      ? `Plus personne n’est à effacer de nouveau dans ${to}.`
      : `${people} ${plural('fr', people) === 'one' ? 'personne' : 'personnes'} de ${to}, à effacer de nouveau : le moteur le fera dans la demi-heure, avant toute lettre à leur adresse.`,
  next: ({ to }) =>
    [
      withVerbatim(`${to} est prête. Écrivez maintenant dans la configuration :`, `"table": "${to}",`),
      withVerbatim('Puis :', 'npm run deploy'),
      withVerbatim(
        'Et une demi-heure plus tard ; la réponse doit être qu’il n’y a plus personne :',
        `npm run restore -- --to ${to}`,
      ),
    ].join('\n'),
  failed: ({ why }) =>
    `Ce n’est pas fait. ${why} Ce qui a commencé reste ; relancez la commande, elle reprendra où elle en était.`,
};

export const restoreSentences: Readonly<Record<Language, typeof en>> = { en, fr };
