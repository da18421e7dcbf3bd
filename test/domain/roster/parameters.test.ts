import { expect, it } from 'vitest';
import { readParameters } from '../../../shared/domain/roster/parameters.ts';

const good = { name: 'Cercle', start: '2026-12-01' };
const read = (query: Readonly<Record<string, string>>) => readParameters({ ...good, ...query }, 'Europe/Paris');

it('reads who runs it as people write it, and the address without its letter case', () => {
  expect(read({ organiser: '  Zoe\u0301   Petit\u00a0', contact: ' Zoe@Example.ORG ' })).toMatchObject({
    ok: true,
    value: { name: 'Cercle', organiser: { name: 'Zoé Petit', address: 'zoe@example.org' } },
  });
});

it('knows no organiser if none is stated', () => {
  const reading = read({});
  expect(reading.ok).toBe(true);
  expect(reading).not.toHaveProperty('value.organiser');
});

it.each([
  ['a name without an address', { organiser: 'Claire' }, [['contact', 'incomplete-organiser']]],
  ['an address without a name', { contact: 'claire@example.org' }, [['organiser', 'incomplete-organiser']]],
  ['an empty name', { organiser: ' ', contact: 'claire@example.org' }, [['organiser', 'missing-name']]],
  ['an empty address', { organiser: 'Claire', contact: '' }, [['contact', 'missing-address']]],
  ['what is no address', { organiser: 'Claire', contact: 'claire' }, [['contact', 'bad-address']]],
  [
    'an address that would write to others too',
    { organiser: 'Claire', contact: 'claire@example.org,all@example.org' },
    [['contact', 'bad-address']],
  ],
  [
    'an address with a header behind it',
    { organiser: 'Claire', contact: 'claire@example.org\r\nBcc: all@example.org' },
    [['contact', 'bad-address']],
  ],
  [
    'a name that reads backwards',
    { organiser: 'Cl\u202eaire', contact: 'claire@example.org' },
    [['organiser', 'control-character']],
  ],
  [
    'half an organiser among other mistakes, all at once',
    { start: 'soon', contact: 'claire' },
    [
      ['start', 'bad-start'],
      ['contact', 'bad-address'],
      ['organiser', 'incomplete-organiser'],
    ],
  ],
])('refuses %s', (_, query, problems) => {
  const reading = read(query);
  expect(reading.ok ? [] : reading.problems.map(({ row, column, code }) => [row, column, code])).toEqual(
    problems.map((problem) => [0, ...problem]),
  );
});
