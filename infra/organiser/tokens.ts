import { isGood, type Pass } from '../../shared/domain/access.ts';
import { AddressCell } from '../../shared/domain/roster/cells.ts';
import { dayIn } from '../../shared/domain/time.ts';
import { keyring } from '../../shared/keyring.ts';
import { longDay } from '../../emails/format.ts';
import { isOutcome } from './api.ts';
import { inColumns } from './columns.ts';
import { type Context, defineCommand, done, misused, refused } from './command.ts';
import { keysOf, tableOf } from './table.ts';

/** As many letters of a hash as tell one pass from another. */
const letters = 8;

/** Lists what lets an organiser in, and takes it back. */
export const tokens = defineCommand({
  needs: ['address'],
  options: ['take-back', 'all', 'table', 'keys'],
  run: async (context, given) => {
    const { t, reach } = context;
    const typed = given.needed('address');
    const { data: address } = AddressCell.safeParse(typed);
    if (address === undefined) return misused(t.noAddress({ typed }));
    const place = await tableOf(context, given);
    if (isOutcome(place)) return place;
    const secret = await keysOf(context, given);
    if (isOutcome(secret)) return secret;

    const { read } = await reach.keys();
    const [organiser = ''] = await keyring(() => read(secret.keys), '', reach.now).personIds([address]);
    const store = await reach.store(place.table);
    const passes = (await store.passes(organiser)).filter((pass) => isGood(pass, reach.now()));
    const named = given.option('take-back');
    const isEvery = given.option('all') !== undefined;
    const taken = passes.filter(({ sha256 }) => isEvery || nameOf(sha256) === named);
    if (named !== undefined && taken.length === 0) return refused(t.noPass({ pass: named }));
    // Gone already is as good.
    for (const pass of taken) await store.removePass(pass);
    const shown = isEvery || named !== undefined ? taken : passes;
    const says =
      shown.length === 0 ? t.noPasses({ address }) : inColumns([[...t.passColumns], ...shown.map(rowOf(context))]);
    return done(taken.length > 0 ? `${t.takenBack({ count: taken.length })}\n${says}` : says, {
      address,
      passes: shown.map((pass) => ({ ...published(pass), isTakenBack: taken.includes(pass) })),
    });
  },
});

const nameOf = (sha256: string): string => sha256.slice(0, letters);

const published = ({ kind, sha256, name, createdAt, expiresAt, usedOn }: Pass) => ({
  pass: nameOf(sha256),
  kind,
  ...(name !== undefined && { name }),
  createdAt,
  expiresAt,
  ...(usedOn !== undefined && { usedOn }),
});

const rowOf =
  ({ t, language }: Context) =>
  ({ kind, sha256, name, createdAt, expiresAt, usedOn }: Pass): readonly string[] => [
    nameOf(sha256),
    t.pass(kind),
    name ?? '',
    longDay(language, dayIn('UTC', createdAt)),
    longDay(language, dayIn('UTC', expiresAt)),
    usedOn === undefined ? '' : longDay(language, usedOn),
  ];
