import { Language } from '../../shared/domain/programme.ts';
import { placeOf, whyOf } from '../../shared/log.ts';
import { isFromOurPage, parseRequest, type WebRequest } from '../../shared/web-request.ts';
import type { DeskWorld } from './action.ts';
import { type Answer, refusal } from './answers.ts';
import { failurePage, refusalPage, toSignIn } from './pages/frame.ts';
import { chosenLanguage } from './pages/language.ts';
import { routeOf } from './routes.ts';
import { whoIs } from './who-is.ts';

/** The organiser's desk: pages under `/desk`, the same as an API under `/api`. What no route opens is denied. */
export const makeHandler =
  (world: DeskWorld) =>
  async (event: unknown): Promise<Answer> => {
    const request = inItsLanguage(parseRequest(event));
    const isHead = request.method === 'HEAD';
    const answer = await answerOrSorry(world, isHead ? { ...request, method: 'GET' } : request);
    return isHead ? { ...answer, body: '' } : answer;
  };

/** People are never shown a bare error; a script gets the one that the gateway makes of it. Either way an alarm says so. */
const answerOrSorry = async (world: DeskWorld, request: WebRequest): Promise<Answer> => {
  if (request.path.startsWith('/api/')) return await answerTo(world, request);
  try {
    return await answerTo(world, request);
  } catch (error) {
    world.log('page failed', { why: whyOf(error), at: placeOf(error) });
    return failurePage(request.language);
  }
};

const answerTo = async (world: DeskWorld, request: WebRequest): Promise<Answer> => {
  const isPage = !request.path.startsWith('/api/');
  const { language } = request;
  const route = routeOf(request.path);
  if (!route) return isPage ? refusalPage(language, 'unknown') : refusal(404, 'not-found', language);
  const { methods, params } = route;
  const method = methodIn(methods, request.method);
  if (!method) {
    const allow = { allow: Object.keys(methods).join(', ') };
    return isPage ? { statusCode: 405, headers: allow } : refusal(405, 'wrong-method', language, allow);
  }

  const isOurs = isFromOurPage(request, world.settings.baseUrl);
  if (isPage && method === 'POST' && !isOurs) return refusalPage(language, 'cross-site');
  const caller = await whoIs(world, request, isPage ? 'page' : 'api');
  const visit = { request, params, language: language ?? (isPage ? 'en' : 'fr') };
  if (route.open) {
    const action = route.methods[method];
    if (action) return action(world, caller ? { ...visit, caller } : visit);
  } else if (caller) {
    const action = route.methods[method];
    if (action) return action(world, { ...visit, caller });
  }
  if (isPage) return method === 'GET' ? toSignIn(request.path) : refusalPage(language, 'signed-out');
  return refusal(401, 'unauthorised', language, { 'www-authenticate': 'Bearer' });
};

const methodIn = <M extends string>(methods: Partial<Record<M, unknown>>, wanted: string): M | undefined => {
  for (const method in methods) if (method === wanted) return method;
  return undefined;
};

/** As the parameter says, else `Accept-Language`: a script knows no such header, and a page remembers what was chosen. */
const inItsLanguage = (request: WebRequest): WebRequest => {
  const chosen = request.path.startsWith('/api/')
    ? (request.language ?? Language.safeParse(request.query['language']).data)
    : chosenLanguage(request);
  return chosen === undefined ? request : { ...request, language: chosen };
};
