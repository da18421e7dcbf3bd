import * as z from 'zod';
import { plainLine } from '../../emails/escape.ts';
import { AddressCell, ZoneCell } from '../../shared/domain/roster/cells.ts';
import { holderLink } from '../../shared/certificate/holder-link.ts';
import { gridInstant } from '../../shared/domain/cohort.ts';
import { fulfillable } from '../../shared/domain/fulfil.ts';
import type { PersonAct } from '../../shared/domain/person.ts';
import { endedAt } from '../../shared/domain/pair.ts';
import { Language } from '../../shared/domain/programme.ts';
import { dayIn } from '../../shared/domain/time.ts';
import { answeringPerson, type PersonShowing } from './answering-person.ts';
import { pairViewOf } from './me-pair.ts';
import { mePage, type MeView } from './pages/me-page.ts';
import { setAside } from './press.ts';
import { isOver, organiserOf, partnersOf } from './situation.ts';

/** "My programme": where each pair stands, and everything that is the reader's to choose. */
export const answerMe = answeringPerson({
  purpose: 'me',
  actOf: (form) => actOf(form),
  show: async (showing) => mePage(showing.situation.person.language, await viewOf(showing)),
});

const Form = z.discriminatedUnion('answer', [
  z.object({ answer: z.literal('language'), language: Language }),
  z.object({ answer: z.literal('zone'), zone: ZoneCell.pipe(z.string()) }),
  z.object({ answer: z.literal('address'), address: AddressCell }),
  z.object({ answer: z.enum(['stop', 'resume-reminders', 'leave', 'erase', 'export']) }),
]);

const actOf = (form: URLSearchParams): PersonAct | undefined => {
  const { data } = Form.safeParse(Object.fromEntries([...form].toReversed()));
  switch (data?.answer) {
    case undefined:
      return undefined;
    case 'language':
      return { do: 'language', language: data.language };
    case 'zone':
      return { do: 'zone', zone: data.zone };
    case 'address':
      return { do: 'address', address: data.address };
    case 'stop':
      return { do: 'stop reminders' };
    case 'resume-reminders':
      return { do: 'resume reminders' };
    case 'leave':
    case 'erase':
    case 'export':
      return { do: data.answer };
    default:
      return data satisfies never;
  }
};

const viewOf = async ({ world, visit, situation, act, came, asking }: PersonShowing<'me'>): Promise<MeView> => {
  const { cohort, person } = situation;
  const now = world.now();
  const answer = visit.form?.get('answer') ?? undefined;
  const pairs = await world.store.pairs(cohort.id, person.pairs);
  const full = await Promise.all(
    pairs.map(async (pair) => ({ ...situation, pair, partners: await partnersOf(world, pair, person.id) })),
  );
  const running = full.filter((one) => !isOver(one, now));
  const first = gridInstant(cohort, 0, person.zone);
  const underWay = fulfillable(person)?.what;
  const said = saidOf(answer, act, came);
  return {
    ...asking,
    cohort: cohort.name,
    reader: plainLine(person.name),
    phase: phaseOf(
      person.leftAt !== undefined,
      running.length > 0 || pairs.every((pair) => endedAt(pair) !== undefined),
      now < first,
      first,
      person.zone,
    ),
    pairs: await Promise.all(running.map((one) => pairViewOf(world, one))),
    certificateUrl: person.certificate && holderLink(await world.linkSigner(), person.certificate),
    zone: person.zone,
    hasReminders: person.quietSince === undefined,
    maskedAddress: masked(person.address),
    helper: person.stopped && organiserOf(situation),
    underWay,
    // What is confirmed is done first: until then no other letter is sent.
    said: said === 'letter' && underWay ? undefined : said,
    draft: visit.form?.get(answer ?? '') ?? undefined,
  };
};

const phaseOf = (
  hasLeft: boolean,
  isRunning: boolean,
  isBefore: boolean,
  first: string,
  zone: string,
): MeView['phase'] => {
  if (hasLeft) return { is: 'left' };
  if (!isRunning) return { is: 'over' };
  return isBefore ? { is: 'before', firstOn: dayIn(zone, first) } : { is: 'running' };
};

const saidOf = (
  answer: string | undefined,
  act: PersonAct | undefined,
  came: PersonShowing<'me'>['came'],
): MeView['said'] => {
  if (!act) return answer === 'zone' ? 'unknownZone' : answer === 'address' ? 'unreadableAddress' : undefined;
  if (setAside(came)) return undefined;
  switch (act.do) {
    case 'language':
    case 'zone':
      return act.do;
    case 'stop reminders':
      return 'stopped';
    case 'resume reminders':
      return 'resumed';
    case 'leave':
    case 'erase':
    case 'export':
    case 'address':
      return 'letter';
    case 'in':
    case 'not in':
    case 'yes':
    case 'no':
      return undefined;
    default:
      return act satisfies never;
  }
};

/** First and last letter of what is before the at sign: enough for those whose address it is. */
const masked = (address: string): string => {
  const at = address.lastIndexOf('@');
  const [first = ''] = address;
  return `${first}•••${at > 1 ? address.slice(at - 1) : address.slice(at)}`;
};
