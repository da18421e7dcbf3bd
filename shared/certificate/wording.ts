import { certificate as en } from '../../emails/messages/en/certificate.ts';
import { certificate as fr } from '../../emails/messages/fr/certificate.ts';
import type { Language } from '../domain/programme.ts';

/** Every sentence on and about a certificate. */
export const wording = { fr, en } satisfies Record<Language, typeof fr>;
