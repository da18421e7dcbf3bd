import type { Role } from '../../shared/domain/person.ts';
import type { Day } from '../../shared/domain/time.ts';
import { capitalised } from '../format.ts';
import { invitationHtml, type InvitationValues } from '../generated/templates.ts';
import { alignValues } from '../parts/align.ts';
import { stepContent } from '../programmes/catalogue.ts';
import { proseOf } from '../prose.ts';
import { block, headingOf, linkText, nameOf, type PairFacts, type Telling } from '../telling.ts';

/** A moment as clocks in one zone show it. */
export type WallClock = {
  readonly on: Day;
  /** `14:30`. */
  readonly time: string;
  /** As the reader calls it. */
  readonly zone: string;
};

/** A date that was agreed, moved or taken back; the calendar file is attached. */
export type InvitationFacts = PairFacts & {
  readonly state: 'agreed' | 'moved' | 'cancelled';
  readonly step: string;
  readonly role: Role;
  readonly when: WallClock;
  readonly minutes: number;
  /** Partners whose clocks show something else. */
  readonly elsewhere: readonly { readonly name: string; readonly when: WallClock }[];
  /** Who set or took back the date: undefined if it was the reader. */
  readonly by?: string | undefined;
  readonly dateUrl: string;
  /** Where the reader says what they expect, before the first meeting. */
  readonly alignUrl?: string | undefined;
};

export const invitation = block<InvitationFacts, InvitationValues>({
  values: (facts, telling) => {
    const { t, content } = telling;
    const step = stepContent(content, facts.step);
    const isOff = facts.state === 'cancelled';
    return {
      title: t.invitation.title[facts.state],
      names: headingOf(telling, facts),
      when: isOff ? [] : [whenValues(telling, facts)],
      about: t.invitation.about({ title: step.title }),
      setBy: bySentence(telling, facts),
      change: isOff ? [] : [{ url: facts.dateUrl, label: t.invitation.change }],
      align: isOff ? [] : alignValues(telling, facts.alignUrl),
      again: isOff ? [{ url: facts.dateUrl, label: t.invitation.again }] : [],
      preparations: isOff ? [] : [{ title: t.invitation.prepare, text: proseOf(step.preparation[facts.role]) }],
      file: isOff ? t.invitation.preheader.cancelled : t.invitation.file,
    };
  },
  html: invitationHtml,
  text: (values) => [
    `# ${values.title}`,
    [
      values.names,
      ...values.when.flatMap(({ day, length, theirs }) => [day, length, ...theirs.map(({ text }) => text)]),
      values.about,
      values.setBy,
    ].join('\n'),
    ...[...values.change, ...values.align, ...values.again].map(({ label, url }) => linkText(label, url)),
    ...values.preparations.map(({ title, text }) => `${title}\n${text.text}`),
    values.file,
  ],
  subject: (facts, telling) => {
    const { agreed, moved, cancelled } = telling.t.invitation.subject;
    if (facts.state === 'agreed') {
      const when = whenSentence(telling, facts.when);
      return (who) => agreed({ who, when });
    }
    return (who) => (facts.state === 'moved' ? moved({ who }) : cancelled({ who }));
  },
  preheader: ({ state, when }, telling) => {
    const { moved, ...others } = telling.t.invitation.preheader;
    return state === 'moved' ? moved({ when: whenSentence(telling, when) }) : others[state];
  },
});

/** `lundi 1er février à 14:30`. */
export const whenSentence = ({ t }: Pick<Telling, 't'>, { on, time }: WallClock): string =>
  t.invitation.when({ on, time });

const whenValues = (
  telling: Telling,
  { when, minutes, elsewhere }: InvitationFacts,
): InvitationValues['when'][number] => {
  const { t } = telling;
  return {
    day: capitalised(whenSentence(telling, when)),
    length: t.invitation.length({ minutes, zone: when.zone }),
    theirs: elsewhere.map(({ name, when: there }) => {
      const said = { name: nameOf({ name }), time: there.time, zone: there.zone };
      return {
        text: there.on === when.on ? t.invitation.theirs(said) : t.invitation.theirsOtherDay({ ...said, on: there.on }),
      };
    }),
  };
};

const bySentence = (telling: Telling, { state, by, when }: InvitationFacts): string => {
  const words = telling.t.invitation;
  if (state === 'cancelled') {
    const was = whenSentence(telling, when);
    return by === undefined
      ? words.cancelledByYou({ when: was })
      : words.cancelledBy({ name: nameOf({ name: by }), when: was });
  }
  return by === undefined ? words.setByYou : words.setBy({ name: nameOf({ name: by }) });
};
