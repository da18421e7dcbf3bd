import type { Role } from '../../../shared/domain/person.ts';
import type { Day } from '../../../shared/domain/time.ts';
import { longDay } from '../long-day.ts';

const roles = { mentor: 'mentor', mentee: 'personne accompagnée' } satisfies Record<Role, string>;

const stepsOf = (done: number, total: number): string => {
  if (total === 1) return 'l’unique étape';
  return done === total ? `les ${total} étapes` : `${done} des ${total} étapes`;
};

/** What is printed on a certificate, and on the page that proves it. */
export const certificate = {
  title: 'Certificat d’achèvement',
  awardedTo: 'décerné à',
  /** Under an empty line, where our fonts cannot write the name. */
  nameByHand: 'Nom à écrire à la main ; il figure sur la page de vérification.',
  accomplished: ({ done, total, role }: { done: number; total: number; role: Role }) =>
    `a accompli ${stepsOf(done, total)} du programme de mentorat, dans le rôle de ${roles[role]}`,
  period: ({ from, to }: { from: Day; to: Day }) => `du ${longDay('fr', from)} au ${longDay('fr', to)}`,
  rule: ({ percent }: { percent: number }) => `Décerné dès ${percent} % des étapes accomplies`,
  issuedOn: ({ day }: { day: Day }) => `Délivré le ${longDay('fr', day)}`,
  verify: 'Vérifier ce certificat',
  qrCode: 'Code QR de la page de vérification',

  genuine: 'Ce certificat est authentique',
  compare: 'Voici ce qu’atteste l’original. Un document qui porte ce numéro mais dit autre chose a été modifié.',
  role: 'Rôle',
  roleName: ({ role }: { role: Role }): string => (role === 'mentor' ? 'Mentor' : 'Personne accompagnée'),
  programme: 'Programme',
  cohort: 'Promotion',
  steps: 'Étapes accomplies',
  stepCount: ({ done, total }: { done: number; total: number }) => `${done} sur ${total}`,
  periodLabel: 'Période',
  ruleLabel: 'Règle',
  issuedLabel: 'Délivré le',
  issuedBy: 'Délivré par',
  number: 'Numéro',
  privacy: 'Cette page n’est référencée nulle part : seules la trouvent les personnes qui ont reçu son adresse.',

  readOnly: 'Cette page se lit seulement',
  notFound: 'Aucun certificat à cette adresse',
  notFoundAdvice:
    'Le numéro compte douze lettres et chiffres. Comparez-le avec celui qui est imprimé sous le code QR du certificat.',
};
