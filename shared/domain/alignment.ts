/** How many of the subjects on which people differ they should talk about before anything else. */
const firstCount = 2;

/** Of differing subjects, those that weigh most when they are left unsaid come first. */
const weight: readonly string[] = ['confidentiality', 'silence', 'cancel', 'rhythm', 'feedback', 'channel'];

/** What the answers of several people have in common, subject by subject; the answers themselves are gone. */
export const compared = (
  answers: readonly Readonly<Record<string, string>>[],
): { agreed: string[]; first: string[]; later: string[] } => {
  const subjects = [...new Set(answers.flatMap((mine) => Object.keys(mine)))].toSorted(
    (a, b) => rank(a) - rank(b) || a.localeCompare(b),
  );
  const isShared = (subject: string): boolean => new Set(answers.map((mine) => mine[subject])).size === 1;
  const different = subjects.filter((subject) => !isShared(subject));
  return {
    agreed: subjects.filter(isShared),
    first: different.slice(0, firstCount),
    later: different.slice(firstCount),
  };
};

const rank = (subject: string): number => {
  const place = weight.indexOf(subject);
  return place < 0 ? weight.length : place;
};
