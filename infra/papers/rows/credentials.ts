import { Issuer } from '../../../shared/certificate/issuer.ts';
import { SigningKey } from '../../../shared/certificate/open-badge/signing-key.ts';
import { row } from '../field.ts';
import { words } from '../words.ts';

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
