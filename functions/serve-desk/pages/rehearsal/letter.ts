import { rehearsal } from '../../../../emails/generated/messages/rehearsal.ts';
import { zoneName } from '../../../../emails/zone-name.ts';
import { mostRehearsedAnHour } from '../../../../shared/domain/access.ts';
import type { Caller } from '../../../../shared/domain/caller.ts';
import type { Language } from '../../../../shared/domain/programme.ts';
import { toldIn } from '../../../../shared/domain/rehearsal-calendar.ts';
import type { RehearsedLetter } from '../../../../shared/domain/rehearse.ts';
import { dayIn, timeIn } from '../../../../shared/domain/time.ts';
import { type Html, html } from '../../../../shared/html.ts';
import { rehearsedMail, withoutDrawing } from '../../../../shared/rehearsed-mail.ts';
import { loadTexts } from '../../../../shared/programme-texts.ts';
import type { OutgoingMail } from '../../../../shared/world.ts';
import type { Action, DeskWorld, Visit } from '../../action.ts';
import type { Answer } from '../../answers.ts';
import { type Circle, lettersIn, loadCircle, loadRehearsal, type Rehearsal } from '../../load-rehearsal.ts';
import { sendRehearsal, type SentAs, sentAs } from '../../../../shared/send-rehearsal.ts';
import { deskPage, refusalPage } from '../frame.ts';
import { letterFrame } from '../letter-frame.ts';
import { seeOther } from '../see-other.ts';
import { letterUrl, personUrl } from './addresses.ts';
import { noRehearsal } from './none.ts';
import { rehearsalStyle } from './style.ts';
import { labelsOf } from './words.ts';

/** One letter of one person, as it will be; `number` of so many. */
type Opened = {
  rehearsed: Rehearsal;
  circle: Circle;
  letter: RehearsedLetter;
  mail: OutgoingMail;
  number: number;
  total: number;
};

/** The letter that a path names. */
const open = async (world: DeskWorld, visit: Visit): Promise<Opened | { refused: Answer }> => {
  const { caller, params, request, language } = visit;
  const rehearsed = await loadRehearsal(world, caller, params['cohort'], request.query);
  if (typeof rehearsed === 'string') return { refused: noRehearsal(visit, rehearsed) };
  const circle = await loadCircle(world, rehearsed.cohort, params['person']);
  if (!circle) return { refused: refusalPage(language, 'unknown') };
  const letters = lettersIn(rehearsed, circle);
  const number = Number(params['letter']);
  const letter = letters[number - 1];
  if (!letter) return { refused: refusalPage(language, 'unknown') };
  const { people } = circle.everybody;
  return {
    rehearsed,
    circle,
    letter,
    mail: await rehearsedMail(withoutDrawing(world), people, letter),
    number,
    total: letters.length,
  };
};

/** A letter before it is sent: who gets it, when, and how it will look. */
export const showRehearsedLetter: Action = async (world, visit) => {
  const opened = await open(world, visit);
  const { caller, language, request } = visit;
  if ('refused' in opened) return opened.refused;
  const { rehearsed, circle, mail, number, total, letter } = opened;
  const content = (await loadTexts(world.store, rehearsed.cohort.programme))(language);
  const t = rehearsal[language].letter;
  const turn = (to: number, label: string): Html =>
    to < 1 || to > total
      ? html`<span></span>`
      : html`<a href="${letterUrl(rehearsed, circle.reader.id, to)}" rel="${to < number ? 'prev' : 'next'}">${label}</a>`;
  const sent = sentAs.find((one) => one === request.query['sent']);
  return deskPage({
    language,
    caller,
    here: 'cohorts',
    wide: true,
    frames: true,
    title: mail.subject,
    styles: [rehearsalStyle],
    body: html`<p class="eyebrow">
        <a href="${personUrl(rehearsed, circle.reader.id)}">${rehearsal[language].person.title({ name: circle.reader.name })}</a>
      </p>
      <h1 class="subject" lang="${circle.reader.language}">${mail.subject}</h1>
      <p class="muted">${labelsOf(language, content, toldIn(letter))}</p>
      <nav class="turning no-print" aria-label="${t.turning}">
        ${turn(number - 1, t.previous)}<span class="muted">${t.position({ number, total })}</span>${turn(number + 1, t.next)}
      </nav>
      ${sent && html`<p class="notice${sent === 'accepted' ? '' : ' problem'}" role="status">${saysOf(language, sent, caller)}</p>`}
      <div class="letter">
        <iframe
          src="${letterUrl(rehearsed, circle.reader.id, number, '/frame')}"
          title="${t.frame}"
          sandbox="allow-popups allow-popups-to-escape-sandbox"
        ></iframe>
        <div>
          ${envelope(language, world, opened)} ${sending(language, caller, opened)}
          <details>
            <summary>${t.text}</summary>
            <pre lang="${circle.reader.language}">${mail.text}</pre>
          </details>
        </div>
      </div>`,
  });
};

