import type { APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import type { Guide } from '../../emails/programmes/content.ts';
import { Language, textsOf } from '../../shared/domain/programme.ts';
import { parseRequest, segmentsOf } from '../../shared/web-request.ts';
import { guidePage, notFoundPage } from './pages.ts';

type Guides = ReadonlyMap<string, Readonly<Record<Language, readonly Guide[]>>>;

/** Shows anyone a guide: GET `/guide/{language}/{programme}/{guide}`. It knows nobody and keeps nothing. */
export const makeHandler =
  (guides: Guides) =>
  async (event: unknown): Promise<APIGatewayProxyStructuredResultV2> => {
    const request = parseRequest(event);
    const [, inLanguage, programme = '', id, ...more] = segmentsOf(request);
    const language = Language.safeParse(inLanguage).data;
    const guide = language && guides.get(textsOf(programme))?.[language].find((one) => one.id === id);
    const page = guide && more.length === 0 ? guidePage(language, programme, guide) : notFoundPage(request.language);
    return request.method === 'HEAD' ? { ...page, body: '' } : page;
  };
