import { createHash } from 'node:crypto';
import { isGood, type Pass } from '../../shared/domain/access.ts';
import type { Caller } from '../../shared/domain/caller.ts';
import { dayIn } from '../../shared/domain/time.ts';
import { isFromOurPage, type WebRequest } from '../../shared/web-request.ts';
import type { DeskWorld } from './action.ts';

/** What an organiser carries: whose it is, so that it is found in one read, and 256 secret bits. */
const shape = /^([a-z2-7]{16})([a-z2-7]{52})$/;

export const hashOf = (secret: string): string => createHash('sha256').update(secret).digest('hex');

/** Who makes a request; undefined for whoever is not let in, for whatever reason. */
export const whoIs = async (world: DeskWorld, request: WebRequest, to: 'page' | 'api'): Promise<Caller | undefined> => {
  const { authorization } = request.headers;
  if (to === 'api' && authorization !== undefined) return await byToken(world, authorization);
  // A browser sends the cookie whoever made the request.
  const isSafe = request.method === 'GET' || isFromOurPage(request, world.settings.baseUrl);
  const pass = isSafe ? await sessionOf(world, request) : undefined;
  return pass && callerOf(pass);
};

/** The session of the browser that sent a request. */
export const sessionOf = async (world: DeskWorld, { cookies }: WebRequest): Promise<Pass | undefined> => {
  const prefix = `${cookieName(world.settings.baseUrl)}=`;
  const [value] = cookies.flatMap((cookie) => (cookie.startsWith(prefix) ? [cookie.slice(prefix.length)] : []));
  return value === undefined ? undefined : await goodPass(world, 'session', value);
};

/** The pass of this kind that a text is the secret of, if its owner is still let in. */
export const goodPass = async (
  { store, now, settings }: DeskWorld,
  kind: Pass['kind'],
  text: string,
): Promise<Pass | undefined> => {
  const [, organiser, secret] = shape.exec(text) ?? [];
  if (organiser === undefined || secret === undefined) return undefined;
  const pass = await store.pass(kind, organiser, hashOf(secret));
  return pass && isGood(pass, now()) && settings.organisers.includes(pass.address) ? pass : undefined;
};

const callerOf = ({ organiser, address }: Pass): Caller => ({ kind: 'organiser', id: organiser, address });

const byToken = async (world: DeskWorld, authorization: string): Promise<Caller | undefined> => {
  const [, token] = /^Bearer +(\S{1,200})$/i.exec(authorization) ?? [];
  if (token === undefined) return undefined;
  if (!shape.test(token)) return (await world.store.knowsToken(hashOf(token))) ? { kind: 'operator' } : undefined;
  const pass = await goodPass(world, 'token', token);
  if (!pass) return undefined;
  const today = dayIn(world.settings.zone, world.now());
  if (pass.usedOn !== today) await world.store.notePassUse(pass, today);
  return callerOf(pass);
};

/** Safari takes no cookie marked secure from a laptop's `http://localhost`, so there it has neither mark nor prefix. */
const cookieName = (baseUrl: string): string => (baseUrl.startsWith('https:') ? '__Host-desk' : 'desk');

/** The `Set-Cookie` of a session; without one, that of a browser that is signed out. */
export const sessionCookie = (baseUrl: string, session?: { value: string; seconds: number }): string => {
  const { value, seconds } = session ?? { value: '', seconds: 0 };
  const secure = baseUrl.startsWith('https:') ? '; Secure' : '';
  return `${cookieName(baseUrl)}=${value}; Path=/; HttpOnly; SameSite=Lax; Max-Age=${seconds}${secure}`;
};