const envelope = (language: Language, { settings }: DeskWorld, { mail, letter, circle }: Opened): Html => {
  const t = rehearsal[language].letter;
  const { reader } = circle;
  const on = dayIn(reader.zone, letter.at);
  const row = (name: string, value: string): Html =>
    html`<div>
      <dt>${name}</dt>
      <dd>${value}</dd>
    </div>`;
  const attached = [
    ...(mail.attachments.length > 0 ? [t.attachedCertificate] : []),
    ...(mail.calendar ? [t.attachedInvitation] : []),
  ];
  return html`<dl>
      ${row(
        t.when,
        t.whenText({
          on,
          year: on.slice(0, 4),
          time: timeIn(reader.zone, letter.at),
          zone: zoneName(language, reader.zone),
        }),
      )}
      ${row(t.from, `${mail.fromName} <${settings.sender}>`)} ${row(t.to, `${reader.name} <${mail.to}>`)}
      ${row(t.replyTo, mail.replyTo.length > 0 ? mail.replyTo.join(', ') : t.replyToSender)}
      ${attached.map((one) => row(t.attached, one))}
    </dl>
    <p class="muted">${t.links}</p>`;
};

/** To the organiser's own address alone: who has the deployment itself has none here. */
const sending = (language: Language, caller: Caller, { rehearsed, circle, number, mail }: Opened): Html | undefined => {
  if (caller.kind === 'operator') return undefined;
  const t = rehearsal[language].letter;
  return html`<form class="no-print" method="post" action="${letterUrl(rehearsed, circle.reader.id, number)}">
    <button type="submit" class="quiet">${t.send}</button>
    <p class="muted">${t.sendText({ address: caller.address, hasMeeting: mail.calendar ? 'yes' : 'no' })}</p>
  </form>`;
};

const saysOf = (language: Language, sent: SentAs, caller: Caller): string => {
  const t = rehearsal[language].sent;
  const address = caller.kind === 'organiser' ? caller.address : '';
  switch (sent) {
    case 'accepted':
    case 'rejected':
      return t[sent]({ address });
    case 'enough':
      return t.enough({ most: mostRehearsedAnHour });
    case 'throttled':
    case 'unreachable':
    case 'paused':
    case 'unknown':
      return t[sent];
    default:
      return sent satisfies never;
  }
};

/** The letter itself, for the frame of its page. */
export const showLetterFrame: Action = async (world, visit) => {
  const opened = await open(world, visit);
  if ('refused' in opened) return opened.refused;
  return letterFrame(opened.mail.html);
};

/** Sends this letter to the organiser who asks, and to nobody else. */
export const sendRehearsedLetter: Action = async (world, visit): Promise<Answer> => {
  const opened = await open(world, visit);
  const { caller, language } = visit;
  if ('refused' in opened) return opened.refused;
  if (caller.kind === 'operator') return refusalPage(language, 'unknown');
  const { rehearsed, circle, letter, number } = opened;
  const mail = () => rehearsedMail(world, circle.everybody.people, letter);
  const sent = await sendRehearsal(world, caller, mail, language);
  const back = letterUrl(rehearsed, circle.reader.id, number);
  return seeOther(`${back}${back.includes('?') ? '&' : '?'}sent=${sent}`);
};
