import { expect, it } from 'vitest';
import { columnOf, readColumns } from '../../../shared/domain/roster/columns.ts';

it.each([
  [
    'mentor name',
    [
      'Mentor',
      'Nom du mentor',
      'Mentor name',
      'MENTOR·E',
      'Mentor(e)',
      'mentorName',
      'Nom complet du mentor',
      'Mentor’s name',
    ],
  ],
  [
    'mentor name',
    ['Mentor first and last name', 'Nom et prénom du mentor', 'Mentor last name', 'Nom de famille du mentor'],
  ],
  ['mentee first name', ['Prénom du mentoré', 'Mentee first name', 'menteeFirstName']],
  [
    'mentor address',
    [
      'Courriel du mentor',
      'E-mail mentor',
      'Mentor email',
      'Adresse du mentor',
      'Adresse e-mail du mentor',
      'mentor_email',
      'Mél du mentor',
    ],
  ],
  [
    'mentee name',
    [
      'Mentoré·e',
      'Mentoré(e)',
      'Mentorée',
      'Mentore',
      'Mentoré-e',
      'Mentoré.e',
      'Mentee',
      'Nom de la mentorée',
      'Mentore\u0301·e',
    ],
  ],
  [
    'mentee address',
    ['Courriel du mentoré', 'Courriel du/de la mentoré·e', 'Mentee’s e-mail address', 'Email (mentee)'],
  ],
  ['language', ['Langue', 'LANGUAGE', 'Langue :']],
  ['mentee language', ['Langue du mentoré', 'Mentee language']],
  ['zone', ['Fuseau', 'Fuseau horaire', 'Time zone', 'Timezone', 'Zone']],
  ['mentor zone', ['Fuseau du mentor', 'Mentor time zone']],
  ['group', ['Groupe', 'Group', 'Nom du groupe', 'Group name']],
])('finds the column %s', (column, headers) => {
  expect(headers.map(columnOf)).toEqual(headers.map(() => column));
});

it.each([
  'Commentaire',
  'Commentaire du mentor',
  'Mentor et mentoré',
  'Nom',
  'Email',
  '',
  'Mentor name and email',
  'constructor',
])('ignores %j', (header) => {
  expect(columnOf(header)).toBeUndefined();
});

it('reads headers of up to a hundred characters', () => {
  expect([columnOf(`Mentor${' '.repeat(94)}`), columnOf(`Mentor${' '.repeat(95)}`)]).toEqual([
    'mentor name',
    undefined,
  ]);
});

it('tells where each known column is', () => {
  expect(readColumns(['Ville', 'Courriel mentor', 'Mentor', 'Mentee', 'Âge', 'Mentee email'])).toEqual({
    ok: true,
    value: new Map([
      ['mentor address', 1],
      ['mentor name', 2],
      ['mentee name', 3],
      ['mentee address', 5],
    ]),
  });
});

it('refuses headers among which a column is missing or there twice, and tells all of it', () => {
  const at = { row: 1, value: '' };
  const missing = (column: string) => ({ ...at, column, code: 'missing-column' });
  expect(readColumns(['Ville', 'Âge'])).toEqual({
    ok: false,
    problems: ['mentor name', 'mentor address', 'mentee name', 'mentee address'].map(missing),
  });
  expect(readColumns(['Mentor', 'Nom du mentor', 'Mentor email', 'Mentee', 'Mentor name'])).toEqual({
    ok: false,
    problems: [
      missing('mentee address'),
      { ...at, column: 'Nom du mentor', code: 'duplicate-column' },
      { ...at, column: 'Mentor name', code: 'duplicate-column' },
    ],
  });
  expect(readColumns(['Mentor', 'Mentor email', 'Mentee', 'Mentee email', 'Mentee']).ok).toBe(false);
});
