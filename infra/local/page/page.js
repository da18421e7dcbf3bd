import { $, element, fill, json } from './dom.js';
import { fillFrame, showLetter } from './letter.js';
import { inWords, moment, personAt, state, unreadOf, word } from './state.js';

const showWords = () => {
  document.documentElement.lang = state.language;
  for (const place of document.querySelectorAll('[data-word]')) place.textContent = word(place.dataset.word);
  for (const button of document.querySelectorAll('[data-language]')) {
    button.setAttribute('aria-pressed', String(button.dataset.language === state.language));
  }
  $('html').title = word('letterShown');
};

const showDate = () => {
  const options = {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    hour: 'numeric',
    minute: '2-digit',
    timeZoneName: 'short',
  };
  $('date').textContent = moment(state.now, options);
  $('date').dateTime = state.now;
};

const entry = (key, isCurrent, children, open) => {
  const button = element('button', { type: 'button', children, onclick: open });
  button.dataset.key = key;
  if (isCurrent) button.setAttribute('aria-current', 'true');
  return button;
};

const roleIn = ({ role, with: names }) =>
  word(role, { names: new Intl.ListFormat(document.documentElement.lang).format(names) });

const rolesOf = ({ pairs, runs }) => [...(runs ? [word('runs')] : []), ...pairs.map(roleIn)];

const showPeople = () => {
  const { address } = state.people.find(({ runs }) => runs) ?? {};
  $('desk-address').textContent = address ? word('deskAddress', { address }) : '';
  const entries = state.people.map((person) => {
    const unread = unreadOf(person);
    const badge = element('span', { className: 'badge', textContent: unread, ariaHidden: 'true' });
    const spoken = element('span', { className: 'spoken', textContent: ` (${word('unread', { count: unread })})` });
    const name = element('span', { className: 'name', textContent: person.name });
    const roles = element('span', { className: 'caption', textContent: rolesOf(person).join(' · ') });
    const children = unread > 0 ? [name, badge, spoken, roles] : [name, roles];
    return entry(person.address, person.address === state.person, children, () =>
      attempt(() => openPerson(person.address)),
    );
  });
  fill($('people'), entries);
  if (entries.length === 0)
    $('people').replaceChildren(element('li', { className: 'caption', textContent: word('nobody') }));
};

const showInbox = () => {
  const person = personAt(state.person);
  document.body.classList.toggle('nobody-chosen', !person);
  $('inbox-title').textContent = person?.name ?? '';
  $('inbox-address').textContent = person ? `${person.address} · ${inWords(person.zone)}` : '';
  const entries = (person?.mails ?? []).map((mail) => {
    const day = moment(mail.sentAt, { day: 'numeric', month: 'short', year: 'numeric', timeZone: person.zone });
    const children = [
      element('span', { className: 'subject', textContent: mail.subject }),
      element('span', { className: 'caption', textContent: day }),
    ];
    const button = entry(mail.id, mail.id === state.mail?.id, children, () => attempt(() => openMail(mail.id)));
    button.classList.toggle('unread', !state.read.has(mail.id));
    return button;
  });
  fill($('mails'), entries);
  if (person && entries.length === 0) {
    $('mails').replaceChildren(element('li', { className: 'caption', textContent: word('noMail') }));
  }
};

const show = () => {
  showWords();
  showDate();
  showPeople();
  showInbox();
  showLetter();
};

/** Goes to everybody, to somebody's letters or to one letter; false if another place was asked for meanwhile. */
const goTo = async (place) => {
  state.place = place;
  const mail = place.mail && (await json(`/local/mails/${place.mail}`));
  if (place !== state.place) return false;
  state.person = place.person;
  state.mail = mail;
  if (mail) state.read.add(mail.id);
  localStorage.setItem('read', JSON.stringify([...state.read]));
  document.body.dataset.view = place.view;
  show();
  fillFrame();
  const shown = document.querySelector(`.${place.view}`);
  if (place.view === 'letter') shown.scrollTop = 0;
  (place.view === 'people' ? document.body : shown).scrollIntoView();
  if (mail) $('subject').focus({ preventScroll: true });
  return true;
};

/** Goes to a place from which the browser's own button leads back. */
const visit = async (place) => {
  if (await goTo(place)) history.pushState(place, '');
};

const openPerson = (person) => visit({ view: 'inbox', person });
const openMail = (id) => visit({ view: 'letter', person: state.person, mail: id });

const say = (news, values) => {
  state.news = news;
  $('news').textContent = news ? word(news, values) : '';
};

/** Does what somebody asked for, or says that it did not work. */
const attempt = async (action) => {
  if (state.news === 'failed') say();
  try {
    await action();
  } catch (error) {
    // The browser's own error means that nobody answered.
    say(error instanceof TypeError ? 'stopped' : 'failed');
  }
};

/** Looks at what the machine has; draws again only if something is new. */
const look = async () => {
  const { now, mails, calls } = await json('/local/state');
  state.now = now;
  if (state.news === 'stopped') say();
  const seen = `${mails} ${calls}`;
  if (seen === state.seen) return showDate();
  state.people = await json('/local/people');
  state.seen = seen;
  const known = new Set(state.people.flatMap((person) => person.mails.map(({ id }) => id)));
  state.read = new Set([...state.read].filter((id) => known.has(id)));
  return show();
};

/** After letters arrived, somebody who got one is shown: whoever was looked at, or else the first. */
const openNewest = async (since) => {
  const lucky = (person) => person?.mails.some(({ sentAt }) => sentAt >= since);
  const chosen = lucky(personAt(state.person)) ? personAt(state.person) : state.people.find(lucky);
  if (!chosen) return;
  await visit({ view: 'letter', person: chosen.address, mail: chosen.mails[0].id });
};

const move = async (body) => {
  const buttons = [...document.querySelectorAll('[data-move]')];
  if (document.body.ariaBusy === 'true') return;
  document.body.ariaBusy = 'true';
  for (const button of buttons) button.ariaDisabled = 'true';
  say('travelling');
  const since = state.now;
  try {
    const { mails } = await json('/local/clock', {
      method: 'POST',
      body,
      headers: { 'content-type': 'application/json' },
    });
    await look();
    if (mails > 0) await openNewest(since);
    const isNext = body.includes('next-mail');
    if (mails > 0) say('arrived', { count: mails });
    else say(isNext ? 'nothingLeft' : 'nothingArrived');
  } finally {
    document.body.ariaBusy = 'false';
    for (const button of buttons) button.ariaDisabled = 'false';
  }
};

for (const button of document.querySelectorAll('[data-move]')) {
  button.onclick = () => attempt(() => move(button.dataset.move));
}
for (const button of document.querySelectorAll('[data-back]')) {
  button.onclick = () => attempt(() => visit({ view: button.dataset.back, person: state.person }));
}
for (const button of document.querySelectorAll('[data-language]')) {
  button.onclick = () => {
    state.language = button.dataset.language;
    localStorage.setItem('language', state.language);
    say();
    show();
  };
}
for (const button of document.querySelectorAll('[data-form]')) {
  button.onclick = () => {
    state.form = button.dataset.form;
    showLetter();
    fillFrame();
  };
}

history.replaceState({ view: 'people' }, '');
onpopstate = ({ state: place }) => attempt(() => goTo(place));

const keepLooking = async () => {
  try {
    if (!document.hidden && document.body.ariaBusy !== 'true') await look();
  } catch {
    // What answers again may be another stack, with other people.
    state.seen = '';
    say('stopped');
  }
  setTimeout(keepLooking, 1500);
};
showWords();
await keepLooking();
