import { Issuer } from '../../../../shared/certificate/issuer.ts';
import { house } from '../../../../shared/certificate/paper.ts';
import type { Language } from '../../../../shared/domain/programme.ts';
import { formOf, type WebRequest } from '../../../../shared/web-request.ts';
import { type IssuerFlaw, issuerFlaws } from '../../issuer-flaws.ts';
import { asWritten } from '../../programme-file.ts';

/** What the fields of the form hold. */
export type Typed = {
  name: string;
  signatory: string;
  as: string;
  place: string;
  hasColours: boolean;
  ink: string;
  gold: string;
  logo: string;
  forAll: boolean;
};

/** The form of an issuer that is saved, or of none. */
export const typedOf = (issuer: Issuer | undefined, forAll: boolean): Typed => ({
  name: issuer?.name ?? '',
  signatory: issuer?.signatory?.name ?? '',
  as: issuer?.signatory?.title ?? '',
  place: issuer?.place ?? '',
  hasColours: issuer?.colours !== undefined,
  ...(issuer?.colours ?? house),
  logo: issuer?.logo ?? '',
  forAll,
});

/** What was typed: all that is sent is read, so that nothing of it is lost where a logo is too large. */
export const typedIn = (request: WebRequest): Typed => {
  const form = formOf(request, request.bytes.length);
  const line = (name: string): string => (form.get(name) ?? '').trim();
  return {
    name: line('name'),
    signatory: line('signatory'),
    as: line('as'),
    place: line('place'),
    hasColours: form.has('colours'),
    ink: line('ink').toLowerCase(),
    gold: line('gold').toLowerCase(),
    logo: asWritten(form.get('logo') ?? ''),
    forAll: form.has('forAll'),
  };
};

/** The issuer that was typed, or what is wrong with it, by field. A field that is left empty is not there. */
export const issuerIn = (
  { name, signatory, as, place, hasColours, ink, gold, logo }: Typed,
  language: Language,
): { ok: true; issuer: Issuer } | { ok: false; flaws: ReadonlyMap<string, IssuerFlaw> } => {
  const { success, data, error } = Issuer.safeParse({
    name,
    ...((signatory !== '' || as !== '') && { signatory: { name: signatory, ...(as !== '' && { title: as }) } }),
    ...(place !== '' && { place }),
    ...(hasColours && { colours: { ink, gold } }),
    ...(logo.trim() !== '' && { logo }),
  });
  return success ? { ok: true, issuer: data } : { ok: false, flaws: issuerFlaws(error.issues, language) };
};
