import * as z from 'zod';
import { type Api, isOutcome, read } from './api.ts';
import { type Cohort, ofCohort } from './cohort.ts';
import { inColumns } from './columns.ts';
import { type Context, done, type Given, misused, type Outcome, refused } from './command.ts';

/** What is said of an issuer; together they are all of it. */
const said = ['name', 'signatory', 'title', 'place', 'ink', 'gold', 'logo'] as const;
type Said = (typeof said)[number];

const Issuer = z.looseObject({
  name: z.string(),
  signatory: z.looseObject({ name: z.string(), title: z.string().optional() }).optional(),
  place: z.string().optional(),
  colours: z.looseObject({ ink: z.string(), gold: z.string() }).optional(),
  logo: z.string().optional(),
});
const State = z.looseObject({ issuer: Issuer.optional(), usual: Issuer.optional() });
const Acted = z.looseObject({ act: z.looseObject({ id: z.string() }).optional() });

/** Tells who issues a cohort's certificates, or names who does from now on. */
export const issuer = ofCohort({
  options: [...said, 'own-name', 'for-all'],
  run: async ({ context, api, cohort, given }) => {
    const { t } = context;
    const isSaid = said.some((option) => given.option(option) !== undefined);
    const isOwn = given.option('own-name') !== undefined;
    if (isOwn && isSaid) return misused(t.ownNameAlone);
    if (!isOwn && !isSaid && given.option('for-all') === undefined) return await tell(context, api, cohort);
    if (!isOwn && given.option('name') === undefined) return misused(t.needsName);
    const named = isOwn ? null : await issuerSaid(context, given);
    if (named && isOutcome(named)) return named;
    const act = { do: 'issuer', issuer: named, ...(given.option('for-all') !== undefined && { forAll: true }) };
    const body = new TextEncoder().encode(JSON.stringify({ act }));
    const reply = await api('POST', `/api/cohorts/${cohort.id}/acts`, { body, type: 'application/json' });
    const acted = read(context, reply, Acted);
    if (isOutcome(acted)) return acted;
    return done(acted.act ? t.issuerNamed : t.issuerAsBefore, acted);
  },
});

/** What was typed, as the desk wants it; it says what is wrong with that. */
const issuerSaid = async ({ reach, t }: Context, given: Given<Said>): Promise<object | Outcome> => {
  const file = given.option('logo');
  const logo = file === undefined ? undefined : await reach.terminal.read(file);
  if (file !== undefined && !logo) return refused(t.noFile({ file }));
  const [name, signatory, title, ink, gold] = (['name', 'signatory', 'title', 'ink', 'gold'] as const).map(
    given.option,
  );
  return {
    name,
    ...((signatory ?? title) !== undefined && { signatory: { name: signatory, title } }),
    place: given.option('place'),
    ...((ink ?? gold) !== undefined && { colours: { ink: ink?.toLowerCase(), gold: gold?.toLowerCase() } }),
    ...(logo && { logo: new TextDecoder().decode(logo) }),
  };
};

const tell = async (context: Context, api: Api, { id }: Cohort): Promise<Outcome> => {
  const { t } = context;
  const state = read(context, await api('GET', `/api/cohorts/${id}/issuer`), State);
  if (isOutcome(state)) return state;
  const { issuer, usual } = state;
  const { signatory, place, colours, logo } = issuer ?? {};
  const rows = [
    [t.issuerColumns.signatory, signatory && [signatory.name, signatory.title].filter(Boolean).join(', ')],
    [t.issuerColumns.place, place],
    [t.issuerColumns.colours, colours && `${colours.ink} ${colours.gold}`],
    [t.issuerColumns.logo, logo === undefined ? undefined : t.hasLogo],
  ].flatMap(([what, value]) => (what !== undefined && value !== undefined ? [[what, value]] : []));
  const lines = [
    issuer ? t.issuedBy({ name: issuer.name }) : t.issuedInOwnName,
    ...(rows.length > 0 ? [inColumns(rows)] : []),
    t.usuallyBy({ name: usual?.name }),
  ];
  return done(lines.join('\n'), state);
};
