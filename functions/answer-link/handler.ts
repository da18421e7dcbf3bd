import { onceAsked } from '../../shared/once-asked.ts';
import { parseRequest, type WebRequest } from '../../shared/web-request.ts';
import { answerMet } from './answer-met.ts';
import type { Answer } from './answering.ts';
import { type Page, refusalPage } from './pages/page.ts';
import type { Ports } from './ports.ts';
import { visitOf } from './visit.ts';

/**
 * By the purpose of a link, as its path says it. Most links that are pressed say "we met"; what answers the others is loaded
 * with the first of them. A map: a path may be the name of something that every object has.
 */
const answers: ReadonlyMap<string, () => Promise<Answer>> = new Map([
  ['met', async () => answerMet],
  ['date', onceAsked(async () => (await import('./answer-date.ts')).answerDate)],
  ['notyet', onceAsked(async () => (await import('./answer-not-yet.ts')).answerNotYet)],
  ['move', onceAsked(async () => (await import('./answer-move.ts')).answerMove)],
  ['skip', onceAsked(async () => (await import('./answer-skip.ts')).answerSkip)],
  ['pulse', onceAsked(async () => (await import('./answer-pulse.ts')).answerPulse)],
  ['pause', onceAsked(async () => (await import('./answer-pause.ts')).answerPause)],
  ['align', onceAsked(async () => (await import('./answer-align.ts')).answerAlign)],
  ['me', onceAsked(async () => (await import('./answer-me.ts')).answerMe)],
  ['in', onceAsked(async () => (await import('./answer-in.ts')).answerIn)],
  ['stop', onceAsked(async () => (await import('./answer-stop.ts')).answerStop)],
  ['confirm', onceAsked(async () => (await import('./answer-confirm.ts')).answerConfirm)],
  ['holder', onceAsked(async () => (await import('./answer-holder.ts')).answerHolder)],
  ['test', onceAsked(async () => (await import('./answer-test-letter.ts')).answerTestLetter)],
]);

/** Loads all of them now: for whoever lets time pass as they like, and cannot wait for it later. */
export const loadAnswers = async (): Promise<void> => {
  for (const load of answers.values()) await load();
};

/** The links of letters: GET and HEAD show, POST acts; `answer-test-letter.ts` has the one exception. */
export const makeHandler =
  (world: Ports) =>
  async (event: unknown): Promise<Page> => {
    const request = parseRequest(event);
    const page = await answer(world, request);
    return request.method === 'HEAD' ? { ...page, body: '' } : page;
  };

const answer = async (world: Ports, request: WebRequest): Promise<Page> => {
  const { method, language = 'en' } = request;
  if (!['GET', 'HEAD', 'POST'].includes(method)) return { statusCode: 405, headers: { allow: 'GET, HEAD, POST' } };
  const visit = visitOf(request, world.settings.baseUrl);
  if (method === 'POST' && !visit.isOneClick && !visit.isFromOurPage) return refusalPage(language, 'cross-site');
  const show = await answers.get(visit.purpose)?.();
  return (await show?.(world, visit)) ?? refusalPage(language, 'refused');
};
