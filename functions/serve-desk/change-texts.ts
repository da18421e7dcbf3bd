import { changes as messages } from '../../emails/generated/messages/changes.ts';
import { list } from '../../emails/format.ts';
import { zoneName } from '../../emails/zone-name.ts';
import { activeMembers } from '../../shared/domain/pair.ts';
import type { Kept, ListChange } from '../../shared/domain/roster/compare.ts';
import type { Language } from '../../shared/domain/programme.ts';
import type { Compared } from '../../shared/update-cohort.ts';

/** What a list changes, and what it leaves, in a sentence each. */
export const changeTexts = (language: Language, { people, pairs, newcomers }: Compared) => {
  const t = messages[language];
  const nameOf = (id: string): string => people.get(id)?.name ?? newcomers.get(id)?.name ?? t.somebody;
  const names = (ids: readonly string[]): string => list(language, ids.map(nameOf));
  const membersOf = (pair: string, without?: string): string => {
    const row = pairs.get(pair);
    const ids = row ? activeMembers(row).map(({ person }) => person) : [];
    return names(ids.filter((id) => id !== without));
  };
  const corrections = ({
    person: id,
    name,
    address,
    language: reads,
    zone,
  }: Extract<ListChange, { do: 'correct' }>) => {
    const before = people.get(id);
    const person = nameOf(id);
    return [
      name !== undefined && t.kinds.name({ before: person, after: name }),
      address !== undefined && t.kinds.address({ person, address }),
      reads !== undefined && t.kinds.language({ person, language: reads, before: before?.language ?? reads }),
      zone !== undefined &&
        t.kinds.zone({ person, zone: zoneName(language, zone), before: zoneName(language, before?.zone ?? zone) }),
    ].filter((sentence) => sentence !== false);
  };
  const textOf = (change: ListChange): string => {
    switch (change.do) {
      case 'found': {
        const { mentor, mentees, group } = change;
        const all = names([mentor, ...mentees]);
        return group === undefined ? t.kinds.found({ names: all }) : t.kinds.foundGroup({ group, names: all });
      }
      case 'join':
        return t.kinds.join({ person: nameOf(change.person), others: membersOf(change.pair) });
      case 'replace': {
        const { comes, leaves, pair } = change;
        return t.kinds.replace({ comes: nameOf(comes), leaves: nameOf(leaves), others: membersOf(pair, leaves) });
      }
      case 'correct':
        return corrections(change).join(' ');
      case 'leave':
        return t.kinds.leave({ person: nameOf(change.person), others: membersOf(change.pair, change.person) });
      case 'end':
        return t.kinds.end({ names: membersOf(change.pair) });
      default:
        return change satisfies never;
    }
  };
  return { textOf, keptText: ({ why, people: ids }: Kept): string => t.kept[why]({ names: names(ids) }) };
};
