/** The smallest programme that is one, in small pieces that tests replace. */
export const programmeFile = `title: Le mentorat
about:
  what: Une rencontre.
  worth:
    organisation: Les savoirs restent.
    everyone: Le réseau grandit.
    mentors: Transmettre plaît.
    mentees: Avancer plus vite.
  companions:
    - { name: Manager, speaks: vous parle, how: Du travail. }
    - { name: Coach, speaks: vous écoute, how: Par des questions. }
    - { name: Sponsor, speaks: parle de vous, how: En votre absence. }
    - { name: Mentor, speaks: parle avec vous, how: D'expérience. }
  effort: Un quart d'heure par semaine.
  useCertificate: Montrez-le.
benefits:
  - id: shortcut
    for: both
    name: Gagner du temps
    text: On évite un détour.
meeting:
  - { minutes: 5, what: Des nouvelles }
  - { minutes: 45, what: Le sujet }
alignment:
  - { id: rhythm, name: Le rythme, question: "Quand ?", answers: [{ id: a, text: Ici }, { id: b, text: Là }] }
  - { id: channel, name: Le lieu, question: "Où ?", answers: [{ id: a, text: Ici }, { id: b, text: Là }] }
  - { id: confidentiality, name: Le secret, question: "Quoi ?", answers: [{ id: a, text: Ici }, { id: b, text: Là }] }
  - { id: feedback, name: Les retours, question: "Comment ?", answers: [{ id: a, text: Ici }, { id: b, text: Là }] }
  - { id: cancel, name: L'absence, question: "Et si ?", answers: [{ id: a, text: Ici }, { id: b, text: Là }] }
  - { id: silence, name: Le silence, question: "Après ?", answers: [{ id: a, text: Ici }, { id: b, text: Là }] }
steps:
  - id: goals
    title: Fixer le cap
    why: |
      Deux mots **simples**,
      sur deux lignes.

      - un
      - deux
    questions:
      - Quoi ?
      - Comment ?
      - Pourquoi ?
    preparation:
      mentor: Se taire.
      mentee: Parler.
    resources:
      - guide: listening
guides:
  - id: listening
    title: Écouter
    minutes: 3
    summary: En bref.
    text: |
      ## Avant
      Rien.
`;

/** The programme with this piece, which must be in it, replaced. */
export const fileWith = (piece: string, other: string, file = programmeFile): string => {
  if (!file.includes(piece)) throw new Error(`There is no ${piece} in the programme to replace.`);
  return file.replace(piece, () => other);
};

const indented = (text: string): string => text.replaceAll(/^(?=.)/gm, '  ');

/** A programme of one's own, as one uploads it: a meeting every week, in French unless other texts are given. */
export const ownFile = (texts: { fr?: string; en?: string } = { fr: programmeFile }, thresholdPercent = 80): string =>
  [
    'intervalDays: 7',
    `thresholdPercent: ${thresholdPercent}`,
    ...Object.entries(texts).map(([language, text]) => `${language}:\n${indented(text)}`),
  ].join('\n');
