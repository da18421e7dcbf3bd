import { Id } from '../../shared/domain/programme.ts';
import { roleOf } from '../../shared/domain/pair.ts';
import { answeringPerson, type PersonShowing } from './answering-person.ts';
import { inPage, type InView } from './pages/in-page.ts';
import { linker } from './situation.ts';
import { mayPressItself } from './visit.ts';

/** "I am in", with what the reader hopes for most; from then on their browser is known. */
export const answerIn = answeringPerson({
  purpose: 'in',
  actOf: (form) => {
    if (form.get('answer') === 'not-in') return { do: 'not in' };
    if (form.get('answer') !== 'in') return undefined;
    const benefit = Id.safeParse(form.get('benefit')).data;
    return { do: 'in', ...(benefit !== undefined && { benefit }) };
  },
  show: async (showing) => inPage(showing.situation.person.language, await viewOf(showing)),
});

const viewOf = async ({ world, visit, situation, act, asking }: PersonShowing<'in'>): Promise<InView> => {
  const { cohort, person, texts } = situation;
  const pairs = await world.store.pairs(cohort.id, person.pairs);
  const roles = new Set<string>(pairs.flatMap((pair) => roleOf(pair, person.id) ?? []));
  const benefits = texts(person.language).benefits.filter(
    (benefit) => benefit.for === 'both' || roles.has(benefit.for),
  );
  const base = { ...asking, reader: person.name, benefits };
  if (person.inSince === undefined || asking.setAside)
    return {
      state: 'ask',
      ...base,
      auto: act === undefined && person.inSince === undefined && (await mayPressItself(world, visit, person.id)),
    };
  return {
    state: 'in',
    ...base,
    chosen: person.benefit,
    meUrl: await linker(world, situation).toPerson('me'),
  };
};
