import type { Problem } from '../../../shared/domain/roster/problem.ts';

const columns: Record<string, string> = {
  'mentor name': 'Mentor',
  'mentor address': 'Courriel du mentor',
  'mentee name': 'Mentoré·e',
  'mentee address': 'Courriel du mentoré·e',
};

/** What is wrong with an upload, and what to do about it. */
export const uploadProblem = (problem: Problem): string => {
  switch (problem.code) {
    case 'empty-file':
      return 'Ce fichier est vide.';
    case 'header-only':
      return 'Ce fichier a des en-têtes mais aucun binôme : ajoutez une ligne par binôme.';
    case 'spreadsheet-file':
      return 'Ceci est un classeur, pas un fichier CSV : ouvrez-le, choisissez « Enregistrer sous », puis « CSV UTF-8 ».';
    case 'binary-file':
      return 'Ceci n’est pas du texte : exportez le tableau en « CSV UTF-8 » et envoyez ce fichier.';
    case 'html-file':
      return 'Ceci est une page web, pas un fichier CSV : téléchargez le tableau lui-même au format CSV.';
    case 'json-file':
      return 'Ceci est du JSON, mais du CSV était annoncé : envoyez-le en application/json.';
    case 'truncated-file':
      return 'Ce fichier s’arrête au milieu d’un caractère, il en manque donc la fin : exportez-le et envoyez-le à nouveau.';
    case 'unreadable-file':
      return 'Les lettres de ce fichier sont illisibles : enregistrez-le en « CSV UTF-8 ».';
    case 'too-many-columns':
      return 'Plus de 100 colonnes : gardez seulement mentors, mentoré·es, langues, fuseaux et groupes.';
    case 'too-many-rows':
      return 'Plus de 50 000 lignes : répartissez la cohorte en plusieurs fichiers.';
    case 'unclosed-quote':
      return 'Un guillemet est ouvert ici et jamais refermé.';
    case 'stray-quote':
      return 'Un guillemet se trouve au milieu d’une cellule : mettez toute la cellule entre guillemets et doublez celui-ci.';
    case 'malformed-json':
      return 'Ce JSON est illisible : il est incomplet, ou une virgule, une accolade ou un guillemet est mal placé.';
    case 'wrong-shape':
      return 'Une liste d’objets est attendue, un par binôme, dont les valeurs sont des textes.';
    case 'missing-column':
      return `La colonne « ${columns[problem.column] ?? problem.column} » manque.`;
    case 'duplicate-column':
      return 'Deux colonnes ont le même sens : gardez-en une.';
    case 'ragged-row':
      return 'Cette ligne a plus de cellules que d’en-têtes : mettez entre guillemets les cellules qui contiennent un séparateur.';
    case 'missing-name':
      return 'Le nom manque.';
    case 'missing-address':
      return 'L’adresse e-mail manque.';
    case 'bad-address':
      return `« ${problem.value} » n’est pas une adresse e-mail.`;
    case 'name-too-long':
      return 'Ce nom a plus de 100 caractères.';
    case 'group-too-long':
      return 'Ce nom de groupe a plus de 100 caractères.';
    case 'cell-too-long':
      return 'Cette cellule a plus de 1 000 caractères.';
    case 'formula':
      return 'Cette cellule commence comme une formule (=, +, -, @ ou une tabulation) : écrivez du texte simple.';
    case 'control-character':
      return 'Cette cellule contient des caractères invisibles : saisissez-la à nouveau à la main.';
    case 'garbled-text':
      return 'Des lettres de cette cellule ont été perdues : enregistrez le fichier en « CSV UTF-8 » et envoyez-le en application/octet-stream.';
    case 'unknown-language':
      return `« ${problem.value} » n’est pas une langue dans laquelle nous écrivons : indiquez fr ou en.`;
    case 'unknown-zone':
      return `« ${problem.value} » n’est pas un fuseau horaire : écrivez par exemple Europe/Paris.`;
    case 'same-person':
      return 'Mentor et mentoré·e ont la même adresse : il faut deux personnes pour un binôme.';
    case 'duplicate-pair':
      return `Ces deux personnes forment déjà un binôme à la ligne ${problem.other} : supprimez l’une des deux lignes.`;
    case 'two-names':
      return `Cette adresse porte un autre nom à la ligne ${problem.other} : une adresse, c’est une personne.`;
    case 'two-languages':
      return `Cette personne a une autre langue à la ligne ${problem.other} : choisissez-en une. Deux personnes d’une même ligne qui n’ont pas la même langue prennent une colonne chacune, « Langue du mentor » et « Langue du mentoré ».`;
    case 'two-zones':
      return `Cette personne a un autre fuseau à la ligne ${problem.other} : choisissez-en un. Deux personnes d’une même ligne qui n’ont pas le même fuseau prennent une colonne chacune, « Fuseau du mentor » et « Fuseau du mentoré ».`;
    case 'too-many-pairs':
      return 'Cette personne est dans plus de 100 binômes.';
    case 'group-too-large':
      return 'Ce groupe a plus de 100 mentoré·es : divisez-le.';
    case 'missing-parameter':
      return `Le paramètre « ${problem.column} » manque.`;
    case 'unknown-parameter':
      return `Le paramètre « ${problem.column} » n’existe pas : vérifiez comment il s’écrit.`;
    case 'bad-start':
      return `« ${problem.value} » n’est pas un jour : écrivez-le comme 2026-12-01.`;
    case 'start-in-past':
      return 'Le premier sujet serait déjà passé avant que tout le monde l’ait lu : choisissez un début plus tardif.';
    case 'start-too-far':
      return 'Ce début est à plus de cinq ans : choisissez un jour plus proche.';
    case 'unknown-programme':
      return `Il n’y a pas de programme « ${problem.value} » : indiquez group-mentoring.`;
    case 'bad-launch':
      return `« ${problem.value} » n’est pas un instant : écrivez-le comme 2026-11-30T08:00:00Z.`;
    case 'launch-in-past':
      return 'Ce lancement n’est pas dans l’avenir.';
    case 'launch-too-late':
      return 'Le premier sujet serait déjà passé avant que tout le monde l’ait lu : choisissez un lancement plus tôt, ou un début plus tardif.';
    case 'bad-dry-run':
      return 'Écrivez dryRun=1 pour vérifier sans rien créer, ou omettez-le.';
    default:
      return problem satisfies never;
  }
};

/** Why the organisers' API refuses a request. */
export const deskRefusal = {
  unauthorised: 'Un jeton d’organisation valide est nécessaire : envoyez-le sous la forme « Authorization: Bearer … ».',
  'not-found': 'Il n’y a rien à cette adresse.',
  'wrong-method': 'Cette adresse ne répond pas à cette méthode.',
  'unknown-cohort': 'Cette cohorte n’existe pas.',
  launched: 'Cette cohorte est lancée : ses membres ont reçu des lettres, elle ne peut donc plus être retirée.',
  withdrawn: 'Cette cohorte a été retirée pendant son écriture : envoyez-la à nouveau pour la créer.',
  'too-large': 'Ce fichier dépasse 5 Mo : répartissez la cohorte en plusieurs fichiers.',
  'wrong-type': 'Envoyez du CSV en application/octet-stream ou text/csv, ou du JSON en application/json.',
  'bad-cursor': 'Ce curseur ne vient pas de la page précédente.',
} as const;
