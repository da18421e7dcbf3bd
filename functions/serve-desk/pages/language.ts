import { Language } from '../../../shared/domain/programme.ts';
import { type Html, html } from '../../../shared/html.ts';
import { formOf, type WebRequest } from '../../../shared/web-request.ts';
import type { OpenAction } from '../action.ts';
import { seeOther } from './see-other.ts';

const cookie = 'desk-language';

/** The language that somebody chose for the desk in this browser, else the one that the browser likes best. */
export const chosenLanguage = ({ cookies, language }: WebRequest): Language | undefined =>
  cookies
    .filter((one) => one.startsWith(`${cookie}=`))
    .map((one) => Language.safeParse(one.slice(cookie.length + 1)).data)
    .find((found) => found !== undefined) ?? language;

/** The button that turns the desk into its other language. */
export const otherLanguage = (language: Language, label: string): Html => {
  const other = language === 'fr' ? 'en' : 'fr';
  return html`<form class="inline" method="post" action="/desk/language">
    <button type="submit" class="link" name="language" value="${other}" lang="${other}">${label}</button>
  </form>`;
};

const yearSeconds = 366 * 24 * 60 * 60;

/** Remembers the language, and goes back to the page that asked. */
export const chooseLanguage: OpenAction = async (world, { request }) => {
  const wish = Language.safeParse(formOf(request).get('language')).data;
  const back = backTo(request, world.settings.baseUrl);
  if (!wish) return seeOther(back);
  const secure = world.settings.baseUrl.startsWith('https:') ? '; Secure' : '';
  return seeOther(back, [`${cookie}=${wish}; Path=/desk; HttpOnly; SameSite=Lax; Max-Age=${yearSeconds}${secure}`]);
};

/** Only to a page of this desk, whatever the header says. */
const backTo = ({ headers }: WebRequest, baseUrl: string): string => {
  const { referer = '' } = headers;
  if (!referer.startsWith(`${baseUrl}/desk`)) return '/desk';
  const { pathname, search } = new URL(referer);
  return `${pathname}${search}`;
};
