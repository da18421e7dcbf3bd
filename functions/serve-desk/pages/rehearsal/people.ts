import { rehearsal } from '../../../../emails/generated/messages/rehearsal.ts';
import { plain } from '../../../../shared/domain/overview/entry.ts';
import { roleOf } from '../../../../shared/domain/pair.ts';
import type { Person, Role } from '../../../../shared/domain/person.ts';
import type { Language } from '../../../../shared/domain/programme.ts';
import type { Everybody } from '../../../../shared/domain/rehearsal-calendar.ts';
import { type Html, html } from '../../../../shared/html.ts';
import type { Rehearsal } from '../../load-rehearsal.ts';
import { personUrl, rehearsalUrl } from './addresses.ts';

/** So many of those who have a name are shown. */
const mostFound = 20;

/** Somebody of each side, and whoever has the name that was typed. */
export const peopleToLookAt = (
  language: Language,
  rehearsed: Rehearsal,
  everybody: Everybody,
  typed: string | undefined,
): Html => {
  const t = rehearsal[language].people;
  const found = typed === undefined ? undefined : named(everybody.people, typed);
  return html`<section aria-labelledby="people" class="no-print">
    <h2 id="people">${t.title}</h2>
    <p>${t.text}</p>
    ${list(language, rehearsed, everybody, examples(everybody))}
    <form method="post" action="${rehearsalUrl(rehearsed)}" role="search" class="find">
      <label>${t.find} <input type="text" name="name" maxlength="100" value="${typed ?? ''}" autocomplete="off" required /></label>
      <button type="submit" class="quiet small">${t.search}</button>
    </form>
    ${
      found &&
      html`<p role="status">${t.found({ count: found.length })}</p>
        ${list(language, rehearsed, everybody, found.slice(0, mostFound))}
        ${found.length > mostFound && html`<p class="muted">${t.more({ count: mostFound })}</p>`}`
    }
  </section>`;
};

const list = (language: Language, rehearsed: Rehearsal, everybody: Everybody, people: readonly Person[]): Html =>
  html`<ul class="faces">
    ${people.map(
      (person) =>
        html`<li>
          <a href="${personUrl(rehearsed, person.id)}">${person.name}</a>
          <span class="muted">${roleText(language, everybody, person)}</span>
        </li>`,
    )}
  </ul>`;

/** In which roles a person takes part. */
export const roleText = (
  language: Language,
  { pairs }: Pick<Everybody, 'pairs'>,
  { id, pairs: theirs }: Person,
): string => {
  const roles = new Set(
    theirs.flatMap((one) => {
      const pair = pairs.get(one);
      return (pair && roleOf(pair, id)) ?? [];
    }),
  );
  const [only = 'mentee'] = roles;
  return rehearsal[language].people.role({ role: roles.size > 1 ? 'both' : only });
};

/** The first mentor and the first mentee of the list, of one pair. */
const examples = ({ people, pairs }: Everybody): readonly Person[] => {
  const [first] = pairs.values();
  const ofRole = (role: Role): readonly Person[] => {
    const member = first?.members.find((one) => one.role === role);
    return people.filter(({ id }) => id === member?.person);
  };
  return [...ofRole('mentor'), ...ofRole('mentee')];
};

const named = (people: readonly Person[], typed: string): readonly Person[] => {
  const wanted = plain(typed).split(' ').filter(Boolean);
  return people
    .filter(
      ({ name, address }) => wanted.length > 0 && wanted.every((part) => plain(`${name} ${address}`).includes(part)),
    )
    .toSorted((a, b) => a.name.localeCompare(b.name));
};
