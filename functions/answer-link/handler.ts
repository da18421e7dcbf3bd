import type { APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import { formOf, isFromOurPage, isOneClick, linkOf, parseRequest, type WebRequest } from '../../shared/web-request.ts';
import { answerDate } from './answer-date.ts';
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
  const { purpose, token } = linkOf(request);
  if (!['GET', 'HEAD', 'POST'].includes(method)) return { statusCode: 405, headers: { allow: 'GET, HEAD, POST' } };

  const oneClick = purpose === 'stop' && isOneClick(request);
  if (method === 'POST' && !oneClick && !isFromOurPage(request, world.settings.baseUrl))
    return metPage(language, { state: 'cross-site' });

  const form = method === 'POST' ? (oneClick ? { answer: 'stop' } : formOf(request)) : undefined;
  return (await show(world, purpose, token, form)) ?? metPage(language, { state: 'refused' });
};

/** The page behind a link, after doing what `form` says, if there is one; undefined for a link that is not ours. */
const show = async (
  world: Ports,
  purpose: string,
  token: string,
  form: Readonly<Record<string, string>> | undefined,
): Promise<APIGatewayProxyStructuredResultV2 | undefined> => {
  switch (purpose) {
    case 'met':
      return await answerMet(world, token, form?.['answer']);
    case 'date':
      return await answerDate(world, token, form);
    case 'stop':
      return await answerStop(world, token, form?.['answer']);
    default:
      return undefined;
  }
};
