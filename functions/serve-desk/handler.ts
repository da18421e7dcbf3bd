import { createHash } from 'node:crypto';
import { Language } from '../../shared/domain/programme.ts';
import { parseRequest, type WebRequest } from '../../shared/web-request.ts';
import { type Answer, refusal } from './answers.ts';
import type { DeskWorld } from './action.ts';
import { routeOf } from './routes.ts';

/** The API for organisers, under `/api`; all but its description asks for a token. */
export const makeHandler =
  (world: DeskWorld) =>
  async (event: unknown): Promise<Answer> => {
    const request = inItsLanguage(parseRequest(event));
    const route = routeOf(request.path);
    if (!route) return refusal(404, 'not-found', request.language);
    const action = route.actions.get(request.method);
    if (!action) return refusal(405, 'wrong-method', request.language, { allow: [...route.actions.keys()].join(', ') });
    if (!route.open && !(await isKnown(world, request))) {
      return refusal(401, 'unauthorised', request.language, { 'www-authenticate': 'Bearer' });
    }
    return action(world, request, route.id);
  };

/** As `Accept-Language` says, else the parameter: a script knows no such header. */
const inItsLanguage = (request: WebRequest): WebRequest => {
  const language = request.language ?? Language.safeParse(request.query['language']).data;
  return language === undefined ? request : { ...request, language };
};

const isKnown = async ({ store }: DeskWorld, { headers }: WebRequest): Promise<boolean> => {
  const [, token] = /^Bearer +(\S{1,200})$/i.exec(headers['authorization'] ?? '') ?? [];
  return token !== undefined && (await store.knowsToken(createHash('sha256').update(token).digest('hex')));
};
