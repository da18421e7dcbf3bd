import { revoking } from '../../../emails/generated/messages/revoking.ts';
import type { CertificatePage } from '../../../shared/certificate/certificate-page.ts';
import { addresses } from '../../../shared/certificate/open-badge/addresses.ts';
import type { Person } from '../../../shared/domain/person.ts';
import type { Language } from '../../../shared/domain/programme.ts';
import { type Html, html } from '../../../shared/html.ts';
import type { DeskWorld } from '../action.ts';
import { keyField } from './acting.ts';

/** Somebody's certificate: where it is, and how it is taken back, or reinstated. Nothing for whoever has none. */
export const certificateSection = async (
  world: DeskWorld,
  language: Language,
  { name, certificate }: Person,
): Promise<Html | false> => {
  const page = certificate && (await world.store.certificate(certificate.id));
  if (!page) return false;
  const t = revoking[language];
  return html`<h2>${t.title}</h2>
    <p><a href="${addresses(world.settings.baseUrl).certificate(page.id)}">${t.see}</a></p>
    ${page.revoked ? reinstating(world, language, page.revoked) : takingBack(world, language, name)}`;
};

const reinstating = (
  world: DeskWorld,
  language: Language,
  { on, reason }: NonNullable<CertificatePage['revoked']>,
): Html => {
  const t = revoking[language];
  return html`<p class="notice problem">${t.revoked({ on })} ${reason !== undefined && t.why({ reason })}</p>
    <form method="post">
      ${keyField(world)}<input type="hidden" name="do" value="reinstate" />
      <button type="submit" class="quiet">${t.reinstate}</button>
    </form>`;
};

const takingBack = (world: DeskWorld, language: Language, name: string): Html => {
  const t = revoking[language];
  return html`<details>
    <summary>${t.revoke}</summary>
    <p>${t.revokeText}</p>
    <form method="post">
      ${keyField(world)}<input type="hidden" name="do" value="revoke" />
      <label>${t.reason} <input name="reason" maxlength="300" autocomplete="off" /></label>
      <label class="pick"
        ><input type="checkbox" name="sure" value="1" required /><span>${t.sure({ name })}</span></label
      >
      <button type="submit" class="quiet">${t.revoke}</button>
    </form>
  </details>`;
};

/** What the forms above say, as an act; undefined for any other form, and a reason why it is none. */
export const certificateActIn = (form: URLSearchParams): object | 'unsure' | undefined => {
  if (form.get('do') === 'reinstate') return { do: 'reinstate' };
  if (form.get('do') !== 'revoke') return undefined;
  if (form.get('sure') === null) return 'unsure';
  const reason = form.get('reason')?.trim() ?? '';
  return { do: 'revoke', ...(reason !== '' && { reason }) };
};
