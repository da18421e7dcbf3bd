/** Puts a file that is chosen into the text, and the cursor at the line of a mistake; without it both are done by hand. */
export const editorScript = `
const text = document.getElementById('text');
const file = document.getElementById('file');
if (text && file) {
  file.closest('[hidden]').hidden = false;
  file.addEventListener('change', async () => {
    const [chosen] = file.files;
    if (chosen && chosen.size < 600000) text.value = await chosen.text();
  });
}
for (const link of document.querySelectorAll('[data-line]')) {
  link.addEventListener('click', (event) => {
    event.preventDefault();
    const lines = text.value.split('\\n');
    const line = Number(link.dataset.line) - 1;
    const start = lines.slice(0, line).join('\\n').length + (line > 0 ? 1 : 0);
    text.focus({ preventScroll: true });
    text.scrollIntoView({ block: 'center' });
    text.setSelectionRange(start, start + (lines[line] ?? '').length);
    text.scrollTop = (text.scrollHeight / lines.length) * Math.max(0, line - 6);
  });
}`;
