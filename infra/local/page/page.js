import { $, element, fill, json } from './dom.js';
import { words } from './words.js';

const state = {
  language: localStorage.getItem('language') ?? (navigator.language.startsWith('fr') ? 'fr' : 'en'),
  now: '',
  count: -1,
  people: [],
  person: undefined,
  mail: undefined,
  form: 'html',
  read: new Set(JSON.parse(localStorage.getItem('read') ?? '[]')),
};

const word = (key, values) => {
  const found = words[state.language][key];
  return typeof found === 'function' ? found(values) : found;
};

const locale = () => (navigator.language.startsWith(state.language) ? navigator.language : state.language);
const moment = (at, options) => new Intl.DateTimeFormat(locale(), options).format(new Date(at));
const personAt = (address) => state.people.find((person) => person.address === address);
const unreadOf = (person) => person.mails.filter(({ id }) => !state.read.has(id)).length;

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
    hour: '2-digit',
    minute: '2-digit',
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

const showPeople = () => {
  const entries = state.people.map((person) => {
    const unread = unreadOf(person);
    const badge = element('span', { className: 'badge', textContent: unread, ariaHidden: 'true' });
    const spoken = element('span', { className: 'spoken', textContent: ` (${word('unread', { count: unread })})` });
    const name = element('span', { className: 'name', textContent: person.name });
    const children = unread > 0 ? [name, badge, spoken] : [name];
    return entry(person.address, person.address === state.person, children, () => openPerson(person.address));
  });
  fill($('people'), entries);
  if (entries.length === 0)
    $('people').replaceChildren(element('li', { className: 'caption', textContent: word('nobody') }));
};

const showInbox = () => {
  const person = personAt(state.person);
  document.body.classList.toggle('nobody-chosen', !person);
  $('inbox-title').textContent = person?.name ?? '';
  $('inbox-address').textContent = person ? `${person.address} · ${person.zone.replace('_', ' ')}` : '';
  const entries = (person?.mails ?? []).map((mail) => {
    const day = moment(mail.sentAt, { day: 'numeric', month: 'short', year: 'numeric', timeZone: person.zone });
    const children = [
      element('span', { className: 'subject', textContent: mail.subject }),
      element('span', { className: 'caption', textContent: day }),
    ];
    const button = entry(mail.id, mail.id === state.mail?.id, children, () => openMail(mail.id));
    button.classList.toggle('unread', !state.read.has(mail.id));
    return button;
  });
  fill($('mails'), entries);
  if (person && entries.length === 0) {
    $('mails').replaceChildren(element('li', { className: 'caption', textContent: word('noMail') }));
  }
};

const showLetter = () => {
  const { mail, form } = state;
  $('welcome').hidden = mail !== undefined;
  $('open').hidden = mail === undefined;
  if (!mail) return;
  $('subject').textContent = mail.subject;
  const zone = personAt(state.person)?.zone ?? 'UTC';
  const sent = `${moment(mail.sentAt, { dateStyle: 'full', timeStyle: 'short', timeZone: zone })} (${zone.replace('_', ' ')})`;
  const lines = [
    ['from', mail.from],
    ['to', mail.to],
    ['replyTo', mail.replyTo.join(', ')],
    ['sent', sent],
  ];
  $('envelope').replaceChildren(
    ...lines
      .filter(([, value]) => value !== '')
      .map(([key, value]) =>
        element('div', {
          children: [element('dt', { textContent: word(key) }), element('dd', { textContent: value })],
        }),
      ),
  );
  $('attachments').replaceChildren(...mail.attachments.map(attachment));
  $('html').hidden = form !== 'html';
  $('text').hidden = form !== 'text';
  $('text').textContent = mail.text;
  for (const button of document.querySelectorAll('[data-form]')) {
    button.setAttribute('aria-pressed', String(button.dataset.form === form));
  }
};

const attachment = ({ filename, contentType, base64 }) => {
  const bytes = Uint8Array.from(atob(base64), (letter) => letter.codePointAt(0));
  const href = URL.createObjectURL(new Blob([bytes], { type: contentType }));
  const link = element('a', { href, download: filename, textContent: word('download', { name: filename }) });
  return element('li', { children: [link] });
};

const show = () => {
  showWords();
  showDate();
  showPeople();
  showInbox();
  showLetter();
};

const openPerson = (address) => {
  state.person = address;
  state.mail = undefined;
  document.body.dataset.view = 'inbox';
  show();
};

const openMail = async (id) => {
  state.mail = await json(`/local/mails/${id}`);
  state.read.add(id);
  localStorage.setItem('read', JSON.stringify([...state.read]));
  // Links of a letter open beside this page; the frame itself may not run scripts.
  $('html').srcdoc = state.mail.html.replace(/<head[^>]*>/i, '$&<base target="_blank">');
  document.body.dataset.view = 'letter';
  show();
  $('subject').focus({ preventScroll: true });
};

const say = (sentence) => {
  $('news').textContent = sentence;
};

/** Looks at what the machine has; draws again only if something is new. */
const look = async () => {
  const { now, mails } = await json('/local/state');
  state.now = now;
  if (mails === state.count && state.people.length > 0) return showDate();
  state.people = await json('/local/people');
  state.count = mails;
  const known = new Set(state.people.flatMap((person) => person.mails.map(({ id }) => id)));
  state.read = new Set([...state.read].filter((id) => known.has(id)));
  return show();
};

/** After letters arrived, somebody who got one is shown: whoever was looked at, or else the first. */
const openNewest = async (since) => {
  const lucky = (person) => person?.mails.some(({ sentAt }) => sentAt >= since);
  const chosen = lucky(personAt(state.person)) ? personAt(state.person) : state.people.find(lucky);
  if (!chosen) return;
  state.person = chosen.address;
  await openMail(chosen.mails[0].id);
};

const move = async (body) => {
  const buttons = [...document.querySelectorAll('[data-move]')];
  if (document.body.ariaBusy === 'true') return;
  document.body.ariaBusy = 'true';
  for (const button of buttons) button.ariaDisabled = 'true';
  say(word('travelling'));
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
    say(mails > 0 ? word('arrived', { count: mails }) : word(isNext ? 'nothingLeft' : 'nothingArrived'));
  } catch {
    say(word('failed'));
  } finally {
    document.body.ariaBusy = 'false';
    for (const button of buttons) button.ariaDisabled = 'false';
  }
};

for (const button of document.querySelectorAll('[data-move]')) button.onclick = () => move(button.dataset.move);
for (const button of document.querySelectorAll('[data-back]')) {
  button.onclick = () => {
    document.body.dataset.view = button.dataset.back;
  };
}
for (const button of document.querySelectorAll('[data-language]')) {
  button.onclick = () => {
    state.language = button.dataset.language;
    localStorage.setItem('language', state.language);
    say('');
    show();
  };
}
for (const button of document.querySelectorAll('[data-form]')) {
  button.onclick = () => {
    state.form = button.dataset.form;
    showLetter();
  };
}

const keepLooking = async () => {
  try {
    if (!document.hidden && document.body.ariaBusy !== 'true') await look();
  } catch {
    say(word('stopped'));
  }
  setTimeout(keepLooking, 1500);
};
showWords();
await keepLooking();
