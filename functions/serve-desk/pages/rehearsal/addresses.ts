import type { Rehearsal } from '../../load-rehearsal.ts';

type Asked = Pick<Rehearsal, 'cohort' | 'asked'>;

/** The page of a rehearsal, as it was asked for but for what is changed. */
export const rehearsalUrl = ({ cohort, asked }: Asked, change: Partial<Rehearsal['asked']> = {}): string =>
  `/desk/cohorts/${cohort.id}/rehearsal${queryOf({ ...asked, ...change })}`;

export const personUrl = ({ cohort, asked }: Asked, person: string): string =>
  `/desk/cohorts/${cohort.id}/rehearsal/${person}${queryOf(asked)}`;

/** `number`: from 1, of the person's letters. */
export const letterUrl = ({ cohort, asked }: Asked, person: string, number: number, more = ''): string =>
  `/desk/cohorts/${cohort.id}/rehearsal/${person}/${number}${more}${queryOf(asked)}`;

/** Without what goes without saying. */
const queryOf = ({ way, day }: Rehearsal['asked']): string => {
  const query = new URLSearchParams({ ...(way !== 'met' && { way }), ...(day !== undefined && { day }) }).toString();
  return query === '' ? '' : `?${query}`;
};
