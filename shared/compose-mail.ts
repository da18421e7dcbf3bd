import type { Texts } from '../emails/programmes/catalogue.ts';
import { writeLetter } from '../emails/write-letter.ts';
import type { Issued } from './certificate/edition.ts';
import { addresses } from './certificate/open-badge/addresses.ts';
import { printedId } from './certificate/printed-id.ts';
import { answersDays } from './domain/cohort.ts';
import type { Letter } from './domain/decide.ts';
import type { Situation } from './domain/timetable.ts';
import { letterHeaders } from './letter-headers.ts';
import { letterLinks } from './letter-links.ts';
import { loadTexts } from './programme-texts.ts';
import type { Store } from './store.ts';
import type { OutgoingMail, World } from './world.ts';
import { calendarOf } from './calendar/calendar-of.ts';
import { judge } from './poison.ts';

/** What writing a mail asks of the world: the links of a rehearsal lead nowhere. */
export type WritingWorld = Pick<World, 'linkSigner' | 'settings'> & {
  store: Pick<Store, 'people' | 'programmePart'>;
  /** The certificate that the reader has earned. */
  certificateOf(situation: Situation, texts: Texts): Promise<Issued>;
};

/** The mail that tells a person the items of a letter, and the certificate it brings, if it does. */
export const composeMail = async (
  world: WritingWorld,
  situation: Situation,
  letter: Pick<Letter, 'key' | 'items' | 'attempt'>,
  urlOf = (id: string): string => addresses(world.settings.baseUrl).certificate(id),
): Promise<{ mail: OutgoingMail; certificate?: Issued }> => {
  const { cohort, person, pairs } = situation;
  const members = pairs.flatMap((pair) => pair.members.map((member) => member.person));
  const others = await world.store.people(
    cohort.id,
    members.filter((id) => id !== person.id),
  );
  const people = new Map([person, ...others].map((one) => [one.id, one]));
  const texts = await loadTexts(world.store, cohort.programme);
  const links = letterLinks(world.settings, await world.linkSigner(), situation, urlOf);
  const brings = person.certificate && letter.items.some(({ kind }) => kind === 'certificate');
  const certificate = brings && (await world.certificateOf(situation, texts));

  const { baseUrl, eraseAfterDays } = world.settings;
  // The cohort has ended, and the days begin, once answers no longer count.
  const keptDays = answersDays + eraseAfterDays;
  const content = judge(() => texts(person.language));
  const isCorrected = certificate && certificate.page.editions.at(-1)?.why === 'corrected';
  const input = { situation, items: letter.items, content, people, links, keptDays, isCorrected };
  const { subject, html, text, replyTo } = judge(() => writeLetter(input));
  const [invitation] = letter.items.flatMap((item) => (item.kind === 'invitation' ? [item] : []));
  const mail: OutgoingMail = {
    to: person.address,
    fromName: cohort.name,
    replyTo,
    subject,
    html,
    text,
    headers: letterHeaders(`${cohort.id}.${new URL(baseUrl).hostname}`, links.stop),
    attachments: certificate ? [attachmentOf(certificate)] : [],
    ...(invitation && { calendar: judge(() => calendarOf(world.settings, input, invitation)) }),
    tags: { cohort: cohort.id, person: person.id, letter: letter.key, attempt: String(letter.attempt) },
  };
  return certificate ? { mail, certificate } : { mail };
};

const attachmentOf = ({ page, pdf }: Issued): OutgoingMail['attachments'][number] => ({
  fileName: `certificate-${printedId(page.id)}.pdf`,
  contentType: 'application/pdf',
  content: pdf,
});
