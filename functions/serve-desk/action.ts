import type { ImportWorld } from '../../shared/import-cohort.ts';
import type { WebRequest } from '../../shared/web-request.ts';
import type { World } from '../../shared/world.ts';
import type { Answer } from './answers.ts';

export type DeskWorld = ImportWorld & Pick<World, 'settings' | 'tombstonesOf'>;

/** Answers a request; `id` is the cohort that its path names, if it does. */
export type Action = (world: DeskWorld, request: WebRequest, id: string) => Promise<Answer>;
