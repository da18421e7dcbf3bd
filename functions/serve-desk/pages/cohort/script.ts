/**
 * Prints; and counts on while the page is looked at. Where nothing could be shown yet the page then shows itself, else it
 * only says that there is something newer: nobody's place in a list is lost.
 */
export const cohortScript = `
const printing = document.getElementById('print');
if (printing) {
  printing.hidden = false;
  printing.addEventListener('submit', (event) => { event.preventDefault(); print(); });
}
const counting = document.getElementById('counting');
const count = async () => {
  const bar = counting.querySelector('progress');
  counting.querySelector('form').hidden = true;
  for (;;) {
    const answer = await fetch(counting.dataset.of, { method: 'POST', headers: { accept: 'application/json' } });
    if (!answer.ok) break;
    const { counting: going } = await answer.json();
    if (going) { bar.value = going.pairs; continue; }
    bar.remove();
    if (!document.querySelector('.pairs')) return location.reload();
    document.getElementById('ready').hidden = false;
    return;
  }
  counting.querySelector('form').hidden = false;
};
if (counting && counting.dataset.of) count().catch(() => { counting.querySelector('form').hidden = false; });
`;
