import type { Act } from '../../shared/domain/act.ts';
import { activeMembers } from '../../shared/domain/pair.ts';
import { answering, type Showing } from './answering.ts';
import { alignmentPage, type AlignmentView } from './pages/alignment-page.ts';
import { loadPair, nameIn, namesOf, type PairSituation } from './situation.ts';

/** Six questions about what each expects: answered privately, compared when everybody has answered. */
export const answerAlign = answering({
  purpose: 'align',
  load: loadPair,
  actOf: (form, situation) => actOf(form, situation),
  show: async (showing) => alignmentPage(showing.situation.person.language, viewOf(showing)),
});

const questionsOf = ({ texts, person }: PairSituation) => texts(person.language).alignment;

/** The answers in a form that are among those that can be given. */
const chosenIn = (form: URLSearchParams, situation: PairSituation): Record<string, string> =>
  Object.fromEntries(
    questionsOf(situation).flatMap(({ id, answers }) => {
      const answer = answers.find((one) => one.id === form.get(id));
      return answer ? [[id, answer.id]] : [];
    }),
  );

const actOf = (form: URLSearchParams, situation: PairSituation): Act | undefined => {
  // Nobody's answers are kept beyond the card, not even among the presses of the last minute.
  if (situation.pair.card) return undefined;
  if (form.get('answer') === 'no-align') return { do: 'not expect' };
  // Whatever they are: a machine that has just pressed the other button must not find that there is nothing to keep.
  if (form.get('answer') === 'keep-align') return { do: 'expect', answers: {} };
  if (form.get('answer') !== 'align') return undefined;
  const answers = chosenIn(form, situation);
  return Object.keys(answers).length === questionsOf(situation).length ? { do: 'expect', answers } : undefined;
};

const viewOf = ({ visit, situation, act, came, asking }: Showing<PairSituation>): AlignmentView => {
  const { pair, person, partners } = situation;
  const base = { ...asking, partners: namesOf(partners), questions: questionsOf(situation) };
  if (pair.card) return { state: 'card', ...base, ...pair.card };
  const mine = pair.expectations[person.id];
  const typed = visit.form?.get('answer') === 'align' ? chosenIn(visit.form, situation) : undefined;
  if (mine && !(typed && !act)) {
    const missing = activeMembers(pair)
      .filter((member) => member.person !== person.id && !pair.expectations[member.person])
      .map((member) => nameIn(situation, member.person));
    return { state: 'answered', ...base, missing };
  }
  return {
    state: 'ask',
    ...base,
    chosen: typed ?? {},
    isIncomplete: typed !== undefined && !act,
    notice: act?.do === 'not expect' && came === 'done' ? 'taken back' : undefined,
  };
};
