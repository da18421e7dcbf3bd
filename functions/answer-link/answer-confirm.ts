import type { Request } from '../../shared/domain/person.ts';
import { isAnswerable } from '../../shared/domain/press-person.ts';
import { answeringPerson } from './answering-person.ts';
import { confirmPage, type Request as Asked } from './pages/confirm-page.ts';

/** The link of a second letter: what cannot be undone is done only by it, and within half an hour. */
export const answerConfirm = answeringPerson({
  purpose: 'confirm',
  actOf: (form, { n }) => {
    const answer = form.get('answer');
    return answer === 'yes' || answer === 'no' ? { do: answer, n } : undefined;
  },
  show: async ({ world, claims, situation, act, asking }) => {
    const { language, request } = situation.person;
    if (request?.n === claims.n && request.state === 'dropped') return confirmPage(language, { state: 'kept' });
    if (!isAnswerable(request, claims.n, world.now())) return confirmPage(language, { state: 'expired' });
    if (request.state === 'confirmed' || request.state === 'done')
      return confirmPage(language, { state: 'done', ...asked(request) });
    if (act?.do === 'no' && !asking.setAside) return confirmPage(language, { state: 'kept' });
    return confirmPage(language, { state: 'ask', ...asking, ...asked(request) });
  },
});

const asked = ({ what, address = '' }: Request): Asked =>
  what === 'address' ? { request: what, address } : { request: what };
