import { type PairLinks, type StepLinks, linkKey } from '../emails/facts/letter-input.ts';
import type { Texts } from '../emails/programmes/catalogue.ts';
import { pairsLinked, stepsLinked, writeLetter } from '../emails/write-letter.ts';
import type { Issued } from './certificate/edition.ts';
import { addresses } from './certificate/open-badge/addresses.ts';
import { holderLink } from './certificate/holder-link.ts';
import { printedId } from './certificate/printed-id.ts';
import { answersDays, linksEndAt } from './domain/cohort.ts';
import type { Letter } from './domain/decide.ts';
import type { Item, Situation } from './domain/timetable.ts';
import { guideUrl, programmeName } from './guide-url.ts';
import { letterHeaders } from './letter-headers.ts';
import { loadTexts } from './programme-texts.ts';
import type { Store } from './store.ts';
import type { OutgoingMail, World } from './world.ts';
import { calendarOf } from './calendar/calendar-of.ts';
import { judge } from './poison.ts';

/** What writing a mail asks of the world: the links of a rehearsal lead nowhere. */
export type WritingWorld = Pick<World, 'signLink' | 'settings'> & {
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
  const people = new Map((await world.store.people(cohort.id, members)).map((one) => [one.id, one]));
  const texts = await loadTexts(world.store, cohort.programme);
  const { baseUrl, eraseAfterDays } = world.settings;
  const reader = { cohort: cohort.id, person: person.id };
  const toReader = (purpose: 'me' | 'in' | 'stop') => world.signLink(purpose, reader, linksEndAt(cohort));
  const [me, iAmIn, stop] = await Promise.all([toReader('me'), toReader('in'), toReader('stop')]);
  const [steps, ofPairs, confirm] = await Promise.all([
    stepLinks(world, situation, letter.items),
    pairLinks(world, situation, letter.items),
    confirmLink(world, situation, letter.items),
  ]);
  const brings = person.certificate && letter.items.some(({ kind }) => kind === 'certificate');
  const certificate = brings && (await world.certificateOf(situation, texts));

  const issued = person.certificate && urlOf(person.certificate.id);
  const links = {
    steps,
    pairs: ofPairs,
    confirm,
    me,
    in: iAmIn,
    stop,
    certificate: issued,
    ...(person.certificate && { holder: await holderLink(world, person.certificate) }),
    guideUrl: (guide: string) => guideUrl(baseUrl, person.language, programmeName(cohort.programme), guide),
  };
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
    headers: letterHeaders(`${cohort.id}.${new URL(baseUrl).hostname}`, stop),
    attachments: certificate ? [attachmentOf(certificate)] : [],
    ...(invitation && { calendar: judge(() => calendarOf(world.settings, input, invitation)) }),
    tags: { cohort: cohort.id, person: person.id, letter: letter.key, attempt: String(letter.attempt) },
  };
  return certificate ? { mail, certificate } : { mail };
};

/** The pages about the steps that a letter speaks of. */
const stepLinks = async (
  world: WritingWorld,
  situation: Situation,
  items: readonly Item[],
): Promise<ReadonlyMap<string, StepLinks>> => {
  const { cohort, person } = situation;
  const expires = linksEndAt(cohort);
  const links = stepsLinked({ situation, items }).map(async ({ pair, step }) => {
    const claims = { cohort: cohort.id, person: person.id, pair: pair.id, step };
    const [met, date, notYet, move, skip, pulse] = await Promise.all([
      world.signLink('met', claims, expires),
      world.signLink('date', claims, expires),
      world.signLink('notyet', claims, expires),
      world.signLink('move', claims, expires),
      world.signLink('skip', claims, expires),
      world.signLink('pulse', claims, expires),
    ]);
    return [linkKey(pair, step), { met, date, notYet, move, skip, pulse }] as const;
  });
  return new Map(await Promise.all(links));
};

/** The pages about the pairs that a letter speaks of. */
const pairLinks = async (
  world: WritingWorld,
  { cohort, person }: Situation,
  items: readonly Item[],
): Promise<ReadonlyMap<string, PairLinks>> => {
  const expires = linksEndAt(cohort);
  const links = pairsLinked({ items }).map(async ({ id }) => {
    const claims = { cohort: cohort.id, person: person.id, pair: id };
    const [pause, align] = await Promise.all([
      world.signLink('pause', claims, expires),
      world.signLink('align', claims, expires),
    ]);
    return [id, { pause, align }] as const;
  });
  return new Map(await Promise.all(links));
};

/** The token is good for days; the row says for how many minutes. */
const confirmLink = async (
  world: WritingWorld,
  { cohort, person }: Situation,
  items: readonly Item[],
): Promise<string | undefined> => {
  const item = items.find(({ kind }) => kind === 'confirm');
  if (item?.kind !== 'confirm') return undefined;
  return await world.signLink('confirm', { cohort: cohort.id, person: person.id, n: item.request.n }, item.ends);
};

const attachmentOf = ({ page, pdf }: Issued): OutgoingMail['attachments'][number] => ({
  fileName: `certificate-${printedId(page.id)}.pdf`,
  contentType: 'application/pdf',
  content: pdf,
});
