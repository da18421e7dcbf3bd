import type { Proof } from '../../shared/domain/proof.ts';
import { millisecondsBetween } from '../../shared/domain/time.ts';
import { formOf, isFromOurPage, isOneClick, isPrefetch, linkOf, type WebRequest } from '../../shared/web-request.ts';
import type { Ports } from './ports.ts';

/** Somebody, or something, opened a link of a letter or pressed a button of the page behind it. */
export type Visit = {
  purpose: string;
  token: string;
  /** An answer that the link itself has chosen. */
  choice: string | undefined;
  /** What was posted; undefined while the page is only looked at. */
  form: URLSearchParams | undefined;
  cookies: readonly string[];
  /** Nobody looks at the page: a machine asks whether it is there, or fetches it ahead. */
  isAhead: boolean;
  /** A page of ours led here: whoever followed its link may only want to look. */
  isFromOurPage: boolean;
  /** A mailbox unsubscribes for its reader (RFC 8058). */
  isOneClick: boolean;
  /** As it came, for the one answer that tells how links come back. */
  request: WebRequest;
};

/** The purposes of links that stand in `List-Unsubscribe`. */
const unsubscribing: ReadonlySet<string> = new Set(['stop', 'test']);

export const visitOf = (request: WebRequest, baseUrl: string): Visit => {
  const link = linkOf(request);
  const isPost = request.method === 'POST';
  return {
    ...link,
    form: isPost ? formOf(request) : undefined,
    cookies: request.cookies,
    isAhead: request.method === 'HEAD' || isPrefetch(request),
    isFromOurPage: isFromOurPage(request, baseUrl),
    isOneClick: isPost && unsubscribing.has(link.purpose) && isOneClick(request),
    request,
  };
};

/** Nobody reads a page and presses its button in less time than this. */
const quickMs = 300;

/** How a press is proven, and whether it came sooner after its page than a person's could. */
export const proofOf = async (world: Ports, visit: Visit, person: string): Promise<{ proof: Proof; quick?: true }> => {
  if (visit.isOneClick || (await world.isKnownBrowser(visit.cookies, person))) return { proof: 'known browser' };
  return { proof: 'pressed button', ...((await isQuick(world, visit)) && { quick: true }) };
};

/** Whether a press came sooner after its page than a person's could. */
export const isQuick = async (world: Ports, visit: Visit): Promise<boolean> => {
  const shown = await world.shownAt(visit.token, visit.form?.get('shown') ?? '');
  return shown === undefined || millisecondsBetween(shown, world.now()) < quickMs;
};

/** Whether the page may press its button by itself: a person's own browser opened the link of a letter, and nobody has pressed yet. */
export const mayPressItself = async (world: Ports, visit: Visit, person: string): Promise<boolean> =>
  visit.form === undefined &&
  !visit.isAhead &&
  !visit.isFromOurPage &&
  (await world.isKnownBrowser(visit.cookies, person));

/** That a machine opened a letter's link is noted, and never held against a person's press. */
export const noteMachine = ({ log }: Ports, { isAhead }: Visit, claims: { cohort: string; person: string }): void => {
  if (isAhead) log('link opened by a machine', { cohort: claims.cohort, person: claims.person });
};

/**
 * Whether the page may show what the reader said in private: to the press that says it, and in their own browser. A reply
 * to a letter goes to the partner and quotes its links, so that whoever holds one need not be the reader.
 */
export const mayShow = async (world: Ports, visit: Visit, person: string, isJustSaid: boolean): Promise<boolean> =>
  isJustSaid || (await world.isKnownBrowser(visit.cookies, person));
