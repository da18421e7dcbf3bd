import type { Language } from '../../shared/domain/programme.ts';
import { closing } from '../closing/closing.ts';
import { confirm } from '../confirm/confirm.ts';
import { digest } from '../digest/digest.ts';
import { wallClock } from '../facts/wall-clock.ts';
import type { Block } from '../telling.ts';
import { personOf } from './blocks.ts';
import type { Names } from './names.ts';
import { link } from './sample.ts';

/** The second letter, which is about nobody but its reader. */
export const confirmBlocks = (language: Language, { cohort }: Names): Readonly<Record<string, Block>> => {
  const request = {
    cohort,
    url: link('confirm', 'maud'),
    until: wallClock(language, 'Europe/Paris', '2027-03-10T13:30:00.000Z'),
  };
  return {
    'confirm leave': confirm({ ...request, what: 'leave' }),
    'confirm address': confirm({
      ...request,
      what: 'address',
      newAddress: 'maud.lefevre-de-la-tour.conseil+binome@a-rather-long-company-name.example.org',
    }),
    'confirm erase': confirm({ ...request, what: 'erase' }),
    'confirm export': confirm({ ...request, what: 'export' }),
  };
};

/** What those who run a programme are written: of a week that needs them, of one that needs them much, and at the end. */
export const digestBlocks = ({ partners, cohort }: Names): Readonly<Record<string, Block>> => {
  const week = {
    cohort,
    pairCount: 40,
    weeks: 1,
    met: 12,
    done: 61,
    expected: 80,
    certificates: 0,
    more: 0,
    deskUrl: link('desk', 'cohorts', 'cercle'),
  };
  const [ines, oscar, zoe] = partners;
  const people = [personOf(ines, 'ines'), personOf(oscar, 'oscar')];
  const since = '2027-03-01';
  const about = { people, url: link('desk', 'cohorts', 'cercle', 'pairs', 'p1') };
  const needs = [
    { ...about, need: { why: 'help' as const, since, name: oscar }, writeTo: people.slice(1) },
    { ...about, need: { why: 'bounced' as const, since, name: oscar }, writeTo: people.slice(0, 1) },
    { ...about, need: { why: 'stuck' as const, since }, writeTo: [] },
    { ...about, need: { why: 'complained' as const, since, name: ines }, writeTo: people.slice(0, 1) },
    { ...about, need: { why: 'noAnswer' as const, since }, writeTo: people },
    { ...about, need: { why: 'left' as const, since, name: zoe }, writeTo: people.slice(0, 1) },
    { ...about, need: { why: 'disagree' as const, since }, writeTo: people },
    { ...about, need: { why: 'unknown' as const, since }, writeTo: people.slice(1) },
    { ...about, need: { why: 'silent' as const, since }, writeTo: people },
  ];
  return {
    'calm digest': digest({ ...week, needs: [] }),
    digest: digest({ ...week, needs: needs.slice(4, 7) }),
    'digest, many': digest({ ...week, weeks: 2, met: 0, certificates: 14, needs, more: 14 }),
    closing: closing({
      cohort,
      pairCount: 40,
      done: 214,
      certificates: 71,
      erasedOn: '2028-01-18',
      reportUrl: link('desk', 'cohorts', 'cercle', 'report'),
    }),
  };
};
