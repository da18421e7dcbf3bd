import type { APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import { formOf, isFromOurPage, parseRequest, segmentsOf, type WebRequest } from '../../shared/web-request.ts';
import { answerMet } from './answer-met.ts';
import { answerStop } from './answer-stop.ts';
import { metPage } from './pages.ts';
import type { Ports } from './ports.ts';

/** The links of letters: GET and HEAD show, POST acts. */
export const makeHandler =
  (world: Ports) =>
  async (event: unknown): Promise<APIGatewayProxyStructuredResultV2> => {
    const request = parseRequest(event);
    const page = await answer(world, request);
    return request.method === 'HEAD' ? { ...page, body: '' } : page;
  };

const answer = async (world: Ports, request: WebRequest): Promise<APIGatewayProxyStructuredResultV2> => {
  const { method, language = 'en' } = request;
  const [purpose, token = ''] = segmentsOf(request);
  const form = formOf(request);
  if (!['GET', 'HEAD', 'POST'].includes(method)) return { statusCode: 405, headers: { allow: 'GET, HEAD, POST' } };

  // A mailbox that unsubscribes for its reader (RFC 8058) comes without a page and without cookies.
  const isOneClick = purpose === 'stop' && form['List-Unsubscribe'] === 'One-Click';
  if (method === 'POST' && !isOneClick && !isFromOurPage(request, world.settings.baseUrl))
    return metPage(language, { state: 'cross-site' });

  const wish = method === 'POST' ? (isOneClick ? 'stop' : form['answer']) : undefined;
  const shown =
    purpose === 'met'
      ? await answerMet(world, token, wish)
      : purpose === 'stop'
        ? await answerStop(world, token, wish)
        : undefined;
  return shown ?? metPage(language, { state: 'refused' });
};
