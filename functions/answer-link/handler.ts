import { parseRequest, type WebRequest } from '../../shared/web-request.ts';
import { answerAlign } from './answer-align.ts';
import { answerConfirm } from './answer-confirm.ts';
import { answerDate } from './answer-date.ts';
import { answerHolder } from './answer-holder.ts';
import { answerIn } from './answer-in.ts';
import { answerMe } from './answer-me.ts';
import { answerMet } from './answer-met.ts';
import { answerMove } from './answer-move.ts';
import { answerNotYet } from './answer-not-yet.ts';
import { answerPause } from './answer-pause.ts';
import { answerPulse } from './answer-pulse.ts';
import { answerSkip } from './answer-skip.ts';
import { answerStop } from './answer-stop.ts';
import { answerTestLetter } from './answer-test-letter.ts';
import type { Answer } from './answering.ts';
import { type Page, refusalPage } from './pages/page.ts';
import type { Ports } from './ports.ts';
import { visitOf } from './visit.ts';

/** By the purpose of a link, as its path says it. A map: a path may be the name of something that every object has. */
const answers: ReadonlyMap<string, Answer> = new Map([
  ['met', answerMet],
  ['date', answerDate],
  ['notyet', answerNotYet],
  ['move', answerMove],
  ['skip', answerSkip],
  ['pulse', answerPulse],
  ['pause', answerPause],
  ['align', answerAlign],
  ['me', answerMe],
  ['in', answerIn],
  ['stop', answerStop],
  ['confirm', answerConfirm],
  ['holder', answerHolder],
  ['test', answerTestLetter],
]);

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
  return (await answers.get(visit.purpose)?.(world, visit)) ?? refusalPage(language, 'refused');
};
