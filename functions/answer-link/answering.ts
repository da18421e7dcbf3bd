import type { Act } from '../../shared/domain/act.ts';
import type { LinkClaims, LinkPurpose } from '../../shared/world.ts';
import type { Asking } from './pages/choice.ts';
import { endedPage, type Page } from './pages/page.ts';
import type { Ports } from './ports.ts';
import { type Came, pressInPair, setAside } from './press.ts';
import { isOver, type PairSituation } from './situation.ts';
import { noteMachine, type Visit } from './visit.ts';

/** Answers a visit with a page; undefined for a link that is not ours. */
export type Answer = (world: Ports, visit: Visit) => Promise<Page | undefined>;

/** What a page is made from: where things stand after the press, if there was one. */
export type Showing<Situation> = {
  world: Ports;
  visit: Visit;
  situation: Situation;
  act: Act | undefined;
  came: Came | undefined;
  asking: Asking;
};

type About<P extends Exclude<LinkPurpose, 'holder'>, Situation> = {
  purpose: P;
  load: (world: Ports, claims: LinkClaims[P]) => Promise<Situation | undefined>;
  /** What a posted form says; undefined if it says nothing. */
  actOf: (form: URLSearchParams, situation: Situation) => Act | undefined;
  show: (showing: Showing<Situation>) => Promise<Page>;
};

/** The one way in which every page about a pair answers: read the link, load, act if a form was posted, show what stands. */
export const answering =
  <P extends Exclude<LinkPurpose, 'holder'>, Situation extends PairSituation>({
    purpose,
    load,
    actOf,
    show,
  }: About<P, Situation>): Answer =>
  async (world, visit) => {
    const claims = await world.readLink(purpose, visit.token);
    const situation = claims && (await load(world, claims));
    if (!situation) return undefined;
    noteMachine(world, visit, claims);
    if (isOver(situation, world.now())) return endedPage(situation.person.language);

    const act = visit.form && actOf(visit.form, situation);
    const pressed = act && (await pressInPair(world, visit, situation, act));
    if (act && !pressed) return undefined;
    const page = await show({
      world,
      visit,
      situation: pressed ? { ...situation, pair: pressed.row } : situation,
      act,
      came: pressed?.came,
      asking: { stamp: await world.signShown(visit.token), setAside: setAside(pressed?.came) },
    });
    return withCookies(page, pressed?.cookies ?? []);
  };

export const withCookies = (page: Page, cookies: readonly string[]): Page =>
  cookies.length === 0 ? page : { ...page, cookies: [...cookies] };
