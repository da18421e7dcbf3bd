import { Show, type Wish } from '../../../../shared/domain/overview/select.ts';
import type { Cohort } from '../../../../shared/domain/cohort.ts';
import type { World } from '../../../../shared/world.ts';

type Asked = Pick<Wish, 'show' | 'step' | 'q' | 'page'>;

/** What the address of the page asks for; whatever it does not know is not asked for. */
export const askedIn = ({ programme }: Cohort, query: Readonly<Record<string, string>>): Asked => {
  const show = Show.safeParse((query['show'] ?? '').replaceAll('-', ' '));
  const step = programme.steps.find((one) => one === query['step']);
  const q = (query['q'] ?? '').trim().slice(0, 100);
  const page = /^[1-9]\d{0,4}$/.test(query['page'] ?? '') ? Number(query['page']) : 1;
  return {
    ...(show.success && { show: show.data }),
    ...(step !== undefined && { step }),
    ...(q !== '' && { q }),
    page,
  };
};

/** An address is no part of a name: whoever has it is looked up by it. */
export const wishOf = async (
  { store, personIds }: Pick<World, 'store' | 'personIds'>,
  { id }: Cohort,
  asked: Asked,
): Promise<Wish> => {
  if (!asked.q?.includes('@')) return asked;
  const [person = ''] = await personIds([asked.q.toLowerCase()]);
  return { ...asked, pairs: (await store.person(id, person))?.pairs ?? [] };
};

export const pathOf = ({ id }: Pick<Cohort, 'id'>): string => `/desk/cohorts/${id}`;

/** The page with this asked for instead; from its first page on unless another is named. */
export const linkTo = (cohort: Pick<Cohort, 'id'>, asked: Partial<Asked>): string => {
  const query = new URLSearchParams();
  if (asked.show !== undefined) query.set('show', asked.show.replaceAll(' ', '-'));
  if (asked.step !== undefined) query.set('step', asked.step);
  if (asked.q !== undefined) query.set('q', asked.q);
  if (asked.page !== undefined && asked.page > 1) query.set('page', String(asked.page));
  return query.size > 0 ? `${pathOf(cohort)}?${query.toString()}#pairs` : pathOf(cohort);
};
