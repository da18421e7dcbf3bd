import { withVerbatim } from './doctor/verbatim.ts';
import type { Language } from '../shared/domain/programme.ts';

/** Like the doctor's they are not among those that the build compiles: they are told where it has not run. */
const en = {
  usage:
    'npm run destroy [-- --data] [--language fr|en] [--yes]    removes the engine, and says what stays; --data: the data stack as well; --yes: without asking',
  goes: ({ name }: { name: string }) =>
    `${name}-engine goes: functions, queues, schedules, alarms and their logs. Letters stop, and links in letters show an error, until “npm run deploy”; whoever is told of alarms agrees to it anew then.`,
  dataStays: ({ name }: { name: string }) => `${name}-data stays: the table, the keys and the address of links.`,
  dataGoes: ({ name }: { name: string }) =>
    `${name}-data goes too: links in letters that were sent lead nowhere from then on, unless "domain" is configured. What it held stays in your account, unprotected by a stack:`,
  stays: ({ table, keys }: { table: string; keys: string }) =>
    [
      `- the table ${table}, with everybody’s data (about 0.45 USD a month for each gigabyte, backups included)`,
      `- the secret ${keys} (0.40 USD a month)`,
      '- the key that signed the badges of certificates (KMS, 1 USD a month; they can be checked without it)',
      '- the API, the configuration set and identity of SES, their topic and logs (nothing, or next to nothing)',
    ].join('\n'),
  back: ({ table, keys }: { table: string; keys: string }) =>
    withVerbatim(
      'Keep these two lines: in the configuration, with "identity": "existing", they are the way back (docs/runbook.md, “Coming back”):',
      `"table": "${table}",`,
      `"keys": "${keys}",`,
    ),
  nothing: ({ name, withData }: { name: string; withData: boolean }) =>
    `There is no ${name}-engine${withData ? ` and no ${name}-data` : ''}: nothing to remove.`,
  sure: 'Go on? (y/N) ',
  yes: /^y(es)?$/i,
  kept: 'Nothing has been removed.',
  askNobody: 'Nothing has been removed: nobody said yes. Run it in a terminal, or with --yes.',
  failed: 'It did not come to its end: what the CDK says above tells why. Run it again once that is mended.',
  done: 'Done.',
};

const fr: typeof en = {
  usage:
    'npm run destroy [-- --data] [--language fr|en] [--yes]    retire le moteur, et dit ce qui reste ; --data : la pile des données aussi ; --yes : sans demander',
  goes: ({ name }) =>
    `${name}-engine s’en va : fonctions, files, horaires, alarmes et leurs journaux. Les lettres s’arrêtent, et leurs liens montrent une erreur, jusqu’à « npm run deploy » ; qui est prévenu des alarmes devra alors l’accepter de nouveau.`,
  dataStays: ({ name }) => `${name}-data reste : la table, les clés et l’adresse des liens.`,
  dataGoes: ({ name }) =>
    `${name}-data s’en va aussi : les liens des lettres envoyées ne mènent plus nulle part, sauf si "domain" est configuré. Ce qu’elle tenait reste dans votre compte, sans pile qui le protège :`,
  stays: ({ table, keys }) =>
    [
      `- la table ${table}, avec les données de tous (environ 0,45 USD par mois et par gigaoctet, sauvegardes comprises)`,
      `- le secret ${keys} (0,40 USD par mois)`,
      '- la clé qui a signé les badges des certificats (KMS, 1 USD par mois ; ils se vérifient sans elle)',
      '- l’API, l’ensemble de configuration et l’identité SES, leur rubrique et leurs journaux (rien, ou presque rien)',
    ].join('\n'),
  back: ({ table, keys }) =>
    withVerbatim(
      'Gardez ces deux lignes : dans la configuration, avec "identity": "existing", elles sont le chemin du retour (docs/runbook.md, « Coming back ») :',
      `"table": "${table}",`,
      `"keys": "${keys}",`,
    ),
  nothing: ({ name, withData }) =>
    withData
      ? `Il n’y a ni ${name}-engine ni ${name}-data : rien à retirer.`
      : `Il n’y a pas de ${name}-engine : rien à retirer.`,
  sure: 'Continuer ? (o/N) ',
  yes: /^(o(ui)?|y(es)?)$/i,
  kept: 'Rien n’a été retiré.',
  askNobody: 'Rien n’a été retiré : personne n’a dit oui. Lancez-le dans un terminal, ou avec --yes.',
  failed: 'La commande n’est pas allée au bout : le CDK dit pourquoi ci-dessus. Relancez-la une fois la cause levée.',
  done: 'C’est fait.',
};

export const destroySentences: Readonly<Record<Language, typeof en>> = { en, fr };
