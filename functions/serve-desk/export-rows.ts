import { overview } from '../../emails/generated/messages/overview.ts';
import { stepContent } from '../../emails/programmes/catalogue.ts';
import type { ProgrammeContent } from '../../emails/programmes/content.ts';
import type { Cohort } from '../../shared/domain/cohort.ts';
import { type Line, recordedIn } from '../../shared/domain/overview/line.ts';
import type { Why } from '../../shared/domain/overview/urgency.ts';
import type { Language } from '../../shared/domain/programme.ts';

/** So many pairs are in one file: what Lambda answers is bounded, and this stays far below. */
export const pairsInFile = 10_000;

export const exportFiles = ({ pairs }: Pick<Cohort, 'pairs'>): number => Math.max(1, Math.ceil(pairs / pairsInFile));

/** A file travels further than a page: why a pair needs a person is told only where nobody said so in confidence. */
const discreet: ReadonlySet<Why> = new Set(['bounced', 'left', 'disagree', 'unknown', 'stuck']);

type Table = { headers: readonly string[]; rows: readonly (readonly (string | number)[])[] };

/** A row for each person of each pair: who, what was recorded when, the certificate, what there is to look at. */
export const exportTable = (
  language: Language,
  { programme }: Cohort,
  content: ProgrammeContent,
  lines: readonly Line[],
): Table => {
  const { table: t } = overview[language];
  return {
    headers: [
      t.pair,
      t.group,
      t.role,
      t.name,
      t.address,
      t.left,
      ...programme.steps.map((step, index) => `${index + 1}. ${stepContent(content, step).title}`),
      t.done,
      t.certificate,
      t.look,
      t.seen,
      t.paused,
      t.ended,
    ],
    rows: lines.flatMap((line) => line.people.map((person) => rowOf(language, line, person))),
  };
};

const rowOf = (language: Language, line: Line, person: Line['people'][number]): readonly (string | number)[] => {
  const t = overview[language];
  const look = [...new Set(line.cases.map(({ why }) => why))].filter((why) => discreet.has(why));
  return [
    line.pair,
    line.group ?? '',
    t.table.roleOf({ role: person.role }),
    person.name ?? t.list.gone,
    person.address ?? '',
    person.hasLeft ? t.table.yes : '',
    // Days as they are written everywhere, so that a spreadsheet reads them as days.
    ...line.steps.map(({ state, day }) => (state === 'recorded' ? day : state === 'later' ? '' : t.steps[state])),
    recordedIn(line),
    person.certificate ?? '',
    look.map((why) => (why === 'no answer' ? t.why.noAnswer : t.why[why])).join(', '),
    line.seen ?? '',
    line.pausedUntil ?? '',
    line.ended ?? '',
  ];
};
