import { csvOf } from '../../../../shared/upload/write-csv.ts';
import { byId, save, show } from './dom.ts';
import { language, nameOf, required, t } from './state.ts';

/** Takes a list however it comes: chosen, dropped or pasted. */
export const receiveFiles = (opened: (file: Blob, name: string) => void): void => {
  const input = byId('file', HTMLInputElement);
  input.addEventListener('change', () => {
    const [file] = input.files ?? [];
    // The same file may be chosen again, once it was corrected.
    if (file) opened(file, file.name);
    input.value = '';
  });
  const drop = byId('intake', HTMLElement);
  drop.addEventListener('dragover', (event) => {
    event.preventDefault();
    drop.classList.add('over');
  });
  for (const name of ['dragleave', 'drop']) drop.addEventListener(name, () => drop.classList.remove('over'));
  drop.addEventListener('drop', (event) => {
    event.preventDefault();
    const [file] = event.dataTransfer?.files ?? [];
    if (file) opened(file, file.name);
  });
  byId('read-paste', HTMLButtonElement).addEventListener('click', () => {
    const text = byId('paste', HTMLTextAreaElement).value;
    opened(new Blob([text]), t.list.pasted);
  });
  document.addEventListener('paste', (event) => {
    if (event.target instanceof HTMLInputElement || event.target instanceof HTMLTextAreaElement) return;
    const [file] = event.clipboardData?.files ?? [];
    const text = event.clipboardData?.getData('text/plain') ?? '';
    if (file) opened(file, file.name);
    else if (text.includes('\t')) opened(new Blob([text]), t.list.pasted);
  });
  byId('another', HTMLButtonElement).addEventListener('click', () => {
    show('list-choice', true);
    show('another', false);
    input.focus();
  });
  byId('empty-list', HTMLButtonElement).addEventListener('click', () => {
    const headers = [...required, 'language' as const, 'group' as const].map(nameOf);
    save(`${t.list.emptyFile}.csv`, new Blob([csvOf(headers, [], language)], { type: 'text/csv' }));
  });
};
