import { activeMembers, isOpen } from '../../../../shared/domain/pair.ts';
import type { Chance } from '../../chance.ts';
import type { Rows } from '../rows.ts';

/** The cohort as it is, as a list, but for what somebody has changed in a row or two of it. */
export const newerList = (chance: Chance, rows: Rows, n: number): string => {
  const cellsOf = (id: string): string | undefined => {
    const person = rows.person(id);
    return person && person.leftAt === undefined ? `${person.name},${person.address}` : undefined;
  };
  const newcomer = `canary listed${n},canary-listed${n}@example.org`;
  const lines = rows
    .pairs()
    .filter(isOpen)
    .flatMap((pair) => {
      const [mentors, mentees] = (['mentor', 'mentee'] as const).map((role) =>
        activeMembers(pair).flatMap((member) => (member.role === role ? (cellsOf(member.person) ?? []) : [])),
      );
      const group = (mentees?.length ?? 0) > 1 ? `circle ${pair.id}` : '';
      return (mentors ?? []).flatMap((mentor) => (mentees ?? []).map((mentee) => ({ mentor, mentee, group })));
    });
  for (let times = chance.whole(0, 2); times > 0 && lines.length > 0; times -= 1) {
    const line = chance.pick(lines);
    switch (chance.pick(['name', 'mentee', 'mentor', 'gone', 'joins'])) {
      case 'name': {
        const [name, address] = line.mentee.split(',');
        for (const one of lines)
          for (const role of ['mentor', 'mentee'] as const)
            // Nobody else is called so: a name is how the traces of somebody are looked for.
            if (one[role] === `${name},${address}`) one[role] = `canary renamed${n}x${times},${address}`;
        break;
      }
      case 'mentee':
        if (!lines.some(({ mentee }) => mentee === newcomer)) line.mentee = newcomer;
        break;
      case 'mentor':
        line.mentor = newcomer === line.mentee ? line.mentor : newcomer;
        break;
      case 'gone':
        lines.splice(lines.indexOf(line), 1);
        break;
      case 'joins':
      default:
        if (line.mentee !== newcomer && line.mentor !== newcomer) lines.push({ ...line, mentee: newcomer });
    }
  }
  if (chance.happens(0.3))
    lines.push({
      mentor: `canary first${n},canary-first${n}@example.org`,
      mentee: `canary second${n},canary-second${n}@example.org`,
      group: '',
    });
  return [
    'mentor name,mentor address,mentee name,mentee address,group',
    ...lines.map(({ mentor, mentee, group }) => [mentor, mentee, group].join()),
  ].join('\n');
};
