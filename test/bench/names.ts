const given = ['Maud', 'Inès', 'Oscar', 'Zoé', 'Éloïse', 'Hannah', 'Jean-Baptiste', 'Łukasz', 'Noor', 'Siân', 'O’Neil'];
const family = ['Lefèvre', 'Benali', 'Lindqvist', 'Marchand', 'Nguyễn', 'de la Tour', 'Müller', 'Ó Briain', 'Costa'];

/** A name such as people have, with their accents; the same number has the same one. */
export const nameOf = (n: number): string => `${given[n % given.length]} ${family[(n * 5) % family.length]}`;
