import type { APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import {
  formOf,
  isFromOurPage,
  isOneClick,
  parseRequest,
  segmentsOf,
  type WebRequest,
} from '../../shared/web-request.ts';
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
  if (!['GET', 'HEAD', 'POST'].includes(method)) return { statusCode: 405, headers: { allow: 'GET, HEAD, POST' } };

  const oneClick = purpose === 'stop' && isOneClick(request);
  if (method === 'POST' && !oneClick && !isFromOurPage(request, world.settings.baseUrl))
    return metPage(language, { state: 'cross-site' });

  const wish = method === 'POST' ? (oneClick ? 'stop' : formOf(request)['answer']) : undefined;
  const shown =
    purpose === 'met'
      ? await answerMet(world, token, wish)
      : purpose === 'stop'
        ? await answerStop(world, token, wish)
        : undefined;
  return shown ?? metPage(language, { state: 'refused' });
};
