import { $, element } from '../../../infra/local/page/dom.js';
import { exhibits, groups, names } from './exhibits.js';
import { addressWith, choices, chosen, state, word } from './state.js';
import { views } from './views.js';

const filters = ['language', 'shape', 'view'];
const lists = ['names', 'kind'];

const showWords = () => {
  document.documentElement.lang = state.interface;
  document.title = `${word('title')} · Binôme`;
  for (const place of document.querySelectorAll('[data-word]')) place.textContent = word(place.dataset.word);
  for (const place of document.querySelectorAll('[data-named]')) place.ariaLabel = word(place.dataset.named);
  for (const button of document.querySelectorAll('[data-interface]')) {
    button.ariaPressed = String(button.dataset.interface === state.interface);
  }
  for (const filter of filters) $(filter).replaceChildren(...choices[filter].map((value) => choice(filter, value)));
  fillList('names', [word('usualNames'), ...names.slice(1)]);
  $('names').closest('label').hidden = names.length < 2;
  fillList('kind', [word('allKinds'), ...groups.map(({ title }) => title[state.interface])]);
};

const fillList = (filter, labels) =>
  $(filter).replaceChildren(
    ...labels.map((textContent, index) => element('option', { value: choices[filter][index], textContent })),
  );

const choice = (filter, value) => {
  const button = element('button', { type: 'button', textContent: word(`${filter} ${value}`), value });
  button.onclick = () => choose({ [filter]: value });
  return button;
};

const choose = (change) => {
  history.replaceState(null, '', addressWith(change));
  return show();
};

const showFilters = (now) => {
  for (const filter of filters) {
    for (const button of $(filter).children) button.ariaPressed = String(button.value === now[filter]);
  }
  for (const list of lists) $(list).value = now[list];
};

const sizeOf = ({ html }) => word('kilobytes', { size: Math.ceil(new Blob([html]).size / 1024) });

const line = (title, exhibit) => {
  const { language: lang, subject, preheader } = exhibit;
  const link = element('a', {
    href: addressWith({ letter: exhibit.what }),
    children: [
      element('span', { className: 'caption kind', textContent: title[state.interface] }),
      element('span', { className: 'caption size', textContent: sizeOf(exhibit) }),
      element('span', { className: 'subject', lang, textContent: subject }),
      element('span', { className: 'caption preheader', lang, textContent: preheader }),
    ],
  });
  link.dataset.letter = exhibit.what;
  return element('li', { children: [link] });
};

const showIndex = (found, kind) => {
  const wanted = kind === 'all' ? groups : [groups[kind]];
  const sections = wanted.map(({ title, kinds }) => {
    const lines = Object.entries(kinds)
      .filter(([what]) => found.has(what))
      .map(([what, kind]) => line(kind, found.get(what)));
    const heading = element('h2', { textContent: title[state.interface] });
    return element('section', { children: [heading, element('ul', { children: lines })] });
  });
  $('index').replaceChildren(...sections);
};

const showLetter = (exhibit, view) => {
  const { kinds } = groups.find((group) => exhibit.what in group.kinds);
  const about = [kinds[exhibit.what][state.interface], exhibit.text && word(`shape ${exhibit.shape}`), sizeOf(exhibit)];
  $('about').textContent = about.filter(Boolean).join(' · ');
  for (const part of ['subject', 'preheader']) {
    $(part).textContent = exhibit[part];
    $(part).lang = exhibit.language;
  }
  $('views').replaceChildren(...views(exhibit, view));
};

let indexShown;

const show = async () => {
  const now = chosen();
  const address = location.hash;
  const found = await exhibits(now);
  if (address !== location.hash) return;
  document.body.dataset.place = now.letter ? 'letter' : 'index';
  showFilters(now);
  const { letter, ...others } = now;
  const index = JSON.stringify([others, state.interface]);
  if (index !== indexShown) showIndex(found, now.kind);
  indexShown = index;
  const exhibit = found.get(letter) ?? found.get($('index').querySelector('a').dataset.letter);
  $('back').href = addressWith({ letter: '' });
  for (const link of $('index').querySelectorAll('a')) {
    const isCurrent = link.dataset.letter === exhibit.what;
    link.ariaCurrent = isCurrent ? 'true' : null;
    if (isCurrent) link.scrollIntoView({ block: 'nearest' });
  }
  showLetter(exhibit, now.view);
};

$('names').onchange = () => choose({ names: $('names').value });
$('kind').onchange = () => choose({ kind: $('kind').value, letter: '' });
for (const button of document.querySelectorAll('[data-interface]')) {
  button.onclick = () => {
    state.interface = button.dataset.interface;
    localStorage.setItem('language', state.interface);
    showWords();
    return show();
  };
}
onhashchange = async () => {
  await show();
  $('letter').scrollTop = 0;
  scrollTo(0, 0);
  $('subject').focus({ preventScroll: true });
};
showWords();
await show();
