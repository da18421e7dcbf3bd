import { desk } from '../../../emails/generated/messages/desk.ts';
import { freshPass, isGood, type Pass } from '../../../shared/domain/access.ts';
import type { Caller } from '../../../shared/domain/caller.ts';
import type { Language } from '../../../shared/domain/programme.ts';
import { dayIn, type Instant } from '../../../shared/domain/time.ts';
import { type Html, html } from '../../../shared/html.ts';
import { formOf } from '../../../shared/web-request.ts';
import type { Action, DeskWorld } from '../action.ts';
import type { Answer } from '../answers.ts';
import { hashOf, sessionCookie, sessionOf } from '../who-is.ts';
import { deskPage, refusalPage } from './frame.ts';
import { seeOther } from './see-other.ts';

/** More than anybody keeps an eye on. */
const mostTokens = 20;

/** Where an organiser is signed in, and their tokens. */
export const showAccess: Action = async (world, { request, caller, language }) => {
  if (caller.kind === 'operator') return refusalPage(language, 'unknown');
  const session = await sessionOf(world, request);
  return accessPage(world, caller, language, { session });
};

/** Makes a token: this once it is shown. */
export const makeToken: Action = async (world, { request, caller, language }) => {
  if (caller.kind === 'operator') return refusalPage(language, 'unknown');
  const session = await sessionOf(world, request);
  const name = (formOf(request).get('name') ?? '').replaceAll(/\s+/g, ' ').trim().slice(0, 60);
  const t = desk[language].access;
  if (name === '') return accessPage(world, caller, language, { session, flaw: t.missingName });
  const { id: organiser, address } = caller;
  const tokens = (await world.store.passes(organiser)).filter(({ kind }) => kind === 'token');
  if (tokens.length >= mostTokens)
    return accessPage(world, caller, language, { session, flaw: t.tooMany({ most: mostTokens }) });
  const secret = world.newSecret();
  const createdAt = world.now();
  await world.store.putPass(freshPass({ kind: 'token', organiser, sha256: hashOf(secret), address, createdAt, name }));
  return accessPage(world, caller, language, { session, made: `${organiser}${secret}` });
};

/** Takes back a token, or signs a browser out. */
export const revokePass: Action = async (world, { request, caller, params, language }) => {
  const { kind, pass: sha256 = '' } = params;
  if (caller.kind === 'operator' || (kind !== 'session' && kind !== 'token')) return refusalPage(language, 'unknown');
  const here = await sessionOf(world, request);
  // Gone already is as good.
  await world.store.removePass({ kind, organiser: caller.id, sha256 });
  return here?.sha256 === sha256 ? signedOut(world) : seeOther('/desk/access');
};

export const signOut: Action = async (world, { request }) => {
  const session = await sessionOf(world, request);
  if (session) await world.store.removePass(session);
  return signedOut(world);
};

const signedOut = ({ settings }: DeskWorld): Answer => seeOther('/desk/sign-in', [sessionCookie(settings.baseUrl)]);

type Showing = { session: Pass | undefined; made?: string; flaw?: string };

const accessPage = async (
  world: DeskWorld,
  caller: Extract<Caller, { kind: 'organiser' }>,
  language: Language,
  { session, made, flaw }: Showing,
): Promise<Answer> => {
  const t = desk[language].access;
  const day = (at: Instant) => dayIn(world.settings.zone, at);
  const passes = (await world.store.passes(caller.id))
    .filter((pass) => isGood(pass, world.now()))
    .toSorted((a, b) => b.createdAt.localeCompare(a.createdAt));
  const row = (pass: Pass, body: Html, button: string): Html =>
    html`<li class="beside">
      <div>${body}</div>
      <form class="inline" method="post" action="/desk/access/${pass.kind}/${pass.sha256}">
        <button class="link">${button}</button>
      </form>
    </li>`;
  const sessions = passes
    .filter(({ kind }) => kind === 'session')
    .map((pass) => {
      const isHere = pass.sha256 === session?.sha256;
      return row(
        pass,
        html`<p>
          ${isHere && html`<span class="tag now">${t.here}</span>`} ${t.since({ since: day(pass.createdAt) })}
        </p>`,
        isHere ? desk[language].nav.signOut : t.end,
      );
    });
  const tokens = passes
    .filter(({ kind }) => kind === 'token')
    .map((pass) =>
      row(
        pass,
        html`<h3>${pass.name}</h3>
          <p class="muted">
            ${pass.usedOn === undefined ? t.unused : t.used({ on: pass.usedOn })} · ${t.until({ until: day(pass.expiresAt) })}
          </p>`,
        t.revoke({ name: pass.name ?? '' }),
      ),
    );
  return deskPage({
    language,
    caller,
    here: 'access',
    title: t.title,
    status: flaw === undefined ? 200 : 422,
    body: html`<h1>${t.title}</h1>
      <p>${t.you({ address: caller.address, until: day(session?.expiresAt ?? world.now()) })}</p>
      ${
        made !== undefined &&
        html`<section class="notice" aria-labelledby="made">
        <h2 id="made">${t.made}</h2>
        <p>${t.madeText}</p>
        <p class="secret" aria-label="${t.token}">${made}</p>
      </section>`
      }
      <h2>${t.sessions}</h2>
      <ul class="rows">
        ${sessions}
      </ul>
      <h2>${t.tokens}</h2>
      <p>${t.tokensText}</p>
      ${
        tokens.length > 0
          ? html`<ul class="rows">
            ${tokens}
          </ul>`
          : html`<p class="muted">${t.noTokens}</p>`
      }
      <form method="post" action="/desk/access">
        <label>${t.name} <input name="name" maxlength="60" required /></label>
        ${flaw !== undefined && html`<p class="flaw" role="alert">${flaw}</p>`}
        <button>${t.make}</button>
      </form>`,
  });
};
