/** The page of a cohort on the desk. */
export const deskUrl = (baseUrl: string, cohort: string): string => `${baseUrl}/desk/cohorts/${cohort}`;
