import { type Person, type PersonAct, PersonFacts, type PersonPress, type Request } from './person.ts';
import { cameOf, type Pressed } from './press-pair.ts';
import { afterPress, heldMinutes } from './set-aside.ts';
import { type Instant, plusMinutes } from './time.ts';

/** How long what a second letter asks can be answered, from the press that sent it. */
const requestMinutes = 30;

/** A person can have so many second letters; after that, only the organiser helps. */
const mostRequests = 200;

export type PersonPressed = { person: Person; came: Pressed['came'] };

/** The person after a press; the very same person if there is nothing to write. */
export const pressPerson = (person: Person, press: PersonPress): PersonPressed => {
  const step = afterPress(
    {
      perform: chosen,
      contradicts,
      mayBeContradicted,
      parse: (facts) => PersonFacts.parse(facts),
    },
    factsOf(person),
    person.recent,
    press,
  );
  const isChanged = !isSame(step.facts, person);
  // What changes nothing is kept all the same while something may still be set aside: then it may be all that stands.
  if (!isChanged && !step.recent) return { person, came: 'nothing' };
  const { recent: _r, language: _l, zone: _z, quietSince: _q, inSince: _i, benefit: _b, request: _a, ...rest } = person;
  const written: Person = { ...rest, ...step.facts, ...(step.recent && { recent: step.recent }) };
  const isBack = takesBack.has(press.act.do) && isSame(chosen(step.facts, press), step.facts);
  return {
    // Looked at again at once: what the person waited for is no longer to come, is owed again, or comes at another hour.
    person: isChanged ? { ...written, nextAt: press.at } : written,
    came: cameOf(press, { isAside: step.isAside, isChanged, isBack }),
  };
};

const factsOf = ({ language, zone, quietSince, inSince, benefit, request }: PersonFacts): PersonFacts => ({
  language,
  zone,
  ...(quietSince !== undefined && { quietSince }),
  ...(inSince !== undefined && { inSince }),
  ...(benefit !== undefined && { benefit }),
  ...(request && { request }),
});

const isSame = (some: PersonFacts, others: PersonFacts): boolean =>
  JSON.stringify(factsOf(some)) === JSON.stringify(factsOf(others));

const chosen = (facts: PersonFacts, { at, proof, act }: PersonPress): PersonFacts => {
  switch (act.do) {
    case 'in':
      return { ...facts, inSince: facts.inSince ?? at, ...(act.benefit !== undefined && { benefit: act.benefit }) };
    case 'not in': {
      const { inSince: _i, benefit: _b, ...rest } = facts;
      return rest;
    }
    case 'stop reminders':
      return { ...facts, quietSince: facts.quietSince ?? at };
    case 'resume reminders': {
      const { quietSince: _, ...rest } = facts;
      return rest;
    }
    case 'language':
      return { ...facts, language: act.language };
    case 'zone':
      return { ...facts, zone: act.zone };
    case 'leave':
    case 'erase':
    case 'export':
    case 'address':
      return asked(facts, act, at, proof === 'pressed button');
    case 'yes':
    case 'no':
      return answered(facts, act, at, proof === 'pressed button');
    default:
      return act satisfies never;
  }
};

/** Until when a request can be answered; a press in an unknown browser was told a little later. */
export const requestEndsAt = ({ at }: Request): Instant => plusMinutes(at, requestMinutes);

type Asking = Extract<PersonAct, { do: 'leave' | 'erase' | 'export' | 'address' }>;

/** Pressed again while its letter is good, it sends no other. */
const asked = (facts: PersonFacts, act: Asking, at: Instant, held: boolean): PersonFacts => {
  const { request } = facts;
  const address = act.do === 'address' ? act.address : undefined;
  const isSame = request?.what === act.do && request.address === address;
  // What is confirmed and still to be done is done first.
  if (request?.state === 'confirmed' && request.what !== 'export') return facts;
  if (isSame && request.state === 'asked' && at < requestEndsAt(request)) return facts;
  const n = (request?.n ?? 0) + 1;
  if (n > mostRequests) return facts;
  return {
    ...facts,
    request: {
      n,
      what: act.do,
      at,
      ...(address !== undefined && { address }),
      ...(held && { held: true as const }),
      state: 'asked',
    },
  };
};

/** Whether a request can still be answered by the link of its letter. */
export const isAnswerable = (request: Request | undefined, n: number, now: Instant): request is Request =>
  request?.n === n && request.state !== 'dropped' && now < requestEndsAt(request);

const answered = (
  facts: PersonFacts,
  { do: says, n }: { do: 'yes' | 'no'; n: number },
  at: Instant,
  held: boolean,
): PersonFacts => {
  const { request } = facts;
  if (!isAnswerable(request, n, at) || request.state !== 'asked') return facts;
  const confirmedAt = held ? plusMinutes(at, heldMinutes) : at;
  return {
    ...facts,
    request: says === 'yes' ? { ...request, state: 'confirmed', confirmedAt } : { ...request, state: 'dropped' },
  };
};

const takesBack = new Set<PersonAct['do']>(['not in', 'resume reminders']);

const requests = new Set<PersonAct['do']>(['leave', 'erase', 'export', 'address']);

const opposites: readonly (readonly [PersonAct['do'], PersonAct['do']])[] = [
  ['in', 'not in'],
  ['stop reminders', 'resume reminders'],
  ['yes', 'no'],
];

const mayBeContradicted = ({ proof }: PersonPress): boolean => proof === 'pressed button';

/** Whoever asks for two languages, or for two things that cannot be undone, within a minute presses everything there is. */
const contradicts = (a: PersonPress, b: PersonPress): boolean =>
  mayBeContradicted(a) &&
  mayBeContradicted(b) &&
  (opposites.some(
    ([one, other]) => (a.act.do === one && b.act.do === other) || (a.act.do === other && b.act.do === one),
  ) ||
    (a.act.do === 'language' && b.act.do === 'language' && a.act.language !== b.act.language) ||
    (requests.has(a.act.do) && requests.has(b.act.do) && a.act.do !== b.act.do));
