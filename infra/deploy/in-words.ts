import type { Change, Setting } from './changes.ts';
import { isKept, type Kind, kindOf, kinds } from './kinds.ts';
import type { DeploySentences } from './sentences/en.ts';

type Changed = Change & { kind: 'changed' };

/** What a deployment makes where nothing is yet: how many of each kind. */
export const asFirst = (changes: readonly Change[], region: string, t: DeploySentences): string => {
  const counts = kinds.flatMap((kind) => {
    const count = changes.filter(({ type }) => kindOf(type) === kind).length;
    return count > 0 ? [t.kind({ kind, count })] : [];
  });
  return `${t.first({ region })}\n  ${listed(counts, t)}.`;
};

/** What a deployment changes, a line for each thing that a reader would want to know; what may hurt comes last. */
export const asUpdate = (changes: readonly Change[], region: string, t: DeploySentences): string => {
  if (changes.length === 0) return t.nothing;
  const changed = changes.filter((change) => change.kind === 'changed');
  const lines = [
    ...byKind(ofSort(changes, 'added'), t).map((what) => `+ ${t.added}: ${what}`),
    ...byKind(ofSort(changes, 'removed'), t).map((what) => `- ${t.removed}: ${what}`),
    ...byKind(ofSort(changes, 'replaced'), t).map((what) => `± ${t.replaced}: ${what}`),
    ...newCode(changed, t),
    ...settings(changed, t),
    ...others(changed, t),
  ];
  const warnings = losses(changes).map(({ kind, sort }) =>
    sort === 'removed' ? t.keptGoes({ kind }) : t.keptReplaced({ kind }),
  );
  return [
    t.heading({ region }),
    ...lines.map((line) => `  ${line}`),
    ...warnings.map((warning) => `\n! ${warning}`),
    ...(warnings.length > 0 ? [t.think] : []),
  ].join('\n');
};

const ofSort = (changes: readonly Change[], sort: Change['kind']): readonly Change[] =>
  changes.filter(({ kind }) => kind === sort);

/** What is lost to letters that are in inboxes already. */
const losses = (changes: readonly Change[]) =>
  changes.flatMap(({ type, kind: sort }) => {
    const kind = kindOf(type);
    return isKept(kind) && (sort === 'removed' || sort === 'replaced') ? [{ kind, sort }] : [];
  });

/** By name; permissions and connections only by their number, as they belong to what is named beside them. */
const byKind = (changes: readonly Change[], t: DeploySentences): readonly string[] =>
  [...Map.groupBy(changes, ({ type }) => kindOf(type))]
    .toSorted(([one], [other]) => kinds.indexOf(one) - kinds.indexOf(other))
    .map(([kind, all]) =>
      isNameless(kind) ? t.kind({ kind, count: all.length }) : t.named({ kind, names: all.map(({ name }) => name) }),
    );

const isNameless = (kind: Kind): boolean => kind === 'permissions' || kind === 'connection';

const newCode = (changed: readonly Changed[], t: DeploySentences): readonly string[] => {
  const names = changed.filter(({ hasNewCode }) => hasNewCode).map(({ name }) => name);
  return names.length > 0 ? [`~ ${t.newCode}: ${names.join(', ')}`] : [];
};

/** The same change of a setting in several functions is one line. */
const settings = (changed: readonly Changed[], t: DeploySentences): readonly string[] => {
  const told = changed.flatMap(({ name, settings: ofThis }) =>
    ofThis.map((setting: Setting) => ({ name, sentence: t.setting(setting) })),
  );
  return [...Map.groupBy(told, ({ sentence }) => sentence)].map(
    ([sentence, where]) => `~ ${sentence} (${where.map(({ name }) => name).join(', ')})`,
  );
};

const others = (changed: readonly Changed[], t: DeploySentences): readonly string[] =>
  [
    ...Map.groupBy(
      changed.filter(({ properties }) => properties.length > 0),
      ({ type }) => kindOf(type),
    ),
  ].map(
    ([kind, all]) =>
      `~ ${isNameless(kind) ? t.kind({ kind, count: all.length }) : t.named({ kind, names: all.map((one) => t.other(one)) })}`,
  );

const listed = (words: readonly string[], t: DeploySentences): string =>
  words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} ${t.and} ${words.at(-1)}`;
