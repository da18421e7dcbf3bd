import { writeDigest } from '../../emails/write-digest.ts';
import { casesOf } from '../../shared/domain/cases.ts';
import type { Cohort } from '../../shared/domain/cohort.ts';
import type { DigestStep } from '../../shared/domain/digest.ts';
import { mostUrgent } from '../../shared/domain/tally.ts';
import { deskUrl } from '../../shared/desk-url.ts';
import { organiserHeaders } from '../../shared/letter-headers.ts';
import type { Reader } from '../../shared/organisers.ts';
import { judge } from '../../shared/poison.ts';
import { loadTexts } from '../../shared/programme-texts.ts';
import type { OutgoingMail, World } from '../../shared/world.ts';
import { pageOf } from './page-of.ts';

/** The mail of one week to one organiser; whom it names is read anew, and what has been settled meanwhile is not in it. */
export const composeDigest = async (
  world: World,
  cohort: Cohort,
  { round, reader, weeks, closing }: Extract<DigestStep, { do: 'write' }>,
  readers: ReadonlyMap<string, Reader>,
): Promise<OutgoingMail> => {
  const to = readers.get(reader);
  if (!to) throw new Error(`Cohort ${cohort.id} has no organiser ${reader}.`);
  const others = [...readers].flatMap(([id, one]) => (id === reader ? [] : [one]));
  const { baseUrl, eraseAfterDays } = world.settings;
  const pairs = await world.store.pairs(
    cohort.id,
    round.needs.map(({ pair }) => pair),
  );
  const page = await pageOf(world.store, cohort.id, pairs);
  const texts = await loadTexts(world.store, cohort.programme);
  const now = world.now();
  const { subject, html, text, replyTo } = judge(() => {
    const needs = pairs.flatMap((pair) => {
      const one = mostUrgent(casesOf(cohort, pair, page.people, page.pairsOf, now));
      return one ? [{ pair, one }] : [];
    });
    const input = {
      cohort,
      content: texts(cohort.language),
      round,
      weeks,
      needs,
      people: page.people,
      deskUrl: deskUrl(baseUrl, cohort.id),
      eraseAfterDays,
    };
    return writeDigest(input, to, others, closing);
  });
  return {
    to: to.address,
    fromName: cohort.name,
    replyTo,
    subject,
    html,
    text,
    headers: organiserHeaders(`${cohort.id}.${new URL(baseUrl).hostname}`, `${deskUrl(baseUrl, cohort.id)}/digest`),
    attachments: [],
    // Not `person`: what SES tells of it is nothing that a participant's row is to hear.
    tags: { cohort: cohort.id, organiser: reader, letter: `week_${round.on.replaceAll('-', '')}`, attempt: '1' },
  };
};
