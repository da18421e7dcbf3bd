import type { Problem } from '../../../shared/domain/roster/problem.ts';

const columns: Record<string, string> = {
  'mentor name': 'Mentor',
  'mentor address': 'Mentor email',
  'mentee name': 'Mentee',
  'mentee address': 'Mentee email',
};

/** What is wrong with an upload, and what to do about it. */
export const uploadProblem = (problem: Problem): string => {
  switch (problem.code) {
    case 'empty-file':
      return 'There is nothing in this file.';
    case 'header-only':
      return 'This file has headers but no pairs: add one row for each pair.';
    case 'spreadsheet-file':
      return 'This is a spreadsheet, not a CSV file: open it, choose “Save as”, then “CSV UTF-8”.';
    case 'binary-file':
      return 'This is not text: export the spreadsheet as “CSV UTF-8” and send that file.';
    case 'html-file':
      return 'This is a web page, not a CSV file: download the spreadsheet itself as CSV.';
    case 'json-file':
      return 'This is JSON, but CSV was announced: send it as application/json.';
    case 'truncated-file':
      return 'This file stops in the middle of a character, so its end is missing: export it and send it again.';
    case 'unreadable-file':
      return 'The letters of this file cannot be read: save it as “CSV UTF-8”.';
    case 'too-many-columns':
      return 'More than 100 columns: keep only those about mentors, mentees, languages, time zones and groups.';
    case 'too-many-rows':
      return 'More than 50,000 rows: split the cohort into several files.';
    case 'unclosed-quote':
      return 'A quotation mark is opened here and never closed.';
    case 'stray-quote':
      return 'A quotation mark stands in the middle of a cell: put the whole cell in quotes and double the mark.';
    case 'malformed-json':
      return 'This JSON cannot be read: it is incomplete, or a comma, bracket or quote is misplaced.';
    case 'wrong-shape':
      return 'Expected a list of objects, one for each pair, with texts as values.';
    case 'missing-column':
      return `The column “${columns[problem.column] ?? problem.column}” is missing.`;
    case 'duplicate-column':
      return 'Two columns mean the same thing: keep one of them.';
    case 'ragged-row':
      return 'This row has more cells than there are headers: put cells that contain a separator in quotes.';
    case 'missing-name':
      return 'The name is missing.';
    case 'missing-address':
      return 'The email address is missing.';
    case 'bad-address':
      return `“${problem.value}” is not an email address.`;
    case 'name-too-long':
      return 'This name has more than 100 characters.';
    case 'group-too-long':
      return 'This group name has more than 100 characters.';
    case 'cell-too-long':
      return 'This cell has more than 1,000 characters.';
    case 'formula':
      return 'This cell starts like a formula (=, +, -, @ or a tab): write plain text.';
    case 'control-character':
      return 'This cell holds invisible characters: type it again by hand.';
    case 'garbled-text':
      return 'Some letters of this cell were lost: save the file as “CSV UTF-8” and send it as application/octet-stream.';
    case 'unknown-language':
      return `“${problem.value}” is not a language we write in: use fr or en.`;
    case 'unknown-zone':
      return `“${problem.value}” is not a time zone: write one such as Europe/Paris.`;
    case 'same-person':
      return 'Mentor and mentee have the same address: a pair needs two people.';
    case 'duplicate-pair':
      return `These two people are already a pair in row ${problem.other}: remove one of the rows.`;
    case 'two-names':
      return `This address has another name in row ${problem.other}: one address is one person.`;
    case 'two-languages':
      return `This person has another language in row ${problem.other}: choose one. Two people of a row with different languages take a column each, “Mentor language” and “Mentee language”.`;
    case 'two-zones':
      return `This person has another time zone in row ${problem.other}: choose one. Two people of a row in different zones take a column each, “Mentor time zone” and “Mentee time zone”.`;
    case 'too-many-pairs':
      return 'This person is in more than 100 pairs.';
    case 'group-too-large':
      return 'This group has more than 100 mentees: split it.';
    case 'missing-parameter':
      return `The parameter “${problem.column}” is missing.`;
    case 'unknown-parameter':
      return `There is no parameter “${problem.column}”: check how it is written.`;
    case 'bad-start':
      return `“${problem.value}” is not a day: write it as 2026-12-01.`;
    case 'start-in-past':
      return 'The first topic would be over before everybody had read it: choose a later start.';
    case 'start-too-far':
      return 'This start is more than five years away: choose an earlier day.';
    case 'unknown-programme':
      return `There is no programme “${problem.value}”: use group-mentoring.`;
    case 'bad-launch':
      return `“${problem.value}” is not an instant: write it as 2026-11-30T08:00:00Z.`;
    case 'launch-in-past':
      return 'This launch is not in the future.';
    case 'launch-too-late':
      return 'The first topic would be over before everybody had read it: choose an earlier launch, or a later start.';
    case 'bad-dry-run':
      return 'Write dryRun=1 to check without creating anything, or leave it out.';
    default:
      return problem satisfies never;
  }
};

/** Why the organisers' API refuses a request. */
export const deskRefusal = {
  unauthorised: 'A valid organiser token is needed: send it as “Authorization: Bearer …”.',
  'not-found': 'There is nothing at this address.',
  'wrong-method': 'This address does not answer to this method.',
  'unknown-cohort': 'There is no such cohort.',
  launched: 'This cohort has been launched: its people have been written to, so it can no longer be withdrawn.',
  withdrawn: 'This cohort was withdrawn while it was being written: send it again to create it.',
  'too-large': 'This file is larger than 5 MB: split the cohort into several files.',
  'wrong-type': 'Send CSV as application/octet-stream or text/csv, or JSON as application/json.',
  'bad-cursor': 'This cursor does not come from the previous page.',
} as const;
