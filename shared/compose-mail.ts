import { type PairLinks, type StepLinks, linkKey } from '../emails/facts/letter-input.ts';
import { pairsLinked, stepsLinked, writeLetter } from '../emails/write-letter.ts';
import type { Texts } from '../emails/programmes/catalogue.ts';
import type { CertificatePage } from './certificate/certificate-page.ts';
import { answersDays, linksEndAt } from './domain/cohort.ts';
import type { Letter } from './domain/decide.ts';
import { roleOf } from './domain/pair.ts';
import { dayIn } from './domain/time.ts';
import type { Item, Situation } from './domain/timetable.ts';
import { guideUrl, programmeName } from './guide-url.ts';
import { letterHeaders } from './letter-headers.ts';
import { loadTexts } from './programme-texts.ts';
import type { Store } from './store.ts';
import type { OutgoingMail, World } from './world.ts';
import { calendarOf } from './calendar/calendar-of.ts';
import { judge } from './poison.ts';

/** What writing a mail asks of the world: the links of a rehearsal lead nowhere. */
export type WritingWorld = Pick<World, 'signLink' | 'printCertificate' | 'settings'> & {
  store: Pick<Store, 'people' | 'certificate' | 'programmePart'>;
};

type NamedPage = CertificatePage & { name: string };

/** The mail that tells a person the items of a letter, and the page of the certificate it brings, if it does. */
export const composeMail = async (
  world: WritingWorld,
  situation: Situation,
  letter: Pick<Letter, 'key' | 'items' | 'attempt'>,
  certificateUrl = (id: string): string => `${world.settings.baseUrl}/c/${id}`,
): Promise<{ mail: OutgoingMail; certificate?: NamedPage }> => {
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
  const certificate = await certificateOf(world, situation, letter, texts);

  const url = certificate && certificateUrl(certificate.id);
  const issued = person.certificate && certificateUrl(person.certificate.id);
  const links = {
    steps,
    pairs: ofPairs,
    confirm,
    me,
    in: iAmIn,
    stop,
    certificate: issued,
    guideUrl: (guide: string) => guideUrl(baseUrl, person.language, programmeName(cohort.programme), guide),
  };
  // The cohort has ended, and the days begin, once answers no longer count.
  const keptDays = answersDays + eraseAfterDays;
  const content = judge(() => texts(person.language));
  const input = { situation, items: letter.items, content, people, links, keptDays };
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
    attachments: certificate && url ? [await attachmentOf(world, certificate, url)] : [],
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

/** What a certificate prints is written once: a letter that is sent again brings the same page and the same bytes. */
const certificateOf = async (
  world: WritingWorld,
  { cohort, person }: Situation,
  { items }: Pick<Letter, 'items'>,
  texts: Texts,
): Promise<NamedPage | undefined> => {
  const item = items.find(({ kind }) => kind === 'certificate');
  if (item?.kind !== 'certificate' || !person.certificate) return undefined;
  const role = roleOf(item.pair, person.id);
  if (!role) throw new Error(`Pair ${item.pair.id} does not know person ${person.id}.`);
  const issued = await world.store.certificate(person.certificate.id);
  return {
    id: person.certificate.id,
    role,
    language: person.language,
    programmeTitle: judge(() => texts(person.language).title),
    cohortName: cohort.name,
    stepsDone: person.certificate.done,
    stepsTotal: item.total ?? cohort.programme.steps.length,
    thresholdPercent: cohort.programme.thresholdPercent,
    from: cohort.start,
    issuedOn: dayIn(person.zone, person.certificate.at),
    ...issued,
    name: issued?.name ?? person.name,
  };
};

const attachmentOf = async (
  world: WritingWorld,
  certificate: NamedPage,
  url: string,
): Promise<OutgoingMail['attachments'][number]> => ({
  fileName: `certificate-${certificate.id.replace(/(.{4})(?=.)/g, '$1-')}.pdf`,
  contentType: 'application/pdf',
  content: await world.printCertificate({ ...certificate, edition: 1, issuer: { name: certificate.cohortName } }, url),
});
