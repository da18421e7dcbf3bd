import { rehearsal } from '../../../../emails/generated/messages/rehearsal.ts';
import { zoneName } from '../../../../emails/zone-name.ts';
import type { Cohort } from '../../../../shared/domain/cohort.ts';
import { clockChanges, isClosedOn } from '../../../../shared/domain/months.ts';
import type { Language } from '../../../../shared/domain/programme.ts';
import type { Day, Zone } from '../../../../shared/domain/time.ts';
import { type Html, html } from '../../../../shared/html.ts';
import { agenda, type Line } from './agenda.ts';
import { months } from './months.ts';

/** A line of the agenda, and of how many letters it tells. */
export type Counted = Line & { letters: number };

/** These letters on the wall, and day by day; `zones` are those of the readers. */
export const calendar = (
  language: Language,
  cohort: Cohort,
  zones: readonly Zone[],
  lines: readonly Counted[],
): Html => {
  const t = rehearsal[language].calendar;
  const days = lines.map(({ day }) => day).toSorted();
  const [from, to] = [days[0], days.at(-1)];
  if (from === undefined || to === undefined) return html``;
  const clocks = changesIn(language, zones, from, to);
  const letters = new Map<Day, number>();
  for (const line of lines) letters.set(line.day, (letters.get(line.day) ?? 0) + line.letters);
  return html`<section class="wall" aria-labelledby="calendar">
      <h2 id="calendar">${t.title}</h2>
      ${months(language, from, to, { letters, clocks, isClosed: (day) => isClosedOn(cohort, day) })}
      <p class="no-print"><a href="/desk/cohorts/${cohort.id}/calendar">${t.close}</a></p>
    </section>
    <section aria-labelledby="agenda">
      <h2 id="agenda">${t.agenda}</h2>
      ${agenda(language, lines, clocks, cohort.morning)}
    </section>`;
};

/** Where clocks change, by day; zones that people call by one name are named once. */
const changesIn = (
  language: Language,
  zones: readonly Zone[],
  from: Day,
  to: Day,
): ReadonlyMap<Day, readonly string[]> => {
  const changes = zones.flatMap((zone) =>
    clockChanges(zone, from, to).map((day) => ({ day, name: zoneName(language, zone) })),
  );
  const byDay = Map.groupBy(changes, ({ day }) => day);
  return new Map([...byDay].map(([day, named]) => [day, [...new Set(named.map(({ name }) => name))].toSorted()]));
};
