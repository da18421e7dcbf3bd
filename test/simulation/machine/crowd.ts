import type { Act } from '../../../shared/domain/act.ts';
import type { PersonAct } from '../../../shared/domain/person.ts';
import type { LinkClaims, LinkPurpose } from '../../../shared/world.ts';
import { webEvent } from '../../support/web.ts';
import type { Chance } from '../chance.ts';
import type { Behaviour, Life, Sent } from '../life.ts';
import { formOfAct, formOfPersonAct, type Said } from './forms.ts';
import { poison } from './rules.ts';
import type { Rows } from './rows.ts';
import type { Timeline } from './timeline.ts';

type CrowdProps = {
  timeline: Timeline;
  chance: Chance;
  rows: Rows;
  behaviour: Behaviour;
  note: (line: string) => void;
  pathOf: <P extends LinkPurpose>(purpose: P, claims: LinkClaims[P]) => string;
  /** Sends a request to `answer-link`; hears its status, or undefined if it crashed. */
  ask: (
    event: ReturnType<typeof webEvent>,
    answered: (status: number | undefined, cookies: readonly string[]) => void,
  ) => void;
};

const minuteMs = 60_000;
/** Whoever sees an error page presses again, but not for ever. */
const mostTries = 6;

/** The people of a programme: they read what arrives, and press what they like, over the web. */
export const aCrowd = ({ timeline, chance, rows, behaviour, note, pathOf, ask }: CrowdProps) => {
  const cookies = new Map<string, readonly string[]>();

  const say = (person: string, pair: string | undefined, { purpose, step = '', n = 0, form }: Said): void => {
    const cohort = rows.cohort();
    if (!cohort) return;
    const claims = { cohort: cohort.id, person, ...(pair !== undefined && { pair }), step, n };
    // The claims of a purpose are among these; the rest is not signed.
    const path = pathOf(purpose, claims as unknown as LinkClaims[typeof purpose]);
    const jar = cookies.get(person) ?? [];
    // Scanners, previews and second thoughts: looking never does anything.
    if (chance.happens(0.1)) ask({ ...webEvent('GET', path), cookies: [...jar] } as never, () => undefined);
    note(`${timeline.now()} ${person} says ${form.map(([, value]) => value).join(' ')} of ${pair} ${step}`);
    const press = (tries: number): void => {
      const body = new URLSearchParams([
        ...form.map(([name, value]): [string, string] => [name, value]),
        ['shown', String(timeline.ms())],
      ]);
      const post = (): void =>
        ask({ ...webEvent('POST', path, body), cookies: [...(cookies.get(person) ?? [])] } as never, (status, set) => {
          if (set.length > 0)
            cookies.set(
              person,
              set.map((cookie) => cookie.split(';', 1)[0] ?? ''),
            );
          if ((status === undefined || status >= 500) && tries < mostTries)
            timeline.later(chance.whole(1, 30) * minuteMs, () => press(tries + 1));
        });
      timeline.later(chance.whole(1, 20) * 1000, post);
      // Pressed twice, as people do.
      if (chance.happens(0.05)) timeline.later(chance.whole(1, 20) * 1000, post);
    };
    press(1);
  };

  const life: Life = {
    get cohort() {
      return rows.cohort()!;
    },
    chance,
    get people() {
      return new Map(rows.people().map((person) => [person.id, person]));
    },
    get pairs() {
      return new Map(rows.pairs().map((pair) => [pair.id, pair]));
    },
    pair: rows.pair,
    // Those who look at what happened keep what was sent.
    sent: [],
    now: timeline.now,
    later: (minutes, happens) => timeline.later(minutes * minuteMs, happens),
    press: (id: string, by: string, act: Act) => {
      const [cohort, pair, person] = [rows.cohort(), rows.pair(id), rows.person(by)];
      if (cohort && pair && person && person.zone !== poison) say(by, id, formOfAct(cohort, pair, person, act));
    },
    choose: (person: string, act: PersonAct) => say(person, undefined, formOfPersonAct(act)),
  };
  return {
    life,
    begins: (): void => behaviour.begins(life),
    reads: (letter: Sent): void => {
      timeline.later(chance.whole(1, 20) * minuteMs, () => behaviour.reads(life, letter));
    },
  };
};
