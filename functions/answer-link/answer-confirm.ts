import type { Request } from '../../shared/domain/person.ts';
import { isAnswerable } from '../../shared/domain/press-person.ts';
import { exportPerson } from '../../shared/export-person.ts';
import type { Answer } from './answering.ts';
import { answeringPerson } from './answering-person.ts';
import { confirmPage, type Request as Asked } from './pages/confirm-page.ts';
import type { Page } from './pages/page.ts';
import { loadPerson } from './situation.ts';

/** The link of a second letter: what cannot be undone is done only by it, and within half an hour. */
export const answerConfirm: Answer = async (world, visit) =>
  (await answerRequest(world, visit)) ?? (await answerTooLate(world, visit));

const answerRequest = answeringPerson({
  purpose: 'confirm',
  actOf: (form, { n }) => {
    const answer = form.get('answer');
    return answer === 'yes' || answer === 'no' ? { do: answer, n } : undefined;
  },
  show: async ({ world, claims, situation, act, asking }) => {
    const { cohort, person } = situation;
    const { language, request } = person;
    if (request?.n === claims.n && request.state === 'dropped') return confirmPage(language, { state: 'kept' });
    if (!isAnswerable(request, claims.n, world.now())) return confirmPage(language, { state: 'expired' });
    if (request.state === 'confirmed' && request.what === 'export' && act?.do === 'yes' && !asking.setAside)
      return fileOf(await exportPerson(world.store, cohort, person));
    if (request.state === 'confirmed' || request.state === 'done')
      return confirmPage(language, { state: 'done', ...asked(request) });
    if (act?.do === 'no' && !asking.setAside) return confirmPage(language, { state: 'kept' });
    return confirmPage(language, { state: 'ask', ...asking, ...asked(request) });
  },
});

/**
 * Days later the token itself is too old. Its page says so and where to ask again, and leads nowhere: whoever holds an old
 * letter is not let into "my programme" by it.
 */
const answerTooLate: Answer = async (world, { token }) => {
  const claims = await world.readExpiredLink('confirm', token);
  const situation = claims && (await loadPerson(world, claims));
  return situation && confirmPage(situation.person.language, { state: 'expired' });
};

/** A file to keep, readable as it is. */
const fileOf = (content: object): Page => ({
  statusCode: 200,
  headers: {
    'content-type': 'application/json; charset=utf-8',
    'content-disposition': 'attachment; filename="binome.json"',
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
    'x-robots-tag': 'noindex, noarchive',
  },
  body: `${JSON.stringify(content, null, 2)}\n`,
});

const asked = ({ what, address = '' }: Request): Asked =>
  what === 'address' ? { request: what, address } : { request: what };
