import { describe, expect, it } from 'vitest';
import { check } from '../../emails/check/check.ts';
import { confirm } from '../../emails/confirm/confirm.ts';
import { topicFacts } from '../../emails/facts/topic.ts';
import { left } from '../../emails/left/left.ts';
import { sample } from '../../emails/preview/sample.ts';
import { type Letter, render } from '../../emails/render.ts';
import type { Block } from '../../emails/telling.ts';
import { topic, type TopicPair } from '../../emails/topic/topic.ts';
import { groupMentoring, type Programme } from '../../shared/domain/programme.ts';
import { letterOf } from '../../emails/write-letter.ts';

const input = sample('one pair', 'topic', 'en');
const ines = { name: 'Inès Benali', address: 'ines@example.org' };
const oscar = { name: 'Oscar Lindqvist', address: 'oscar@example.org' };
const telling = (block: Block, more: Partial<Letter> = {}) => render({ ...letterOf(input), blocks: [block], ...more });

describe('a topic', () => {
  const [item] = input.items.flatMap((one) => (one.kind === 'topic' ? [one] : []));
  const facts = topicFacts(input, [item!]);
  const told = (more: Partial<TopicPair>, confirmation: Programme['confirmation'] = 'either') =>
    telling(topic({ ...facts, pairs: facts.pairs.map((pair) => ({ ...pair, ...more })) }), {
      programme: { ...groupMentoring, confirmation },
    }).text;
  const said = { by: 'Inès Benali', on: '2027-04-10' } as const;

  it('leads whoever has not met, or gets no answer, to a page of its own', () => {
    expect(told({})).toMatch(/Not yet, or no answer\?\nhttps:\/\/binome\.example\.org\/notyet\//);
  });

  it('keeps its button while it is the reader’s word that is missing, and lets nothing else lead to that page', () => {
    const text = told({ met: { ...said, state: 'waiting' } }, 'both');
    expect(text).toContain('Inès Benali noted on Saturday 10 April that you met.');
    expect(text.match(/\/met\/\w+\/p1\/experience/g)).toHaveLength(1);
    expect(text).toMatch(/We met\nhttps:.*\/met\//);
    expect(text).not.toContain('Suggest three dates');
  });

  it('leads a “no” to the page of the meeting once the partner said “yes”: that of “not yet” has nothing left to ask', () => {
    const by = item!.pair.members.map(({ person }) => person).find((id) => id !== input.situation.person.id)!;
    const at = '2027-04-10T10:00:00.000Z';
    const answers = { [item!.step]: { [by]: { says: 'met' as const, at, proof: 'known browser' as const } } };
    const [pair] = topicFacts(input, [{ ...item!, pair: { ...item!.pair, answers } }]).pairs;
    expect(pair?.notYetUrl).toBe(`${pair?.metUrl}/no`);
  });

  it('asks nothing of whoever has said it, while the word of another is missing', () => {
    const text = told({ met: { ...said, by: undefined, state: 'waiting' } }, 'both');
    expect(text).toContain('another word is still missing. See or correct it');
    expect(text).not.toContain('We met');
  });

  it('names nobody where answers differ', () => {
    const text = told({ met: { ...said, state: 'contested' } });
    expect(text).toContain('The answers about this meeting differ');
    expect(text).not.toMatch(/Benali (?:noted|recorded)/);
  });

  it('says whose word records a meeting', () => {
    expect(told({})).toContain('Only one of you needs to record it.');
    expect(told({}, 'both')).toContain('It counts once both sides have recorded it.');
    expect(told({}, 'mentee')).toContain('It is recorded by the mentee.');
  });
});

it('a second look accuses nobody', () => {
  const metUrl = 'https://example.org/met';
  const pair = { partners: [ines], step: 'goals', by: ines.name, on: '2027-03-10', metUrl, noUrl: `${metUrl}/no` };
  const contested = telling(check({ pairs: [{ ...pair, state: 'contested' }] })).text;
  expect(contested).toContain('The answers about “Set a course” differ.');
  expect(contested).not.toMatch(/Benali (?:noted|recorded|said)/);
  expect(telling(check({ pairs: [{ ...pair, state: 'waiting' }] })).text).toContain('Inès Benali noted on');
});

it('a change of address shows the new one whole, however long, and as text', () => {
  const newAddress = `${'m'.repeat(64)}<b>@${'example.'.repeat(10)}org`;
  const until = { on: '2027-03-10', time: '14:30', zone: 'Central European Time' };
  const { html, text } = telling(
    confirm({ what: 'address', newAddress, cohort: 'Élan', url: 'https://example.org/confirm', until }),
  );
  expect(text).toContain(`\n${newAddress}\n`);
  expect(html).toContain(newAddress.replace('<b>', '&lt;b&gt;'));
  expect(text).toContain('until Wednesday 10 March at 14:30 (Central European Time)');
});

describe('a departure', () => {
  const pair = { partners: [], left: [ines], goesOn: false, done: 2, total: 6 };
  const organiser = { name: 'Claire Petit', address: 'claire@example.org' };

  it('thanks whoever is left alone, and says who may help', () => {
    const { subject, text } = telling(left({ pairs: [pair], organiser }));
    expect(subject).toBe('Inès Benali no longer takes part in the programme');
    expect(text).toContain('2 of 6 meetings are recorded; they stay credited.\nYour time together ends here.');
    expect(text).toContain('Claire Petit may find somebody else');
  });

  it('is told by the others of a group, which goes on', () => {
    const { text } = telling(left({ pairs: [{ ...pair, partners: [oscar], goesOn: true }], organiser }));
    expect(text).toContain('Oscar Lindqvist\nInès Benali no longer takes part');
    expect(text).toContain('The group goes on');
    expect(text).not.toContain('somebody else');
  });

  it('names nobody who was erased, and speaks of nothing that never took place', () => {
    const gone = { ...pair, left: [], done: 0 };
    const { subject, text } = telling(left({ pairs: [gone], organiser }), { about: [] });
    expect(`${subject}\n${text}`).toContain('Your partner no longer takes part in the programme.\nYour time together');
    expect(subject).toBe('A change in your programme');
    const group = { ...gone, partners: [oscar], goesOn: true };
    expect(telling(left({ pairs: [group], organiser })).text).toContain('Somebody in your group no longer takes part');
  });
});

it('a letter whose partner is erased still has a whole subject, and no mail to nobody', () => {
  const { subject, html } = render({ ...letterOf(input), about: [] });
  expect(subject).toBe('Learn from experience, with your partner');
  const people = new Map([...input.people].filter(([id]) => id === 'maud'));
  const pairs = input.situation.pairs.map((one) => ({
    ...one,
    members: one.members.filter(({ person }) => person === 'maud'),
  }));
  const welcomed = sample('one pair', 'welcome', 'en');
  const alone = render(letterOf({ ...welcomed, people, situation: { ...welcomed.situation, pairs } }));
  expect(alone.subject).toBe('Your mentoring begins');
  expect(alone.text).toContain('Nobody is paired with you at the moment');
  expect(alone.html).not.toMatch(/href="mailto:[?"]/);
  expect(html).toContain('A reply to this letter goes to the organiser');
});
