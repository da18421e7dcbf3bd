import type { Caller } from '../../shared/domain/caller.ts';
import type { Language } from '../../shared/domain/programme.ts';
import type { ImportWorld } from '../../shared/import-cohort.ts';
import type { WebRequest } from '../../shared/web-request.ts';
import type { World } from '../../shared/world.ts';
import type { Answer } from './answers.ts';

export type DeskWorld = ImportWorld &
  Pick<
    World,
    | 'newId'
    | 'settings'
    | 'tombstonesOf'
    | 'suppressionOf'
    | 'askToSignIn'
    | 'newSecret'
    | 'printCertificate'
    | 'credentialKey'
    | 'signCredential'
    | 'turn'
    | 'sendMail'
    | 'heed'
  >;

/** A request of somebody who may make it. */
export type Visit = {
  request: WebRequest;
  caller: Caller;
  /** What the path names, by the names of its route. */
  params: Readonly<Record<string, string>>;
  language: Language;
};

export type Action = (world: DeskWorld, visit: Visit) => Promise<Answer>;

/** What anybody may do. */
export type OpenAction = (world: DeskWorld, visit: Omit<Visit, 'caller'> & { caller?: Caller }) => Promise<Answer>;
