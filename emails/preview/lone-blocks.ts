import type { Language } from '../../shared/domain/programme.ts';
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

export const digestBlocks = ({ partners, cohort }: Names): Readonly<Record<string, Block>> => {
  const week = {
    cohort,
    pairCount: 40,
    metThisWeek: 12,
    done: 61,
    expected: 80,
    certificates: 0,
    deskUrl: link('desk'),
  };
  const [ines, oscar] = partners;
  const people = [personOf(ines, 'ines'), personOf(oscar, 'oscar')];
  const since = '2027-03-01';
  return {
    'calm digest': digest({ ...week, needs: [] }),
    digest: digest({
      ...week,
      needs: [
        { people, need: { why: 'help', since, name: oscar }, writeTo: people.slice(1) },
        { people, need: { why: 'noAnswer', since }, writeTo: people.slice(0, 1) },
        { people, need: { why: 'bounced', since, name: oscar }, writeTo: people.slice(0, 1) },
        { people, need: { why: 'complained', since, name: ines }, writeTo: people.slice(0, 1) },
        { people, need: { why: 'disagree', since }, writeTo: people },
        { people, need: { why: 'silent', since }, writeTo: people },
        { people, need: { why: 'unknown', since }, writeTo: people.slice(1) },
      ],
    }),
  };
};
