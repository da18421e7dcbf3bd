import { byId, element, say } from './dom.ts';
import { cohort, state, t } from './state.ts';

const form = (): HTMLFormElement => byId('settings', HTMLFormElement);

/** The parameters of the upload. Where an address stands and no name, people are written to as by the cohort itself. */
export const settingsOf = (): URLSearchParams => {
  const given = new URLSearchParams(cohort === undefined ? { hold: '1' } : {});
  for (const [name, value] of new FormData(form())) {
    if (typeof value === 'string' && value.trim() !== '') given.set(name, value.trim());
  }
  const contact = given.get('contact');
  if (contact !== null && !given.has('organiser')) given.set('organiser', given.get('name') ?? contact);
  return given;
};

/** What is wrong with a setting, beside it; and what a first topic before any launch means, which is not wrong. */
export const drawSettings = (): void => {
  const { checked } = state;
  const isLate = checked.kind === 'fine' && checked.counts.topicWithWelcome === true;
  if (cohort === undefined) say('note-start', isLate ? t.settings.startLate : '');
  const flaws = checked.kind === 'flawed' ? checked.settings : new Map<string, string>();
  for (const field of form().querySelectorAll<HTMLInputElement | HTMLSelectElement>('input, select')) {
    const flaw = flaws.get(field.name);
    const place = document.getElementById(`flaw-${field.name}`);
    if (flaw === undefined) {
      field.removeAttribute('aria-invalid');
      place?.remove();
      continue;
    }
    field.setAttribute('aria-invalid', 'true');
    const said = place ?? element('p', { class: 'flaw', id: `flaw-${field.name}` });
    said.textContent = flaw;
    if (!place) field.closest('label')?.after(said);
    const details = field.closest('details');
    if (details) details.open = true;
  }
};

export const goToFirstSetting = (): void => {
  const flawed = form().querySelector('[aria-invalid]');
  if (flawed instanceof HTMLElement) flawed.focus();
};

/** Every zone that the browser knows, to choose from. */
export const offerZones = (): void => {
  document
    .getElementById('zones')
    ?.append(...Intl.supportedValuesOf('timeZone').map((zone) => element('option', { value: zone })));
};
