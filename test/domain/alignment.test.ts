import { expect, it } from 'vitest';
import { compared } from '../../shared/domain/alignment.ts';

const hers = { rhythm: 'a', channel: 'a', confidentiality: 'a', feedback: 'a', cancel: 'a', silence: 'a' };

it('what two people expect alike is agreed', () => {
  expect(compared([hers, hers])).toEqual({
    agreed: ['confidentiality', 'silence', 'cancel', 'rhythm', 'feedback', 'channel'],
    first: [],
    later: [],
  });
});

it('of what they expect differently, the two that weigh most come first', () => {
  const his = { ...hers, rhythm: 'b', channel: 'b', silence: 'b', cancel: 'b' };
  expect(compared([hers, his])).toEqual({
    agreed: ['confidentiality', 'feedback'],
    first: ['silence', 'cancel'],
    later: ['rhythm', 'channel'],
  });
});

it('of subjects that we do not weigh, none comes before one that we do', () => {
  const [mine, yours] = [
    { ...hers, also: 'a', beside: 'a' },
    { ...hers, also: 'b', beside: 'b', channel: 'b' },
  ];
  expect(compared([mine, yours])).toMatchObject({ first: ['channel', 'also'], later: ['beside'] });
});

it('a group agrees on what all of them expect alike', () => {
  expect(compared([hers, hers, { ...hers, rhythm: 'b' }]).first).toEqual(['rhythm']);
});

it('a subject that somebody left out is to be talked about', () => {
  const { rhythm: _, ...his } = hers;
  expect(compared([hers, his]).first).toEqual(['rhythm']);
});

it('a card says the same whoever answered first, and never an answer', () => {
  const his = { ...hers, rhythm: 'daily', unheard: 'of' };
  expect(compared([hers, his])).toEqual(compared([his, hers]));
  expect(JSON.stringify(compared([hers, his]))).not.toContain('daily');
});
