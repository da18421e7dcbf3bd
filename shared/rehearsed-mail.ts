import { rehearsal } from '../emails/generated/messages/rehearsal.ts';
import { rehearseCertificate } from './certificate/edition.ts';
import { composeMail } from './compose-mail.ts';
import type { Person } from './domain/person.ts';
import type { Language } from './domain/programme.ts';
import type { RehearsedLetter } from './domain/rehearse.ts';
import type { Store } from './store.ts';
import type { OutgoingMail, World } from './world.ts';

type RehearsalWorld = Pick<World, 'settings' | 'printCertificate'> & { store: Pick<Store, 'programmePart' | 'issuer'> };

/** For whoever only looks at letters: what they bring is not drawn. */
export const withoutDrawing = ({ settings, store }: Pick<RehearsalWorld, 'settings' | 'store'>): RehearsalWorld => ({
  settings,
  store,
  printCertificate: async () => new Uint8Array(),
});

/** Where every link of a rehearsed letter leads: to a page that says what it would do, and holds nothing of anybody. */
const rehearsedPath = (language: Language, purpose: string): string => `/desk/rehearsed/${language}/${purpose}`;

/** A rehearsed letter as it will be, written as those that are sent, but for its links: none of them opens anything. */
export const rehearsedMail = async (
  world: RehearsalWorld,
  /** Everybody in the reader's pairs. */
  people: readonly Person[],
  letter: RehearsedLetter,
): Promise<OutgoingMail> => {
  const { situation } = letter;
  const { programmePart } = world.store;
  const urlOf = (purpose: string): string =>
    `${world.settings.baseUrl}${rehearsedPath(situation.person.language, purpose)}`;
  const { mail } = await composeMail(
    {
      settings: world.settings,
      certificateOf: (of, texts) => rehearseCertificate(world, of, texts),
      linkSigner: async () => urlOf,
      store: { people: async () => people, programmePart },
    },
    situation,
    letter,
    () => urlOf('certificate'),
  );
  return mail;
};

/** What of a letter's headers a mail for the organiser keeps: it is no list's, and there is nothing to unsubscribe from. */
const keptHeaders = new Set(['Auto-Submitted', 'X-Auto-Response-Suppress']);

/**
 * The same letter for the organiser to look at: to their own address, an answer to them too, and marked. It brings nothing
 * that a calendar would act on.
 */
export const toOrganiser = (
  { calendar: _, ...mail }: OutgoingMail,
  address: string,
  language: Language,
): OutgoingMail => ({
  ...mail,
  to: address,
  replyTo: [address],
  subject: rehearsal[language].mail.subject({ subject: mail.subject }),
  headers: Object.fromEntries(Object.entries(mail.headers).filter(([name]) => keptHeaders.has(name))),
  tags: {},
});
