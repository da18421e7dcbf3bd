import type { CertificateMessages } from '../../emails/generated/messages/certificate.ts';
import type { CertificatePage } from '../../shared/certificate/certificate-page.ts';
import { type Html, html } from '../../shared/html.ts';

/** Compares a file with the fingerprints on the page; the file never leaves the browser. */
export const checkFileScript = `
const section = document.getElementById('check');
const said = document.getElementById('check-said');
const say = (text, isProblem) => {
  said.textContent = text;
  said.className = isProblem ? 'notice problem' : 'notice';
  said.hidden = false;
};
const check = async (file) => {
  if (!file) return;
  say(section.dataset.reading, false);
  try {
    const bytes = new Uint8Array(await crypto.subtle.digest('SHA-256', await file.arrayBuffer()));
    const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
    const known = [...section.querySelectorAll('[data-says]')].find(({ dataset }) => dataset.sha === hex);
    say(known ? known.dataset.says : section.dataset.other, !known);
  } catch {
    say(section.dataset.failed, true);
  }
};
section.querySelector('input').addEventListener('change', ({ target }) => check(target.files[0]));
addEventListener('dragover', (event) => event.preventDefault());
addEventListener('drop', (event) => {
  event.preventDefault();
  check(event.dataTransfer.files[0]);
});
document.getElementById('check-live').hidden = false;
`;

/** Without scripts the fingerprints are there to be compared by hand. */
export const checkFile = ({ editions }: CertificatePage, { page: { check } }: CertificateMessages): Html | false => {
  const last = editions.at(-1);
  return (
    last !== undefined &&
    html`<section id="check" data-reading="${check.reading}" data-other="${check.other}" data-failed="${check.failed}">
      <h2>${check.title}</h2>
      <div id="check-live" hidden>
        <p>${check.text}</p>
        <label>${check.label}<input type="file" accept="application/pdf,.pdf" /></label>
        <p id="check-said" role="status" hidden></p>
      </div>
      <details>
        <summary>${check.byHand}</summary>
        <ol class="prints">
          ${editions.map(
            ({ on, sha256 }) =>
              html`<li data-sha="${sha256}" data-says="${sha256 === last.sha256 ? check.last : check.earlier({ day: on })}">
                <code>${sha256}</code>
              </li>`,
          )}
        </ol>
      </details>
    </section>`
  );
};
