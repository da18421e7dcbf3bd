import type { PersonAct } from '../../shared/domain/person.ts';
import type { LinkClaims, LinkPurpose } from '../../shared/world.ts';
import { type Answer, withCookies } from './answering.ts';
import type { Asking } from './pages/choice.ts';
import { endedPage, type Page } from './pages/page.ts';
import type { Ports } from './ports.ts';
import { type Came, pressAsPerson, setAside } from './press.ts';
import { loadPerson, type PersonSituation } from './situation.ts';
import { noteMachine, type Visit } from './visit.ts';

/** What a page is made from: how the person stands after the press, if there was one. */
export type PersonShowing<P extends LinkPurpose> = {
  world: Ports;
  visit: Visit;
  claims: LinkClaims[P];
  situation: PersonSituation;
  act: PersonAct | undefined;
  came: Came | undefined;
  asking: Asking;
};

type About<P extends LinkPurpose> = {
  purpose: P;
  actOf: (form: URLSearchParams, claims: LinkClaims[P], isOneClick: boolean) => PersonAct | undefined;
  show: (showing: PersonShowing<P>) => Promise<Page>;
};

/** The one way in which every page about a person answers; like `answering`, for what they say of themselves. */
export const answeringPerson =
  <P extends 'me' | 'in' | 'stop' | 'confirm'>({ purpose, actOf, show }: About<P>): Answer =>
  async (world, visit) => {
    const claims = await world.readLink(purpose, visit.token);
    const situation = claims && (await loadPerson(world, claims));
    if (!situation) return undefined;
    noteMachine(world, visit, claims);
    // Whoever has left can still take their data along, or have it erased.
    if (situation.person.leftAt !== undefined && purpose !== 'confirm' && purpose !== 'me')
      return endedPage(situation.person.language);

    const act = visit.form && actOf(visit.form, claims, visit.isOneClick);
    const pressed = act && (await pressAsPerson(world, visit, situation, act));
    if (act && !pressed) return undefined;
    const page = await show({
      world,
      visit,
      claims,
      situation: pressed ? { ...situation, person: pressed.row } : situation,
      act,
      came: pressed?.came,
      asking: { stamp: await world.signShown(visit.token), setAside: setAside(pressed?.came) },
    });
    return withCookies(page, pressed?.cookies ?? []);
  };
