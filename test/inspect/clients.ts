import { readFileSync } from 'node:fs';
import { caniemail, rawData } from 'caniemail';
import * as z from 'zod';

/** What letters use although some mail programs do not know it; `gmail.*` is each of the baseline's clients of that family. */
export const Baseline = z.strictObject({
  clients: z.array(z.string()),
  known: z.array(
    z.strictObject({
      feature: z.string(),
      none: z.array(z.string()).default([]),
      partial: z.array(z.string()).default([]),
      /** What then becomes of the letter. */
      why: z.string().min(10),
    }),
  ),
});
export type Baseline = z.infer<typeof Baseline>;

export const baseline = Baseline.parse(
  JSON.parse(readFileSync(new URL('caniemail-baseline.json', import.meta.url), 'utf8')),
);

/** Where the letters and the baseline disagree: what is new, and what may be struck out. */
export const disagreements = (letters: readonly string[], known: Baseline): readonly string[] => {
  const found = unsupported(letters, known.clients);
  const tolerated = new Set(toleratedBy(known));
  return [
    ...[...found].filter((one) => !tolerated.has(one)).map((one) => `new: ${one}`),
    ...[...tolerated].filter((one) => !found.has(one)).map((one) => `gone: ${one}`),
  ].toSorted();
};

const unsupported = (letters: readonly string[], clients: readonly string[]): ReadonlySet<string> =>
  new Set(
    [...new Set(letters.flatMap(troubleIn))].flatMap((feature) =>
      clients.flatMap((client) => {
        const support = supportOf(feature, client);
        return support ? [`${feature}: ${support} in ${client}`] : [];
      }),
    ),
  );

const toleratedBy = ({ clients, known }: Baseline): readonly string[] =>
  known.flatMap(({ feature, none, partial }) => [
    ...none.flatMap((name) => named(clients, name).map((client) => `${feature}: none in ${client}`)),
    ...partial.flatMap((name) => named(clients, name).map((client) => `${feature}: partial in ${client}`)),
  ]);

const named = (clients: readonly string[], name: string): readonly string[] => {
  const family = name.endsWith('.*') ? name.slice(0, -1) : undefined;
  const all = clients.filter((client) => (family ? client.startsWith(family) : client === name));
  if (all.length === 0) throw new Error(`The baseline has no client ${name}.`);
  return all;
};

/** The features of a letter that any of these has trouble with; caniemail cannot be asked of clients with gaps in their data. */
const troubleIn = (html: string): readonly string[] => {
  const { errors, warnings } = caniemail({
    clients: ['apple-mail.*', 'gmail.*', 'outlook.*', 'yahoo.*', 'orange.*', 'sfr.*', 'hey.*'],
    html,
  }).issues;
  return [...errors.values(), ...warnings.values()].flat().map(({ title }) => title);
};

const Stats = z.record(z.string(), z.record(z.string(), z.record(z.string(), z.string())));

/** What the newest version of a client that was tested knows of a feature; nothing to say if all, or if nobody tested. */
const supportOf = (feature: string, client: string): 'none' | 'partial' | undefined => {
  const [family = '', platform = ''] = client.split('.');
  const stats = Stats.parse(rawData.data.find(({ title }) => title === feature)?.stats);
  const versions = Object.entries(stats[family]?.[platform] ?? {});
  const newest = versions.toSorted(([one], [other]) => one.localeCompare(other, 'en', { numeric: true })).at(-1);
  const support = newest?.[1] ?? 'unknown';
  return support.startsWith('n') ? 'none' : support.startsWith('a') ? 'partial' : undefined;
};
