import { changes } from '../../../../emails/generated/messages/changes.ts';
import { intake } from '../../../../emails/generated/messages/intake.ts';
import type { Language } from '../../../../shared/domain/programme.ts';
import type { Column } from '../../../../shared/domain/roster/columns.ts';
import type { Comparison, Counts, Problem } from './api.ts';
import { byId } from './dom.ts';
import type { Remark, Sheet } from './sheet.ts';

const root = byId('intake', HTMLElement);

export const language: Language = document.documentElement.lang === 'fr' ? 'fr' : 'en';

/** What the page says. */
export const t = intake[language];
export const tOfChanges = changes[language].page;

/** The cohort that the list is of; none if one is to be made of it. */
export const cohort = root.dataset['cohort'];

/** All columns that mean something, and those that a cohort cannot be made without: the page was given them. */
export const order: readonly Column[] = JSON.parse(root.dataset['columns'] ?? '[]');
export const required: readonly Column[] = JSON.parse(root.dataset['required'] ?? '[]');

const keyOf = (column: Column): keyof typeof t.columns.names =>
  (
    {
      'mentor name': 'mentorName',
      'mentor first name': 'mentorFirstName',
      'mentor address': 'mentorAddress',
      'mentor language': 'mentorLanguage',
      'mentor zone': 'mentorZone',
      'mentee name': 'menteeName',
      'mentee first name': 'menteeFirstName',
      'mentee address': 'menteeAddress',
      'mentee language': 'menteeLanguage',
      'mentee zone': 'menteeZone',
      language: 'language',
      zone: 'zone',
      group: 'group',
    } as const
  )[column];

export const nameOf = (column: Column): string => t.columns.names[keyOf(column)];

type Checked =
  | { kind: 'not yet' }
  | { kind: 'checking' }
  | { kind: 'fine'; counts: Counts }
  /** All rows are right, and this is what they change. */
  | { kind: 'compared'; comparison: Comparison }
  /** What is wrong: in rows, in settings by their names, and otherwise. */
  | {
      kind: 'flawed';
      rows: ReadonlyMap<number, readonly Remark[]>;
      settings: ReadonlyMap<string, string>;
      others: readonly string[];
      hasMore: boolean;
    }
  | { kind: 'failed'; message: string };

/** All that the page knows; whatever changes it draws it anew. */
export const state: {
  sheet: Sheet | undefined;
  isChanged: boolean;
  checked: Checked;
  /** Whether something was changed since. */
  isStale: boolean;
  /** What was wrong when it was last known, so that it stays beside its cell while we look again. */
  remarks: ReadonlyMap<number, readonly Remark[]>;
} = { sheet: undefined, isChanged: false, checked: { kind: 'not yet' }, isStale: false, remarks: new Map() };

const isColumn = (text: string): text is Column => order.some((column) => column === text);

/** What a script is told of parameters, as somebody is told who fills in fields. */
const settingFlaws: ReadonlyMap<string, string> = new Map([
  ['missing-parameter', t.settings.missing],
  ['incomplete-organiser', t.settings.incomplete],
]);

/** What an answer says of rows, settings and the rest; of the latter only what no row tells. */
export const sorted = (problems: readonly Problem[], count: number): Checked => {
  const rows = new Map<number, Remark[]>();
  const settings = new Map<string, string>();
  const others: string[] = [];
  for (const { row, column, code, message } of problems) {
    if (row > 1) {
      const remarks = rows.get(row) ?? [];
      rows.set(row, remarks);
      remarks.push({ row, column: isColumn(column) ? column : undefined, message });
    } else if (document.getElementById(`set-${column}`)) settings.set(column, settingFlaws.get(code) ?? message);
    else others.push(message);
  }
  return { kind: 'flawed', rows, settings, others, hasMore: count > problems.length };
};
