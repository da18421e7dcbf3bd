import type { Role } from '../../shared/domain/person.ts';
import { stepsNeeded } from '../../shared/domain/programme.ts';
import type { Day } from '../../shared/domain/time.ts';
import { each } from '../each.ts';
import { topicHtml, type TopicValues } from '../generated/templates.ts';
import { type WallClock, whenSentence } from '../invitation/invitation.ts';
import { alignValues } from '../parts/align.ts';
import { type PathFacts, pathValues } from '../parts/path.ts';
import { stepContent } from '../programmes/catalogue.ts';
import { proposal } from '../proposal.ts';
import { proseOf } from '../prose.ts';
import { type Change, changeValues } from '../recorded/recorded.ts';
import { block, headingOf, kindOf, linkText, nameOf, type PairFacts, type Telling } from '../telling.ts';
import { matterOf, matterText } from './matter.ts';

/** One step, for all the reader's pairs that are at it. */
export type TopicFacts = {
  readonly step: string;
  /** From 0. */
  readonly index: number;
  /** The day on which the next topic comes. */
  readonly before: Day;
  /** What the reader is in these pairs. */
  readonly roles: readonly Role[];
  readonly pairs: readonly TopicPair[];
};

export type TopicPair = PairFacts &
  PathFacts & {
    readonly metUrl: string;
    readonly dateUrl: string;
    readonly notYetUrl: string;
    /** Where the reader says what they expect, before the first meeting. */
    readonly alignUrl?: string | undefined;
    /** The step was moved, and its topic comes once more. */
    readonly again?: boolean | undefined;
    /** What partners changed since the reader's last letter. */
    readonly changes?: readonly Change[] | undefined;
    /** The latest step before this one that is not recorded. */
    readonly open?: { readonly step: string; readonly index: number; readonly metUrl: string } | undefined;
    /** The date agreed for this step. */
    readonly agreed?: WallClock | undefined;
    /**
     * Who recorded this step's meeting (`by` is undefined if it was the reader), and whether that is enough: `waiting` for
     * the word of somebody else, or of the reader, or `contested` by another answer.
     */
    readonly met?:
      | {
          readonly by: string | undefined;
          readonly on: Day;
          readonly state: 'recorded' | 'waiting' | 'contested';
        }
      | undefined;
  };

export const topicValues = (facts: TopicFacts, telling: Telling): TopicValues => {
  const { t, content, programme } = telling;
  const step = stepContent(content, facts.step);
  return {
    position: t.position({ step: facts.index + 1, total: programme.steps.length }),
    title: step.title,
    reason: proseOf(step.why),
    deadline: t.topic.deadline({ before: facts.before }),
    pairs: facts.pairs.map((pair) => pairValues(telling, step.title, pair)),
    matter: matterOf(telling, step, facts.roles),
    benefit: benefitValues(telling, facts),
    rule: ruleOf(telling),
  };
};

export const topic = block<TopicFacts, TopicValues>({
  values: topicValues,
  html: topicHtml,
  text: (values) => [
    values.position,
    `# ${values.title}`,
    values.reason.text,
    values.deadline,
    ...values.pairs.map(pairText),
    matterText(values.matter),
    ...values.benefit.map(({ title, text }) => `${title}\n${text}`),
    values.rule,
  ],
  subject: ({ step }, { t, content }) => {
    const { title } = stepContent(content, step);
    return (who) => t.topic.subject({ title, who });
  },
  preheader: ({ before }, { t }) => t.topic.preheader({ before }),
});

/** How many steps earn the certificate, and how many may be missed. */
export const ruleOf = ({ t, programme }: Telling): string => {
  const needed = stepsNeeded(programme);
  const total = programme.steps.length;
  return t.rule({ needed, total, spare: total - needed });
};

