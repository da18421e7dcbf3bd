import type { Day } from '../../../shared/domain/time.ts';
import { longDay } from '../long-day.ts';

const list = new Intl.ListFormat('fr');
/** Someone whose partners were erased still reads a whole sentence. */
const withPartners = (partners: readonly string[]): string =>
  partners.length > 0 ? ` avec ${list.format(partners)}` : '';
const steps = (count: number): string => (count < 2 ? `${count} étape` : `${count} étapes`);

type Progress = { done: number; total: number; needed: number };

/** What the pages behind the links of a letter say. */
export const pages = {
  step: ({ step, total, stepTitle }: { step: number; total: number; stepTitle: string }) =>
    `Étape ${step} sur ${total} · ${stepTitle}`,

  askTitle: 'Plus qu’un geste',
  askButton: ({ partners }: { partners: readonly string[] }) => `Enregistrer votre rencontre${withPartners(partners)}`,
  askNothingYet: 'Rien n’est encore enregistré : c’est ce bouton qui le fait.',
  askForEveryone: 'Une seule réponse suffit pour tout le monde. Vous pourrez l’annuler.',
  undone: 'C’est annulé : cette rencontre n’est plus enregistrée.',

  metTitle: 'C’est enregistré',
  metByYou: ({ partners, on }: { partners: readonly string[]; on: Day }) =>
    `Vous avez enregistré votre rencontre${withPartners(partners)} le ${longDay('fr', on)}.`,
  metByOther: ({ by, on }: { by: string; on: Day }) => `${by} a enregistré votre rencontre le ${longDay('fr', on)}.`,
  progress: ({ done, total, needed }: Progress) => {
    const sofar = `${done} ${done < 2 ? 'étape enregistrée' : 'étapes enregistrées'} sur ${total}.`;
    return done >= needed ? sofar : `${sofar} Encore ${steps(needed - done)} jusqu’au certificat.`;
  },
  certificate: 'Votre certificat est acquis : il arrive par courriel, l’un des prochains matins.',
  certificateStays: 'Votre certificat est parti : il reste valable, même si vous annulez.',
  undoButton: 'Annuler cet enregistrement',
  undoWhy: 'Cette rencontre n’a pas eu lieu ?',
  closeIt: 'Vous pouvez fermer cette page.',

  endedTitle: 'Ce programme est terminé',
  ended: 'Les réponses ne comptent plus. Merci du temps que vous vous êtes donné.',

  refusedTitle: 'Ce lien ne fonctionne pas',
  refused:
    'Il est peut-être incomplet. Ouvrez-le de nouveau depuis le dernier courriel de votre programme, ou répondez à ce courriel.',

  crossSiteTitle: 'Rien n’a été enregistré',
  crossSite:
    'La demande ne venait pas de cette page. Ouvrez de nouveau le lien de votre courriel, puis appuyez sur le bouton.',

  stopTitle: 'Ne plus recevoir ces courriels ?',
  stopWhat:
    'Vous ne recevrez plus ni sujets ni rappels pour ce programme. Vos partenaires continuent à en recevoir, et votre certificat vous parvient quand même.',
  stopButton: 'Arrêter les courriels',
  stoppedTitle: 'Vous ne recevrez plus ces courriels',
  stopped: 'Seul le certificat vous sera encore envoyé, si votre programme aboutit.',
  resumeWhy: 'Vous changez d’avis ?',
  resumeButton: 'Recevoir de nouveau les courriels',
  resumedTitle: 'Les courriels reprennent',
  resumed: 'Le prochain sujet vous parviendra à sa date.',
  stopAgainButton: 'Finalement, arrêter les courriels',
};
