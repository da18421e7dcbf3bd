import * as z from 'zod';

/** How we know that a person said so: a browser they had used before, or a button pressed in one they had not. */
export const Proof = z.enum(['known browser', 'pressed button', 'organiser']);
export type Proof = z.infer<typeof Proof>;
