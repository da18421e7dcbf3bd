import { signin } from '../../../emails/generated/messages/signin.ts';
import { freshPass, goodFor } from '../../../shared/domain/access.ts';
import type { Language } from '../../../shared/domain/programme.ts';
import { AddressCell } from '../../../shared/domain/roster/cells.ts';
import { type Html, html } from '../../../shared/html.ts';
import { formOf } from '../../../shared/web-request.ts';
import type { OpenAction } from '../action.ts';
import type { Answer } from '../answers.ts';
import { goodPass, hashOf, sessionCookie } from '../who-is.ts';
import { deskPage } from './frame.ts';
import { seeOther } from './see-other.ts';

/** Only paths of the desk: a link must not lead anywhere else. */
const pathOfDesk = (text: string | undefined | null): string =>
  /^\/desk(?:\/[a-z0-9-]{1,80}){0,6}$/.test(text ?? '') && text ? text : '/desk';

export const showSignIn: OpenAction = async (_, { request, language, caller }) =>
  caller ? seeOther('/desk') : signInPage(language, pathOfDesk(request.query['to']));

/** Asks for a letter. Whoever the address is of, the answer is the same, and takes as long: the letter is written elsewhere. */
export const askForLetter: OpenAction = async (world, { request, language }) => {
  const form = formOf(request);
  const to = pathOfDesk(form.get('to'));
  const typed = (form.get('address') ?? '').trim();
  const { success, data: address } = AddressCell.safeParse(typed);
  if (!success) return signInPage(language, to, typed);
  await world.askToSignIn({ address, language, to, at: world.now() });
  const t = signin[language].sent;
  return page(
    language,
    t.title,
    html`<p>${t.text}</p>
      <p class="muted">${t.none}</p>
      <p><a href="/desk/sign-in">${t.again}</a></p>`,
  );
};

/** What the link of the letter opens: looked at, it changes nothing; pressed, it is used up, and the browser is signed in. */
export const useLink: OpenAction = async (world, { request, params, language }) => {
  const { link = '' } = params;
  const pass = await goodPass(world, 'link', link);
  const speaks = pass?.language ?? language;
  if (!pass) return usedPage(language);
  if (request.method !== 'POST') {
    const t = signin[speaks].open;
    return page(
      speaks,
      t.title,
      html`<p>${t.text}</p>
        <form method="post"><button>${t.button}</button></form>
        <p class="muted">${t.elsewhere}</p>`,
    );
  }
  if ((await world.store.removePass(pass)) === 'stale') return usedPage(speaks);
  const { organiser, address } = pass;
  const now = world.now();
  // What is over is swept out by whoever comes in.
  for (const old of await world.store.passes(organiser)) if (old.expiresAt <= now) await world.store.removePass(old);
  const secret = world.newSecret();
  await world.store.putPass(freshPass({ kind: 'session', organiser, sha256: hashOf(secret), address, createdAt: now }));
  const session = { value: `${organiser}${secret}`, seconds: goodFor.session * 60 };
  return seeOther(pathOfDesk(pass.to), [sessionCookie(world.settings.baseUrl, session)]);
};

const signInPage = (language: Language, to: string, flawed?: string): Answer => {
  const t = signin[language].page;
  return page(
    language,
    t.title,
    html`<p>${t.text}</p>
      <form method="post" action="/desk/sign-in">
        <label
          >${t.address}
          <input
            type="email"
            name="address"
            autocomplete="email"
            required
            value="${flawed}"
            ${flawed !== undefined && html`aria-invalid="true" aria-describedby="flaw"`}
        /></label>
        ${flawed !== undefined && html`<p class="flaw" id="flaw">${t.badAddress}</p>`}
        <input type="hidden" name="to" value="${to}" />
        <button>${t.button}</button>
      </form>`,
    flawed === undefined ? 200 : 422,
  );
};

const usedPage = (language: Language): Answer => {
  const t = signin[language].used;
  return page(
    language,
    t.title,
    html`<p>${t.text}</p>
      <p><a class="button" href="/desk/sign-in">${t.again}</a></p>`,
    410,
  );
};

const page = (language: Language, title: string, body: Html, status = 200): Answer =>
  deskPage({ language, title, status, body: html`<h1>${title}</h1>${body}` });
