import * as z from 'zod';
import { issuer as messages, type IssuerMessages } from '../../emails/generated/messages/issuer.ts';
import type { LogoProblem } from '../../shared/certificate/logo/read-logo.ts';
import type { Language } from '../../shared/domain/programme.ts';

/** What is wrong with a field of an issuer: a code for programs, a sentence for whoever wrote it. */
export type IssuerFlaw = { code: string; message: string };

type Issue = z.core.$ZodIssue;

/** What is wrong with each field, by its path, such as `signatory.name`: of each the first thing. */
export const issuerFlaws = (issues: readonly Issue[], language: Language): ReadonlyMap<string, IssuerFlaw> => {
  const flaws = new Map<string, IssuerFlaw>();
  for (const issue of issues) {
    const field = fieldOf(issue);
    if (!flaws.has(field)) flaws.set(field, flawOf(issue, field, language));
  }
  return flaws;
};

const fieldOf = (issue: Issue): string =>
  [...issue.path, ...(issue.code === 'unrecognized_keys' ? issue.keys.slice(0, 1) : [])].map(String).join('.');

const flawOf = (issue: Issue, field: string, language: Language): IssuerFlaw => {
  if (issue.code === 'custom' && field === 'logo') return logoFlaw(language, issue.params);
  const problem = problemOf(issue, field);
  return { code: codes[problem], message: messages[language].problems[problem] };
};

type Problem = keyof IssuerMessages['problems'];

const problemOf = ({ code }: Issue, field: string): Problem => {
  switch (code) {
    case 'too_big':
      return field === 'logo' ? 'logoTooLarge' : 'tooLong';
    case 'too_small':
    case 'invalid_type':
      return field === 'signatory.name' ? 'missingSignatory' : 'missing';
    case 'invalid_format':
      return field.startsWith('colours') ? 'noColour' : 'unprintable';
    case 'custom':
      return 'tooPale';
    case 'unrecognized_keys':
    case 'invalid_element':
    case 'invalid_key':
    case 'invalid_union':
    case 'invalid_value':
    case 'not_multiple_of':
      return 'unknown';
    default:
      return code satisfies never;
  }
};

const codes: Readonly<Record<Problem, string>> = {
  missing: 'missing',
  missingSignatory: 'missing',
  tooLong: 'too-long',
  unprintable: 'unprintable',
  noColour: 'no-colour',
  tooPale: 'too-pale',
  unknown: 'unknown-field',
  logoTooLarge: 'too-large',
};

const LogoFlaw = z.object({
  problem: z.enum([
    'noDrawing',
    'element',
    'reference',
    'colour',
    'outline',
    'empty',
  ] as const satisfies readonly LogoProblem['problem'][]),
  what: z.string(),
});

/** Why a logo cannot be printed, as the schema of an issuer passes it on. */
const logoFlaw = (language: Language, params: unknown): IssuerFlaw => {
  const { problem, what } = LogoFlaw.parse(params);
  const t = messages[language].logoProblems;
  const message = problem === 'noDrawing' || problem === 'empty' ? t[problem] : t[problem]({ what: shortened(what) });
  return { code: problem === 'noDrawing' ? 'no-drawing' : problem, message };
};

/** A stranger's drawing may name its parts at any length. */
const shortened = (what: string): string => (what.length > 60 ? `${what.slice(0, 60)}…` : what);
