import { expect, it } from 'vitest';
import type { Pair } from '../../shared/domain/pair.ts';
import { rehearse } from '../../shared/domain/rehearse.ts';
import { sayingsOf, waysToLive, type WayToLive } from '../../shared/domain/way-to-live.ts';
import { rehearsedMail, toOrganiser } from '../../shared/rehearsed-mail.ts';
import { aCohort, aPair, aPerson, helene, heleneId, zoe } from '../support/builders.ts';
import { lived } from '../support/rehearsals.ts';
import { aWorld } from '../support/world.ts';

const noahId = 'noahaaaaaaaaaaaa';
const second = 'pairbbbbbbbb';
const cohort = aCohort({ organiser: { name: 'Claire Petit', address: 'claire@example.org' } });
const pairs = [
  aPair(),
  aPair({
    id: second,
    members: [
      { person: heleneId, role: 'mentor' },
      { person: noahId, role: 'mentee' },
    ],
  }),
];
const people = [
  zoe(),
  helene({ pairs: pairs.map(({ id }: Pair) => id), zone: 'America/Montreal' }),
  aPerson({ id: noahId, name: 'Noah Lind', address: 'noah@example.org', language: 'en', pairs: [second] }),
];
const rows = { cohort, people, pairs };

/** A link that opens something of somebody: it holds a token. */
const live = /https:\/\/mentor\.example\.org\/([a-z]+)\/[a-z0-9]{30,}/g;
const certificate = /https:\/\/mentor\.example\.org\/c\/[0-9A-Z]{12}/g;
const rehearsed = /https:\/\/mentor\.example\.org\/desk\/rehearsed\/(?:fr|en)\/([a-z]+)/g;

/** A letter without what its links say beyond their purpose. */
const withoutTokens = (text: string): string =>
  text.replaceAll(live, '<$1>').replaceAll(certificate, '<certificate>').replaceAll(rehearsed, '<$1>');

/** Of each person, the letters that were sent, and the same as they were rehearsed. */
const lettersOf = async (way: WayToLive) => {
  const sayings = sayingsOf(cohort, pairs, way);
  const world = await lived(rows, sayings);
  return await Promise.all(
    people.map(async (person) => {
      const theirs = pairs.filter((pair) => person.pairs.includes(pair.id));
      const letters = rehearse({ cohort, person, pairs: theirs }, sayings);
      return {
        sent: world.mails.filter(({ tags }) => tags['person'] === person.id),
        rehearsed: await Promise.all(letters.map((letter) => rehearsedMail(world, people, letter))),
      };
    }),
  );
};

it.each(waysToLive)(
  'a rehearsed letter is the letter that will be sent, but for its links, in this life: %s',
  async (way) => {
    for (const { sent, rehearsed: mails } of await lettersOf(way)) {
      const words = ({ subject, html, text, to, fromName, replyTo, tags }: (typeof mails)[number]) => ({
        subject,
        to,
        fromName,
        replyTo,
        tags,
        html: withoutTokens(html),
        text: withoutTokens(text),
      });
      expect(sent.length).toBeGreaterThan(6);
      expect(mails.map(words)).toEqual(sent.map(words));
      expect(sent.every(({ html }) => html.search(live) > 0)).toBe(true);
      expect(mails.filter(({ html, text }) => `${html} ${text}`.search(live) >= 0)).toEqual([]);
    }
  },
);

it('what the organiser gets of it goes to them alone, is marked, and can be neither answered to others nor unsubscribed', async () => {
  const [letter] = rehearse({ cohort, person: people[0]!, pairs: [pairs[0]!] }, []);
  const mail = await rehearsedMail(aWorld(), people, letter!);
  const { subject, html, to, replyTo, headers, tags } = toOrganiser(mail, 'claire@example.org', 'fr');
  expect({ to, replyTo, tags }).toEqual({ to: 'claire@example.org', replyTo: ['claire@example.org'], tags: {} });
  expect(Object.keys(headers)).toEqual(['Auto-Submitted', 'X-Auto-Response-Suppress']);
  expect(subject).toBe(`[Répétition] ${mail.subject}`);
  expect(html).toBe(mail.html);
});

it('of an invitation the organiser gets the letter, and nothing that a calendar would act on', async () => {
  const sayings = sayingsOf(cohort, pairs, 'dates');
  const letters = rehearse({ cohort, person: people[0]!, pairs: [pairs[0]!] }, sayings);
  const letter = letters.find(({ items }) => items.some(({ kind }) => kind === 'invitation'));
  const mail = await rehearsedMail(aWorld(), people, letter!);
  expect(mail.calendar).toBeDefined();
  expect(toOrganiser(mail, 'claire@example.org', 'en')).not.toHaveProperty('calendar');
});
