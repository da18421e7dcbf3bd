import type { APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import { aCookieJar } from './cookie-jar.ts';

type Form = Readonly<Record<string, string>> | URLSearchParams;

/** A request as the HTTP API hands it over; with a form, from a page of ours unless `headers` say otherwise. */
export const webEvent = (
  method: string,
  path: string,
  form?: Form,
  headers: Readonly<Record<string, string>> = form ? { 'sec-fetch-site': 'same-origin' } : {},
) => ({
  rawPath: path.split('?', 1).join(),
  rawQueryString: path.split('?').slice(1).join('?'),
  headers,
  requestContext: { http: { method, path } },
  ...(form && { body: new URLSearchParams(form).toString() }),
  isBase64Encoded: false,
});

type Handler = (event: unknown) => Promise<APIGatewayProxyStructuredResultV2>;

/** A browser that opens pages and posts their forms at a handler, and keeps its cookies. */
export const aBrowser = (handler: Handler) => {
  const jar = aCookieJar();
  const send = async (event: object): Promise<APIGatewayProxyStructuredResultV2> => {
    const answer = await handler({ ...event, cookies: [...jar.cookies()] });
    jar.keep(answer.cookies ?? []);
    return answer;
  };
  return {
    ...jar,
    open: (path: string) => send(webEvent('GET', path)),
    post: (path: string, form: Form) => send(webEvent('POST', path, form)),
  };
};
