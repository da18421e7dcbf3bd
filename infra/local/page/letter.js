import { $, element } from './dom.js';
import { invitation } from './invitation.js';
import { inWords, moment, personAt, state, word } from './state.js';

/** The letter that is open, or what to do as long as none is. */
export const showLetter = () => {
  const { mail, form } = state;
  const canChoose = personAt(state.person)?.mails.length > 0;
  $('welcome').hidden = mail !== undefined;
  $('welcome-lead').textContent = word(canChoose ? 'choose' : 'empty');
  $('welcome-more').hidden = canChoose;
  $('open').hidden = mail === undefined;
  for (const { href } of $('attachments').querySelectorAll('a')) URL.revokeObjectURL(href);
  $('attachments').replaceChildren(...shownOf(mail?.attachments ?? []).map(attachment));
  if (!mail) return;
  $('subject').textContent = mail.subject;
  $('envelope').replaceChildren(...envelope(mail));
  $('html').hidden = form !== 'html';
  $('text').hidden = form !== 'text';
  $('text').textContent = mail.text;
  for (const button of document.querySelectorAll('[data-form]')) {
    button.setAttribute('aria-pressed', String(button.dataset.form === form));
  }
};

/** Each letter gets a frame of its own: one that is filled again adds to the history, and in Chromium may stay blank. */
export const fillFrame = () => {
  if (!state.mail) return;
  const frame = $('html').cloneNode();
  // Links of a letter open beside this page; the frame itself may not run scripts.
  frame.srcdoc = state.mail.html.replace(/<head[^>]*>/i, '$&<base target="_blank">');
  $('html').replaceWith(frame);
};

const envelope = (mail) => {
  const zone = zoneOf();
  const sent = moment(mail.sentAt, { dateStyle: 'full', timeStyle: 'short', timeZone: zone });
  const lines = [
    ['from', mail.from],
    ['to', mail.to],
    ['replyTo', mail.replyTo.join(', ')],
    ['sent', `${sent} (${inWords(zone)})`],
  ];
  return lines
    .filter(([, value]) => value !== '')
    .map(([key, value]) =>
      element('div', {
        children: [element('dt', { textContent: word(key) }), element('dd', { textContent: value })],
      }),
    );
};

const zoneOf = () => personAt(state.person)?.zone ?? 'UTC';

const isInvitation = ({ contentType }) => contentType.startsWith('text/calendar');

/** An invitation travels twice, as a part of the letter and as a file: one is shown. */
const shownOf = (attachments) =>
  attachments.some(isInvitation)
    ? attachments.filter(({ contentType }) => contentType !== 'application/ics')
    : attachments;

const attachment = (attached) => {
  const { filename, contentType, base64 } = attached;
  const bytes = Uint8Array.from(atob(base64), (letter) => letter.codePointAt(0));
  const href = URL.createObjectURL(new Blob([bytes], { type: contentType }));
  const link = element('a', { href, download: filename, textContent: word('download', { name: filename }) });
  return element('li', { children: [isInvitation(attached) ? invitation(bytes, zoneOf(), link) : link] });
};
