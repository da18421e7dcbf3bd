import { deepStrictEqual } from 'node:assert';
import type { LetterInput } from '../../../emails/facts/letter-input.ts';
import { writeLetter } from '../../../emails/write-letter.ts';
import { composeMail } from '../../../shared/compose-mail.ts';
import { answersDays } from '../../../shared/domain/cohort.ts';
import type { Person } from '../../../shared/domain/person.ts';
import { letterLinks } from '../../../shared/letter-links.ts';
import { loadTexts } from '../../../shared/programme-texts.ts';
import type { World } from '../../../shared/world.ts';
import { noCertificate, type Owed } from './parts.ts';

/** What each letter is rendered from, its links signed; proved to give the very mail that `composeMail` makes. */
export const inputsOf = async (world: World, owed: readonly Owed[]): Promise<readonly LetterInput[]> => {
  const inputs: LetterInput[] = [];
  for (const one of owed) {
    const input = await inputOf(world, one);
    const { mail } = await composeMail({ ...world, certificateOf: noCertificate }, one.situation, one.letter);
    const { preheader: _, ...rendered } = writeLetter(input);
    const { subject, html, text, replyTo } = mail;
    deepStrictEqual(rendered, { subject, html, text, replyTo });
    inputs.push(input);
  }
  return inputs;
};

const inputOf = async (world: World, { situation, letter: { items } }: Owed): Promise<LetterInput> => {
  const { cohort, person, pairs } = situation;
  const { eraseAfterDays } = world.settings;
  const members = pairs.flatMap((pair) => pair.members.map((member) => member.person));
  const found: readonly Person[] = await world.store.people(cohort.id, members);
  const texts = await loadTexts(world.store, cohort.programme);
  const sign = await world.linkSigner();
  return {
    situation,
    items,
    content: texts(person.language),
    people: new Map(found.map((one) => [one.id, one])),
    keptDays: answersDays + eraseAfterDays,
    links: letterLinks(world.settings, sign, situation, noCertificate),
  };
};
