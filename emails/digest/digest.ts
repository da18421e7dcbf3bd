import type { Day } from '../../shared/domain/time.ts';
import { digestHtml, type DigestValues } from '../generated/templates.ts';
import { block, type Contact, linkText, mailto, nameOf, namesOf, type Telling } from '../telling.ts';

/** Why a pair needs a person. */
type Need =
  | { readonly why: 'silent' | 'noAnswer' | 'disagree' | 'unknown' | 'stuck'; readonly since: Day }
  | { readonly why: 'bounced' | 'complained' | 'help'; readonly since: Day; readonly name: string };

/** The organiser's week. */
export type DigestFacts = {
  readonly cohort: string;
  readonly pairCount: number;
  readonly metThisWeek: number;
  readonly done: number;
  readonly expected: number;
  readonly certificates: number;
  /** Whom to look after, the most urgent first. */
  readonly needs: readonly {
    readonly people: readonly Contact[];
    readonly need: Need;
    /** Whom the organiser had better write to: one person alone, where something was said in confidence. */
    readonly writeTo: readonly Contact[];
  }[];
  readonly deskUrl: string;
};

export const digest = block<DigestFacts, DigestValues>({
  values: (facts, telling) => {
    const { t } = telling;
    const count = facts.needs.length;
    return {
      title: t.digest.title,
      met: t.digest.met({ count: facts.metThisWeek }),
      sofar: t.digest.sofar({ done: facts.done, expected: facts.expected, pairs: facts.pairCount }),
      certificates: t.digest.certificates({ count: facts.certificates }),
      calm: count === 0 ? [{ text: t.digest.calm }] : [],
      needed: count > 0 ? [{ title: t.digest.needed({ count }) }] : [],
      pairs: facts.needs.map(({ people, need, writeTo }) => ({
        names: namesOf(telling, people),
        why: whySentence(telling, need),
        todo: t.digest.todo[need.why],
        writeUrl: mailto(writeTo),
        write: t.writeTo({ names: namesOf(telling, writeTo) }),
      })),
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
    ...values.pairs.map(({ names, why, todo, write, writeUrl }) =>
      [names, why, todo, linkText(write, writeUrl)].join('\n'),
    ),
    linkText(values.desk, values.deskUrl),
  ],
  subject:
    ({ cohort }, { t }) =>
    () =>
      t.digest.subject({ cohort: nameOf({ name: cohort }) }),
  preheader: ({ needs }, { t }) => t.digest.preheader({ count: needs.length }),
});

const whySentence = ({ t }: Telling, need: Need): string =>
  'name' in need
    ? t.digest.why[need.why]({ since: need.since, name: nameOf(need) })
    : t.digest.why[need.why]({ since: need.since });
