import { type Words, words } from './words.ts';

/** What holds, and the test that shows it. */
export type Measure = { what: Words; test: string };

export const measures: readonly Measure[] = [
  {
    what: words(
      'Links are sealed with 128 bits under a key that is kept in Secrets Manager; one that is changed in any letter is refused.',
      'Les liens sont scellés sur 128 bits, sous une clé gardée dans Secrets Manager ; un lien changé d’une seule lettre est refusé.',
    ),
    test: 'test/links.test.ts',
  },
  {
    what: words(
      'Certificates are signed by a key that never leaves AWS KMS; one that is changed in any letter no longer verifies.',
      'Les certificats sont signés par une clé qui ne quitte jamais AWS KMS ; un certificat changé d’une seule lettre n’est plus vérifié.',
    ),
    test: 'test/certificate/open-badge/verified.test.ts',
  },
  {
    what: words(
      'Opening a link never changes anything; only a press on a page of ours does.',
      'Ouvrir un lien ne change jamais rien ; seul compte un geste sur une de nos pages.',
    ),
    test: 'test/adapters/reading-links.test.ts',
  },
  {
    what: words(
      'What cannot be undone takes a second letter, to the address on file.',
      'Ce qui est sans retour passe par une deuxième lettre, à l’adresse connue.',
    ),
    test: 'test/functions/answer-confirm.test.ts',
  },
  {
    what: words(
      'What was said in private is shown in the reader’s own browser only, not to whoever holds a link.',
      'Ce qui a été dit en privé ne s’affiche que dans le navigateur de la personne, pas à qui détient un lien.',
    ),
    test: 'test/functions/private-answers.test.ts',
  },
  {
    what: words(
      'Erasing leaves no byte of a person in table, index and queue, and holds against whatever is written at the same moment.',
      'L’effacement ne laisse aucun octet d’une personne dans la table, l’index et la file, et tient contre tout ce qui s’écrit au même moment.',
    ),
    test: 'test/functions/erase-races.test.ts',
  },
  {
    what: words(
      'Access logs hold the kind of page, never the link.',
      'Les journaux d’accès retiennent le genre de page, jamais le lien.',
    ),
    test: 'test/infra/data-stack.test.ts',
  },
  {
    what: words(
      'Each function may touch the rows it needs and no other; none may scan or delete the table.',
      'Chaque fonction ne touche que les lignes dont elle a besoin ; aucune ne peut parcourir ni supprimer la table.',
    ),
    test: 'test/infra/permissions.test.ts',
  },
  {
    what: words(
      'Queues are encrypted and take TLS only; the table is encrypted by DynamoDB, and cannot be deleted by a slip.',
      'Les files sont chiffrées et n’acceptent que TLS ; la table est chiffrée par DynamoDB, et ne se supprime pas par mégarde.',
    ),
    test: 'test/infra/papers/lifetimes.test.ts',
  },
  {
    what: words(
      'Pages load nothing from elsewhere and ask not to be indexed; no cache is to keep one that is personal.',
      'Les pages ne chargent rien d’ailleurs et demandent à n’être référencées nulle part ; aucun cache ne doit garder ce qui est personnel.',
    ),
    test: 'test/pages.test.ts',
  },
  {
    what: words(
      'No name, however hostile, adds a header or a recipient to a letter.',
      'Aucun nom, si hostile soit-il, n’ajoute d’en-tête ou de destinataire à une lettre.',
    ),
    test: 'test/adapters/hostile-letters.test.ts',
  },
];
