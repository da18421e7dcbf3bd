import * as z from 'zod';
import { Doorbell, Pass } from '../../../shared/domain/access.ts';
import { Instant } from '../../../shared/domain/time.ts';
import { row } from '../field.ts';
import { words } from '../words.ts';

export const passRow = row({
  title: words('What lets an organiser in', 'Ce qui fait entrer une personne qui anime'),
  about: words(
    'the organiser: a link of a letter, a browser that is signed in, or a token for scripts; of its secret only the SHA-256',
    'la personne qui anime : le lien d’une lettre, un navigateur où l’accès est ouvert, ou un jeton pour scripts ; de son secret, seulement l’empreinte SHA-256',
  ),
  isPersonal: false,
  kept: 'pass',
  schema: Pass,
  fields: {
    kind: { what: words('which of the three', 'lequel des trois'), why: 'desk' },
    organiser: { what: words('a keyed hash of the address', 'une empreinte à clé de l’adresse'), why: 'desk' },
    sha256: { what: words('the hash of its secret', 'l’empreinte de son secret'), why: 'desk' },
    address: { what: words('the address', 'l’adresse'), why: 'desk' },
    createdAt: { what: words('when it was made', 'quand il a été fait'), why: 'desk' },
    expiresAt: { what: words('until when it is good', 'jusqu’à quand il vaut'), why: 'desk' },
    name: { what: words('what a token is for', 'à quoi sert un jeton'), why: 'desk' },
    usedOn: { what: words('on which day it was last used', 'quel jour il a servi'), why: 'desk' },
    language: { what: words('the language of the desk', 'la langue du bureau'), why: 'desk' },
    to: { what: words('the page that a link leads to', 'la page où mène un lien'), why: 'desk' },
  },
});

export const doorbellRow = row({
  title: words('The letters that let somebody in', 'Les lettres qui font entrer'),
  about: words('the organiser', 'la personne qui anime'),
  isPersonal: false,
  kept: 'running',
  schema: Doorbell,
  fields: {
    rung: { what: words('when the last were asked for', 'quand les dernières ont été demandées'), why: 'desk' },
    rehearsed: {
      what: words('when the last rehearsed letters were', 'quand les dernières lettres de répétition l’ont été'),
      why: 'desk',
    },
    version: { what: words('how often it changed', 'combien de fois elle a changé'), why: 'running' },
  },
});

export const tokenRow = row({
  title: words('An operator’s token', 'Le jeton de l’exploitant'),
  about: words(
    'whoever was given it: the row has its SHA-256, neither the token nor a name',
    'qui l’a reçu : la ligne n’en a que l’empreinte SHA-256, ni le jeton ni un nom',
  ),
  isPersonal: false,
  kept: 'token',
  schema: z.object({ createdAt: Instant }),
  fields: { createdAt: { what: words('when it was made', 'quand il a été fait'), why: 'desk' } },
});
