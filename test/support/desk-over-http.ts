import { aCookieJar } from './cookie-jar.ts';

/** A browser that posts the forms of the desk over HTTP, and keeps its cookies. */
export const aDesk = (url: string) => {
  const jar = aCookieJar();
  return {
    page: async (path: string): Promise<string> =>
      await (await fetch(`${url}${path}`, { headers: { cookie: jar.cookies().join('; ') } })).text(),
    post: async (path: string, form: Readonly<Record<string, string>>): Promise<Response> => {
      const answer = await fetch(`${url}${path}`, {
        method: 'POST',
        redirect: 'manual',
        headers: { cookie: jar.cookies().join('; '), origin: url },
        body: new URLSearchParams(form),
      });
      jar.keep(answer.headers.getSetCookie());
      return answer;
    },
  };
};
