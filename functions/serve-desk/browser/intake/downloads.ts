import { csvOf } from '../../../../shared/upload/write-csv.ts';
import { workbookOf } from './api.ts';
import { byId, save, say } from './dom.ts';
import { withRemarks } from './sheet.ts';
import { language, nameOf, state, t } from './state.ts';

/** The list as it stands here, with a column of remarks, to go on with in a spreadsheet. */
export const offerDownloads = (): void => {
  const remarked = () => state.sheet && withRemarks(state.sheet, state.remarks, nameOf, t.pairs.remarks);
  byId('save-csv', HTMLButtonElement).addEventListener('click', () => {
    const table = remarked();
    if (!table) return;
    save(`${t.pairs.file}.csv`, new Blob([csvOf(table.headers, table.lines, language)], { type: 'text/csv' }));
  });
  byId('save-xlsx', HTMLButtonElement).addEventListener('click', () => {
    const table = remarked();
    if (!table) return;
    void workbookOf(table).then((outcome) => {
      if (outcome.kind === 'done') save(`${t.pairs.file}.xlsx`, outcome.value);
      else say('save-status', outcome.kind === 'trouble' ? t.trouble[outcome.why] : t.trouble.server);
    });
  });
};
