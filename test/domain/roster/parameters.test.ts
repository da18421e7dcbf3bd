import { expect, it } from 'vitest';
import { groupMentoring, trial } from '../../../shared/domain/programme.ts';
import { morningOf, programmeOf, readParameters } from '../../../shared/domain/roster/parameters.ts';

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

it('takes what is not stated from the deployment, and keeps nothing else', () => {
  expect(read({})).toStrictEqual({
    ok: true,
    value: {
      name: 'Cercle',
      start: '2026-12-01',
      zone: 'Europe/Paris',
      language: 'fr',
      organisers: [],
      hold: false,
      dryRun: false,
    },
  });
});

it('reads all that is stated, an instant of launch in UTC', () => {
  const stated = { zone: 'america/montreal', language: 'English', confirmation: 'both', programme: 'group-mentoring' };
  expect(read({ ...stated, launchAt: '2026-11-30T09:00:00+01:00' })).toStrictEqual({
    ok: true,
    value: {
      name: 'Cercle',
      start: '2026-12-01',
      zone: 'America/Montreal',
      language: 'en',
      programme: groupMentoring,
      confirmation: 'both',
      launchAt: '2026-11-30T08:00:00.000Z',
      organisers: [],
      hold: false,
      dryRun: false,
    },
  });
});

it('reads a trial of one meeting, and another time of day', () => {
  const reading = read({ programme: 'trial', morning: '14:05', confirmation: 'both' });
  if (!reading.ok) throw new Error('refused');
  expect(programmeOf(reading.value)).toEqual({ ...trial, confirmation: 'both' });
  expect(morningOf(reading.value)).toBe('14:05');
  const usual = read({});
  if (!usual.ok) throw new Error('refused');
  expect([programmeOf(usual.value), morningOf(usual.value)]).toEqual([groupMentoring, '09:00']);
});

it.each(['9:00', '24:00', '09:60', '09:00:00', ''])('refuses "%s" as a time of day', (morning) => {
  expect(read({ morning })).toMatchObject({ problems: [{ column: 'morning', code: 'bad-morning', value: morning }] });
});

it.each([
  ['1', true],
  ['true', true],
  ['0', false],
  ['false', false],
])('only checks if dryRun is %s: %s', (dryRun, only) => {
  expect(read({ dryRun })).toMatchObject({ value: { dryRun: only } });
});

it('tells what it found in a parameter that it cannot read, and which ones it does not know', () => {
  const long = 'x'.repeat(150);
  expect(readParameters({ start: long, [long]: 'y', dryrun: '1', dryRun: 'yes' }, 'UTC')).toMatchObject({
    ok: false,
    problems: [
      { row: 0, column: 'name', code: 'missing-parameter', value: '' },
      { row: 0, column: 'start', code: 'bad-start', value: long.slice(0, 100) },
      { row: 0, column: 'dryRun', code: 'bad-dry-run', value: 'yes' },
      { row: 0, column: long.slice(0, 100), code: 'unknown-parameter', value: '' },
      { row: 0, column: 'dryrun', code: 'unknown-parameter', value: '' },
    ],
  });
});
