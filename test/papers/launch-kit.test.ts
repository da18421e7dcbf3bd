import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { noAnswerDays } from '../../shared/domain/cases.ts';
import { answersDays } from '../../shared/domain/cohort.ts';
import { groupMentoring, stepsNeeded } from '../../shared/domain/programme.ts';

const total = groupMentoring.steps.length;
const needed = stepsNeeded(groupMentoring);

it.each([
  ['fr', 'Rencontres', 'D’un sujet au suivant', `${needed} sur ${total}`, 'jours'],
  ['en', 'Meetings', 'From one topic to the next', `${needed} of ${total}`, 'days'],
])(
  'the numbers of the launch kit (%s) are those of the programme',
  (language, meetings, interval, certificate, days) => {
    const kit = readFileSync(`docs/launch-kit.${language}.md`, 'utf8');
    expect(kit).toContain(`| ${meetings} | ${total} |`);
    expect(kit).toContain(`| ${interval} | ${groupMentoring.intervalDays} ${days} |`);
    expect(kit).toContain(`| ${certificate} |`);
    expect(kit).toContain(`${answersDays} ${days}`);
    expect(kit).toContain(`${noAnswerDays} ${days}`);
  },
);