const pairValues = (telling: Telling, title: string, pair: TopicPair): TopicValues['pairs'][number] => {
  const { t } = telling;
  const isOpen = pair.met === undefined;
  return {
    names: headingOf(telling, pair),
    path: pathValues(telling, pair),
    changes: (pair.changes ?? []).map((change) => changeValues(telling, change)),
    again: pair.again ? [{ text: t.topic.again }] : [],
    open: pair.open ? [openValues(telling, pair.open)] : [],
    toPlan: isOpen && pair.agreed === undefined ? [toPlanValues(telling, title, pair)] : [],
    agreed:
      isOpen && pair.agreed !== undefined
        ? [
            {
              sentence: t.topic.agreed({ when: whenSentence(telling, pair.agreed) }),
              dateUrl: pair.dateUrl,
              change: t.topic.change,
            },
          ]
        : [],
    align: isOpen ? alignValues(telling, pair.alignUrl) : [],
    met: pair.met ? [metValues(telling, pair.metUrl, pair.met)] : [],
    toMeet: !pair.met || isForReader(pair.met) ? [toMeetValues(telling, pair)] : [],
  };
};

const toPlanValues = (telling: Telling, title: string, { partners, dateUrl }: TopicPair) => ({
  before: telling.t.topic.before,
  proposeUrl: proposal(telling.language, partners, title, telling.zone),
  propose: telling.t.topic.propose,
  dateUrl,
  date: telling.t.topic.date,
});

const toMeetValues = ({ t, programme }: Telling, pair: TopicPair) => ({
  metUrl: pair.metUrl,
  metLabel: t.topic.met,
  hint: t.topic.hint({ kind: kindOf(pair), word: programme.confirmation }),
  notYetUrl: pair.notYetUrl,
  notYet: t.topic.notYet,
});

const openValues = ({ t, content }: Telling, { step, index, metUrl }: NonNullable<TopicPair['open']>) => ({
  said: t.openStep.said({ number: index + 1, title: stepContent(content, step).title }),
  url: metUrl,
  label: t.openStep.met,
});

type Met = NonNullable<TopicPair['met']>;

/** Somebody else recorded the meeting, and it is the reader's word that is missing. */
const isForReader = ({ state, by }: Met): boolean => state === 'waiting' && by !== undefined;

const metValues = (telling: Telling, metUrl: string, met: Met) => ({
  sentence: metSentence(telling, met),
  // The button below says it: a page that is looked at may take the look for the answer.
  look: isForReader(met)
    ? []
    : [{ url: metUrl, label: met.state === 'contested' ? telling.t.check.look : telling.t.topic.correct }],
});

const metSentence = ({ t }: Telling, { by, on, state }: Met): string => {
  if (state === 'contested') return t.topic.contested;
  if (by === undefined) return state === 'waiting' ? t.topic.waitsForOthers({ on }) : t.topic.metByYou({ on });
  const said = { name: nameOf({ name: by }), on };
  return state === 'waiting' ? t.topic.waitsForYou(said) : t.topic.metBy(said);
};

/** Another one with each step. */
const benefitValues = ({ t, content }: Telling, { roles, index }: TopicFacts): TopicValues['benefit'] => {
  const mine = content.benefits.filter((benefit) => benefit.for === 'both' || roles.includes(benefit.for));
  const chosen = mine[index % mine.length];
  return chosen ? [{ title: t.topic.benefit, text: chosen.text }] : [];
};

const pairText = (pair: TopicValues['pairs'][number]): string =>
  `${pair.names}\n${pair.path.progress}` +
  each(pair.changes, ({ line, label, url }) => `\n${linkText(`${line} ${label}`, url)}`) +
  each(pair.again, ({ text }) => `\n${text}`) +
  each(pair.open, ({ said, url, label }) => `\n${linkText(`${said} ${label}`, url)}`) +
  each(
    pair.toPlan,
    ({ propose, proposeUrl, date, dateUrl }) => `\n${linkText(propose, proposeUrl)}\n${linkText(date, dateUrl)}`,
  ) +
  each(pair.agreed, ({ sentence, change, dateUrl }) => `\n${linkText(`${sentence} ${change}`, dateUrl)}`) +
  each(pair.align, ({ label, text, url }) => `\n${linkText(`${label}. ${text}`, url)}`) +
  each(pair.met, ({ sentence, look }) => `\n${sentence}${each(look, ({ label, url }) => ` ${linkText(label, url)}`)}`) +
  each(
    pair.toMeet,
    ({ metLabel, hint, metUrl, notYet, notYetUrl }) =>
      `\n${linkText(metLabel, metUrl)}\n${hint}\n${linkText(notYet, notYetUrl)}`,
  );
