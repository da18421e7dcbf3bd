import { Issuer } from '../../../shared/certificate/issuer.ts';
import { SigningKey } from '../../../shared/certificate/open-badge/signing-key.ts';
import { UsualIssuer } from '../../../shared/certificate/usual-issuer.ts';
import { row } from '../field.ts';
import { words } from '../words.ts';
import { at } from './common.ts';

/** Whoever was given a digital badge must be able to check it for good: neither row is ever changed or removed. */
export const issuerRow = row({
  title: words('Who issues certificates', 'Qui délivre les certificats'),
  about: words('the organisation, and whoever signs for it', 'l’organisation, et la personne qui signe pour elle'),
  isPersonal: false,
  kept: 'forGood',
  schema: Issuer,
  fields: {
    name: { what: words('its name', 'son nom'), why: 'certificate', seen: ['certificate'] },
    signatory: {
      what: words('who signs', 'qui signe'),
      why: 'certificate',
      seen: ['certificate'],
      parts: { name: words('the name', 'le nom'), title: words('as what', 'à quel titre') },
    },
    place: { what: words('where', 'où'), why: 'certificate', seen: ['certificate'] },
    colours: {
      what: words('its colours', 'ses couleurs'),
      why: 'certificate',
      seen: ['certificate'],
      parts: { ink: words('of what is written', 'de ce qui est écrit'), gold: words('of borders', 'des bordures') },
    },
    logo: { what: words('its logo', 'son logo'), why: 'certificate', seen: ['certificate'] },
  },
});

/** One row, which the next choice overwrites. */
export const usualIssuerRow = row({
  title: words('Who issues the certificates of cohorts to come', 'Qui délivrera les certificats des cohortes à venir'),
  about: words('the organiser who said so last', 'la personne qui anime qui l’a dit en dernier'),
  isPersonal: false,
  kept: 'forGood',
  schema: UsualIssuer,
  fields: {
    hash: { what: words('the issuer', 'l’organisation'), why: 'certificate', seen: ['organiser'] },
    by: { what: words('by whom', 'par qui'), why: 'certificate' },
    at: { what: at, why: 'certificate', seen: ['organiser'] },
    version: { what: words('the count of its changes', 'le compte de ses changements'), why: 'running' },
  },
});

export const signingKeyRow = row({
  title: words('A public key that proves certificates', 'Une clé publique qui prouve les certificats'),
  about: words('nobody', 'personne'),
  isPersonal: false,
  kept: 'forGood',
  schema: SigningKey,
  fields: {
    kty: { what: words('its kind', 'son genre'), why: 'certificate', seen: ['certificate'] },
    n: { what: words('its number', 'son nombre'), why: 'certificate', seen: ['certificate'] },
    e: { what: words('its exponent', 'son exposant'), why: 'certificate', seen: ['certificate'] },
    alg: { what: words('how it signs', 'comment elle signe'), why: 'certificate', seen: ['certificate'] },
    use: { what: words('what it is for', 'à quoi elle sert'), why: 'certificate', seen: ['certificate'] },
  },
});
