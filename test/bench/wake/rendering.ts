import { deepStrictEqual } from 'node:assert';
import { type LetterInput, linkKey, type StepLinks } from '../../../emails/facts/letter-input.ts';
import { stepsLinked, writeLetter } from '../../../emails/write-letter.ts';
import { composeMail } from '../../../shared/compose-mail.ts';
import { answersDays, linksEndAt } from '../../../shared/domain/cohort.ts';
import type { Person } from '../../../shared/domain/person.ts';
import { guideUrl, programmeName } from '../../../shared/guide-url.ts';
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
  const { baseUrl, eraseAfterDays } = world.settings;
  const members = pairs.flatMap((pair) => pair.members.map((member) => member.person));
  const found: readonly Person[] = await world.store.people(cohort.id, members);
  const texts = await loadTexts(world.store, cohort.programme);
  const reader = { cohort: cohort.id, person: person.id };
  const expires = linksEndAt(cohort);
  const links = stepsLinked({ situation, items }).map(async ({ pair, step }): Promise<[string, StepLinks]> => {
    const sign = (purpose: 'met' | 'date' | 'notyet' | 'move' | 'skip' | 'pulse') =>
      world.signLink(purpose, { ...reader, pair: pair.id, step }, expires);
    const [met, date, notYet] = await Promise.all([sign('met'), sign('date'), sign('notyet')]);
    const [move, skip, pulse] = await Promise.all([sign('move'), sign('skip'), sign('pulse')]);
    return [linkKey(pair, step), { met, date, notYet, move, skip, pulse }];
  });
  return {
    situation,
    items,
    content: texts(person.language),
    people: new Map(found.map((one) => [one.id, one])),
    keptDays: answersDays + eraseAfterDays,
    links: {
      steps: new Map(await Promise.all(links)),
      pairs: new Map(),
      me: await world.signLink('me', reader, expires),
      in: await world.signLink('in', reader, expires),
      stop: await world.signLink('stop', reader, expires),
      guideUrl: (guide) => guideUrl(baseUrl, person.language, programmeName(cohort.programme), guide),
    },
  };
};
