import { element } from './dom.js';
import { inWords, span, word } from './state.js';

/** An invitation as a calendar would show it: what becomes of which date, and when that is where its reader lives. */
export const invitation = (bytes, zone, link) => {
  const file = new TextDecoder().decode(bytes).replaceAll('\r\n ', '');
  const isCancelled = property(file, 'METHOD') === 'CANCEL';
  const options = { dateStyle: 'full', timeStyle: 'short', timeZone: zone };
  const when = span(instant(property(file, 'DTSTART')), instant(property(file, 'DTEND')), options);
  return element('div', {
    className: isCancelled ? 'invitation cancelled' : 'invitation',
    children: [
      element('p', { className: 'caption', textContent: word(isCancelled ? 'calledOff' : 'invitation') }),
      element('p', { className: 'what', textContent: plain(property(file, 'SUMMARY')) }),
      element('p', { textContent: `${when} (${inWords(zone)})` }),
      link,
    ],
  });
};

const property = (file, name) => new RegExp(`^${name}:(.*)$`, 'm').exec(file)?.[1] ?? '';
const plain = (text) => text.replaceAll(/\\(.)/g, (_, letter) => (letter === 'n' ? '\n' : letter));
const instant = (text) => text.replace(/^(....)(..)(..T..)(..)/, '$1-$2-$3:$4:');
