import * as z from 'zod';
import type { Cohort } from '../../shared/domain/cohort.ts';
import { loadTexts } from '../../shared/programme-texts.ts';
import { plain } from '../../shared/domain/overview/entry.ts';
import type { Line } from '../../shared/domain/overview/line.ts';
import type { Language } from '../../shared/domain/programme.ts';
import { linesBetween } from '../../shared/overview.ts';
import { tableFile, type TableFormat } from '../../shared/table-file.ts';
import { type Answer, refusal } from './answers.ts';
import type { Action, DeskWorld } from './action.ts';
import { exportFiles, exportTable, pairsInFile } from './export-rows.ts';
import { withCohort } from './load-cohort.ts';
import { refusalPage } from './pages/frame.ts';
import { onCohort } from './pages/on-cohort.ts';

const Part = z
  .string()
  .regex(/^[1-9]\d{0,2}$/)
  .transform(Number)
  .default(1);

const Format = z.enum(['csv', 'xlsx']).default('csv');

/** All pairs of a cohort as a table, for a script; `part` where one file does not hold them. */
export const exportForScript = withCohort(async (world, { request, language }, cohort) => {
  const format = Format.safeParse(request.query['format']);
  const part = Part.safeParse(request.query['part']);
  if (!format.success || !part.success || part.data > exportFiles(cohort)) return refusal(404, 'not-found', language);
  return answer(world, cohort, language, format.data, part.data);
});

/** The same from a page. */
const exportAs = (format: TableFormat): Action =>
  onCohort(async (world, { request, language }, cohort) => {
    const part = Part.safeParse(request.query['part']);
    if (!part.success || part.data > exportFiles(cohort)) return refusalPage(language, 'unknown');
    return answer(world, cohort, language, format, part.data);
  });

export const exportCsv = exportAs('csv');
export const exportWorkbook = exportAs('xlsx');

const answer = async (
  world: DeskWorld,
  cohort: Cohort,
  language: Language,
  format: TableFormat,
  part: number,
): Promise<Answer> => {
  const lines: Line[] = [];
  const from = (part - 1) * pairsInFile;
  for await (const page of linesBetween(world, cohort, from, from + pairsInFile)) lines.push(...page);
  const content = (await loadTexts(world.store, cohort.programme))(language);
  const { headers, rows } = exportTable(language, cohort, content, lines);
  const { bytes, type } = await tableFile(format, headers, rows, language);
  const name = `${fileNameOf(cohort)}${exportFiles(cohort) > 1 ? `-${part}` : ''}.${format}`;
  return {
    statusCode: 200,
    headers: {
      'content-type': type,
      'content-disposition': `attachment; filename="${name}"`,
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
    },
    body: Buffer.from(bytes).toString('base64'),
    isBase64Encoded: true,
  };
};

/** The cohort's name in letters that every disk takes. */
const fileNameOf = ({ id, name }: Cohort): string => {
  const words = plain(name).match(/[a-z0-9]+/g) ?? [];
  return words.join('-').slice(0, 60) || id;
};
