import { createHash } from 'node:crypto';
import { parseRequest, type WebRequest } from '../../shared/web-request.ts';
import { type Answer, refusal } from './answers.ts';
import type { DeskWorld } from './action.ts';
import { routeOf } from './routes.ts';

/** The API for organisers, under `/api`; all but its description asks for a token. */
export const makeHandler =
  (world: DeskWorld) =>
  async (event: unknown): Promise<Answer> => {
    const request = parseRequest(event);
    const route = routeOf(request.path);
    if (!route) return refusal(404, 'not-found', request.language);
    const action = route.actions.get(request.method);
    if (!action) return refusal(405, 'wrong-method', request.language, { allow: [...route.actions.keys()].join(', ') });
    if (!route.open && !(await isKnown(world, request))) {
      return refusal(401, 'unauthorised', request.language, { 'www-authenticate': 'Bearer' });
    }
    return action(world, request, route.id);
  };

const isKnown = async ({ store }: DeskWorld, { headers }: WebRequest): Promise<boolean> => {
  const [, token] = /^Bearer +(\S{1,200})$/i.exec(headers['authorization'] ?? '') ?? [];
  return token !== undefined && (await store.knowsToken(createHash('sha256').update(token).digest('hex')));
};
