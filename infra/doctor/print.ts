import { styleText } from 'node:util';
import { typographic } from '../../emails/typography.ts';
import type { Language } from '../../shared/domain/programme.ts';
import { sentences } from './language.ts';
import type { Line } from './line.ts';
import { isVerbatim } from './verbatim.ts';

/** How the terminal shows it. */
type Look = { isColoured: boolean; columns: number; closing?: string };

const symbols = { ok: '✓', todo: '✗', unknown: '·' } as const;
const colours = { ok: 'green', todo: 'red', unknown: 'dim' } as const;

const stepsOf = (line: Line): readonly string[] =>
  'nextStep' in line && line.nextStep !== undefined ? line.nextStep.split('\n') : [];

/** A line as a printer would set it. */
export const inPrint = (line: Line, language: Language): Line => {
  const steps = stepsOf(line).map((step) => (isVerbatim(step) ? step : typographic(language, step)));
  return {
    ...line,
    says: typographic(language, line.says),
    ...('nextStep' in line && { nextStep: steps.join('\n') }),
  };
};

/** The report for people. */
export const asText = (
  lines: readonly Line[],
  language: Language,
  { isColoured, columns, closing = '' }: Look,
): string => {
  const t = sentences[language];
  const titleWidth = Math.max(...Object.values(t.titles).map((title) => title.length)) + 2;
  const indent = ' '.repeat(titleWidth + 2);
  const width = columns - indent.length;

  const rows = lines.flatMap((line) => {
    const { check, state, says } = line;
    const head = `${symbols[state]} ${t.titles[check].padEnd(titleWidth)}`;
    const painted = isColoured ? styleText(colours[state], head, { validateStream: false }) : head;
    const steps = stepsOf(line).flatMap((step, index) => {
      const marked = `${index === 0 ? '→' : ' '} ${step}`;
      return isVerbatim(step) ? [marked] : wrapped(marked, width, '  ');
    });
    return [...wrapped(says, width), ...steps].map((text, index) => `${index === 0 ? painted : indent}${text}`);
  });

  const count = (state: Line['state']) => lines.filter((line) => line.state === state).length;
  const counts = t.summary({ ok: count('ok'), todo: count('todo'), unknown: count('unknown') });
  const summary = closing === '' ? counts : `${counts} ${closing}`;
  return [
    '',
    typographic(language, t.heading),
    '',
    ...rows,
    '',
    ...wrapped(typographic(language, summary), columns),
    '',
  ].join('\n');
};

/** Breaks between words only, so that addresses can be copied. */
const wrapped = (text: string, width: number, indent = ''): readonly string[] => {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/(?<=\S) /)) {
    if (line !== '' && line.length + 1 + word.length > width) {
      lines.push(line);
      line = `${indent}${word}`;
    } else line = line === '' ? word : `${line} ${word}`;
  }
  return [...lines, line];
};
