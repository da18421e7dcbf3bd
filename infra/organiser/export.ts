import { extname } from 'node:path';
import { type Api, apiOptions, isOutcome, openApi, refusedBy, type Reply } from './api.ts';
import { findCohort } from './cohort.ts';
import { defineCommand, done, misused, type Outcome } from './command.ts';
import { whileDrawn } from './progress.ts';

/** Writes everybody of a cohort into a file, or into several where one does not hold them. */
export const exportCohort = defineCommand({
  words: ['cohort'],
  needs: ['out'],
  options: apiOptions,
  run: async (context, given) => {
    const { reach, t, language } = context;
    const out = given.needed('out');
    const ending = extname(out);
    const format = ending.slice(1).toLowerCase();
    if (format !== 'csv' && format !== 'xlsx') return misused(t.noFormat({ file: out }));
    const api = await openApi(context, given);
    if (typeof api !== 'function') return api;
    const found = await findCohort(context, api, given.word('cohort'));
    if (isOutcome(found)) return found;

    const path = `/api/cohorts/${found.id}/export`;
    const parts = await whileDrawn(reach.terminal, t.exporting, () => everyPart(api, path, { format, language }));
    if (isOutcome(parts)) return parts;
    const [first] = parts;
    if (first && first.status >= 400) return refusedBy(context, first);
    const files = parts.map(({ bytes }, index) => ({
      file: parts.length === 1 ? out : `${out.slice(0, -ending.length)}-${index + 1}${ending}`,
      bytes,
    }));
    for (const { file, bytes } of files) await reach.terminal.write(file, bytes);
    const names = files.map(({ file }) => file);
    return done(t.exported({ files: names }), { cohort: found.id, files: names });
  },
});

/** The parts that there are: the one after the last is unknown. */
const everyPart = async (
  api: Api,
  path: string,
  query: Readonly<Record<string, string>>,
): Promise<readonly Reply[] | Outcome> => {
  const parts: Reply[] = [];
  for (;;) {
    const part = await api('GET', path, { query: { ...query, part: String(parts.length + 1) } });
    if (isOutcome(part)) return part;
    if (part.status >= 400) return parts.length === 0 ? [part] : parts;
    parts.push(part);
  }
};
