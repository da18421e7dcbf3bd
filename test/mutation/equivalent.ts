import { inCore } from './equivalent-in-core.ts';
import { filler, fillers, groupsAreThere, notReached, onlySlower, sameText } from './reasons.ts';
import { equivalentPresses } from './equivalent-presses.ts';

/** A mutant that no test can kill, as nothing that anybody could see differs. */
export type Equivalent = {
  file: string;
  /** The line of the source on which it begins. */
  on: string;
  mutator: string;
  original: string;
  replacement: string;
  why: string;
};

export const equivalents: readonly Equivalent[] = [
  ...equivalentPresses,
  {
    file: 'shared/links.ts',
    on: 'for (; bits >= 5; bits -= 5) text += alphabet[(pending >>> (bits - 5)) & 31];',
    mutator: 'EqualityOperator',
    original: 'bits >= 5',
    replacement: 'bits > 5',
    why: 'five bits that are left are written with the next byte, or as the last letter',
  },
  {
    file: 'shared/links.ts',
    on: "const { days = '', cohort = '', person = '', pair, step, n } = parts;",
    mutator: 'StringLiteral',
    original: "''",
    replacement: filler,
    why: groupsAreThere,
  },
  {
    file: 'shared/shown.ts',
    on: 'const [, ms] = shape.exec(shown) ?? [];',
    mutator: 'ArrayDeclaration',
    original: '[]',
    replacement: fillers,
    why: 'only the second element is looked at',
  },
  {
    file: 'shared/known-browser.ts',
    on: "const [, person = '', minute = ''] = shape.exec(text) ?? [];",
    mutator: 'StringLiteral',
    original: "''",
    replacement: filler,
    why: groupsAreThere,
  },
  {
    file: 'shared/known-browser.ts',
    on: "const [, person = '', minute = ''] = shape.exec(text) ?? [];",
    mutator: 'ArrayDeclaration',
    original: '[]',
    replacement: fillers,
    why: 'what does not look like an entry has been left out before',
  },
  {
    file: 'shared/domain/time.ts',
    on: 'const found = known.find(({ from, to }) => from <= at && at < to);',
    mutator: 'ConditionalExpression',
    original: 'from <= at && at < to',
    replacement: 'false',
    why: onlySlower,
  },
  {
    file: 'shared/domain/time.ts',
    on: 'const found = known.find(({ from, to }) => from <= at && at < to);',
    mutator: 'EqualityOperator',
    original: 'from <= at',
    replacement: 'from < at',
    why: onlySlower,
  },
  {
    file: 'shared/domain/time.ts',
    on: 'instants.reduce<Instant | undefined>((first, at) => (first === undefined || at < first ? at : first), undefined);',
    mutator: 'EqualityOperator',
    original: 'at < first',
    replacement: 'at <= first',
    why: sameText,
  },
  {
    file: 'shared/domain/time.ts',
    on: 'const known = stretches.get(zone) ?? [];',
    mutator: 'ArrayDeclaration',
    original: '[]',
    replacement: fillers,
    why: 'a text has neither beginning nor end, and nothing lies in it',
  },
  {
    file: 'shared/domain/time.ts',
    on: '} catch {',
    mutator: 'BlockStatement',
    original: '{\n    return false;\n  }',
    replacement: '{}',
    why: 'no answer is as good as false where a schema asks',
  },
  {
    file: 'shared/domain/time.ts',
    on: "from: then.add({ milliseconds: 1 }).getTimeZoneTransition('previous')?.epochMilliseconds ?? -Infinity,",
    mutator: 'UnaryOperator',
    original: '-Infinity',
    replacement: '+Infinity',
    why: onlySlower,
  },
  {
    file: 'shared/domain/time.ts',
    on: 'const found = known.find(({ from, to }) => from <= at && at < to);',
    mutator: 'ArrowFunction',
    original: '({ from, to }) => from <= at && at < to',
    replacement: '() => undefined',
    why: onlySlower,
  },
  {
    file: 'shared/domain/time.ts',
    on: 'if (found) return found;',
    mutator: 'ConditionalExpression',
    original: 'found',
    replacement: 'false',
    why: onlySlower,
  },
  {
    file: 'shared/domain/time.ts',
    on: 'stretches.set(zone, [...known, stretch]);',
    mutator: 'ArrayDeclaration',
    original: '[...known, stretch]',
    replacement: '[]',
    why: onlySlower,
  },
  {
    file: 'shared/domain/time.ts',
    on: 'if (!/^[A-Za-z][A-Za-z0-9_+-]*(\\/[A-Za-z0-9_+-]+){0,2}$/.test(text)) return false;',
    mutator: 'Regex',
    original: '/^[A-Za-z][A-Za-z0-9_+-]*(\\/[A-Za-z0-9_+-]+){0,2}$/',
    replacement: '/^[A-Za-z][A-Za-z0-9_+-]*(\\/[A-Za-z0-9_+-]+){0,2}/',
    why: 'of what begins with a letter, Temporal takes names of zones only',
  },
  {
    file: 'shared/domain/feedback.ts',
    on: 'default:',
    mutator: 'ConditionalExpression',
    original: 'default:\n      return event.says satisfies never;',
    replacement: 'default:',
    why: notReached,
  },
  {
    file: 'shared/domain/letter.ts',
    on: 'default:',
    mutator: 'ConditionalExpression',
    original: 'default:\n      return outcome satisfies never;',
    replacement: 'default:',
    why: notReached,
  },
  {
    file: 'shared/domain/meeting-date.ts',
    on: 'if (next === undefined) return undefined;',
    mutator: 'ConditionalExpression',
    original: 'next === undefined',
    replacement: 'false',
    why: 'no step has no date, and is answered as none all the same; the compiler wants it said',
  },
  ...inCore,
];
