import { createHash, randomBytes } from 'node:crypto';
import { defineCommand, done } from './command.ts';
import { isOutcome } from './api.ts';
import { tableOf } from './table.ts';

/** Makes the operator's token for a deployed table, which knows only its hash: it is shown this once. */
export const token = defineCommand({
  options: ['table'],
  run: async (context, given) => {
    const found = await tableOf(context, given);
    if (isOutcome(found)) return found;
    const made = randomBytes(32).toString('base64url');
    await context.reach.putToken(found.table, createHash('sha256').update(made).digest('hex'));
    return done(made, { token: made });
  },
});
