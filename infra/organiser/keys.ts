import { randomBytes } from 'node:crypto';
import { rotated } from '../../shared/links.ts';
import { isOutcome } from './api.ts';
import { defineCommand, done } from './command.ts';
import { keysOf } from './table.ts';

/** Adds a key that signs from now on; those that there are go on opening the links they signed. */
export const keys = defineCommand({
  options: ['keys'],
  run: async (context, given) => {
    const found = await keysOf(context, given);
    if (isOutcome(found)) return found;
    const { read, write } = await context.reach.keys();
    const after = rotated(await read(found.keys), randomBytes(48).toString('base64url'));
    await write(found.keys, after);
    return done(context.t.rotated({ key: after.current }), { key: after.current });
  },
});
