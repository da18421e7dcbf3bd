import type { Day } from '../../shared/domain/time.ts';
import { digestHtml, type DigestValues } from '../generated/templates.ts';
import { block, type Contact, linkText, mailto, nameOf, namesOf, type Telling } from '../telling.ts';

/** Why a pair needs a person. */
export type NeedFacts =
  | { readonly why: 'silent' | 'noAnswer' | 'disagree' | 'unknown' | 'stuck'; readonly since: Day }
  | { readonly why: 'bounced' | 'complained' | 'help' | 'left'; readonly since: Day; readonly name: string };

/** The organiser's week. */
export type DigestFacts = {
  readonly cohort: string;
  readonly pairCount: number;
  /** How many weeks it tells of: one, but for a letter that had to wait. */
  readonly weeks: number;
  readonly met: number;
  readonly done: number;
  readonly expected: number;
  readonly certificates: number;
  /** Whom to look after, the most urgent first. */
  readonly needs: readonly {
    readonly people: readonly Contact[];
    readonly need: NeedFacts;
    /** Whom the organiser had better write to: one person alone, where something was said in confidence; maybe nobody. */
    readonly writeTo: readonly Contact[];
    readonly url: string;
  }[];
  /** How many more there are. */
  readonly more: number;
  readonly deskUrl: string;
};

const countOf = ({ needs, more }: DigestFacts): number => needs.length + more;

export const digest = block<DigestFacts, DigestValues>({
  values: (facts, telling) => {
    const { t } = telling;
    const count = countOf(facts);
    return {
      title: t.digest.title({ weeks: facts.weeks }),
      met: t.digest.met({ count: facts.met, weeks: facts.weeks }),
      sofar: t.digest.sofar({ done: facts.done, expected: facts.expected, pairs: facts.pairCount }),
      certificates: t.digest.certificates({ count: facts.certificates }),
      calm: count === 0 ? [{ text: t.digest.calm }] : [],
      needed: count > 0 ? [{ title: t.digest.needed({ count }) }] : [],
      pairs: facts.needs.map(({ people, need, writeTo, url }) => ({
        names: namesOf(telling, people),
        why: whySentence(telling, need),
        todo: t.digest.todo[need.why],
        ...(writeTo.length > 0
          ? { url: mailto(writeTo), label: t.writeTo({ names: namesOf(telling, writeTo) }) }
          : { url, label: t.digest.pair }),
      })),
      more: facts.more > 0 ? [{ text: t.digest.more({ count: facts.more }) }] : [],
      deskUrl: facts.deskUrl,
      desk: t.digest.desk,
    };
  },
  html: digestHtml,
  text: (values) => [
    `# ${values.title}`,
    `${values.met} ${values.sofar} ${values.certificates}`,
    ...values.calm.map(({ text }) => text),
    ...values.needed.map(({ title }) => title),
    ...values.pairs.map(({ names, why, todo, label, url }) => [names, why, todo, linkText(label, url)].join('\n')),
    ...values.more.map(({ text }) => text),
    linkText(values.desk, values.deskUrl),
  ],
  subject: (facts, { t }) => {
    const count = countOf(facts);
    return () => t.digest.subject({ count, cohort: nameOf({ name: facts.cohort }) });
  },
  preheader: (facts, { t }) => t.digest.met({ count: facts.met, weeks: facts.weeks }),
});

const whySentence = ({ t }: Telling, need: NeedFacts): string =>
  'name' in need
    ? t.digest.why[need.why]({ since: need.since, name: nameOf(need) })
    : t.digest.why[need.why]({ since: need.since });
